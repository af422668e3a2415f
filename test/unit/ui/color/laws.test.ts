import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, createMatcher } from '../../../../ui/color/match.ts';
import type { ColorArea } from '../../../../ui/color/match.ts';
import { oklabOf } from '../../../../ui/color/oklab.ts';
import { arts, optionsFor, palettes, PLAIN } from './arbitraries.ts';
import { after, match } from './matching.ts';

const scene = arts.chain((art) => fc.record({ art: fc.constant(art), palette: palettes, options: optionsFor(art) }));

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
