import { createIds } from '../../ui/lib/ids.ts';

/** Ids that are the same in every run of a test; those of another tab begin elsewhere. */
export function countingIds(first = 0): () => string {
  let count = first;
  return createIds((bytes) => {
    count += 1;
    new DataView(bytes.buffer).setUint32(bytes.length - 4, count);
  });
}
