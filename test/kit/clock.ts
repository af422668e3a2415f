import type { Clock } from '../../ui/lib/clock.ts';

/** Time as it is. */
export function realClock(): Clock {
  return {
    now: () => Date.now(),
    date: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}

/** Time that passes only when a test says so. It stands still while real work (drawing, tracing) is in flight. */
export interface VirtualClock extends Clock {
  /** Lets this much time pass, timer by timer, with everything settled between them. */
  advance(ms: number): Promise<void>;
  /** Lets time pass until the condition holds; throws after `limit` virtual milliseconds, or ten real seconds of nothing. */
  until(condition: () => boolean, limit?: number): Promise<void>;
  /** Lets time pass until no timer is left; throws after `limit` virtual milliseconds. */
  runAll(limit?: number): Promise<void>;
  /** The computer's clock is set forward or back; what waits does not notice. */
  jump(ms: number): void;
  /** Lets promises, events and real work finish without letting time pass. */
  settle(): Promise<void>;
  /** Tells the clock of real work. */
  work<T>(promise: Promise<T>): Promise<T>;
  /** Has `step` called whenever something may have become due; it answers whether anything was. */
  onSettle(step: () => Promise<boolean>): void;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

const HOUR = 3_600_000;
/** Turns of the event loop without news after which all is taken as settled: a chain of fetch, streams and clones takes a few. */
const QUIET_TURNS = 4;

interface VirtualClockOptions {
  /** Settles only after timers of the event loop as well, which take a millisecond each: where something under test sets them. */
  readonly patient?: boolean;
}

/** A virtual clock. */
export function virtualClock(
  start = Date.UTC(2026, 10, 22),
  { patient = false }: VirtualClockOptions = {},
): VirtualClock {
  const timers = createTimers(start);
  const work = createWork(patient ? patientTurn : turn);
  let offset = 0;

  /** Fires due timers one by one until the condition holds or none is due by `end`; answers whether it holds. */
  async function pass(end: number, holds: () => boolean): Promise<boolean> {
    for (;;) {
      await work.settle();
      if (holds()) return true;
      if (!timers.fireNext(end)) return false;
    }
  }

  const never = () => false;
  return {
    now: timers.now,
    date: () => timers.now() + offset,
    jump: (ms) => void (offset += ms),
    after: (ms, run) => timers.after(ms, run),
    async advance(ms) {
      const end = timers.now() + ms;
      await pass(end, never);
      timers.moveTo(end);
    },
    async until(condition, limit = HOUR) {
      const end = timers.now() + limit;
      for (let idle = 0; idle < 1000; idle += 1) {
        if (await pass(end, condition)) return;
        if (timers.count() > 0) throw new Error(`the condition did not hold within ${limit} ms`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error('the condition did not hold, and nothing is going to happen any more');
    },
    async runAll(limit = HOUR) {
      await pass(timers.now() + limit, never);
      if (timers.count() > 0) throw new Error(`timers are left after ${limit} ms`);
    },
    settle: () => work.settle(),
    work: (promise) => work.add(promise),
    onSettle: work.onSettle,
  };
}

function createTimers(start: number) {
  const timers = new Set<Timer>();
  let now = start;
  let order = 0;
  return {
    now: () => now,
    count: () => timers.size,
    moveTo(time: number): void {
      now = Math.max(now, time);
    },
    after(ms: number, run: () => void): () => void {
      const timer = { at: now + Math.max(0, ms), order: (order += 1), run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    /** Fires the next timer if it is due by `end`. */
    fireNext(end: number): boolean {
      const [timer] = [...timers].sort((a, b) => a.at - b.at || a.order - b.order);
      if (!timer || timer.at > end) return false;
      timers.delete(timer);
      now = Math.max(now, timer.at);
      timer.run();
      return true;
    },
  };
}

function createWork(nextTurn: () => Promise<void>) {
  const inFlight = new Set<Promise<unknown>>();
  const steps: (() => Promise<boolean>)[] = [];
  return {
    add<T>(promise: Promise<T>): Promise<T> {
      inFlight.add(promise);
      const done = () => void inFlight.delete(promise);
      promise.then(done, done);
      return promise;
    },
    onSettle: (step: () => Promise<boolean>) => void steps.push(step),
    async settle(): Promise<void> {
      for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
        if (inFlight.size > 0) {
          await Promise.allSettled([...inFlight]);
          quiet = 0;
        }
        await nextTurn();
        for (const step of steps) if (await step()) quiet = 0;
      }
    },
  };
}

/** A turn in which streams and immediates come up. */
async function turn(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A turn in which timers of no delay come up as well. */
async function patientTurn(): Promise<void> {
  await turn();
  await new Promise((resolve) => setTimeout(resolve, 0));
}
