import { fromUint8Array, toUint8Array } from 'js-base64';

/** Standard base64 with padding. js-base64 uses the engine's own `Uint8Array.toBase64` where there is one. */
export function encodeBase64(bytes: Uint8Array): string {
  return fromUint8Array(bytes);
}

/** The bytes, or null where the text is not standard base64. js-base64 alone would skip what it does not know. */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  return toUint8Array(text);
}
