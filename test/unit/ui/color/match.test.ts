import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, createMatcher } from '../../../../ui/color/match.ts';
import type { ColorArea, MatchedColor, MatchOptions } from '../../../../ui/color/match.ts';
import { chromaOf, deltaEOk, hexOfOklab, oklabOf } from '../../../../ui/color/oklab.ts';
import type { Palette } from '../../../../ui/color/palette.ts';
import { arts, hexes, optionsFor, paletteOf, palettes, PLAIN } from './arbitraries.ts';

const scene = arts.chain((art) => fc.record({ art: fc.constant(art), palette: palettes, options: optionsFor(art) }));

function match(art: readonly ColorArea[], palette: Palette, options: Partial<MatchOptions> = {}) {
  return createMatcher(palette)(art, { ...PLAIN, ...options });
}

/** The art as it is afterwards, colors that became one added up. */
function after(art: readonly ColorArea[], matched: readonly MatchedColor[]): ColorArea[] {
  const areas = new Map<string, number>();
  art.forEach(({ area }, i) => {
    const to = matched[i]?.to ?? '';
    areas.set(to, (areas.get(to) ?? 0) + area);
  });
  return [...areas].map(([hex, area]) => ({ hex, area }));
}

/** Colors of equal area. */
const flat = (...colors: readonly string[]) => colors.map((hex) => ({ hex, area: 100 }));

function resultOf(matched: readonly MatchedColor[], hex: string): MatchedColor | undefined {
  return matched.find(({ from }) => from === hex);
}

describe('whatever is matched', () => {
  test('matching the result again changes nothing', () => {
    fc.assert(
      fc.property(scene, ({ art, palette, options }) => {
        const once = after(art, match(art, palette, options));
        expect(changesOf(match(once, palette, options))).toEqual(new Map());
      }),
      { numRuns: 400 },
    );
  });

  test('a palette color stays itself', () => {
    fc.assert(
      fc.property(scene, ({ art, palette, options }) => {
        const brand = new Set(palette.map(({ hex }) => hex));
        for (const { from, to } of match(art, palette, options)) if (brand.has(from)) expect(to).toBe(from);
      }),
    );
  });

  test('in Exact a color becomes a palette color or stays', () => {
    fc.assert(
      fc.property(scene, ({ art, palette, options }) => {
        const brand = new Set(palette.map(({ hex }) => hex));
        for (const { from, to } of match(art, palette, { ...options, mode: 'exact' })) {
          expect(to === from || brand.has(to)).toBe(true);
        }
      }),
    );
  });

  test('in Exact without anything left alone every color is a palette color', () => {
    fc.assert(
      fc.property(arts, palettes, (art, palette) => {
        fc.pre(palette.length > 0);
        const brand = new Set(palette.map(({ hex }) => hex));
        for (const { to } of match(art, palette)) expect(brand.has(to)).toBe(true);
      }),
    );
  });

  test('in Keep shading every color keeps its lightness', () => {
    fc.assert(
      fc.property(arts, palettes, (art, palette) => {
        for (const { from, to } of match(art, palette, { mode: 'shading' })) {
          // Half a step of the shades, and more near black, where a step of 8 bits is large itself.
          expect(Math.abs(oklabOf(from).l - oklabOf(to).l)).toBeLessThan(oklabOf(from).l < 0.25 ? 0.04 : 0.006);
        }
      }),
    );
  });

  test('the order of the art decides nothing', () => {
    fc.assert(
      fc.property(scene, ({ art, palette, options }) => {
        const sorted = (colors: readonly ColorArea[]) => changesOf(match(colors, palette, options));
        expect(new Map([...sorted([...art].reverse())].sort())).toEqual(new Map([...sorted(art)].sort()));
      }),
    );
  });

  test('a locked color stays, and without a palette all do', () => {
    fc.assert(
      fc.property(scene, ({ art, palette, options }) => {
        for (const { from, to } of match(art, palette, options)) if (options.locked.has(from)) expect(to).toBe(from);
        expect(changesOf(match(art, [], options)).size).toBe(0);
      }),
    );
  });

  test('its shares add up to one and nothing handed in is changed', () => {
    fc.assert(
      fc.property(scene, ({ art, palette, options }) => {
        const before = structuredClone({ art, palette, options });
        const matched = match(art, palette, options);
        expect({ art, palette, options }).toEqual(before);
        if (art.length === 0) return;
        expect(matched.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('a matcher that was asked before answers as a new one', () => {
    fc.assert(
      fc.property(scene, ({ art, palette, options }) => {
        const matcher = createMatcher(palette);
        matcher(art, { ...PLAIN, mode: 'shading' });
        matcher(art, PLAIN);
        expect(matcher(art, options)).toEqual(match(art, palette, options));
      }),
    );
  });
});

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

describe('regions', () => {
  // Between these two reds lies the border of two palette colors.
  const palette = paletteOf('#e01010', '#f04040');
  const lighter = '#eb2e2e';
  const darker = '#e92a2a';

  test('near colors go together: the lighter one follows the heavier', () => {
    expect(deltaEOk(oklabOf(lighter), oklabOf(darker))).toBeLessThan(2);
    const [alone] = match([{ hex: lighter, area: 10 }], palette);
    const [heavy, light] = match(
      [
        { hex: darker, area: 100 },
        { hex: lighter, area: 10 },
      ],
      palette,
    );
    expect(alone?.to).not.toBe(heavy?.to);
    expect(light).toMatchObject({ to: heavy?.to, decision: { follows: darker } });
  });

  test('of two near colors of one area the same one leads, whichever comes first', () => {
    const art = flat(lighter, darker);
    const [one, other] = match(art, palette);
    expect(one?.to).toBe(other?.to);
    expect(match([...art].reverse(), palette)[0]?.to).toBe(one?.to);
  });

  test('the edge between two shapes takes the color of the nearer one', () => {
    // White on ink with a soft edge, and a palette whose gray is nearest to the edge.
    const art = [
      { hex: '#10202a', area: 50_000 },
      { hex: '#fafafa', area: 50_000 },
      { hex: '#5b6469', area: 20 },
    ];
    const brand = paletteOf('#17323d', '#ffffff', '#66727a');
    expect(resultOf(match(art, brand), '#5b6469')).toMatchObject({ to: '#17323d', decision: { follows: '#10202a' } });
    const large = art.map((color) => ({ ...color, area: 1000 }));
    expect(resultOf(match(large, brand), '#5b6469')?.to).toBe('#66727a');
  });

  test('a small shape of its own color keeps its own way', () => {
    const art = [
      { hex: '#10202a', area: 50_000 },
      { hex: '#fafafa', area: 50_000 },
      { hex: '#e02020', area: 20 },
    ];
    expect(resultOf(match(art, paletteOf('#17323d', '#ffffff', '#f2643d')), '#e02020')?.to).toBe('#f2643d');
  });

  test('an edge whose nearer side stays decides for itself, and the same again when that side is alone', () => {
    const art = [
      { hex: '#10202a', area: 50_000 },
      { hex: '#fafafa', area: 50_000 },
      { hex: '#5b6469', area: 20 },
    ];
    const brand = paletteOf('#ffffff', '#66727a');
    const once = match(art, brand, { tolerance: 8 });
    expect(once.map(({ to }) => to)).toEqual(['#10202a', '#ffffff', '#66727a']);
    expect(changesOf(match(after(art, once), brand, { tolerance: 8 })).size).toBe(0);
  });

  test('a sliver goes as far as its region, past the tolerance', () => {
    const art = [
      { hex: '#1f6f58', area: 50_000 },
      { hex: '#2a7a66', area: 10 },
    ];
    const matched = match(art, paletteOf('#1f6f5c'), { tolerance: 2 });
    expect(matched.map(({ to }) => to)).toEqual(['#1f6f5c', '#1f6f5c']);
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
