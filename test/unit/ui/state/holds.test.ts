import { signal } from '@preact/signals';
import { afterEach, describe, expect, test } from 'vitest';
import type { Job, JobState } from '../../../../ui/jobs/job.ts';
import { createAnnouncements } from '../../../../ui/state/announcements.ts';
import { createHolds, type Holds } from '../../../../ui/state/holds.ts';
import { virtualClock } from '../../../kit/clock.ts';
import { sampleJob } from '../jobs/sample-job.ts';

const opened: Holds[] = [];
afterEach(() => {
  for (const holds of opened.splice(0)) holds.dispose();
});

function bench(limit: number | null = null) {
  const jobs = signal<readonly Job[]>([]);
  const announcements = createAnnouncements(virtualClock(0));
  const budget = { limit };
  const holds = createHolds({ jobs, budget: () => budget.limit, announcements });
  opened.push(holds);
  const said: string[] = [];
  announcements.text.subscribe((text) => text !== '' && said.push(text));
  return {
    holds,
    budget,
    said,
    become: (...states: readonly JobState[]) => (jobs.value = states.map((state) => sampleJob(state))),
  };
}

const QUEUED: JobState = { state: 'queued' };
const SENT: JobState = { state: 'running', since: 0, sent: 1 };
const PREPARING: JobState = { state: 'running', since: 0, sent: null };

describe('a pause', () => {
  test('holds until the user goes on', () => {
    const { holds, become } = bench();
    become(QUEUED);
    expect([holds.pause.value, holds.isHeld.value]).toEqual([null, false]);
    holds.pauseWork();
    expect([holds.pause.value, holds.isHeld.value]).toEqual([{ why: 'user' }, true]);
    holds.goOn();
    expect([holds.pause.value, holds.isHeld.value]).toEqual([null, false]);
  });

  test.each<[string, JobState]>([
    ['is queued', QUEUED],
    ['waits for its turn', { state: 'waiting', until: 5, why: 'pace' }],
    ['waits for the same picture', { state: 'waiting', until: null, why: 'same-picture' }],
    ['is being exported', PREPARING],
  ])('lasts as long as a job %s', (_what, state) => {
    const { holds, become } = bench();
    become(SENT, state);
    holds.pauseWork();
    become({ state: 'placing', credits: 80 }, state);
    expect(holds.pause.value).toEqual({ why: 'user' });
    become(SENT);
    expect(holds.pause.value).toBeNull();
  });

  test('may come before the order', () => {
    const { holds, become } = bench();
    holds.pauseWork();
    become(QUEUED);
    expect(holds.isHeld.value).toBe(true);
  });

  test('of the network is none of the user’s, and going on does not end it', () => {
    const { holds, become } = bench();
    become(QUEUED);
    holds.setOnline(false);
    expect([holds.pause.value, holds.isHeld.value]).toEqual([null, true]);
    holds.goOn();
    expect(holds.isHeld.value).toBe(true);
    holds.setOnline(true);
    expect(holds.isHeld.value).toBe(false);
  });
});

describe('a budget', () => {
  test.each<[number | null, number | null, number, boolean]>([
    [null, 80, 1_000_000, true],
    [500, 80, 420, true],
    [500, 80, 421, false],
    [500, null, 500, true],
    [500, null, 501, false],
    [1, 80, 0, false],
  ])('of %s lets a job of %s start after %i: %s', (limit, price, committed, starts) => {
    const { holds, become } = bench(limit);
    become(QUEUED);
    expect(holds.mayStart({ price }, committed)).toBe(starts);
    expect(holds.pause.value).toEqual(starts ? null : { why: 'budget', limit });
  });

  test('is told once for as long as it holds', () => {
    const { holds, become, said } = bench(100);
    become(QUEUED);
    const sentence = 'Stopped: the next call would pass the budget of 100 units.';
    for (const committed of [80, 80, 90]) holds.mayStart({ price: 80 }, committed);
    expect(said).toEqual([sentence]);
    expect(holds.mayStart({ price: 80 }, 0)).toBe(true);
    expect(holds.pause.value).toBeNull();
  });

  test('begins anew from what is committed when the user goes on', () => {
    const { holds, become } = bench(100);
    become(QUEUED);
    holds.mayStart({ price: 80 }, 80);
    holds.goOn();
    expect(holds.mayStart({ price: 80 }, 100)).toBe(true);
    expect(holds.mayStart({ price: 80 }, 101)).toBe(false);
    expect(holds.pause.value).toEqual({ why: 'budget', limit: 180 });
  });

  test('is not moved by going on after a pause of the user’s', () => {
    const { holds, become } = bench(100);
    become(QUEUED);
    holds.pauseWork();
    holds.goOn();
    expect(holds.mayStart({ price: 80 }, 80)).toBe(false);
  });

  test('holds the queue by what it refuses, and not altogether', () => {
    const { holds, become, budget } = bench(100);
    become(QUEUED);
    holds.mayStart({ price: 80 }, 80);
    expect(holds.isHeld.value).toBe(false);
    holds.pauseWork();
    expect(holds.pause.value).toEqual({ why: 'user' });
    holds.goOn();
    budget.limit = null;
    expect(holds.mayStart({ price: 80 }, 1_000)).toBe(true);
  });

  test('has nothing more to say when what it held back was cancelled', () => {
    const { holds, become } = bench(100);
    become(QUEUED);
    holds.mayStart({ price: 80 }, 80);
    become({ state: 'cancelled', sent: false });
    expect(holds.pause.value).toBeNull();
  });
});
