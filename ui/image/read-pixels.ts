import type { Codec, PixelData } from './codec.ts';
import { fitted } from './fitted.ts';
import { withPicture } from './with-picture.ts';

/** The long side that a picture's colors are read at: more pixels change what is read by less than it is rounded to. */
const SIDE = 512;

/** The pixels of an encoded picture, made smaller where it is large. Rejects with `UnreadableImage`. */
export function readPixels(codec: Codec, bytes: Uint8Array): Promise<PixelData> {
  return withPicture(codec.decode(bytes), (whole) => {
    if (Math.max(whole.width, whole.height) <= SIDE) return codec.pixels(whole);
    const { width, height } = fitted(whole.width, whole.height, SIDE);
    return withPicture(codec.resize(whole, width, height), (small) => codec.pixels(small));
  });
}
