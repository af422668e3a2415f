import { sniff } from '../lib/sniff.ts';
import { jpegSegments } from './jpeg-head.ts';

const APP2 = 0xffe2;
const ICCP = 0x69434350;
const IDAT = 0x49444154;
/** Enough of a profile for its description, which comes first. */
const HEAD = 1_000;

/**
 * Whether a picture says of its colors that they are of another space than sRGB, such as Display P3: by the profile that JPEG carries in APP2,
 * or by the name of the one that PNG has compressed. Profiles that do not name themselves count.
 */
export function hasWideGamut(bytes: Uint8Array): boolean {
  const type = sniff(bytes);
  const name = type === 'jpeg' ? jpegProfile(bytes) : type === 'png' ? pngProfile(bytes) : null;
  return name !== null && !/srgb|gr[ae]y/i.test(name);
}

/** The beginning of the profile, with the zeros of its UTF-16 left out. */
function jpegProfile(bytes: Uint8Array): string | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { marker, from, to } of jpegSegments(data)) {
    if (marker !== APP2 || !textIn(bytes, from, from + 11).startsWith('ICC_PROFILE')) continue;
    return textIn(bytes, from, Math.min(to, from + HEAD));
  }
  return null;
}

function pngProfile(bytes: Uint8Array): string | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + data.getUint32(at)) {
    const chunk = data.getUint32(at + 4);
    if (chunk === IDAT) return null;
    if (chunk !== ICCP) continue;
    const end = bytes.indexOf(0, at + 8);
    return textIn(bytes, at + 8, end === -1 ? at + 8 : end);
  }
  return null;
}

function textIn(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to).filter((byte) => byte !== 0));
}
