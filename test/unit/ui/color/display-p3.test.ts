import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDocument, toDocument } from '../../../../ui/color/display-p3.ts';
import { channelsOf } from '../../../../ui/color/hex.ts';
import { hexes } from './arbitraries.ts';

describe('Display P3', () => {
  // CSS Color 4: color(display-p3 …) of sRGB's primaries.
  test.each([
    ['#ff0000', 0.91749, 0.20029, 0.13856],
    ['#00ff00', 0.4584, 0.98527, 0.2983],
    ['#0000ff', 0, 0, 0.9596],
    ['#ffffff', 1, 1, 1],
    ['#808080', 0.50196, 0.50196, 0.50196],
  ])('%s in the numbers of a P3 document', (hex, r, g, b) => {
    const color = toDocument(hex, 'DISPLAY_P3');
    expect(color.r).toBeCloseTo(r, 4);
    expect(color.g).toBeCloseTo(g, 4);
    expect(color.b).toBeCloseTo(b, 4);
  });

  test('every sRGB color comes back as itself, in every profile', () => {
    fc.assert(
      fc.property(hexes, fc.constantFrom('LEGACY', 'SRGB', 'DISPLAY_P3'), (hex, profile) => {
        expect(fromDocument(toDocument(hex, profile), profile)).toBe(hex);
      }),
    );
  });

  test('the numbers of a document come back to within a step of 8 bits, where sRGB holds them', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(hexes, hexes, part, (one, other, at) => {
        // Between two colors that sRGB holds lie only such.
        const [from, to] = [toDocument(one, 'DISPLAY_P3'), toDocument(other, 'DISPLAY_P3')];
        const mix = (a: number, b: number) => a + (b - a) * at;
        const color = { r: mix(from.r, to.r), g: mix(from.g, to.g), b: mix(from.b, to.b) };
        const hex = fromDocument(color, 'DISPLAY_P3');
        const back = channelsOf(fromDocument(toDocument(hex, 'DISPLAY_P3'), 'DISPLAY_P3'));
        channelsOf(hex).forEach((channel, i) => expect(Math.abs(channel - (back[i] ?? 0))).toBeLessThanOrEqual(1));
      }),
    );
  });

  test('no number for a document is outside 0 to 1, which Figma refuses', () => {
    const channels = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
    const edges = channels.flatMap((x) => [
      `#${x}0000`,
      `#ff${x}ff`,
      `#00${x}00`,
      `#ffff${x}`,
      `#${x}ff00`,
      `#0000${x}`,
    ]);
    for (const { r, g, b } of edges.map((hex) => toDocument(hex, 'DISPLAY_P3'))) {
      expect(Math.min(r, g, b)).toBeGreaterThanOrEqual(0);
      expect(Math.max(r, g, b)).toBeLessThanOrEqual(1);
    }
  });

  test('what sRGB does not hold is clipped channel by channel', () => {
    expect(fromDocument({ r: 1, g: 0, b: 0 }, 'DISPLAY_P3')).toBe('#ff0000');
    expect(fromDocument({ r: 0, g: 1, b: 0 }, 'DISPLAY_P3')).toBe('#00ff00');
    expect(fromDocument({ r: 0.2, g: 0.5, b: 0.8 }, 'DISPLAY_P3')).toBe('#0082d2');
  });

  test('an sRGB document has its numbers as they are', () => {
    expect(fromDocument({ r: 0.2, g: 0.5, b: 0.8 }, 'SRGB')).toBe('#3380cc');
    expect(toDocument('#3380cc', 'LEGACY')).toEqual({ r: 0.2, g: 128 / 255, b: 0.8 });
  });
});
