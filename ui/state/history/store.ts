import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { PluginFunctions } from '../../../plugin/protocol/contract.ts';
import { isToPlace, type HistoryEntry } from '../../jobs/entry.ts';
import { readMeta, writeMeta } from '../../jobs/entry-meta.ts';
import { asFound } from './as-found.ts';

/** The entries of this computer as they are known here. */
export interface EntryStore {
  /** Newest first; without those that are open because this panel is at work on them, and those that are hidden. */
  readonly list: ReadonlySignal<readonly HistoryEntry[]>;
  /** False until storage was read for the first time. */
  readonly loaded: ReadonlySignal<boolean>;
  /** What everything that is stored costs of Figma's 5 MB, when it was read last. */
  readonly bytes: ReadonlySignal<number>;
  /** Stored keys that this version cannot understand, without what follows from other keys. */
  readonly unreadable: ReadonlySignal<readonly string[]>;
  get(id: string): HistoryEntry | undefined;
  /** Shows an entry and stores it. Rejects with `storage-refused`; it is shown all the same. */
  save(entry: HistoryEntry): Promise<void>;
  /** Takes entries and what belongs to them off the list and off this computer. */
  remove(ids: readonly string[]): Promise<void>;
  /** Takes entries out of sight only. */
  hide(ids: ReadonlySet<string>): void;
  /** Reads what is stored, whichever tab wrote it. */
  load(): Promise<void>;
  /** Ids of the entries whose results must not make room for others. */
  protect(): readonly string[];
  holding(ids: ReadonlySet<string>): void;
}

/** Nothing is read yet. */
export function createEntryStore({ plugin }: { plugin: PluginFunctions }): EntryStore {
  const entries = signal<ReadonlyMap<string, HistoryEntry>>(new Map());
  const hidden = signal<ReadonlySet<string>>(new Set());
  const loaded = signal(false);
  const bytes = signal(0);
  const unreadable = signal<readonly string[]>([]);
  /** What this panel has written: it knows better than what was read a moment before. */
  const own = new Set<string>();
  const removed = new Set<string>();
  let held: ReadonlySet<string> = new Set();

  function set(id: string, entry: HistoryEntry | null): void {
    const next = new Map(entries.value);
    if (entry === null) next.delete(id);
    else next.set(id, entry);
    entries.value = next;
  }

  function protect(): readonly string[] {
    return [...[...entries.value.values()].filter(isToPlace).map(({ id }) => id), ...held];
  }

  return {
    list: computed(() =>
      [...entries.value.values()]
        .filter(({ id, fate }) => fate.fate !== 'open' && !hidden.value.has(id))
        .sort((one, other) => other.at - one.at || other.id.localeCompare(one.id)),
    ),
    loaded,
    bytes,
    unreadable,
    get: (id) => entries.value.get(id),
    async save(entry) {
      own.add(entry.id);
      set(entry.id, entry);
      const { id, at } = entry;
      const waits = isToPlace(entry) ? { waits: true as const } : {};
      await plugin['entries.save']({ id, at, meta: writeMeta(entry), ...waits, protect: protect() });
    },
    async remove(ids) {
      for (const id of ids) {
        removed.add(id);
        set(id, null);
      }
      await plugin['entries.remove'](ids);
    },
    hide(ids) {
      hidden.value = ids;
    },
    async load() {
      const stored = await plugin['entries.list']();
      const found = stored.entries.map((entry) => ({ id: entry.id, entry: readMeta(entry) }));
      const kept = [...entries.value].filter(([id]) => own.has(id));
      const strange = found.filter(({ entry }) => entry === null).map(({ id }) => `entry:${id}`);
      const others = found.flatMap(({ id, entry }) =>
        entry === null || removed.has(id) ? [] : [[id, asFound(entry)] as const],
      );
      entries.value = new Map([...others, ...kept]);
      unreadable.value = [...stored.unreadable, ...strange];
      bytes.value = stored.bytes;
      loaded.value = true;
    },
    protect,
    holding(ids) {
      held = ids;
    },
  };
}
