import { sniff } from '../lib/sniff.ts';
import type { Codec, Picture } from './codec.ts';
import { FIGMA_LONGEST_SIDE } from './limits.ts';
import { pngSize } from './png-size.ts';

/**
 * PNG bytes that `figma.createImage` takes: no WebP, no side over 4,096 px. A PNG within that passes unchanged. Rejects with
 * `UnreadableImage`.
 */
export async function toFigmaImage(codec: Codec, bytes: Uint8Array): Promise<Uint8Array> {
  const own = sniff(bytes) === 'png' ? pngSize(bytes) : null;
  if (own !== null && Math.max(own.width, own.height) <= FIGMA_LONGEST_SIDE) return bytes;
  const picture = await codec.decode(bytes);
  try {
    return await encodeForFigma(codec, picture);
  } finally {
    picture.release();
  }
}

/** PNG bytes of a picture, reduced to what Figma takes. */
export async function encodeForFigma(codec: Codec, picture: Picture): Promise<Uint8Array> {
  const scale = FIGMA_LONGEST_SIDE / Math.max(picture.width, picture.height);
  if (scale >= 1) return codec.encodePng(picture);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const reduced = await codec.resize(picture, side(picture.width), side(picture.height));
  try {
    return await codec.encodePng(reduced);
  } finally {
    reduced.release();
  }
}
