import type { Codec } from './codec.ts';
import { fitted } from './fitted.ts';
import { withPicture } from './with-picture.ts';

/** A picture made small, as PNG, and how many of its own pixels there were to one of these. */
export interface Reduced {
  readonly bytes: Uint8Array;
  readonly scale: number;
}

/** A picture with a long side of at most `side` pixels. Rejects with `UnreadableImage`. */
export function reduced(codec: Codec, bytes: Uint8Array, side: number): Promise<Reduced> {
  return withPicture(codec.decode(bytes), async (picture) => {
    const longest = Math.max(picture.width, picture.height);
    if (longest <= side) return { bytes: await codec.encodePng(picture), scale: 1 };
    const { width, height } = fitted(picture.width, picture.height, side);
    const small = await withPicture(codec.resize(picture, width, height), (resized) => codec.encodePng(resized));
    return { bytes: small, scale: longest / side };
  });
}
