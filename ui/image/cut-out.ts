import type { Codec } from './codec.ts';
import { encodeForFigma } from './to-figma-image.ts';

/**
 * The original in its full resolution, cut with the alpha of a smaller cut-out of it; PNG bytes for Figma. Where the cut-out
 * is opaque, the original's pixels are unchanged. Rejects with `UnreadableImage`.
 */
export async function cutOut(codec: Codec, original: Uint8Array, cutout: Uint8Array): Promise<Uint8Array> {
  const picture = await codec.decode(original);
  try {
    const mask = await codec.decode(cutout);
    try {
      const cut = await codec.cut(picture, mask);
      try {
        return await encodeForFigma(codec, cut);
      } finally {
        cut.release();
      }
    } finally {
      mask.release();
    }
  } finally {
    picture.release();
  }
}
