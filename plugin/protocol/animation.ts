/** Whether a GIF has more than one frame, by its blocks (GIF89a specification). False for everything else. */
export function isAnimatedGif(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x47 || bytes[1] !== 0x49 || bytes[2] !== 0x46) return false;
  let at = 13 + tableSize(bytes[10] ?? 0);
  let frames = 0;
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === IMAGE) {
      frames += 1;
      if (frames > 1) return true;
      // The image's own color table, then one byte of code size before its data.
      at = skipBlocks(bytes, at + 10 + tableSize(bytes[at + 9] ?? 0) + 1);
    } else if (block === EXTENSION) at = skipBlocks(bytes, at + 2);
    else return false;
  }
  return false;
}

const IMAGE = 0x2c;
const EXTENSION = 0x21;

/** Bytes of a color table, whose size is in the lowest three bits of its flags. */
function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Data comes in blocks that begin with their length; an empty one ends them. */
function skipBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at] ?? 0; length > 0 && at < bytes.length; length = bytes[at] ?? 0) at += length + 1;
  return at + 1;
}
