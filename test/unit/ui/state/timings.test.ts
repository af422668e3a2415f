import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { createTimings } from '../../../../ui/state/timings.ts';
import { sampleJob } from '../jobs/sample-job.ts';

const QUEUED = { state: 'queued' } as const;
const vector = sampleJob(QUEUED);
const image = sampleJob(QUEUED, { model: 'recraftv4_1' });
const traced = sampleJob(QUEUED, { kind: 'vectorize', model: null, usual: 10_000 });

test('the usual time is the catalog’s until one such call was measured, then the mean of all', () => {
  const timings = createTimings();
  expect(timings.of.value(vector)).toBe(15_000);
  timings.measure(vector, 4_000);
  expect(timings.of.value(vector)).toBe(4_000);
  timings.measure(vector, 8_000);
  timings.measure(vector, 3_000);
  expect(timings.of.value(vector)).toBe(5_000);
});

test('calls of another kind or model are timed apart', () => {
  const timings = createTimings();
  timings.measure(vector, 4_000);
  expect([timings.of.value(image), timings.of.value(traced)]).toEqual([15_000, 10_000]);
  timings.measure(traced, 2_000);
  const cut = sampleJob(QUEUED, { kind: 'background', model: null, usual: 6_000 });
  expect([timings.of.value(traced), timings.of.value(cut)]).toEqual([2_000, 6_000]);
});

test('whoever shows a usual time hears of a measurement', () => {
  const timings = createTimings();
  const seen: number[] = [];
  const stop = effect(() => void seen.push(timings.of.value(vector)));
  timings.measure(vector, 4_000);
  timings.measure(vector, 6_000);
  stop();
  expect(seen).toEqual([15_000, 4_000, 5_000]);
});
