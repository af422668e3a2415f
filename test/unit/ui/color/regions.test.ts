import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../../ui/color/match.ts';
import type { MatchedColor } from '../../../../ui/color/match.ts';
import { deltaEOk, oklabOf } from '../../../../ui/color/oklab.ts';
import { paletteOf } from './arbitraries.ts';
import { after, flat, match } from './matching.ts';

function resultOf(matched: readonly MatchedColor[], hex: string): MatchedColor | undefined {
  return matched.find(({ from }) => from === hex);
}

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
