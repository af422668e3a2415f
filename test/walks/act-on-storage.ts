import { fillStorage, storedEntries } from '../kit/records.ts';
import type { Of } from './step.ts';
import type { Trail } from './trail.ts';
import type { World } from './world.ts';

/** How much of Figma's storage is free, in bytes: enough for a few entries, or not even for one. */
const FREE = { tight: 12_000, full: 40 };

/** Has Figma’s storage nearly full, full, roomy again, or emptied by the user. */
export function setStorage({ storage }: World, trail: Trail, state: Of<'storage'>['state']): void {
  if (state === 'wiped') {
    trail.short = true;
    for (const { id } of storedEntries(storage)) trail.wiped.add(id);
    storage.clear();
  } else if (state === 'roomy') {
    storage.delete('ballast');
  } else {
    trail.short = true;
    storage.delete('ballast');
    const used = [...storage.values()].reduce<number>((sum, value) => sum + weightOf(value), 0);
    fillStorage(storage, FREE[state] + used);
  }
}

/** About what a stored value takes. */
function weightOf(value: unknown): number {
  const { value: inner } = value as { value?: unknown }; // every value stands in its version's envelope
  return 100 + (inner instanceof Uint8Array ? inner.length : JSON.stringify(value).length);
}
