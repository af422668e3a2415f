import { fail } from '../../../../../plugin/protocol/fault.ts';
import type { AssetKey } from '../../../../../plugin/protocol/contract.ts';
import type { HistoryEntry } from '../../../../../ui/jobs/entry.ts';
import { writeMeta } from '../../../../../ui/jobs/entry-meta.ts';
import { memoryPlugin } from '../memory-plugin.ts';

/** A controller whose entries live as long as a test, and which can be made to refuse them. */
export function memoryEntries() {
  const entries = new Map<string, { at: number; meta: string }>();
  const assets = new Map<string, Uint8Array>();
  const room = { entries: true, assets: true };
  const saved: { id: string; protect: readonly string[] }[] = [];
  const keyOf = ({ id, part }: AssetKey) => `${id} ${part}`;

  const plugin = memoryPlugin({
    'entries.list': () =>
      Promise.resolve({
        entries: [...entries].map(([id, entry]) => ({ id, ...entry })),
        bytes: [...entries.values()].reduce((sum, { meta }) => sum + meta.length, 0),
        unreadable: ['entry:torn', 'asset:lost:result', 'asset:with:colons:thumbnail'],
      }),
    'entries.save'({ id, at, meta, protect = [] }) {
      saved.push({ id, protect });
      if (!room.entries) return Promise.reject(fail('storage-refused', 'full'));
      entries.set(id, { at, meta });
      return Promise.resolve();
    },
    'entries.keep'({ bytes, ...key }) {
      if (room.assets) assets.set(keyOf(key), bytes);
      return Promise.resolve({ kept: room.assets, evicted: [] });
    },
    'entries.asset': (key) => Promise.resolve(assets.get(keyOf(key)) ?? null),
    'entries.remove'(ids) {
      for (const id of ids) entries.delete(id);
      plugin.asked.push(`entries.remove ${ids.join(' ')}`);
      return Promise.resolve();
    },
  });

  return {
    plugin,
    entries,
    assets,
    room,
    saved,
    /** As another tab writes it. */
    write: (entry: HistoryEntry) => void entries.set(entry.id, { at: entry.at, meta: writeMeta(entry) }),
  };
}
