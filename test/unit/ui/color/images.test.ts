import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelsOf } from '../../../../ui/color/hex.ts';
import { closenessTo } from '../../../../ui/color/image-closeness.ts';
import { paletteFromImage } from '../../../../ui/color/image-palette.ts';
import { deltaEOk, oklabOf } from '../../../../ui/color/oklab.ts';
import type { Pixels } from '../../../../ui/color/pixels.ts';
import { hexes, paletteOf } from './arbitraries.ts';

/** A picture of one row: each color that many pixels wide. Alpha from 0 to 255. */
function stripes(...parts: readonly (readonly [hex: string, width: number, alpha?: number])[]): Pixels {
  const data = parts.flatMap(([hex, width, alpha = 255]) =>
    Array.from({ length: width }, () => [...channelsOf(hex), alpha]).flat(),
  );
  return { width: data.length / 4, height: 1, data: Uint8ClampedArray.from(data) };
}

describe('the palette of a picture', () => {
  test('is its colors, exactly, with their shares, the largest first', () => {
    const picture = stripes(['#1f6f5c', 30], ['#f2643d', 50], ['#fcf9f3', 20]);
    expect(paletteFromImage(picture, 3)).toEqual([
      { hex: '#f2643d', weight: 0.5, source: { kind: 'none' } },
      { hex: '#1f6f5c', weight: 0.3, source: { kind: 'none' } },
      { hex: '#fcf9f3', weight: 0.2, source: { kind: 'none' } },
    ]);
  });

  test('is not muddied by the soft edges between flat colors', () => {
    const edges = ['#395f5a', '#7a6350', '#b06444'].map((hex) => [hex, 2] as const);
    const picture = stripes(['#1f6f5c', 60], ...edges, ['#f2643d', 70]);
    expect(paletteFromImage(picture, 2).map(({ hex }) => hex)).toEqual(['#f2643d', '#1f6f5c']);
  });

  test('leaves out what is transparent, and counts what is half so by half', () => {
    const picture = stripes(['#00ff00', 500, 0], ['#1f6f5c', 100, 51], ['#f2643d', 20]);
    expect(paletteFromImage(picture, 8).map(({ hex, weight }) => [hex, weight])).toEqual([
      ['#1f6f5c', 0.5],
      ['#f2643d', 0.5],
    ]);
    expect(paletteFromImage(stripes(['#00ff00', 9, 0]), 4)).toEqual([]);
  });

  test('has 2 to 16 colors, whatever is asked for, and as many as there are', () => {
    const rainbow = stripes(
      ...Array.from({ length: 32 }, (_, i) => [`#${(i * 8).toString(16).padStart(2, '0')}80c0`, 5] as const),
    );
    expect(paletteFromImage(rainbow, 1)).toHaveLength(2);
    expect(paletteFromImage(rainbow, 7)).toHaveLength(7);
    expect(paletteFromImage(rainbow, 99)).toHaveLength(16);
    expect(paletteFromImage(stripes(['#123456', 9]), 5)).toHaveLength(1);
  });

  test('finds a small color far from all others among many shades of one', () => {
    const grays = Array.from(
      { length: 60 },
      (_, i) => [`#${(20 + i * 3).toString(16).padStart(2, '0').repeat(3)}`, 20] as const,
    );
    const colors = paletteFromImage(stripes(...grays, ['#f2643d', 30]), 4);
    expect(colors.map(({ hex }) => hex)).toContain('#f2643d');
  });

  test('is the same each time, adds up to 1, and comes near every color where it may', () => {
    const picture = fc.array(fc.tuple(hexes, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(picture, (parts) => {
        const palette = paletteFromImage(stripes(...parts), 16);
        expect(paletteFromImage(stripes(...[...parts].reverse()), 16)).toEqual(palette);
        expect(palette.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        for (const [hex] of parts) {
          // Colors of one cell of the histogram are one; near black a cell is large.
          const nearest = Math.min(...palette.map((color) => deltaEOk(oklabOf(color.hex), oklabOf(hex))));
          expect(nearest).toBeLessThan(oklabOf(hex).l < 0.3 ? 17 : 4);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('how close a picture is to a palette', () => {
  const palette = paletteOf('#1f6f5c', '#f2643d');

  test('is told as the share within the tolerance, the mean and the 95th percentile', () => {
    const far = deltaEOk(oklabOf('#808080'), oklabOf('#1f6f5c'));
    expect(closenessTo(palette, stripes(['#1f6f5c', 60], ['#f2643d', 30], ['#808080', 10]), 2)).toEqual({
      within: 0.9,
      mean: expect.closeTo(far / 10, 9),
      p95: far,
    });
    expect(closenessTo(palette, stripes(['#1f6f5c', 96], ['#808080', 4]), 2)).toMatchObject({ within: 0.96, p95: 0 });
    expect(closenessTo(palette, stripes(['#808080', 4]), far)).toMatchObject({ within: 1 });
  });

  test('does not count what cannot be seen', () => {
    expect(closenessTo(palette, stripes(['#1f6f5c', 5], ['#00ff00', 95, 0]), 1)).toEqual({
      within: 1,
      mean: 0,
      p95: 0,
    });
    expect(closenessTo(palette, stripes(['#00ff00', 95, 0]), 1)).toBeNull();
    expect(closenessTo([], stripes(['#00ff00', 95]), 1)).toBeNull();
  });

  test('is told of large pictures by pixels spread over all of them', () => {
    const side = 1024;
    const data = new Uint8ClampedArray(side * side * 4).fill(255);
    // The left half in the brand's green.
    for (let i = 0; i < side * side; i++) if (i % side < side / 2) data.set(channelsOf('#1f6f5c'), i * 4);
    expect(closenessTo(palette, { width: side, height: side, data }, 1)?.within).toBeCloseTo(0.5, 2);
  });
});
