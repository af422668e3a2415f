/** SHA-1 of bytes, as lowercase hex: what Figma names a picture by. Written out because an insecure page has no `crypto.subtle`. FIPS 180-4. */
export function sha1(bytes: Uint8Array): string {
  const words = padded(bytes);
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const schedule = new Uint32Array(80);
  for (let block = 0; block < words.length; block += 16)
    state = mixBlock(state, words.subarray(block, block + 16), schedule);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

type State = readonly [number, number, number, number, number];

function padded(bytes: Uint8Array): Uint32Array {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const view = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(blocks * 64 - 4, (bytes.length << 3) >>> 0);
  return Uint32Array.from({ length: blocks * 16 }, (_, index) => view.getUint32(index * 4));
}

function mixBlock(state: State, block: Uint32Array, schedule: Uint32Array): State {
  const at = (index: number): number => schedule[index] ?? 0;
  schedule.set(block);
  for (let i = 16; i < 80; i += 1) schedule[i] = rotate(at(i - 3) ^ at(i - 8) ^ at(i - 14) ^ at(i - 16), 1);
  let [a, b, c, d, e] = state;
  for (let i = 0; i < 80; i += 1) {
    const [mixed, constant] = round(i, b, c, d);
    const next = (rotate(a, 5) + mixed + e + constant + at(i)) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0, (state[4] + e) | 0];
}

function round(i: number, b: number, c: number, d: number): [mixed: number, constant: number] {
  if (i < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (i < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (i < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
