import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepInGroups } from '../../../../ui/components/step-in-groups.ts';

/** Two groups in four columns: 0 1 2 3 / 4 5, then 6 7 8 / nothing. */
const step = (key: string, at: number) => stepInGroups(key, at, [6, 3], 4);

describe('arrow keys among tiles in groups', () => {
  test.each([
    ['ArrowRight', 3, 4],
    ['ArrowRight', 5, 6],
    ['ArrowRight', 8, 8],
    ['ArrowLeft', 6, 5],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 3, 5],
    ['ArrowDown', 5, 7],
    ['ArrowDown', 7, 7],
    ['ArrowUp', 8, 5],
    ['ArrowUp', 6, 4],
    ['ArrowUp', 2, 2],
    ['Home', 7, 0],
    ['End', 0, 8],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(step(key, from)).toBe(to);
  });

  test('any other key leads nowhere', () => {
    expect(step('a', 0)).toBeNull();
  });

  test('a key never leaves the tiles, and down then up from the start of a row comes back', () => {
    const groups = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 6 }), keys, fc.nat(), (sizes, columns, key, seed) => {
        const count = sizes.reduce((sum, size) => sum + size, 0);
        const to = stepInGroups(key, seed % count, sizes, columns) ?? -1;
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(count);
        const below = stepInGroups('ArrowDown', 0, sizes, columns) ?? -1;
        expect(stepInGroups('ArrowUp', below, sizes, columns)).toBe(0);
      }),
    );
  });
});
