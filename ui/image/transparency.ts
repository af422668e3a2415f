import { sniff } from '../lib/sniff.ts';

/** Chunk types of a PNG, as the four bytes that stand before each. */
const TRNS = 0x74524e53;
const IDAT = 0x49444154;
/** PNG color types 4 and 6 have an alpha channel. */
const WITH_ALPHA = 4;

/** Whether a picture may have transparent parts, by its head. JPEG has none; GIF and WebP are taken to have some. */
export function mayBeTransparent(bytes: Uint8Array): boolean {
  const type = sniff(bytes);
  if (type === 'jpeg') return false;
  return type !== 'png' || isTransparentPng(bytes);
}

/** By the color type in its first chunk, or by a chunk of transparent colors before its pixels (PNG specification, 11.2.1 and 11.3.1.1). */
function isTransparentPng(bytes: Uint8Array): boolean {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 25 && (data.getUint8(25) & WITH_ALPHA) !== 0) return true;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + data.getUint32(at)) {
    const chunk = data.getUint32(at + 4);
    if (chunk === TRNS) return true;
    if (chunk === IDAT) return false;
  }
  return true;
}
