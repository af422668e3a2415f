import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGate } from '../../../../ui/jobs/gate.ts';
import { deferred } from './deferred.ts';

const never = new AbortController().signal;

describe('a gate', () => {
  test('lets no more through at once than its limit, and all in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 20 }),
        async (limit, turns) => {
          const gate = createGate(limit);
          let inside = 0;
          let most = 0;
          const order: number[] = [];
          await Promise.all(
            turns.map((wait, i) =>
              gate.run(async () => {
                order.push(i);
                inside += 1;
                most = Math.max(most, inside);
                for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
                inside -= 1;
              }, never),
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
    await expect(gate.run(() => Promise.reject(new Error('broken')), never)).rejects.toThrow('broken');
    await expect(gate.run(() => Promise.resolve('next'), never)).resolves.toBe('next');
  });

  test('rejects at once who gives up waiting, and lets the next one through', async () => {
    const gate = createGate(1);
    const first = deferred<undefined>();
    const running = gate.run(() => first.promise, never);
    const impatient = new AbortController();
    let entered = false;
    const givesUp = gate.run(() => {
      entered = true;
      return Promise.resolve();
    }, impatient.signal);
    const patient = gate.run(() => Promise.resolve('in'), never);
    impatient.abort();
    await expect(givesUp).rejects.toMatchObject({ name: 'AbortError' });
    first.resolve(undefined);
    await running;
    await expect(patient).resolves.toBe('in');
    expect(entered).toBe(false);
  });

  test('does not run a task whose signal had fired before', async () => {
    const gate = createGate(1);
    await expect(gate.run(() => Promise.resolve('in'), AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    await expect(gate.run(() => Promise.resolve('in'), never)).resolves.toBe('in');
  });
});
