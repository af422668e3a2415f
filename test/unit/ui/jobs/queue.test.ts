import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../ui/jobs/describe-failure.ts';
import type { Failure } from '../../../../ui/jobs/failures.ts';
import type { Job } from '../../../../ui/jobs/job.ts';
import type { Journal } from '../../../../ui/jobs/journal.ts';
import { createQueue } from '../../../../ui/jobs/queue.ts';
import type { Queue, QueueOptions } from '../../../../ui/jobs/queue-types.ts';
import { virtualClock, type VirtualClock } from '../../../kit/clock.ts';
import { memoryJournal } from './memory-journal.ts';
import { paid, scriptedWork, type ScriptedWork } from './scripted-work.ts';

interface Bench {
  readonly queue: Queue;
  readonly clock: VirtualClock;
  readonly charges: readonly number[];
  readonly ended: readonly Job[];
  readonly refusals: readonly Failure[];
  readonly jobs: () => readonly Job[];
  readonly states: () => readonly string[];
  readonly job: (index: number) => Job;
  readonly add: (...works: readonly ScriptedWork[]) => Promise<void>;
}

function bench(change: Partial<QueueOptions> = {}): Bench {
  const clock = virtualClock(0);
  let jobs: readonly Job[] = [];
  let ids = 0;
  const charges: number[] = [];
  const ended: Job[] = [];
  const refusals: Failure[] = [];
  const queue = createQueue({
    clock,
    journal: memoryJournal(),
    ids: () => `id-${(ids += 1)}`,
    onChange: (next) => (jobs = next),
    onCharge: ({ credits }) => charges.push(credits),
    onEnd: (job) => ended.push(job),
    onRefusal: (failure) => refusals.push(failure),
    marks: () => ({}),
    onSettled: () => {},
    refuse: () => null,
    ...change,
  });
  function job(index: number): Job {
    const found = jobs[index];
    if (found === undefined) throw new Error(`there is no job ${index}`);
    return found;
  }
  return {
    queue,
    clock,
    charges,
    ended,
    refusals,
    jobs: () => jobs,
    states: () => jobs.map(({ state }) => state.state),
    job,
    async add(...works) {
      queue.add('run', 'generate', works);
      await clock.settle();
    },
  };
}

/** A bench with one job whose paid request has left. */
async function sentJob(change: Partial<QueueOptions> = {}): Promise<Bench & { work: ScriptedWork }> {
  const work = scriptedWork();
  const made = bench(change);
  await made.add(work);
  work.prepared();
  await made.clock.settle();
  work.events.onSend?.();
  return { ...made, work };
}

/** A bench with one job whose paid result has too many paths to be placed unasked. */
async function askingJob(change: Partial<QueueOptions> = {}) {
  const work = scriptedWork('work', 80, null, { paths: 2_000, simpler: 600 });
  const made = bench(change);
  await made.add(work);
  work.prepared();
  await made.clock.settle();
  work.events.onSend?.();
  work.answer(paid());
  await made.clock.settle();
  return { ...made, work };
}

describe('a question about a result', () => {
  test('lets the next job go on, and is answered once by the simpler version, whose recipe is kept', async () => {
    const written: (readonly [string, unknown])[] = [];
    const journal = { ...memoryJournal(), outcome: (job: Job, recipe?: unknown) => later([job.state.state, recipe]) };
    function later(outcome: readonly [string, unknown]) {
      written.push(outcome);
      return Promise.resolve();
    }
    const { work, queue, clock, job, add, states } = await askingJob({ journal, calls: 1 });
    const next = scriptedWork('next');
    await add(next);
    expect(states()).toEqual(['asking', 'running']);
    next.prepared(new Error('gone'));
    await clock.settle();
    queue.simplify('id-1');
    queue.simplify('id-1');
    await clock.settle();
    work.placed();
    await clock.settle();
    expect(work.steps).toEqual(['prepare', 'send', 'place simpler']);
    expect(written.filter(([state]) => state === 'done')).toEqual([['done', { title: 'work, simpler' }]]);
    queue.simplify('id-1');
    await clock.settle();
    expect(job(0).state.state).toBe('done');
  });
});

/** What the user reads about a job that ended badly. */
function failureOf({ state }: Job): Failure {
  if (state.state === 'failed' || state.state === 'unknown') return state.failure;
  throw new Error(`the job is ${state.state}`);
}

describe('the queue', () => {
  test('runs a job through all its steps and tells what it cost and how long it took', async () => {
    const { work, clock, job, charges } = await sentJob();
    await clock.advance(4_000);
    work.answer(paid());
    await clock.settle();
    expect(job(0).state).toEqual({ state: 'placing', credits: 80 });
    work.placed();
    await clock.settle();
    expect(job(0).state).toMatchObject({ state: 'done', credits: 80, took: 4_000 });
    expect(work.steps).toEqual(['prepare', 'send', 'place']);
    expect(charges).toEqual([80]);
  });

  test('keeps so many calls in flight, and exports so many pictures ahead of them, in the order of the click', async () => {
    const works = Array.from({ length: 9 }, (_, i) => scriptedWork(`work ${i}`));
    const { add, clock } = bench({ calls: 6, preparations: 3 });
    await add(...works);
    expect(works.map(({ steps }) => steps.length)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0]);
    for (const work of works) work.prepared();
    await clock.settle();
    const sending = () => works.map(({ steps }) => steps.includes('send'));
    expect(sending()).toEqual([true, true, true, false, false, false, false, false, false]);
    for (const work of works.slice(0, 3)) work.events.onSend?.();
    await clock.settle();
    expect(sending()).toEqual([true, true, true, true, true, true, false, false, false]);
    for (const work of works.slice(3, 6)) work.events.onSend?.();
    await clock.settle();
    expect(works[6]?.steps).toEqual([]);
    works[2]?.answer({ kind: 'unknown', reason: 'timeout', requestId: null });
    await clock.settle();
    expect(works[6]?.steps).toContain('send');
    expect(works[7]?.steps).toEqual([]);
  });

  test.each<[string, (bench: Bench, first: ScriptedWork) => void]>([
    ['is ready as well', (_, first) => first.prepared()],
    ['cannot be exported', (_, first) => first.prepared(new Error('no pixels'))],
    ['is cancelled', ({ queue, job }, first) => (queue.cancel(job(0).id), first.prepared())],
  ])('sends nothing before an earlier one of the click %s, whichever is ready first', async (_how, end) => {
    const works = ['one', 'two', 'three'].map((title) => scriptedWork(title));
    const made = bench();
    await made.add(...works);
    const [first, ...later] = works;
    if (first === undefined) throw new Error('there is no first');
    for (const work of later) work.prepared();
    await made.clock.settle();
    expect(works.map(({ steps }) => steps)).toEqual([['prepare'], ['prepare'], ['prepare']]);
    end(made, first);
    await made.clock.settle();
    expect(later.map(({ steps }) => steps)).toEqual([
      ['prepare', 'send'],
      ['prepare', 'send'],
    ]);
  });

  test('calls queued what waits for its turn to be exported', async () => {
    const works = ['one', 'two', 'three'].map((title) => scriptedWork(title));
    const { add, states } = bench({ preparations: 2 });
    await add(...works);
    expect(states()).toEqual(['running', 'running', 'queued']);
  });

  test('exports nothing more while the pictures in memory are too heavy', async () => {
    const works = ['one', 'two', 'three'].map((title, i) => scriptedWork(title, 80, new Uint8Array(60).fill(i)));
    const { add, clock } = bench({ bytes: 100, preparations: 1 });
    await add(...works);
    for (const work of works) work.prepared();
    await clock.settle();
    works[0]?.events.onSend?.();
    await clock.settle();
    works[1]?.events.onSend?.();
    await clock.settle();
    expect(works[2]?.steps).toEqual([]);
    works[0]?.answer({ kind: 'unknown', reason: 'timeout', requestId: null });
    await clock.settle();
    expect(works[2]?.steps).toEqual(['prepare', 'send']);
  });

  test('numbers the results of one click by their slots', async () => {
    const { add, jobs } = bench();
    await add(scriptedWork(), scriptedWork());
    await add(scriptedWork());
    expect(jobs().map(({ slot }) => slot)).toEqual([0, 1, 0]);
  });

  test('writes the intent down before the paid call and the outcome after it', async () => {
    const journal = memoryJournal();
    const work = scriptedWork();
    const { add, clock } = bench({ journal });
    await add(work);
    expect(journal.open()).toHaveLength(0);
    work.prepared();
    await clock.settle();
    expect(journal.open().map(({ id }) => id)).toEqual(['id-1']);
    work.answer(paid());
    await clock.settle();
    expect(journal.open()).toHaveLength(0);
  });

  test('sends nothing when the intent cannot be written down', async () => {
    const full: Journal = { ...memoryJournal(), intent: () => Promise.reject(new Error('storage is full')) };
    const work = scriptedWork();
    const { add, clock, job } = bench({ journal: full });
    await add(work);
    work.prepared();
    await clock.settle();
    expect(work.steps).toEqual(['prepare']);
    expect(job(0).state).toMatchObject({ state: 'failed', credits: 0, failure: { detail: 'storage is full' } });
  });

  test('fails a job whose export fails, free of charge, and goes on with the next', async () => {
    const broken = scriptedWork('broken');
    const next = scriptedWork('next');
    const { add, clock, job } = bench({ calls: 1 });
    await add(broken, next);
    broken.prepared(Object.assign(new Error('gone'), { code: 'layer-gone' }));
    await clock.settle();
    expect(job(0).state).toMatchObject({
      state: 'failed',
      credits: 0,
      failure: { code: 'layer-gone', remedy: 'select-again' },
    });
    expect(failureOf(job(0)).text).toContain('Nothing was charged.');
    expect(next.steps).toEqual(['prepare']);
  });

  test('does not start what is refused beforehand, and says why', async () => {
    const reserved: number[] = [];
    const refusal = describeFailure('no-units', { charge: { kind: 'nothing' } });
    const works = [scriptedWork(), scriptedWork(), scriptedWork()];
    const { add, states } = bench({
      refuse: (_job, units) => {
        reserved.push(units);
        return units >= 160 ? refusal : null;
      },
    });
    await add(...works);
    expect(reserved).toEqual([0, 80, 160]);
    expect(states()).toEqual(['running', 'running', 'failed']);
    expect(works[2]?.steps).toEqual([]);
  });

  test('starts nothing while it is held, and everything that waits afterwards', async () => {
    const work = scriptedWork();
    const { add, queue, clock } = bench();
    queue.hold(true);
    await add(work);
    expect(work.steps).toEqual([]);
    queue.hold(false);
    await clock.settle();
    expect(work.steps).toEqual(['prepare']);
  });
});

describe('a cancel', () => {
  test('is free while the job is queued', async () => {
    const [first, second] = [scriptedWork(), scriptedWork()];
    const { add, queue, states, clock } = bench({ calls: 1 });
    await add(first, second);
    queue.cancel('id-2');
    first.prepared();
    await clock.settle();
    first.answer(paid());
    await clock.settle();
    first.placed();
    await clock.settle();
    expect(states()).toEqual(['done', 'cancelled']);
    expect(second.steps).toEqual([]);
  });

  test('is free while the layer is being exported, and nothing is sent when the export is ready', async () => {
    const work = scriptedWork();
    const { add, queue, job, clock } = bench();
    await add(work);
    queue.cancel('id-1');
    work.prepared();
    await clock.settle();
    expect(job(0).state).toEqual({ state: 'cancelled', sent: false });
    expect(work.steps).toEqual(['prepare']);
  });

  test('is free while the call waits for its turn', async () => {
    const work = scriptedWork();
    const { add, queue, job, clock, charges } = bench();
    await add(work);
    work.prepared();
    await clock.settle();
    work.events.onWait?.(1_000, 'pace');
    expect(job(0).state).toEqual({ state: 'waiting', until: 1_000, why: 'pace' });
    queue.cancel('id-1');
    await clock.settle();
    expect(job(0).state).toEqual({ state: 'cancelled', sent: false });
    expect(charges).toEqual([]);
  });

  test('after sending lets the call finish, counts its charge and keeps its result off the canvas', async () => {
    const { work, queue, clock, job, charges } = await sentJob();
    queue.cancel('id-1');
    expect(job(0).state).toEqual({ state: 'cancelled', sent: true });
    work.answer(paid());
    await clock.settle();
    expect(job(0).state).toEqual({ state: 'cancelled', sent: true, credits: 80 });
    expect(charges).toEqual([80]);
    expect(work.steps).not.toContain('place');
  });

  test('after sending can be taken back by placing the kept result, which costs nothing more', async () => {
    const { work, queue, clock, job, charges } = await sentJob();
    queue.cancel('id-1');
    work.answer(paid());
    await clock.settle();
    queue.retry('id-1');
    await clock.settle();
    work.placed();
    await clock.settle();
    expect(job(0).state).toMatchObject({ state: 'done', credits: 80 });
    expect(work.steps).toEqual(['prepare', 'send', 'place']);
    expect(charges).toEqual([80]);
  });

  test('after sending stops the call when Recraft says that it has not run', async () => {
    const { work, queue, clock, job, charges } = await sentJob();
    queue.cancel('id-1');
    work.events.onWait?.(2_000, 'rate-limit');
    await clock.settle();
    expect(job(0).state).toEqual({ state: 'cancelled', sent: false });
    expect(charges).toEqual([]);
  });

  test('after sending ends as free when the call failed', async () => {
    const { work, queue, clock, job } = await sentJob();
    queue.cancel('id-1');
    work.answer({ kind: 'failed', failure: { code: 'server-failed', vendor: null, requestId: null } });
    await clock.settle();
    expect(job(0).state).toEqual({ state: 'cancelled', sent: false });
  });

  test('after sending ends as unknown, or as charged for nothing, where that is what the call came to', async () => {
    const unknown = await sentJob();
    unknown.queue.cancel('id-1');
    unknown.work.answer({ kind: 'unknown', reason: 'connection-lost', requestId: null });
    await unknown.clock.settle();
    expect(failureOf(unknown.job(0)).code).toBe('connection-lost');
    expect(unknown.ended.map(({ state }) => state.state)).toEqual(['cancelled', 'unknown']);

    const unusable = await sentJob();
    unusable.queue.cancel('id-1');
    unusable.work.answer({ kind: 'unusable', credits: 80, imageId: null, requestId: null, reason: 'HTML' });
    await unusable.clock.settle();
    expect(unusable.job(0).state).toMatchObject({ state: 'failed', credits: 80, failure: { code: 'unusable-result' } });
  });

  test('of all leaves only what is being placed', async () => {
    const works = [scriptedWork('a'), scriptedWork('b'), scriptedWork('c')];
    const { add, queue, states, clock } = bench({ calls: 2 });
    await add(...works);
    works[0]?.prepared();
    await clock.settle();
    works[0]?.events.onSend?.();
    works[0]?.answer(paid());
    await clock.settle();
    queue.cancelAll();
    await clock.settle();
    expect(states()).toEqual(['placing', 'cancelled', 'cancelled']);
  });
});

describe('a retry', () => {
  test('of a result that could not be placed does not pay again', async () => {
    const { work, queue, clock, job, charges } = await sentJob();
    work.answer(paid());
    await clock.settle();
    work.placed(Object.assign(new Error('no'), { code: 'placement-refused' }));
    await clock.settle();
    expect(job(0).state).toMatchObject({
      state: 'failed',
      credits: 80,
      failure: {
        code: 'placement-refused',
        remedy: 'place-again',
      },
    });
    expect(failureOf(job(0)).text).toContain('80 units were charged');
    queue.retry('id-1');
    await clock.settle();
    work.placed();
    await clock.settle();
    expect(job(0).state.state).toBe('done');
    expect(work.steps).toEqual(['prepare', 'send', 'place', 'place']);
    expect(charges).toEqual([80]);
  });

  test('of a result with a question places it as it is, and asks no more', async () => {
    const { work, queue, clock, job, charges } = await askingJob();
    expect(job(0).state).toEqual({ state: 'asking', credits: 80, paths: 2_000, simpler: 600 });
    queue.dismissFinished();
    queue.retry('id-1');
    await clock.settle();
    work.placed();
    await clock.settle();
    expect(job(0).state.state).toBe('done');
    expect(work.steps).toEqual(['prepare', 'send', 'place']);
    expect(charges).toEqual([80]);
  });

  test('of a failed call is a new attempt from the start', async () => {
    const { work, queue, clock, job } = await sentJob();
    const failure = { code: 'server-failed', vendor: null, requestId: 'r-1' } as const;
    work.answer({ kind: 'failed', failure });
    await clock.settle();
    expect(job(0).state).toMatchObject({ state: 'failed', credits: 0, failure: { detail: 'Request r-1' } });
    queue.retry('id-1');
    await clock.settle();
    expect(job(0)).toMatchObject({ attempt: 2, state: { state: 'running' } });
    expect(work.steps).toEqual(['prepare', 'send', 'prepare', 'send']);
  });

  test('is not possible while a cancelled call may still bring its result', async () => {
    const { work, queue, job } = await sentJob();
    queue.cancel('id-1');
    queue.retry('id-1');
    expect(job(0).state.state).toBe('cancelled');
    expect(work.steps).toEqual(['prepare', 'send']);
  });
});

describe('an outcome', () => {
  test('that nobody knows says that it may have been charged', async () => {
    const { work, clock, job } = await sentJob();
    work.answer({ kind: 'unknown', reason: 'connection-lost', requestId: null });
    await clock.settle();
    expect(job(0).state).toMatchObject({
      state: 'unknown',
      sent: 0,
      failure: { code: 'connection-lost' },
    });
    expect(failureOf(job(0)).text).toContain('may have been charged');
  });

  test('without a usable picture says what it cost and keeps the request id for support', async () => {
    const { work, clock, job, charges } = await sentJob();
    work.answer({ kind: 'unusable', credits: 80, imageId: null, requestId: 'r-7', reason: 'HTML' });
    await clock.settle();
    expect(job(0).state).toMatchObject({
      state: 'failed',
      credits: 80,
      failure: {
        code: 'unusable-result',
        detail: 'HTML · Request r-7',
      },
    });
    expect(failureOf(job(0)).text).toContain('80 units were charged');
    expect(charges).toEqual([80]);
  });

  test('that arrives after the timeout is placed all the same', async () => {
    const { work, clock, job, charges } = await sentJob();
    work.answer({ kind: 'unknown', reason: 'timeout', requestId: null });
    await clock.settle();
    work.events.onLate?.(paid());
    await clock.settle();
    work.placed();
    await clock.settle();
    expect(job(0).state).toMatchObject({ state: 'done', credits: 80 });
    expect(charges).toEqual([80]);
  });

  test('that arrives after the timeout and a new attempt is kept beside it', async () => {
    const { work, queue, clock, jobs, job, charges } = await sentJob();
    work.answer({ kind: 'unknown', reason: 'timeout', requestId: null });
    await clock.settle();
    const late = work.events;
    queue.retry('id-1');
    await clock.settle();
    late.onLate?.(paid());
    await clock.settle();
    expect(jobs()).toHaveLength(2);
    expect(job(1).state).toEqual({ state: 'cancelled', sent: true, credits: 80 });
    queue.retry(job(1).id);
    await clock.settle();
    work.placed();
    await clock.settle();
    expect(job(1).state.state).toBe('done');
    expect(charges).toEqual([80]);
  });

  test('that arrives after its job was dismissed is listed again, so that it can be placed', async () => {
    const { work, queue, clock, jobs, job, charges } = await sentJob();
    work.answer({ kind: 'unknown', reason: 'timeout', requestId: null });
    await clock.settle();
    queue.dismiss('id-1');
    work.events.onLate?.(paid());
    await clock.settle();
    expect(jobs()).toHaveLength(1);
    expect(job(0).state).toEqual({ state: 'cancelled', sent: true, credits: 80 });
    queue.retry(job(0).id);
    await clock.settle();
    expect(work.steps.at(-1)).toBe('place');
    expect(charges).toEqual([80]);
  });

  test('that arrives after the timeout and a second attempt of unknown outcome is kept beside that', async () => {
    const { work, queue, clock, jobs } = await sentJob();
    const late = work.events;
    work.answer({ kind: 'unknown', reason: 'timeout', requestId: null });
    await clock.settle();
    queue.retry('id-1');
    await clock.settle();
    work.events.onSend?.();
    work.answer({ kind: 'unknown', reason: 'timeout', requestId: null });
    await clock.settle();
    late.onLate?.(paid());
    await clock.settle();
    expect(jobs().map(({ state }) => state.state)).toEqual(['unknown', 'cancelled']);
    // The second one may bring its result as well.
    work.events.onLate?.(paid());
    await clock.settle();
    expect(jobs().map(({ state }) => state.state)).toEqual(['placing', 'cancelled']);
  });

  test('that arrives after the timeout and failed takes the doubt away', async () => {
    const { work, clock, job } = await sentJob();
    work.answer({ kind: 'unknown', reason: 'timeout', requestId: null });
    await clock.settle();
    work.events.onLate?.({ kind: 'failed', failure: { code: 'server-failed', vendor: null, requestId: null } });
    await clock.settle();
    expect(job(0).state).toMatchObject({ state: 'failed', credits: 0, failure: { code: 'server-failed' } });
  });

  test.each(['wrong-token', 'no-units'] as const)('of %s fails everything that was not sent', async (code) => {
    const works = [scriptedWork('a'), scriptedWork('b'), scriptedWork('c'), scriptedWork('d')];
    const { add, clock, states, refusals } = bench({ calls: 3 });
    await add(...works);
    works[0]?.prepared();
    works[1]?.prepared();
    await clock.settle();
    works[0]?.events.onSend?.();
    works[1]?.events.onSend?.();
    works[0]?.answer({ kind: 'failed', failure: { code, vendor: null, requestId: null } });
    await clock.settle();
    expect(states()).toEqual(['failed', 'running', 'failed', 'failed']);
    expect(refusals.map((failure) => failure.code)).toEqual([code]);
    works[2]?.prepared();
    await clock.settle();
    expect(works[2]?.steps).toEqual(['prepare']);
    expect(works[3]?.steps).toEqual([]);
  });
});

describe('the list', () => {
  test('loses what is dismissed, but never what is still running', async () => {
    const { work, queue, clock, jobs } = await sentJob();
    queue.dismiss('id-1');
    expect(jobs()).toHaveLength(1);
    work.answer({ kind: 'unknown', reason: 'timeout', requestId: null });
    await clock.settle();
    queue.dismiss('id-1');
    expect(jobs()).toHaveLength(0);
  });

  test('keeps paid results that are not on the canvas when the finished ones are dismissed', async () => {
    const { work, queue, clock, jobs } = await sentJob();
    queue.cancel('id-1');
    queue.dismissFinished();
    expect(jobs()).toHaveLength(1);
    work.answer(paid());
    await clock.settle();
    queue.dismissFinished();
    expect(jobs()).toHaveLength(1);
    queue.retry('id-1');
    await clock.settle();
    work.placed();
    await clock.settle();
    queue.dismissFinished();
    expect(jobs()).toHaveLength(0);
  });

  test.each(['before', 'after'] as const)('lets go of a result that is discarded %s it came', async (when) => {
    const { work, queue, clock, jobs, charges } = await sentJob();
    queue.cancel('id-1');
    if (when === 'before') queue.discard('id-1');
    work.answer(paid());
    await clock.settle();
    if (when === 'after') queue.discard('id-1');
    queue.dismissFinished();
    expect([jobs(), charges]).toEqual([[], [80]]);
  });

  test('ends without starting anything more when the panel is disposed of', async () => {
    const [first, second] = [scriptedWork(), scriptedWork()];
    const { add, queue, clock, states } = bench({ calls: 1 });
    await add(first, second);
    queue.dispose();
    first.prepared();
    await clock.settle();
    expect(states()).toEqual(['cancelled', 'queued']);
    expect([...first.steps, ...second.steps]).toEqual(['prepare']);
  });

  test('lets what has left come to its end when the panel is disposed of', async () => {
    const { work, queue, clock, job, charges } = await sentJob();
    queue.dispose();
    await clock.settle();
    work.answer(paid());
    await clock.settle();
    expect([job(0).state.state, charges]).toEqual(['placing', [80]]);
  });
});

describe('what is under way', () => {
  test('has its units reserved until they are charged, and is unanswered until there is a result', async () => {
    const { work, queue, clock } = await sentJob();
    expect([queue.reserved(), queue.unanswered()]).toEqual([80, 1]);
    work.answer(paid());
    await clock.settle();
    expect([queue.reserved(), queue.unanswered()]).toEqual([0, 0]);
  });

  test('reserves nothing more once it was charged for nothing, while that is being written down', async () => {
    const journal = { ...memoryJournal(), outcome: () => new Promise<void>(() => undefined) };
    const { work, queue, clock } = await sentJob({ journal });
    work.answer({ kind: 'unusable', credits: 80, imageId: null, requestId: null, reason: 'no picture' });
    await clock.settle();
    expect([queue.reserved(), queue.unanswered()]).toEqual([0, 1]);
  });

  test('holds what the jobs of its click share until the last of them has ended', async () => {
    const released: string[] = [];
    const journal = { ...memoryJournal(), release: (run: string) => void released.push(run) };
    const { add, queue, clock } = bench({ journal });
    const [first, second] = [scriptedWork(), scriptedWork()];
    await add(first, second);
    first.prepared(new Error('gone'));
    await clock.settle();
    expect(released).toEqual([]);
    second.prepared();
    await clock.settle();
    second.answer(paid());
    await clock.settle();
    second.placed();
    await clock.settle();
    expect([released, queue.unanswered()]).toEqual([['run'], 0]);
  });
});
