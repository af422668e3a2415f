import type { HistoryEntry } from '../../ui/jobs/entry.ts';
import { readMeta } from '../../ui/jobs/entry-meta.ts';

/** The entries that stand in clientStorage at this moment, as any other panel would read them, newest first. */
export function storedEntries(storage: ReadonlyMap<string, unknown>): readonly HistoryEntry[] {
  return [...storage]
    .flatMap(([key, value]) => (key.startsWith('entry:') ? [entryOf(key.slice('entry:'.length), value)] : []))
    .sort((one, other) => other.at - one.at);
}

function entryOf(id: string, stored: unknown): HistoryEntry {
  // What the controller writes: { version, value: { at, meta } }.
  const { value } = stored as { value: { at: number; meta: string } };
  const entry = readMeta({ id, ...value });
  if (entry === null) throw new Error(`the entry ${id} cannot be read`);
  return entry;
}

/** Takes up so much of Figma's 5 MB that only `free` bytes are left. */
export function fillStorage(storage: Map<string, unknown>, free: number): void {
  storage.set('ballast', new Uint8Array(5_000_000 - free));
}
