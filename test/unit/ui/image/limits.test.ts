import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitWithin, IMAGE_LIMITS } from '../../../../ui/image/limits.ts';

const { shortestSide, longestSide, pixels } = IMAGE_LIMITS;

describe('fitWithin', () => {
  test.each([
    [1024, 768, { width: 1024, height: 768 }],
    [256, 4096, { width: 256, height: 4096 }],
    [4096, 3906, { width: 4096, height: 3906 }],
    [9000, 9000, { width: 4000, height: 4000 }],
    [9000, 1000, { width: 4096, height: 455 }],
    [100, 100, { width: 256, height: 256 }],
    [100, 300, { width: 256, height: 768 }],
    [1, 1, { width: 256, height: 256 }],
  ])('%i × %i becomes %o', (width, height, size) => {
    expect(fitWithin(width, height)).toEqual(size);
  });

  test.each([
    [20, 4000],
    [4000, 20],
    [1, 17],
    [0, 100],
    [100, 0],
  ])('nothing fits %i × %i', (width, height) => {
    expect(fitWithin(width, height)).toBeNull();
  });

  const side = fc.integer({ min: 1, max: 20_000 });

  test('every answer is within all limits, and in the same proportions', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = fitWithin(width, height);
        if (size === null) {
          expect(Math.max(width, height) / Math.min(width, height)).toBeGreaterThan(longestSide / shortestSide - 0.01);
          return;
        }
        expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(shortestSide);
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(longestSide);
        expect(size.width * size.height).toBeLessThanOrEqual(pixels);
        const tolerance = 1 / Math.min(size.width, size.height) + 1e-9;
        expect(Math.abs((size.width / size.height) * (height / width) - 1)).toBeLessThanOrEqual(tolerance * 1.01);
      }),
    );
  });

  test('what fits is left alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 256, max: 3900 }), fc.integer({ min: 256, max: 3900 }), (width, height) => {
        expect(fitWithin(width, height)).toEqual({ width, height });
      }),
    );
  });
});
