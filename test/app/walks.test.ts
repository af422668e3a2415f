import { beforeAll, describe, expect, test } from 'vitest';
import { describeBroken, searchWalks } from '../walks/search.ts';
import { shrink } from '../walks/shrink.ts';
import { stepsOf } from '../walks/step.ts';
import { openWorkshop, type Workshop } from '../walks/workshop.ts';

/** Walks of 40 steps in each test. More of them: `npm run walks -- --seed 1 --count 1000`. */
const WALKS = 50;

describe('random walks over clicks, edits and faults', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop();
  });

  test.each([1_001, 2_001, 3_001, 4_001])(
    'from number %i on break no promise',
    async (seed) => {
      const { broken, figures } = await searchWalks(workshop, { seed, count: WALKS });
      expect(broken.map(describeBroken).join('\n')).toBe('');
      // Walks on which nothing happens prove nothing.
      expect(figures.calls).toBeGreaterThan(WALKS);
      expect(figures.placed).toBeGreaterThan(WALKS);
      expect(figures.undone).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe('a walk', () => {
  test('is the same for the same number, and another one for another', () => {
    expect(stepsOf(7)).toEqual(stepsOf(7));
    expect(stepsOf(7)).not.toEqual(stepsOf(8));
    expect(stepsOf(7)).toHaveLength(40);
  });

  test('is shrunk to the steps that matter, in their order', async () => {
    const steps = Array.from({ length: 40 }, (_, index) => index);
    const fails = async (some: readonly number[]) => some.includes(3) && some.includes(17) && some.includes(39);
    expect(await shrink(steps, fails)).toEqual([3, 17, 39]);
  });
});
