import { beforeAll, describe, expect, test } from 'vitest';
import { describeBroken, searchWalks } from './search.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** Walks of 40 steps in each test. More of them: `npm run walks -- --seed 1 --count 1000`. */
const WALKS = 16;

/** Goes for walks from each of the numbers on. They stand in two files, so that both cores walk. */
export function describeWalks(numbers: readonly number[]): void {
  describe('random walks over clicks, edits and faults', () => {
    let workshop: Workshop;
    beforeAll(async () => {
      workshop = await openWorkshop();
    });

    test.each(numbers)(
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
}
