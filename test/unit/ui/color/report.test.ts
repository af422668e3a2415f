import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../../../ui/color/match.ts';
import type { ColorArea, MatchOptions } from '../../../../ui/color/match.ts';
import { deltaEOk, oklabOf } from '../../../../ui/color/oklab.ts';
import type { Palette } from '../../../../ui/color/palette.ts';
import { reportOn } from '../../../../ui/color/report.ts';
import { arts, optionsFor, paletteOf, palettes, PLAIN } from './arbitraries.ts';

function report(art: readonly ColorArea[], palette: Palette, options: Partial<MatchOptions> = {}) {
  return reportOn(createMatcher(palette)(art, { ...PLAIN, ...options }), palette);
}

const ART = [
  { hex: '#808080', area: 4 },
  { hex: '#1f6f60', area: 66 },
  { hex: '#f06040', area: 30 },
];
const BRAND = paletteOf('#1f6f5c', '#f2643d', '#17323d');

test('in Exact with everything matched all is on brand, without any distance', () => {
  expect(report(ART, BRAND)).toMatchObject({
    onBrand: 1,
    worst: 0,
    mean: 0,
    line: '100% of the area on brand, worst ΔE 0.0',
  });
});

describe('a color that is left', () => {
  const kept = report(ART, BRAND, { keepNeutrals: true });
  const gray = deltaEOk(oklabOf('#808080'), oklabOf('#1f6f5c'));

  test('counts against the area, and its distance from the palette is the worst', () => {
    expect(kept.onBrand).toBeCloseTo(0.96, 9);
    expect(kept.worst).toBeCloseTo(gray, 9);
    expect(kept.mean).toBeCloseTo(gray * 0.04, 9);
    expect(kept.line).toBe(`96% of the area on brand, worst ΔE ${gray.toFixed(1)}`);
  });

  test('is told with the reason, before and after and how far each has moved; the largest come first', () => {
    expect(kept.rows.map(({ from, to, decision }) => [from, to, decision.kind])).toEqual([
      ['#1f6f60', '#1f6f5c', 'matched'],
      ['#f06040', '#f2643d', 'matched'],
      ['#808080', '#808080', 'left'],
    ]);
    expect(kept.rows[0]?.moved.ok).toBeCloseTo(deltaEOk(oklabOf('#1f6f60'), oklabOf('#1f6f5c')), 9);
    expect(kept.rows[0]?.moved.ciede2000).toBeGreaterThan(0);
    expect(kept.rows[2]).toMatchObject({ moved: { ok: 0, ciede2000: 0 }, decision: { because: 'neutral' } });
  });

  test('is on brand all the same where no eye tells it from a palette color', () => {
    expect(report([{ hex: '#1f6f60', area: 1 }], BRAND, { tolerance: 0 })).toMatchObject({ onBrand: 1 });
  });
});

test('the palette is told with what is used of it, unused colors too', () => {
  expect(report(ART, BRAND).coverage).toEqual([
    { index: 0, share: 0.7000000000000001, colors: 2 },
    { index: 1, share: 0.3, colors: 1 },
    { index: 2, share: 0, colors: 0 },
  ]);
});

test('in Keep shading a shade is on brand, and the distance is that of the shade', () => {
  const shaded = report([{ hex: '#88ccbb', area: 1 }], paletteOf('#1f6f5c'), { mode: 'shading' });
  expect(shaded.onBrand).toBe(1);
  expect(shaded.worst).toBeGreaterThan(20);
});

describe('the line', () => {
  const spread = (onBrand: number) =>
    report(
      [
        { hex: '#1f6f5c', area: onBrand },
        { hex: '#808080', area: 1000 - onBrand },
      ],
      BRAND,
      { keepNeutrals: true },
    ).line;

  test.each([
    [1000, '100%'],
    [999, '99%'],
    [957, '95%'],
    [9, 'under 1%'],
    [0, '0%'],
  ])('%d of a thousand are %s', (onBrand, percent) => {
    expect(spread(onBrand)).toMatch(new RegExp(`^${percent} of the area on brand, worst ΔE `));
  });

  test('says that there is nothing where there is nothing', () => {
    expect(report([], BRAND).line).toBe('Nothing to match');
    expect(report(ART, [])).toMatchObject({ worst: null, mean: null, line: 'Nothing to match' });
  });
});

test('whatever is matched, the numbers agree with one another', () => {
  const scene = arts.chain((art) => fc.record({ art: fc.constant(art), palette: palettes, options: optionsFor(art) }));
  fc.assert(
    fc.property(scene, ({ art, palette, options }) => {
      const { rows, coverage, onBrand, worst, mean } = report(art, palette, options);
      const matched = rows.filter(({ decision }) => decision.kind !== 'left');
      expect(rows).toHaveLength(art.length);
      expect(coverage.reduce((sum, { colors }) => sum + colors, 0)).toBe(matched.length);
      expect(onBrand).toBeGreaterThanOrEqual(coverage.reduce((sum, { share }) => sum + share, 0) - 1e-9);
      expect(onBrand).toBeLessThanOrEqual(1 + 1e-9);
      if (worst !== null && mean !== null) expect(mean).toBeLessThanOrEqual(worst + 1e-9);
    }),
  );
});
