import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { enhance } from '../../../../ui/jobs/errands/enhance.ts';
import { createAnnouncements } from '../../../../ui/state/announcements.ts';
import { createErrands } from '../../../../ui/state/errands.ts';
import { createEntryStore } from '../../../../ui/state/history/store.ts';
import { createNotices } from '../../../../ui/state/notices.ts';
import type { Till } from '../../../../ui/state/till.ts';
import { virtualClock } from '../../../kit/clock.ts';
import { memoryEntries } from './history/memory-entries.ts';

const OPEN: Till = {
  ...{ unanswered: () => 0, reservedBeside: () => 0, paused: signal(false), refuse: () => null },
  ...{ begin: () => {}, end: () => {}, charge: () => {}, lose: () => {}, refused: () => {} },
};

function bench() {
  const { plugin, room } = memoryEntries();
  const clock = virtualClock(0);
  const store = createEntryStore({ plugin });
  const parts = { store, till: OPEN, notices: createNotices(), announcements: createAnnouncements(clock) };
  const errands = createErrands({ clock, ids: () => 'errand', ...parts });
  const sent: string[] = [];
  function enhancePrompt(prompt: string): Promise<never> {
    sent.push(prompt);
    return Promise.reject(new Error('sent'));
  }
  const run = () => errands.run(enhance({ enhancePrompt }, 'a fox'), new AbortController().signal);
  return { plugin, room, store, errands, sent, run };
}

describe('an errand', () => {
  test('whose intent cannot be stored is not sent, and leaves no trace', async () => {
    const { plugin, room, store, sent, run } = bench();
    room.entries = false;
    expect(await run()).toMatchObject({ kind: 'failed', failure: { code: 'storage-refused' } });
    expect([sent, store.get('errand'), plugin.asked]).toEqual([[], undefined, ['entries.remove errand']]);
  });

  test('that comes when the panel has been closed is not sent', async () => {
    const { errands, sent, run } = bench();
    errands.dispose();
    expect([await run(), sent]).toEqual([{ kind: 'cancelled', sent: false }, []]);
  });
});
