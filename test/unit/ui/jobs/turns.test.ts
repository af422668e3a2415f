import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurns } from '../../../../ui/jobs/turns.ts';

test('turns come in the order in which they were taken, in whatever order they end', async () => {
  const ends = fc.integer({ min: 1, max: 8 }).chain((count) => {
    const all = Array.from({ length: count }, (_, index) => index);
    return fc.shuffledSubarray(all, { minLength: count });
  });
  await fc.assert(
    fc.asyncProperty(ends, async (order) => {
      const turns = createTurns();
      const came: number[] = [];
      const taken = order.map(() => turns.take());
      for (const [index, turn] of taken.entries()) void turn.come.then(() => came.push(index));
      const ended = new Set<number>();
      for (const index of order) {
        await new Promise((resolve) => setImmediate(resolve));
        // Whoever comes after only those that are over.
        const first = taken.findIndex((_, other) => !ended.has(other));
        expect(came).toEqual(taken.map((_, other) => other).slice(0, first + 1));
        taken[index]?.over();
        taken[index]?.over();
        ended.add(index);
      }
      await new Promise((resolve) => setImmediate(resolve));
      expect(came).toHaveLength(order.length);
    }),
  );
});
