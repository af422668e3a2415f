import { describe, expect, test } from 'vitest';
import { createEntryStore } from '../../../../../ui/state/history/store.ts';
import { ON_CANVAS, sampleEntry, TO_PLACE } from '../../jobs/sample-entry.ts';
import { memoryEntries } from './memory-entries.ts';

function bench() {
  const memory = memoryEntries();
  const store = createEntryStore(memory);
  return { ...memory, store, ids: () => store.list.value.map(({ id }) => id) };
}

const at = (time: number, id = `at ${String(time)}`) => sampleEntry(ON_CANVAS, { id, at: time });

describe('the list of entries', () => {
  test('is the newest first, in the same order whenever it is read', async () => {
    const { store, write, ids } = bench();
    for (const entry of [at(2), at(3), at(1), at(3, 'b'), at(3, 'a')]) write(entry);
    await store.load();
    expect(ids()).toEqual(['b', 'at 3', 'a', 'at 2', 'at 1']);
  });

  test('has no calls that this panel is at work on, and those of others as unknown', async () => {
    const { store, write, ids, entries } = bench();
    write(sampleEntry({ fate: 'open' }, { id: 'other' }));
    await store.load();
    await store.save(sampleEntry({ fate: 'open' }, { id: 'own' }));
    expect(ids()).toEqual(['other']);
    expect(store.get('other')?.fate).toMatchObject({ fate: 'unknown', failure: { code: 'panel-closed' } });
    await store.load();
    expect(store.get('own')?.fate).toEqual({ fate: 'open' });
    expect(entries.get('other')?.meta).toContain('"fate":"open"');
  });

  test('follows what other tabs write, but never over what this one knows', async () => {
    const { store, write, ids, entries } = bench();
    await store.save(at(1));
    write(sampleEntry({ fate: 'open' }, { id: 'at 1', at: 1 }));
    write(at(2));
    await store.load();
    expect(store.get('at 1')?.fate).toEqual(ON_CANVAS);
    expect(ids()).toEqual(['at 2', 'at 1']);
    entries.delete('at 2');
    await store.load();
    expect(ids()).toEqual(['at 1']);
  });

  test('never shows again what was removed here, even if it is read once more, until it is saved anew', async () => {
    const { store, write, ids } = bench();
    write(at(1));
    await store.load();
    const removed = store.remove(['at 1']);
    expect(ids()).toEqual([]);
    await removed;
    write(at(1));
    await store.load();
    expect(ids()).toEqual([]);
    await store.save(at(1));
    expect(ids()).toEqual(['at 1']);
  });

  test('shows what cannot be stored, and says that it is not', async () => {
    const { store, room, ids } = bench();
    room.entries = false;
    await expect(store.save(at(1))).rejects.toMatchObject({ code: 'storage-refused' });
    expect(ids()).toEqual(['at 1']);
  });

  test('hides what is to be removed, and shows it again', async () => {
    const { store, ids } = bench();
    await store.save(at(1));
    store.hide(new Set(['at 1']));
    expect(ids()).toEqual([]);
    expect(store.get('at 1')).toBeDefined();
    store.hide(new Set());
    expect(ids()).toEqual(['at 1']);
  });

  test('tells what storage holds, and the keys that nobody understands', async () => {
    const { store, entries } = bench();
    expect([store.loaded.value, store.bytes.value]).toEqual([false, 0]);
    entries.set('newer', { at: 1, meta: '{"version":2}' });
    await store.load();
    expect(store.loaded.value).toBe(true);
    expect(store.bytes.value).toBe('{"version":2}'.length);
    expect(store.unreadable.value).toContain('entry:newer');
    expect(store.list.value).toEqual([]);
  });
});

describe('results that must not make room for others', () => {
  test('are those that stand nowhere yet, and those that others are placed from', async () => {
    const { store, saved } = bench();
    await store.save(sampleEntry(TO_PLACE, { id: 'waits' }));
    await store.save(sampleEntry(ON_CANVAS, { id: 'stands' }));
    store.holding(new Set(['shared']));
    await store.save(sampleEntry({ fate: 'open' }, { id: 'next' }));
    expect(saved.at(-1)).toEqual({ id: 'next', protect: ['waits', 'shared'] });
    store.holding(new Set());
    await store.save(sampleEntry(ON_CANVAS, { id: 'waits' }));
    expect(store.protect()).toEqual([]);
  });
});
