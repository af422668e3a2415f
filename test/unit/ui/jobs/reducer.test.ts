import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../ui/jobs/describe-failure.ts';
import type { Job, JobState } from '../../../../ui/jobs/job.ts';
import { isActive, isSent, reduce, type JobEvent } from '../../../../ui/jobs/reducer.ts';
import { sampleJob } from './sample-job.ts';

const failure = describeFailure('server-failed', { charge: { kind: 'nothing' } });
const placed = { nodeId: '1:2', pageId: '0:1', name: 'Tent', note: null };

const STATES: readonly JobState[] = [
  { state: 'queued' },
  { state: 'waiting', until: 500, why: 'pace' },
  { state: 'running', since: 100, sent: null },
  { state: 'running', since: 100, sent: 200 },
  { state: 'placing', credits: 80 },
  { state: 'done', credits: 80, placed, took: 900 },
  { state: 'failed', failure, credits: 0 },
  { state: 'cancelled', sent: false },
  { state: 'cancelled', sent: true },
  { state: 'unknown', failure, sent: 200 },
];

const EVENTS: readonly JobEvent[] = [
  { type: 'start', at: 1 },
  { type: 'wait', until: 9, why: 'rate-limit' },
  { type: 'send', at: 3, since: 1 },
  { type: 'place', credits: 80 },
  { type: 'finish', placed, took: 5 },
  { type: 'fail', failure, credits: 0 },
  { type: 'lose', failure, sent: 3 },
  { type: 'share' },
  { type: 'requeue' },
  { type: 'discard' },
  { type: 'cancel', sent: true },
  { type: 'cancel', sent: false },
  { type: 'answer', credits: 80 },
  { type: 'explain', failure },
  { type: 'arrive', credits: 80 },
  { type: 'learn', failure, credits: 0 },
  { type: 'retry', entry: 'job-1.2' },
];

function after(state: JobState, ...events: readonly JobEvent[]): Job {
  return events.reduce(reduce, sampleJob(state));
}

describe('a job', () => {
  test('goes from queued over running and placing to done', () => {
    const job = after(
      { state: 'queued' },
      { type: 'start', at: 100 },
      { type: 'send', at: 200, since: 100 },
      { type: 'place', credits: 80 },
      { type: 'finish', placed, took: 900 },
    );
    expect(job.state).toEqual({ state: 'done', credits: 80, placed, took: 900 });
  });

  test('is no longer sent while it waits for a limit that Recraft reported', () => {
    const job = after({ state: 'running', since: 100, sent: 200 }, { type: 'wait', until: 5_000, why: 'rate-limit' });
    expect(isSent(job)).toBe(false);
    expect(job.state).toEqual({ state: 'waiting', until: 5_000, why: 'rate-limit' });
  });

  test('keeps the time of its start when it is sent after a wait', () => {
    const job = after({ state: 'waiting', until: 500, why: 'pace' }, { type: 'send', at: 500, since: 100 });
    expect(job.state).toEqual({ state: 'running', since: 100, sent: 500 });
  });

  test('cannot be cancelled any more while its result is being placed', () => {
    const placing = sampleJob({ state: 'placing', credits: 80 });
    expect(reduce(placing, { type: 'cancel', sent: true })).toBe(placing);
  });

  test('learns what a call charged that was cancelled too late', () => {
    const job = after({ state: 'cancelled', sent: true }, { type: 'answer', credits: 80 });
    expect(job.state).toEqual({ state: 'cancelled', sent: true, credits: 80 });
  });

  test('takes back that it was sent when Recraft says that it did not run', () => {
    expect(after({ state: 'cancelled', sent: true }, { type: 'cancel', sent: false }).state).toEqual({
      state: 'cancelled',
      sent: false,
    });
    expect(after({ state: 'cancelled', sent: false }, { type: 'cancel', sent: true }).state).toEqual({
      state: 'cancelled',
      sent: false,
    });
  });

  test('of unknown outcome is placed when its result arrives after all', () => {
    expect(after({ state: 'unknown', failure, sent: 200 }, { type: 'arrive', credits: 80 }).state).toEqual({
      state: 'placing',
      credits: 80,
    });
  });

  test('counts each attempt that the user chose', () => {
    const job = after({ state: 'failed', failure, credits: 0 }, { type: 'retry', entry: 'job-1.2' });
    expect(job).toMatchObject({ attempt: 2, entry: 'job-1.2', state: { state: 'queued' } });
  });

  test.each(STATES.filter((state) => isActive(sampleJob(state)) || state.state === 'done'))(
    'is not tried again while it is $state',
    (state) => {
      const job = sampleJob(state);
      expect(reduce(job, { type: 'retry', entry: 'job-1.2' })).toBe(job);
    },
  );

  test('that is done stays done, whatever comes late', () => {
    const done = sampleJob({ state: 'done', credits: 80, placed, took: 900 });
    for (const event of EVENTS) expect(reduce(done, event)).toBe(done);
  });

  test('leaves an end only by a retry, by an answer that came late, or into another end', () => {
    const leaves: readonly JobEvent['type'][] = ['retry', 'arrive'];
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.constantFrom(...EVENTS), (state, event) => {
        const before = sampleJob(state);
        const next = reduce(before, event);
        if (!isActive(before) && isActive(next)) expect(leaves).toContain(event.type);
      }),
    );
  });

  test('keeps its id, its run and its price through any events', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), (events) => {
        const { id, run, slot, price, title } = after({ state: 'queued' }, ...events);
        expect({ id, run, slot, price, title }).toEqual({
          id: 'job-1',
          run: 'run-1',
          slot: 0,
          price: 80,
          title: 'A tent by a lake',
        });
      }),
    );
  });
});
