import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted } from '../../../../ui/image/fitted.ts';

const side = fc.integer({ min: 1, max: 8_000 });

test('the long side is the one that was asked for, and the ratio is kept to the nearest pixel', () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: 16, max: 512 }), (width, height, wanted) => {
      const size = fitted(width, height, wanted);
      expect(Math.max(size.width, size.height)).toBe(wanted);
      const short = (Math.min(width, height) / Math.max(width, height)) * wanted;
      expect(Math.abs(Math.min(size.width, size.height) - Math.max(1, short))).toBeLessThanOrEqual(0.5);
      expect(size.width >= size.height).toBe(width >= height || size.width === size.height);
    }),
  );
});

test.each([
  [0, 0],
  [5_000, 0],
  [0.2, 0.1],
  [8_000, 1],
])('a picture of %d × %d has at least one pixel each way', (width, height) => {
  const size = fitted(width, height, 160);
  expect([Number.isInteger(size.width), Number.isInteger(size.height)]).toEqual([true, true]);
  expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
});
