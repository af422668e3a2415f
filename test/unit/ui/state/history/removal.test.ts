import { describe, expect, test } from 'vitest';
import { fail } from '../../../../../plugin/protocol/fault.ts';
import type { PluginFunctions } from '../../../../../plugin/protocol/contract.ts';
import { createRemoval } from '../../../../../ui/state/history/removal.ts';
import { createResults } from '../../../../../ui/state/history/results.ts';
import { createEntryStore } from '../../../../../ui/state/history/store.ts';
import { createUnsaved } from '../../../../../ui/state/history/unsaved.ts';
import { createNotices } from '../../../../../ui/state/notices.ts';
import { virtualClock } from '../../../../kit/clock.ts';
import { createSharpCodec } from '../../../../kit/codec-sharp.ts';
import { ON_CANVAS, sampleEntry, TO_PLACE } from '../../jobs/sample-entry.ts';
import { memoryEntries } from './memory-entries.ts';

/** A history of three entries, one of which stands on no canvas. */
async function bench(change: Partial<PluginFunctions> = {}) {
  const memory = memoryEntries();
  const plugin = { ...memory.plugin, ...change };
  const clock = virtualClock(0);
  const notices = createNotices();
  const store = createEntryStore({ plugin });
  const results = createResults({ plugin, codec: createSharpCodec() });
  const unsaved = createUnsaved({ plugin, notices });
  const removal = createRemoval({ clock, store, results, unsaved, notices });
  await store.save(sampleEntry(ON_CANVAS, { id: 'a', at: 3 }));
  await store.save(sampleEntry(ON_CANVAS, { id: 'b', at: 2 }));
  await store.save(sampleEntry(TO_PLACE, { id: 'waits', at: 1 }));
  return {
    ...{ memory, clock, notices, store, results, unsaved, removal },
    shown: () => store.list.value.map(({ id }) => id),
    stored: () => [...memory.entries.keys()],
  };
}

describe('a removal', () => {
  test('is out of sight at once and off this computer after ten seconds', async () => {
    const { removal, clock, notices, shown, stored } = await bench();
    await removal.removeEntries(['a']);
    expect([shown(), stored()]).toEqual([
      ['b', 'waits'],
      ['a', 'b', 'waits'],
    ]);
    await clock.advance(9_999);
    expect(stored()).toContain('a');
    await clock.advance(1);
    expect([shown(), stored()]).toEqual([
      ['b', 'waits'],
      ['b', 'waits'],
    ]);
    expect(notices.list.value).toEqual([]);
  });

  test('of more makes the one before final: only the last can be taken back', async () => {
    const { removal, clock, notices, shown, stored } = await bench();
    await removal.removeEntries(['a']);
    await removal.removeEntries(['b']);
    expect(stored()).toEqual(['b', 'waits']);
    expect(notices.list.value.map(({ title }) => title)).toEqual(['1 entry removed']);
    removal.undoRemove();
    await clock.advance(60_000);
    expect([shown(), stored()]).toEqual([
      ['b', 'waits'],
      ['b', 'waits'],
    ]);
  });

  test('of nothing says nothing', async () => {
    const { removal, notices, shown } = await bench();
    await removal.removeEntries([]);
    expect([notices.list.value, shown()]).toEqual([[], ['a', 'b', 'waits']]);
  });

  test('of everything spares what was paid for and stands nowhere', async () => {
    const { removal, clock, notices, shown, stored } = await bench();
    await removal.clearHistory();
    expect(notices.list.value[0]?.title).toBe('2 entries removed');
    await clock.advance(10_000);
    expect([shown(), stored()]).toEqual([['waits'], ['waits']]);
  });

  test('that was not final when the panel closed has not happened', async () => {
    const { removal, clock, stored } = await bench();
    await removal.removeEntries(['a']);
    removal.dispose();
    await clock.runAll(0);
    expect(stored()).toContain('a');
  });

  test('takes the result that only memory holds along', async () => {
    const { memory, removal, clock, results, unsaved, notices } = await bench();
    memory.room.assets = false;
    await results.keep('waits', { kind: 'svg', text: '<svg/>' }, []);
    unsaved.mark('waits', true);
    await removal.removeEntries(['waits']);
    expect(await results.read('waits')).not.toBeNull();
    await clock.advance(10_000);
    expect(await results.read('waits')).toBeNull();
    expect(notices.list.value).toEqual([]);
  });

  test('that Figma refuses is told', async () => {
    const { removal, clock, notices } = await bench({
      'entries.remove': () => Promise.reject(fail('storage-refused', 'no')),
    });
    await removal.removeEntries(['a']);
    await clock.advance(10_000);
    expect(notices.list.value.map(({ title }) => title)).toEqual(['Figma couldn’t save this']);
  });

  test('of what nobody understands names entries by their ids, whatever is in them', async () => {
    const { memory, store, removal } = await bench();
    await store.load();
    await removal.removeUnreadable();
    expect(memory.plugin.asked.filter((call) => call.startsWith('entries.remove'))).toEqual([
      'entries.remove torn lost with:colons',
    ]);
  });
});
