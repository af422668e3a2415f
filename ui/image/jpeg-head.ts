const START_OF_SCAN = 0xffda;

/** A segment of a JPEG's head: its marker, and where its content begins and ends. */
export interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

/** The segments before the pixels of a JPEG, as far as the bytes go. */
export function* jpegSegments(data: DataView): Generator<Segment> {
  let at = 2;
  while (at + 4 <= data.byteLength) {
    const marker = data.getUint16(at);
    if (marker >> 8 !== 0xff || marker === START_OF_SCAN) return;
    const to = at + 2 + data.getUint16(at + 2);
    yield { marker, from: at + 4, to: Math.min(to, data.byteLength) };
    at = to;
  }
}

/** Frame headers are 0xffc0 to 0xffcf but for three of them that define tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

/** How many channels a JPEG has: 1 gray, 3 color, 4 CMYK as printers use it. Null where its head does not say. */
export function jpegChannels(bytes: Uint8Array): number | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { marker, from, to } of jpegSegments(data)) {
    if (isFrame(marker)) return from + 6 <= to ? data.getUint8(from + 5) : null;
  }
  return null;
}
