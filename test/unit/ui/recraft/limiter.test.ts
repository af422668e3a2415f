import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAbort } from '../../../../ui/lib/abort.ts';
import { createLimiter } from '../../../../ui/recraft/limiter.ts';
import type { Limiter } from '../../../../ui/recraft/limiter.ts';
import { RECRAFT_LIMITS } from '../../../../ui/recraft/starts.ts';
import { virtualClock } from '../../../kit/clock.ts';
import type { VirtualClock } from '../../../kit/clock.ts';

const LIMITS = { requests: { count: 5, span: 1000 }, images: { count: 100, span: 60_000 } };

interface Run {
  readonly clock: VirtualClock;
  readonly limiter: Limiter;
  /** When each call started, by name, in order; ms since the run began. */
  readonly log: { name: string; at: number }[];
  readonly waits: { name: string; until: number; why: string }[];
  call(name: string, options?: { images?: number; signal?: AbortSignal }): Promise<void>;
}

function open(limits = LIMITS): Run {
  const clock = virtualClock(0);
  const limiter = createLimiter(clock, limits);
  const log: Run['log'] = [];
  const waits: Run['waits'] = [];
  return {
    clock,
    limiter,
    log,
    waits,
    async call(name, { images = 1, signal = new AbortController().signal } = {}) {
      await limiter.start(limiter.ticket(images), signal, (until, why) => waits.push({ name, until, why }));
      log.push({ name, at: clock.now() });
    },
  };
}

const names = (count: number) => Array.from({ length: count }, (_, i) => String(i));

describe('pace', () => {
  test('five calls start at once and say nothing of waiting', async () => {
    const run = open();
    await Promise.all(names(5).map((name) => run.call(name)));
    expect(run.log.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0]);
    expect(run.waits).toEqual([]);
  });

  test('the sixth waits a second from the first, and is told until when and why', async () => {
    const run = open();
    const all = Promise.all(names(6).map((name) => run.call(name)));
    await run.clock.settle();
    expect(run.waits).toEqual([{ name: '5', until: 1000, why: 'pace' }]);
    await run.clock.runAll();
    await all;
    expect(run.log.at(-1)).toEqual({ name: '5', at: 1000 });
  });

  test('everyone in the queue knows its own turn', async () => {
    const run = open();
    const all = Promise.all(names(12).map((name) => run.call(name)));
    await run.clock.runAll();
    await all;
    expect(run.waits.map(({ until }) => until)).toEqual([1000, 1000, 1000, 1000, 1000, 2000, 2000]);
    for (const { name, until } of run.waits) expect(run.log.find((entry) => entry.name === name)?.at).toBe(until);
  });

  test('the 101st image waits for the minute, and free calls behind it keep their place', async () => {
    const run = open();
    const all = Promise.all([...names(101).map((name) => run.call(name)), run.call('free', { images: 0 })]);
    await run.clock.runAll();
    await all;
    expect(run.log.find(({ name }) => name === '100')?.at).toBe(60_000);
    expect(run.log.at(-1)).toEqual({ name: 'free', at: 60_000 });
  });

  test('free calls count as requests and not as images', async () => {
    const run = open({ requests: { count: 1000, span: 1000 }, images: { count: 2, span: 60_000 } });
    await Promise.all([run.call('a', { images: 0 }), run.call('b', { images: 0 }), run.call('c'), run.call('d')]);
    expect(run.log.map(({ at }) => at)).toEqual([0, 0, 0, 0]);
    const late = run.call('e');
    await run.clock.runAll();
    await late;
    expect(run.log.at(-1)?.at).toBe(60_000);
  });

  test('the stretches are longer than those of Recraft, never shorter', () => {
    expect(RECRAFT_LIMITS.requests.count).toBe(5);
    expect(RECRAFT_LIMITS.requests.span).toBeGreaterThanOrEqual(1_000);
    expect(RECRAFT_LIMITS.images.count).toBe(100);
    expect(RECRAFT_LIMITS.images.span).toBeGreaterThanOrEqual(60_000);
  });
});

describe('cancelling', () => {
  test('a call that is cancelled while it waits gives its turn to the next', async () => {
    const run = open();
    await Promise.all(names(5).map((name) => run.call(name)));
    const controller = new AbortController();
    const gone = run.call('gone', { signal: controller.signal });
    const rest = Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => run.call(name)));
    controller.abort();
    await expect(gone).rejects.toSatisfy(isAbort);
    await run.clock.runAll();
    await rest;
    expect(run.log.map(({ name, at }) => `${name} ${String(at)}`).slice(5)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => `${name} 1000`),
    );
    expect(run.waits.at(-1)).toEqual({ name: 'e', until: 1000, why: 'pace' });
  });

  test('a call that was cancelled before never enters the queue', async () => {
    const run = open();
    await expect(run.call('gone', { signal: AbortSignal.abort() })).rejects.toSatisfy(isAbort);
    await Promise.all(names(5).map((name) => run.call(name)));
    expect(run.log.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0]);
  });

  test('an empty queue leaves no timer behind', async () => {
    const run = open();
    await Promise.all(names(5).map((name) => run.call(name)));
    const controller = new AbortController();
    const gone = run.call('gone', { signal: controller.signal });
    controller.abort();
    await expect(gone).rejects.toSatisfy(isAbort);
    await run.clock.runAll(0);
  });
});

describe('a limit that Recraft reports', () => {
  test('holds up everyone, and says so', async () => {
    const run = open();
    run.limiter.pause(3000);
    const all = Promise.all(names(2).map((name) => run.call(name)));
    await run.clock.runAll();
    await all;
    expect(run.waits).toEqual([
      { name: '0', until: 3000, why: 'rate-limit' },
      { name: '1', until: 3000, why: 'rate-limit' },
    ]);
    expect(run.log.map(({ at }) => at)).toEqual([3000, 3000]);
  });

  test('is never shortened by a later, smaller one', async () => {
    const run = open();
    run.limiter.pause(3000);
    run.limiter.pause(1000);
    const late = run.call('late');
    await run.clock.runAll();
    await late;
    expect(run.log[0]?.at).toBe(3000);
  });

  test('a refused call keeps its place before those that came after it', async () => {
    const run = open();
    const signal = new AbortController().signal;
    const refused = run.limiter.ticket(1);
    await run.limiter.start(refused, signal);
    run.limiter.pause(2000);
    const later = run.call('later');
    const again = run.limiter.start(refused, signal).then(() => run.log.push({ name: 'refused', at: run.clock.now() }));
    await run.clock.runAll();
    await Promise.all([later, again]);
    expect(run.log.map(({ name }) => name)).toEqual(['refused', 'later']);
  });
});

describe('whatever comes', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('call' as const), images: fc.constantFrom(0, 1) }),
    fc.record({ kind: fc.constant('pass' as const), ms: fc.nat(900) }),
    fc.record({ kind: fc.constant('pause' as const), ms: fc.nat(3000) }),
    fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(40) }),
  );

  test('order, both limits and every pause are kept, and every call ends', async () => {
    const limits = { requests: { count: 3, span: 1000 }, images: { count: 4, span: 5000 } };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const run = open(limits);
        const calls: { images: number; controller: AbortController; ended: Promise<unknown> }[] = [];
        let pausedUntil = 0;
        const pauses: { from: number; to: number }[] = [];
        for (const action of steps) {
          if (action.kind === 'pass') await run.clock.advance(action.ms);
          if (action.kind === 'cancel') calls[action.which]?.controller.abort();
          if (action.kind === 'pause') {
            pausedUntil = Math.max(pausedUntil, run.clock.now() + action.ms);
            pauses.push({ from: run.clock.now(), to: pausedUntil });
            run.limiter.pause(pausedUntil);
          }
          if (action.kind === 'call') {
            const controller = new AbortController();
            const name = `${String(calls.length)}:${String(action.images)}`;
            const ended = run.call(name, { images: action.images, signal: controller.signal }).catch(() => undefined);
            calls.push({ images: action.images, controller, ended });
            await run.clock.settle();
          }
        }
        await run.clock.runAll();
        await Promise.all(calls.map((call) => call.ended));

        const starts = run.log.map(({ name, at }) => ({
          order: Number(name.split(':')[0]),
          image: name.endsWith('1'),
          at,
        }));
        expect(starts.map(({ order }) => order)).toEqual(starts.map(({ order }) => order).sort((a, b) => a - b));
        for (const { at } of starts) {
          const within = (span: number) => starts.filter((other) => other.at >= at && other.at < at + span);
          expect(within(1000).length).toBeLessThanOrEqual(3);
          expect(within(5000).filter(({ image }) => image).length).toBeLessThanOrEqual(4);
          for (const { from, to } of pauses) expect(at > from && at < to).toBe(false);
        }
        const cancelled = calls.filter((call) => call.controller.signal.aborted).length;
        expect(starts.length).toBeGreaterThanOrEqual(calls.length - cancelled);
      }),
      { numRuns: 25 },
    );
  });

  test('a forecast is when the calls really start', async () => {
    const limits = { requests: { count: 3, span: 1000 }, images: { count: 4, span: 5000 } };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.integer({ min: 1, max: 12 }), async (steps, count) => {
        const run = open(limits);
        const controllers: AbortController[] = [];
        for (const action of steps) {
          if (action.kind === 'pass') await run.clock.advance(action.ms);
          if (action.kind === 'cancel') controllers[action.which]?.abort();
          if (action.kind === 'pause') run.limiter.pause(run.clock.now() + action.ms);
          if (action.kind !== 'call') continue;
          const controller = new AbortController();
          controllers.push(controller);
          void run.call('before', { images: action.images, signal: controller.signal }).catch(() => undefined);
          await run.clock.settle();
        }
        const foretold = run.limiter.forecast(count);
        const calls = Promise.all(names(count).map((name) => run.call(name)));
        await run.clock.runAll();
        await calls;
        expect(run.log.flatMap(({ name, at }) => (name === 'before' ? [] : [at]))).toEqual(foretold);
      }),
      { numRuns: 40 },
    );
  });
});

describe('after a refusal', () => {
  test('requests keep a little more apart, and never more than a quarter', async () => {
    const run = open();
    const { limiter, clock, log } = run;
    limiter.pause(0);
    await Promise.all([...names(6).map((name) => run.call(name)), clock.advance(3_000)]);
    expect(log.at(-1)?.at).toBe(1_050);
    for (let times = 0; times < 20; times += 1) limiter.pause(0);
    await clock.advance(120_000);
    const start = clock.now();
    await Promise.all([...names(6).map((name) => run.call(name)), clock.advance(3_000)]);
    expect((log.at(-1)?.at ?? 0) - start).toBe(1_250);
  });
});
