import type { Codec, PixelData } from './codec.ts';
import { fitted } from './fitted.ts';

/** The long side that a picture's colors are read at: more pixels change what is read by less than it is rounded to. */
const SIDE = 512;

/** The pixels of an encoded picture, made smaller where it is large. Rejects with `UnreadableImage`. */
export async function readPixels(codec: Codec, bytes: Uint8Array): Promise<PixelData> {
  const whole = await codec.decode(bytes);
  try {
    if (Math.max(whole.width, whole.height) <= SIDE) return await codec.pixels(whole);
    const { width, height } = fitted(whole.width, whole.height, SIDE);
    const small = await codec.resize(whole, width, height);
    try {
      return await codec.pixels(small);
    } finally {
      small.release();
    }
  } finally {
    whole.release();
  }
}
