import { createRandom } from './random.ts';

/** About the size of a small real manifest; up to 18 kB have been seen. */
const BYTES = 6_000;

/** Base64 that stands for a C2PA manifest: a JUMBF box by its header, noise inside. It signs nothing. */
export function c2paManifest(seed: string): string {
  const random = createRandom(`c2pa ${seed}`);
  const bytes = Buffer.alloc(BYTES);
  for (let i = 0; i < BYTES; i++) bytes[i] = Math.floor(random.next() * 256);
  bytes.writeUInt32BE(BYTES, 0);
  bytes.write('jumb', 4, 'latin1');
  return bytes.toString('base64');
}
