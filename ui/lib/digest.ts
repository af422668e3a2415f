/**
 * A short text that is the same for the same bytes, and all but certainly another one for others: their length and two 32-bit hashes
 * (the multiply-and-rotate mixing of MurmurHash3). `crypto.subtle` does not exist in the panel's page.
 */
export function digest(bytes: Uint8Array): string {
  let one = 0x9e3779b9;
  let two = 0x85ebca6b;
  for (const byte of bytes) {
    one = Math.imul(rotate(one ^ Math.imul(byte + 1, 0xcc9e2d51), 13), 5) + 0xe6546b64;
    two = Math.imul(two ^ byte, 0x01000193) + rotate(one, 7);
  }
  return `${String(bytes.length)}-${hex(one)}${hex(two)}`;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
