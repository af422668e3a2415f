import { describe, expect, test } from 'vitest';
import { isAbort } from '../../../../ui/lib/abort.ts';
import { systemClock } from '../../../../ui/lib/clock.ts';
import { delay } from '../../../../ui/lib/delay.ts';
import { virtualClock } from '../../../kit/clock.ts';

/** A signal that knows how many listen to it. */
function countedSignal(): { controller: AbortController; listeners: () => number } {
  const controller = new AbortController();
  let count = 0;
  const { signal } = controller;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    count += 1;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    count -= 1;
    remove(...args);
  };
  return { controller, listeners: () => count };
}

describe('delay', () => {
  test('resolves when its time has come and not before', async () => {
    const clock = virtualClock();
    let done = false;
    void delay(clock, 100, new AbortController().signal).then(() => (done = true));
    await clock.advance(99);
    expect(done).toBe(false);
    await clock.advance(1);
    expect(done).toBe(true);
  });

  test('takes its listener away when its time has come', async () => {
    const clock = virtualClock();
    const { controller, listeners } = countedSignal();
    const wait = delay(clock, 100, controller.signal);
    expect(listeners()).toBe(1);
    await clock.advance(100);
    await wait;
    expect(listeners()).toBe(0);
  });

  test('rejects with an AbortError at once when it is cancelled, and leaves no timer', async () => {
    const clock = virtualClock();
    const controller = new AbortController();
    const wait = delay(clock, 100, controller.signal);
    controller.abort(new Error('a reason of the caller'));
    await expect(wait).rejects.toSatisfy(isAbort);
    await clock.runAll(0);
  });

  test('rejects without a timer when it was cancelled before', async () => {
    const clock = virtualClock();
    await expect(delay(clock, 100, AbortSignal.abort())).rejects.toSatisfy(isAbort);
    await clock.runAll(0);
  });
});

describe('systemClock', () => {
  test('reads the time and sets timers that can be taken back', () => {
    const timers = new Map<number, () => void>();
    const clock = systemClock({
      Date: { now: () => 42 },
      setTimeout: (run: () => void, ms: number) => {
        timers.set(ms, run);
        return ms;
      },
      clearTimeout: (id: number) => timers.delete(id),
    });
    expect(clock.now()).toBe(42);
    const cancel = clock.after(7, () => undefined);
    expect([...timers.keys()]).toEqual([7]);
    cancel();
    expect(timers.size).toBe(0);
  });

  test('runs on the globals of this very process', async () => {
    const clock = systemClock(globalThis);
    await new Promise<void>((resolve) => clock.after(1, resolve));
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  });
});
