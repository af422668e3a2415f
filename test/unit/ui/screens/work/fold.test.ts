import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../../ui/jobs/describe-failure.ts';
import type { Job, JobState } from '../../../../../ui/jobs/job.ts';
import { foldJobs, type WorkItem } from '../../../../../ui/screens/work/fold.ts';
import { foldTitle, foldWords } from '../../../../../ui/screens/work/fold-words.ts';
import { job } from '../signal-app.ts';

const placed = { nodeId: '1:2', pageId: '0:1', name: 'Heron', note: null };
const queued: JobState = { state: 'queued' };
const done: JobState = { state: 'done', credits: 80, placed, took: 14_000 };
const failed: JobState = {
  state: 'failed',
  failure: describeFailure('offline', { charge: { kind: 'nothing' } }),
  credits: 0,
};

function jobs(...runs: readonly (readonly [number, JobState])[]): readonly Job[] {
  return runs.flatMap(([count, state], run) =>
    Array.from({ length: count }, (_, index) => job(`${String(run)}.${String(index)}`, state)),
  );
}

/** Folds as their size, jobs as their state. */
function shape(items: readonly WorkItem[]) {
  return items.map((item) =>
    item.kind === 'job' ? item.job.state.state : `${String(item.jobs.length)} ${item.state}`,
  );
}

function only(items: readonly WorkItem[]) {
  const [item] = items;
  if (item?.kind !== 'fold' || items.length > 1) throw new Error('not one fold');
  return item.jobs;
}

describe('the list of jobs', () => {
  test('folds neighbors of one state where there are many, and only there', () => {
    expect(shape(foldJobs(jobs([6, done], [1, { state: 'placing', credits: 80 }], [3, queued])))).toEqual([
      '6 done',
      'placing',
      'queued',
      'queued',
      'queued',
    ]);
    expect(shape(foldJobs(jobs([5, done], [4, queued])))).toEqual([...Array<string>(5).fill('done'), '4 queued']);
  });

  test('keeps apart what does not say the same', () => {
    const paced: JobState = { state: 'waiting', until: 9, why: 'pace' };
    const limited: JobState = { state: 'waiting', until: 9, why: 'rate-limit' };
    expect(shape(foldJobs(jobs([4, paced], [4, limited])))).toEqual(['4 waiting', '4 waiting']);
    const lost: JobState = { ...failed, failure: describeFailure('server-failed', { charge: { kind: 'nothing' } }) };
    expect(shape(foldJobs(jobs([6, failed], [6, lost])))).toEqual(['6 failed', '6 failed']);
  });

  test('never folds what asks for a decision about money, nor a warning', () => {
    const failure = describeFailure('timeout', { charge: { kind: 'perhaps' } });
    const heavy: JobState = { state: 'done', credits: 80, took: 1, placed: { ...placed, paths: 20_000 } };
    for (const state of [
      { state: 'unknown', failure, sent: 0 },
      { state: 'cancelled', sent: true, credits: 80 },
      { ...failed, credits: 80 },
      heavy,
    ] as const) {
      expect(foldJobs(jobs([9, state])).every(({ kind }) => kind === 'job')).toBe(true);
    }
  });

  test('loses no job and keeps their order', () => {
    const all = jobs([7, done], [2, failed], [8, queued], [1, done]);
    expect(foldJobs(all).flatMap((item) => (item.kind === 'job' ? [item.job] : item.jobs))).toEqual(all);
  });
});

describe('a fold in words', () => {
  const facts = { now: 1_000, usual: () => 15_000, pause: null, clock: String };
  const four = only(foldJobs(['boots', 'rope', 'stove', 'map'].map((title) => job(title, queued, { title }))));

  test('names what is in it, and when the next one starts', () => {
    expect(foldTitle('queued', four)).toBe('4 more: boots, rope, stove, map');
    expect(foldWords(four, facts, 5_000).line).toBe('The next starts in about 4 s');
    expect(foldWords(four, facts, null).line).toBe('Queued');
    expect(foldWords(four, facts, 1_000).line).toBe('Queued');
  });

  test('names once what several have in common', () => {
    const titles = ['boots', 'boots', 'rope', 'boots'];
    const mixed = only(foldJobs(titles.map((title) => job(title, queued, { title }))));
    expect(foldTitle('queued', mixed)).toBe('4 more: boots, rope');
  });

  test('promises no start while the work is paused', () => {
    expect(foldWords(four, { ...facts, pause: { why: 'user' } }, 5_000).line).toBe('Paused, not sent');
    expect(foldWords(four, { ...facts, pause: { why: 'budget', limit: 500 } }, 5_000).line).toBe(
      'Stopped at your budget, not sent',
    );
  });

  test('adds up what was paid', () => {
    expect(foldWords(only(foldJobs(jobs([6, done]))), facts, null).line).toBe('Placed · 480 units');
  });
});
