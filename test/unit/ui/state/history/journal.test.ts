import { effect } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../../ui/jobs/describe-failure.ts';
import type { JobState } from '../../../../../ui/jobs/job.ts';
import type { Asset } from '../../../../../ui/recraft/types.ts';
import { createRecords } from '../../../../../ui/state/history/records.ts';
import { createNotices } from '../../../../../ui/state/notices.ts';
import { virtualClock } from '../../../../kit/clock.ts';
import { createSharpCodec } from '../../../../kit/codec-sharp.ts';
import { PLACED } from '../../jobs/sample-entry.ts';
import { sampleJob } from '../../jobs/sample-job.ts';
import { memoryEntries } from './memory-entries.ts';

const SVG: Asset = { kind: 'svg', text: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>' };

const DONE: JobState = { state: 'done', credits: 80, took: 900, placed: PLACED };
const UNPLACED: JobState = {
  ...{ state: 'failed', credits: 0 },
  failure: describeFailure('svg-refused', { charge: { kind: 'shared' } }),
};

/** A journal over entries that live as long as a test; `bring` is a call that was paid for, or came with another's. */
function bench() {
  const memory = memoryEntries();
  const { plugin } = memory;
  const options = { plugin, codec: createSharpCodec(), clock: virtualClock(0), notices: createNotices() };
  const records = createRecords({ ...options, keeps: () => true });
  const jobIn = (entry: string, state: JobState) => sampleJob(state, { id: entry, entry });

  return {
    ...memory,
    ...records,
    notices: options.notices,
    bring: (entry: string, sameAs: string | null = null) =>
      records.journal.paid(jobIn(entry, { state: 'placing', credits: 80 }), {
        ...{ asset: SVG, credits: sameAs === null ? 80 : 0, recipe: null, sameAs },
      }),
    end: (entry: string, state: JobState) => records.journal.outcome(jobIn(entry, state)),
  };
}

describe('a result that came with another’s call', () => {
  test('and could not be placed is kept for itself, and outlives the other', async () => {
    const { bring, end, journal, store, assets, entries } = bench();
    await bring('paid');
    await bring('shared', 'paid');
    await end('shared', UNPLACED);
    assets.delete('paid result');
    expect(await journal.result('shared')).toEqual(SVG);
    expect(store.get('shared')?.fate).toMatchObject({ fate: 'made', sameAs: null, standing: { at: 'history' } });
    expect(entries.get('shared')?.meta).toContain('"sameAs":null');
  });

  test('and stands on the canvas is not stored a second time', async () => {
    const { bring, end, store, assets } = bench();
    await bring('paid');
    await bring('shared', 'paid');
    await end('shared', DONE);
    expect(store.get('shared')?.fate).toMatchObject({ sameAs: 'paid' });
    expect(assets.has('shared result')).toBe(false);
  });
});

describe('a result that only memory holds', () => {
  test('stays there while any run needs it, though it stands on the canvas', async () => {
    const { bring, end, journal, room } = bench();
    room.assets = false;
    await bring('paid');
    journal.hold('run', 'paid');
    journal.hold('other run', 'paid');
    await end('paid', DONE);
    journal.release('run');
    expect(await journal.result('paid')).toEqual(SVG);
    journal.release('other run');
    expect(await journal.result('paid')).toBeNull();
  });

  test.each<[string, JobState]>([
    ['when it stands on the canvas', DONE],
    ['when it was discarded', { state: 'cancelled', sent: true, credits: 80, discarded: true }],
  ])('is told as such, and no longer %s', async (_when, state) => {
    const { bring, end, unsaved, notices, room } = bench();
    room.assets = false;
    await bring('paid');
    expect([...unsaved.ids.value]).toEqual(['paid']);
    await end('paid', state);
    expect([...unsaved.ids.value]).toEqual([]);
    expect(notices.list.value).toEqual([]);
  });
});

test('whoever hears of a paid entry can have its result at once', async () => {
  const { bring, journal, store } = bench();
  const heard: Promise<unknown>[] = [];
  const stop = effect(() => {
    if (store.list.value.length === 1) heard.push(journal.result('paid'));
  });
  await bring('paid');
  stop();
  expect(await heard[0]).toEqual(SVG);
});
