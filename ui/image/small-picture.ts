import type { Codec } from './codec.ts';
import { fitted } from './fitted.ts';
import { withPicture } from './with-picture.ts';

/** A small PNG of a picture, `side` pixels on its long side. Rejects with `UnreadableImage`. */
export function smallPicture(codec: Codec, bytes: Uint8Array, side: number): Promise<Uint8Array> {
  return withPicture(codec.decode(bytes), (whole) => {
    const { width, height } = fitted(whole.width, whole.height, side);
    return withPicture(codec.resize(whole, width, height), (small) => codec.encodePng(small));
  });
}
