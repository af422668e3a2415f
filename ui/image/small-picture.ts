import type { Codec } from './codec.ts';
import { fitted } from './fitted.ts';

/** A small PNG of a picture, `side` pixels on its long side. Rejects with `UnreadableImage`. */
export async function smallPicture(codec: Codec, bytes: Uint8Array, side: number): Promise<Uint8Array> {
  const whole = await codec.decode(bytes);
  try {
    const { width, height } = fitted(whole.width, whole.height, side);
    const small = await codec.resize(whole, width, height);
    try {
      return await codec.encodePng(small);
    } finally {
      small.release();
    }
  } finally {
    whole.release();
  }
}
