import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGate, type Gate } from '../../../../ui/jobs/gate.ts';
import { deferred } from './deferred.ts';

const never = new AbortController().signal;

/** Runs a task inside, as those who use a gate do. */
async function inside<T>(gate: Gate, task: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const pass = await gate.enter(signal);
  try {
    return await task();
  } finally {
    pass.leave();
  }
}

describe('a gate', () => {
  test('lets no more through at once than its limit, and all in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 20 }),
        async (limit, turns) => {
          const gate = createGate(limit);
          let within = 0;
          let most = 0;
          const order: number[] = [];
          await Promise.all(
            turns.map((wait, i) =>
              inside(
                gate,
                async () => {
                  order.push(i);
                  within += 1;
                  most = Math.max(most, within);
                  for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
                  within -= 1;
                },
                never,
              ),
            ),
          );
          expect(most).toBeLessThanOrEqual(limit);
          expect(order).toEqual(turns.map((_, i) => i));
        },
      ),
    );
  });

  test('gives its place back when a task fails', async () => {
    const gate = createGate(1);
    await expect(inside(gate, () => Promise.reject(new Error('broken')), never)).rejects.toThrow('broken');
    await expect(inside(gate, () => Promise.resolve('next'), never)).resolves.toBe('next');
  });

  test('rejects at once who gives up waiting, and lets the next one through', async () => {
    const gate = createGate(1);
    const first = deferred<undefined>();
    const running = inside(gate, () => first.promise, never);
    const impatient = new AbortController();
    let entered = false;
    const givesUp = inside(
      gate,
      () => {
        entered = true;
        return Promise.resolve();
      },
      impatient.signal,
    );
    const patient = inside(gate, () => Promise.resolve('in'), never);
    impatient.abort();
    await expect(givesUp).rejects.toMatchObject({ name: 'AbortError' });
    first.resolve(undefined);
    await running;
    await expect(patient).resolves.toBe('in');
    expect(entered).toBe(false);
  });

  test('gives a place back once, however often its holder leaves', async () => {
    const gate = createGate(1);
    const pass = await gate.enter(never);
    pass.leave();
    pass.leave();
    await gate.enter(never);
    let third = false;
    void gate.enter(never).then(() => (third = true));
    await Promise.resolve();
    expect(third).toBe(false);
  });

  test('lets nobody in while too much is carried, even by those who have left', async () => {
    const gate = createGate(5, 100);
    const [heavy, light] = [await gate.enter(never), await gate.enter(never)];
    heavy.carry(90);
    light.carry(20);
    let third = false;
    void gate.enter(never).then(() => (third = true));
    heavy.leave();
    await Promise.resolve();
    expect(third).toBe(false);
    light.carry(0);
    await Promise.resolve();
    expect(third).toBe(true);
  });

  test('does not run a task whose signal had fired before', async () => {
    const gate = createGate(1);
    await expect(inside(gate, () => Promise.resolve('in'), AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    await expect(inside(gate, () => Promise.resolve('in'), never)).resolves.toBe('in');
  });
});
