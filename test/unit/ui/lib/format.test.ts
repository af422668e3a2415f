import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDollars,
  formatElapsed,
  formatSeconds,
  formatStorage,
  formatUnits,
  plural,
  spokenDollars,
} from '../../../../ui/lib/format.ts';

describe('units and dollars', () => {
  test('separate thousands and know the singular', () => {
    expect(formatUnits(8420)).toBe('8,420 units');
    expect(formatUnits(1)).toBe('1 unit');
    expect(formatUnits(0)).toBe('0 units');
    expect(plural(2, 'background')).toBe('2 backgrounds');
    expect(plural(1, 'copy', 'copies')).toBe('1 copy');
    expect(plural(3, 'copy', 'copies')).toBe('3 copies');
    expect(formatCount(1_234_567)).toBe('1,234,567');
  });

  test.each([
    [160, '$0.16', '16 cents'],
    [80, '$0.08', '8 cents'],
    [10, '$0.01', '1 cent'],
    [7, '$0.007', '0.7 cents'],
    [35, '$0.035', '3.5 cents'],
    [1000, '$1.00', '1 dollar'],
    [1200, '$1.20', '1 dollar 20 cents'],
    [1999, '$2.00', '2 dollars'],
    [8420, '$8.42', '8 dollars 42 cents'],
    [0, '$0.00', '0 cents'],
  ])('%i units are %s, said as %s', (units, written, spoken) => {
    expect(formatDollars(units)).toBe(written);
    expect(spokenDollars(units)).toBe(spoken);
  });

  test('are what the platform writes in American English', () => {
    const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 99_999_999 }), (units) => {
        expect(formatCount(units)).toBe(units.toLocaleString('en-US'));
        expect(formatDollars(units * 10)).toBe(dollars.format(units / 100));
      }),
    );
  });

  test('a price under a dollar is shown without rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (units) => {
        expect(Number(formatDollars(units).slice(1)) * 1000).toBeCloseTo(units, 6);
      }),
    );
  });

  test('a balance below zero keeps its sign', () => {
    expect(formatDollars(-80)).toBe('-$0.08');
  });
});

describe('durations', () => {
  test.each([
    [0, '1 s'],
    [1_300, '1 s'],
    [45_000, '45 s'],
    [59_600, '1 min'],
    [150_000, '2 min 30 s'],
  ])('%i ms are %s in a sentence', (ms, words) => {
    expect(formatSeconds(ms)).toBe(words);
  });

  test.each([
    [0, '0:00'],
    [7_999, '0:07'],
    [72_000, '1:12'],
    [3_665_000, '61:05'],
    [-50, '0:00'],
  ])('%i ms are %s on a stopwatch', (ms, shown) => {
    expect(formatElapsed(ms)).toBe(shown);
  });
});

describe('storage', () => {
  test('is told in tenths of the 5 MB, never less than it takes', () => {
    expect(formatStorage(0)).toBe('0.0 of 5 MB');
    expect(formatStorage(1)).toBe('0.1 of 5 MB');
    expect(formatStorage(3_050_000)).toBe('3.1 of 5 MB');
    expect(formatStorage(5_000_000)).toBe('5.0 of 5 MB');
  });
});
