import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heaviest, normalized, reweighted } from '../../../../ui/color/palette.ts';
import type { Palette } from '../../../../ui/color/palette.ts';
import { hexes } from './arbitraries.ts';

const weights = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 1e-12, 1e9, -1, NaN, Infinity),
);
const weighted: fc.Arbitrary<Palette> = fc.array(
  fc.record({ hex: hexes, weight: weights, source: fc.constant({ kind: 'none' }) }),
  { maxLength: 30 },
);

function palette(...colors: readonly (readonly [hex: string, weight: number])[]): Palette {
  return colors.map(([hex, weight]) => ({ hex, weight, source: { kind: 'none' } }));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('what Recraft is asked for', () => {
  test('weights never add up to more than 1, in whatever order they are added', () => {
    fc.assert(
      fc.property(weighted, fc.integer({ min: 1, max: 12 }), (colors, most) => {
        const asked = heaviest(colors, most).map(({ weight }) => weight);
        expect(sum(asked)).toBeLessThanOrEqual(1);
        expect(sum([...asked].reverse())).toBeLessThanOrEqual(1);
        expect(sum([...asked].sort())).toBeLessThanOrEqual(1);
        // Fractions of a power of two are added without an error, whoever adds them.
        expect(asked.every((weight) => weight > 0 && Number.isInteger(weight * 1024))).toBe(true);
        if (asked.length > 0) expect(sum(asked)).toBeGreaterThan(0.98);
      }),
    );
  });

  test('its channels are whole and within a byte, no value twice, no more than asked for', () => {
    fc.assert(
      fc.property(weighted, (colors) => {
        const asked = heaviest(colors);
        expect(asked.length).toBeLessThanOrEqual(10);
        expect(new Set(asked.map(({ rgb }) => String(rgb))).size).toBe(asked.length);
        for (const channel of asked.flatMap(({ rgb }) => rgb)) {
          expect(Number.isInteger(channel) && channel >= 0 && channel <= 255).toBe(true);
        }
      }),
    );
  });

  test('ten of twelve, the heaviest first, in the order of the palette where weights are equal', () => {
    const twelve = Array.from({ length: 12 }, (_, i) => [`#0000${(i + 16).toString(16)}`, i === 11 ? 5 : 1] as const);
    const asked = heaviest(palette(...twelve));
    expect(asked.map(({ rgb: [, , b] }) => b - 16)).toEqual([11, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('two variables of one value are asked once, with both their weights, and both stay in the palette', () => {
    const colors = palette(['#1f6f5c', 0.25], ['#f2643d', 0.5], ['#1f6f5c', 0.25]);
    expect(heaviest(colors)).toEqual([
      { rgb: [31, 111, 92], weight: 0.5 },
      { rgb: [242, 100, 61], weight: 0.5 },
    ]);
    expect(normalized(colors)).toHaveLength(3);
  });

  test('a color without weight is not asked for, and of a palette without any all are alike', () => {
    expect(heaviest(palette(['#000000', 1], ['#ffffff', 0]))).toEqual([{ rgb: [0, 0, 0], weight: 1 }]);
    expect(heaviest(palette(['#000000', 0], ['#ffffff', 0])).map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(heaviest([])).toEqual([]);
  });
});

describe('weights', () => {
  test('normalized, they add up to 1 and keep their proportions', () => {
    fc.assert(
      fc.property(weighted, (colors) => {
        fc.pre(colors.length > 0 && colors.every(({ weight }) => weight !== Infinity));
        expect(sum(normalized(colors).map(({ weight }) => weight))).toBeCloseTo(1, 9);
      }),
    );
    expect(normalized(palette(['#000000', 3], ['#ffffff', 1])).map(({ weight }) => weight)).toEqual([0.75, 0.25]);
  });

  test('set by hand, one has its weight and the others share the rest as before', () => {
    const colors = palette(['#000000', 2], ['#ffffff', 1], ['#ff0000', 1]);
    expect(reweighted(colors, 0, 0.2).map(({ weight }) => weight)).toEqual([0.2, 0.4, 0.4]);
    expect(reweighted(colors, 0, 7).map(({ weight }) => weight)).toEqual([1, 0, 0]);
    expect(reweighted(reweighted(colors, 0, 1), 0, 0.5).map(({ weight }) => weight)).toEqual([0.5, 0.25, 0.25]);
  });
});
