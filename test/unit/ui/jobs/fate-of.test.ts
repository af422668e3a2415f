import { expect, test } from 'vitest';
import { describeFailure } from '../../../../ui/jobs/describe-failure.ts';
import type { Fate } from '../../../../ui/jobs/entry.ts';
import { fateOf } from '../../../../ui/jobs/fate-of.ts';
import type { JobState } from '../../../../ui/jobs/job.ts';
import { ON_CANVAS, PLACED, TO_PLACE } from './sample-entry.ts';
import { sampleJob } from './sample-job.ts';

const failure = describeFailure('server-failed', { charge: { kind: 'nothing' } });
const OPEN: Fate = { fate: 'open' };
const SHARED: Fate = { ...TO_PLACE, credits: 0, sameAs: 'job-0.1' };

test.each<[string, JobState, Fate, Fate | null]>([
  ['held before it was sent', { state: 'queued' }, OPEN, null],
  ['stopped while it waited', { state: 'waiting', until: 5, why: 'pace' }, OPEN, null],
  ['stopped before it was sent', { state: 'running', since: 0, sent: null }, OPEN, null],
  ['being placed', { state: 'placing', credits: 80 }, TO_PLACE, TO_PLACE],
  ['placed', { state: 'done', credits: 80, placed: PLACED, took: 900 }, TO_PLACE, ON_CANVAS],
  [
    'placed with the result of another one’s call',
    { state: 'done', credits: 0, placed: PLACED, took: 7, shared: true },
    SHARED,
    { ...SHARED, took: 7, standing: { at: 'canvas', placed: PLACED } },
  ],
  ['asking which version to place', { state: 'asking', credits: 80, paths: 2_000, simpler: 600 }, TO_PLACE, TO_PLACE],
  ['failed free of charge', { state: 'failed', failure, credits: 0 }, OPEN, null],
  [
    'charged without a picture',
    { state: 'failed', failure, credits: 80 },
    OPEN,
    { fate: 'unusable', failure, credits: 80 },
  ],
  [
    'made, and impossible to place',
    { state: 'failed', failure, credits: 80 },
    TO_PLACE,
    { ...TO_PLACE, standing: { at: 'history', failure } },
  ],
  [
    'made by another one’s call, and impossible to place',
    { state: 'failed', failure, credits: 0 },
    SHARED,
    { ...SHARED, standing: { at: 'history', failure } },
  ],
  ['cancelled in time', { state: 'cancelled', sent: false }, OPEN, null],
  ['cancelled too late, without an answer yet', { state: 'cancelled', sent: true }, OPEN, OPEN],
  ['cancelled too late, and made', { state: 'cancelled', sent: true, credits: 80 }, TO_PLACE, TO_PLACE],
  ['discarded before its answer', { state: 'cancelled', sent: true, discarded: true }, OPEN, OPEN],
  ['discarded, and answered', { state: 'cancelled', sent: true, credits: 80, discarded: true }, TO_PLACE, null],
  ['lost', { state: 'unknown', failure, sent: 5 }, OPEN, { fate: 'unknown', failure }],
])('what is remembered of a call that was %s', (_what, state, before, expected) => {
  expect(fateOf(sampleJob(state), before)).toEqual(expected);
});

test('what nobody has said anything new about stays the same object, so that it is not stored again', () => {
  expect(fateOf(sampleJob({ state: 'placing', credits: 80 }), TO_PLACE)).toBe(TO_PLACE);
  expect(fateOf(sampleJob({ state: 'cancelled', sent: true }), OPEN)).toBe(OPEN);
});
