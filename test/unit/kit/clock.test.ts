import { describe, expect, test } from 'vitest';
import { realClock, virtualClock } from '../../kit/clock.ts';

describe('virtual time', () => {
  test('timers run in the order of their time, then of their making', async () => {
    const clock = virtualClock(1000);
    const seen: string[] = [];
    const note = (name: string) => () => seen.push(`${name}@${clock.now()}`);
    clock.after(20, note('c'));
    clock.after(10, note('a'));
    clock.after(10, note('b'));
    clock.after(5, note('never'))();
    await clock.advance(15);
    expect(seen).toEqual(['a@1010', 'b@1010']);
    expect(clock.now()).toBe(1015);
    await clock.advance(5);
    expect(seen.at(-1)).toBe('c@1020');
  });

  test('what a timer starts, through promises too, is settled before the next one runs', async () => {
    const clock = virtualClock(0, { patient: true });
    const seen: string[] = [];
    clock.after(10, () => {
      void Promise.resolve()
        .then(() => new Promise((resolve) => setTimeout(resolve, 0)))
        .then(() => clock.after(5, () => seen.push(`inner@${clock.now()}`)));
    });
    clock.after(20, () => seen.push(`outer@${clock.now()}`));
    await clock.advance(30);
    expect(seen).toEqual(['inner@15', 'outer@20']);
  });

  test('time stands still while real work is in flight', async () => {
    const clock = virtualClock(0);
    const seen: string[] = [];
    clock.after(10, () => seen.push('timeout'));
    void clock.work(new Promise((resolve) => setTimeout(resolve, 50))).then(() => seen.push('drawn'));
    await clock.advance(10);
    expect(seen).toEqual(['drawn', 'timeout']);
  });

  test('until stops at the moment the condition holds', async () => {
    const clock = virtualClock(0);
    let count = 0;
    const tick = () => {
      count += 1;
      clock.after(100, tick);
    };
    clock.after(100, tick);
    await clock.until(() => count === 3);
    expect(clock.now()).toBe(300);
  });

  test('until throws where the condition does not hold in time', async () => {
    const clock = virtualClock(0);
    const again = () => void clock.after(1000, again);
    again();
    await expect(clock.until(() => false, 5000)).rejects.toThrow('did not hold within 5000 ms');
  });

  test('runAll ends when no timer is left, and throws where there always is one', async () => {
    const clock = virtualClock(0);
    clock.after(10, () => void clock.after(10, () => undefined));
    await clock.runAll();
    expect(clock.now()).toBe(20);
    const again = () => void clock.after(1000, again);
    again();
    await expect(clock.runAll(5000)).rejects.toThrow('timers are left');
  });
});

describe('real time', () => {
  test('a cancelled timer does not run', async () => {
    const clock = realClock();
    const seen: string[] = [];
    clock.after(1, () => seen.push('cancelled'))();
    await new Promise<void>((resolve) => void clock.after(10, resolve));
    expect(seen).toEqual([]);
  });
});
