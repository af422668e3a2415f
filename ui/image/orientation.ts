import { jpegSegments } from './jpeg-head.ts';

/**
 * How a JPEG must be turned to stand upright: the EXIF tag 0x0112, 1 (upright) to 8. 1 where there is none or it cannot be
 * read. Browsers show pictures turned by it; a service that reads only the pixels would answer with another shape. Guess: Figma shows
 * them as browsers do.
 */
export function jpegOrientation(bytes: Uint8Array): number {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { marker, from } of jpegSegments(data)) {
    if (marker === APP1 && isExif(data, from)) return readTag(data, from + 6);
  }
  return 1;
}

const APP1 = 0xffe1;
const ORIENTATION = 0x0112;

function isExif(data: DataView, at: number): boolean {
  return at + 18 <= data.byteLength && data.getUint32(at) === 0x45786966 && data.getUint16(at + 4) === 0;
}

/** Looks through the first directory of the TIFF block that begins at `tiff`. */
function readTag(data: DataView, tiff: number): number {
  const little = data.getUint16(tiff) === 0x4949;
  const directory = tiff + data.getUint32(tiff + 4, little);
  if (directory + 2 > data.byteLength) return 1;
  const entries = data.getUint16(directory, little);
  for (let i = 0, at = directory + 2; i < entries && at + 12 <= data.byteLength; i++, at += 12) {
    if (data.getUint16(at, little) !== ORIENTATION) continue;
    const value = data.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
