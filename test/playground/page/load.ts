import { createFigma } from '../../figma/create-figma.ts';
import type { ImageRecord } from '../../figma/document/record.ts';
import type { FigmaOptions, SimulatedFigma } from '../../figma/types.ts';
import { realClock } from '../../kit/clock.ts';
import { sampleDocument } from '../document.ts';
import type { PluginPage } from './plugin-page.ts';
import { canvasRaster } from './raster-canvas.ts';

/** What the server built: the plugin's files and its manifest. */
interface Built {
  readonly code: string;
  readonly ui: { readonly page: string; readonly script: string };
  readonly manifest: { readonly networkAccess: PluginPage['networkAccess'] };
}

async function bytes(name: string): Promise<Uint8Array> {
  const response = await fetch(`/assets/${name}`);
  if (!response.ok) throw new Error(`no asset ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function json(path: string): Promise<unknown> {
  const response = await fetch(path);
  return response.json();
}

/** The simulated Figma with the sample document and the real plugin, not yet started. */
export async function loadFigma(options: Pick<FigmaOptions, 'storage' | 'view'> = {}): Promise<{
  figma: SimulatedFigma;
  frame: Pick<PluginPage, 'networkAccess' | 'inter'>;
}> {
  const [built, drawings, acanthus, boats, alps, font, woff2] = await Promise.all([
    // The page and its server are one: what it answers needs no decoding.
    json('/plugin.json') as Promise<Built>,
    json('/drawings.json') as Promise<Record<string, string>>,
    bytes('acanthus.jpg'),
    bytes('boats.jpg'),
    bytes('alps.jpg'),
    bytes('inter.ttf'),
    bytes('inter.woff2'),
  ]);
  const figma = await createFigma({
    ...built,
    raster: canvasRaster(),
    clock: realClock(),
    font: new Uint8Array(font).buffer,
    ...options,
    document: sampleDocument({ acanthus, boats, alps, drawings }),
    quickjs: '/assets/quickjs.wasm',
    imageUrl: createImageUrls(),
  });
  return { figma, frame: { networkAccess: built.manifest.networkAccess, inter: base64(woff2) } };
}

/** Addresses of pictures that the browser loads once, however often they are drawn. They live as long as the page. */
function createImageUrls(): (image: ImageRecord) => string {
  const urls = new Map<string, string>();
  return ({ hash, bytes: data, type }) => {
    const url = urls.get(hash) ?? URL.createObjectURL(new Blob([new Uint8Array(data)], { type: `image/${type}` }));
    urls.set(hash, url);
    return url;
  };
}

function base64(data: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < data.length; at += 0x8000) pieces.push(String.fromCharCode(...data.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}
