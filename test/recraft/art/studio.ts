import { createHash } from 'node:crypto';
import type { Rgb } from './art.ts';
import { createBook } from './book.ts';
import { c2paManifest } from './c2pa.ts';
import { cutOut } from './cut-out.ts';
import { createMemory } from './memory.ts';
import { hash } from './random.ts';
import { recolored } from './recolor.ts';
import { encodePixels, renderSvg } from './render.ts';
import type { Pixels, RasterFormat } from './render.ts';
import { composeScene } from './scene.ts';
import { traced, viewBoxOf } from './trace.ts';
import { finished, PLAIN_TRACING } from './tracing-options.ts';
import type { TracingOptions } from './tracing-options.ts';
import type { LaidOutWord } from './words.ts';
import { writeSvg } from './write-svg.ts';

/** A picture to be drawn. `seed` tells pictures of the same prompt apart. */
interface Commission {
  readonly prompt: string;
  readonly seed: string;
  readonly width: number;
  readonly height: number;
  readonly palette: readonly Rgb[];
  readonly background: Rgb | null;
  readonly file: 'svg' | RasterFormat;
  /** What is not to be seen; '' for nothing. */
  readonly without?: string;
  /** 0 (plain) to 5; null for what comes. */
  readonly artisticLevel?: number | null;
  readonly words?: readonly LaidOutWord[];
}

/** Everything that makes pictures. The same request gives the same bytes and is worked out once. */
export interface Studio {
  draw(commission: Commission): Promise<Uint8Array>;
  vectorize(pixels: Pixels, options?: TracingOptions): Promise<Uint8Array>;
  removeBackground(pixels: Pixels, file: RasterFormat): Promise<Uint8Array>;
}

/** How many results are kept; walks ask for the same few pictures again and again. */
const KEPT = 64;

export function createStudio(): Studio {
  const book = createBook();
  const memo = createMemory<Uint8Array>(KEPT);
  return {
    draw: (commission) => memo(`draw ${JSON.stringify(commission)}`, () => draw(book, commission)),
    vectorize: (pixels, options = PLAIN_TRACING) =>
      memo(`vectorize ${JSON.stringify(options)} ${fingerprint(pixels)}`, () => vectorize(pixels, options)),
    removeBackground: (pixels, file) =>
      memo(`cut ${file} ${fingerprint(pixels)}`, async () => encodePixels(await cutOut(pixels), file)),
  };
}

async function draw(book: ReturnType<typeof createBook>, commission: Commission): Promise<Uint8Array> {
  const { width, height, palette, file, seed } = commission;
  const scene = composeScene(book, { ...commission, ...viewBoxOf(width, height) });
  const order = hash(`order ${seed}`) % 4 === 0 ? 'd-first' : 'fill-first';
  const c2pa = file === 'svg' ? c2paManifest(seed) : null;
  const svg = writeSvg(recolored(scene, palette, seed), { width, height, order, c2pa });
  return file === 'svg' ? new TextEncoder().encode(svg) : renderSvg(svg, width, height, file);
}

async function vectorize(pixels: Pixels, options: TracingOptions): Promise<Uint8Array> {
  const { width, height } = pixels;
  const c2pa = c2paManifest(`${width} ${height}`);
  const art = finished(await traced(pixels, options), options);
  return new TextEncoder().encode(writeSvg(art, { width, height, order: 'fill-first', c2pa }));
}

function fingerprint({ data, width, height }: Pixels): string {
  return `${width}x${height} ${createHash('sha1').update(data).digest('hex')}`;
}
