import { createHash } from 'node:crypto';
import type { Pixels, PixelWork } from '../kit/codec-sharp.ts';
import { createMemory } from '../recraft/art/memory.ts';

/** How many results of each kind are remembered. */
const KEPT = 300;

/** Does the same to the same pixels once: walks work on a handful of pictures, again and again. */
export function rememberedWork(work: PixelWork): PixelWork {
  const pictures = createMemory<Pixels>(KEPT);
  const files = createMemory<Uint8Array>(KEPT);
  const names = new WeakMap<Pixels, string>();

  function nameOf(pixels: Pixels): string {
    const name = names.get(pixels) ?? `${pixels.width}x${pixels.height} ${digest(pixels.data)}`;
    names.set(pixels, name);
    return name;
  }

  return {
    decode: (bytes) => pictures(`decode ${digest(bytes)}`, () => work.decode(bytes)),
    resize: (pixels, width, height) =>
      pictures(`resize ${nameOf(pixels)} ${width}x${height}`, () => work.resize(pixels, width, height)),
    drawSvg: (svg, side) => pictures(`draw ${side} ${svg}`, () => work.drawSvg(svg, side)),
    // Copies, as whoever asked may give them away.
    png: async (pixels) => (await files(`png ${nameOf(pixels)}`, () => work.png(pixels))).slice(),
    jpeg: async (pixels, quality) =>
      (await files(`jpeg ${quality} ${nameOf(pixels)}`, () => work.jpeg(pixels, quality))).slice(),
    webp: async (pixels, quality) =>
      (await files(`webp ${quality} ${nameOf(pixels)}`, () => work.webp(pixels, quality))).slice(),
  };
}

function digest(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}
