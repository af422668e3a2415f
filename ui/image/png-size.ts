import type { PixelSize } from './limits.ts';

/** Where the first chunk of every PNG (IHDR) says how large it is: PNG specification, 11.2.1. */
const WIDTH = 16;
const HEIGHT = 20;

/** The size of a PNG from its own head, without decoding it. Null where the bytes end before that. */
export function pngSize(bytes: Uint8Array): PixelSize | null {
  if (bytes.length < HEIGHT + 4) return null;
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: head.getUint32(WIDTH), height: head.getUint32(HEIGHT) };
}
