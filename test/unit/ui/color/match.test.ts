import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../../ui/color/match.ts';
import { chromaOf, deltaEOk, hexOfOklab, oklabOf } from '../../../../ui/color/oklab.ts';
import { hexes, paletteOf, palettes } from './arbitraries.ts';
import { after, flat, match } from './matching.ts';

describe('one color by itself', () => {
  test('goes to the palette color nearest in OKLab', () => {
    fc.assert(
      fc.property(hexes, palettes, (hex, palette) => {
        fc.pre(palette.length > 0);
        const to = match(flat(hex), palette)[0]?.to ?? '';
        const nearest = Math.min(...palette.map((color) => deltaEOk(oklabOf(color.hex), oklabOf(hex))));
        expect(deltaEOk(oklabOf(to), oklabOf(hex))).toBeCloseTo(nearest, 9);
      }),
    );
  });

  test('goes to the first of two that are equally near, by the order of the palette', () => {
    const matched = match(flat('#1f6f5d'), paletteOf('#f2643d', '#1f6f5c', '#1f6f5c'));
    expect(matched[0]?.decision).toMatchObject({ kind: 'matched', index: 1 });
  });

  test('stays beyond the tolerance, and goes at the tolerance itself', () => {
    const distance = deltaEOk(oklabOf('#0f66e4'), oklabOf('#1f6f5c'));
    const palette = paletteOf('#1f6f5c');
    expect(match(flat('#0f66e4'), palette, { tolerance: distance })[0]?.to).toBe('#1f6f5c');
    expect(match(flat('#0f66e4'), palette, { tolerance: distance - 0.001 })[0]).toMatchObject({
      to: '#0f66e4',
      decision: { kind: 'left', because: 'tolerance' },
    });
  });

  test('stays where it is a black, gray or white and those are kept', () => {
    for (const hex of ['#000000', '#1c1c1c', '#808080', '#6b7280', '#fcfcfb', '#ffffff']) {
      expect(chromaOf(oklabOf(hex))).toBeLessThan(0.03);
      for (const mode of ['exact', 'shading'] as const) {
        expect(match(flat(hex), paletteOf('#f2643d'), { mode, keepNeutrals: true })[0]).toMatchObject({
          to: hex,
          decision: { kind: 'left', because: 'neutral' },
        });
      }
    }
    expect(match(flat('#f5e3c8'), paletteOf('#f2643d'), { keepNeutrals: true })[0]?.to).toBe('#f2643d');
  });

  test('goes where it is sent by hand, past tolerance and neutrals; an entry that does not exist sends nowhere', () => {
    const palette = paletteOf('#f2643d', '#1f6f5c');
    const strict = { tolerance: 0, keepNeutrals: true };
    expect(match(flat('#808080'), palette, { ...strict, sent: new Map([['#808080', 1]]) })[0]).toMatchObject({
      to: '#1f6f5c',
      decision: { kind: 'sent', index: 1 },
    });
    expect(match(flat('#808080'), palette, { ...strict, sent: new Map([['#808080', 7]]) })[0]?.to).toBe('#808080');
  });

  test('stays where it is locked even if it is sent by hand', () => {
    const both = { locked: new Set(['#808080']), sent: new Map([['#808080', 0]]) };
    expect(match(flat('#808080'), paletteOf('#f2643d'), both)[0]?.to).toBe('#808080');
  });
});

describe('Keep shading', () => {
  test('finds the hue of a dark color, not the darkest color', () => {
    const [dark] = match(flat('#5a1208'), paletteOf('#f2643d', '#17323d'), { mode: 'shading' });
    expect(dark?.decision).toMatchObject({ index: 0 });
    expect(match(flat('#5a1208'), paletteOf('#f2643d', '#17323d'))[0]?.decision).toMatchObject({ index: 1 });
  });

  test('gives a palette color itself to what is as light as it is', () => {
    for (const hex of ['#1f6f5c', '#17323d', '#f2643d', '#8ccbe6']) {
      const { l, a, b } = oklabOf(hex);
      const other = hexOfOklab({ l, a: -a, b: -b });
      expect(match(flat(other), paletteOf(hex), { mode: 'shading' })[0]?.to).toBe(hex);
    }
  });

  test('keeps black and white, which have no hue to change', () => {
    for (const { from, to } of match(flat('#000000', '#ffffff'), paletteOf('#f2643d'), { mode: 'shading' })) {
      expect(to).toBe(from);
    }
  });

  test('turns every shade of a palette color into itself', () => {
    const shades = match(flat('#2244aa', '#88aaff', '#000033'), paletteOf('#f2643d'), { mode: 'shading' });
    const again = match(flat(...shades.map(({ to }) => to)), paletteOf('#f2643d'), { mode: 'shading' });
    expect(again.every(({ from, to }) => from === to)).toBe(true);
  });
});

describe('sizes', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => `#${((i * 2_654_435) % 0xffffff).toString(16).padStart(6, '0')}`);

  test('500 colors and 200 palette colors, in both modes', () => {
    const palette = paletteOf(...many(200));
    const brand = new Set(palette.map(({ hex }) => hex));
    const art = flat(...many(500));
    expect(match(art, palette).every(({ to }) => brand.has(to))).toBe(true);
    const shaded = match(art, palette, { mode: 'shading' });
    expect(changesOf(match(after(art, shaded), palette, { mode: 'shading' })).size).toBe(0);
  });

  test('no color, one color, black and white', () => {
    expect(match([], paletteOf('#f2643d'))).toEqual([]);
    expect(match(flat('#123456'), paletteOf('#f2643d'))[0]).toMatchObject({ to: '#f2643d', share: 1 });
    expect(match(flat('#000000', '#ffffff'), paletteOf('#17323d', '#fcf9f3')).map(({ to }) => to)).toEqual([
      '#17323d',
      '#fcf9f3',
    ]);
  });

  test('art that covers nothing is matched as if all its colors were equal', () => {
    const matched = match(
      [
        { hex: '#112233', area: 0 },
        { hex: '#ff8800', area: 0 },
      ],
      paletteOf('#f2643d'),
    );
    expect(matched.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });
});
