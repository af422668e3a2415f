import { converter } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileOf, SRGB } from '../../../../plugin/palette/profile.ts';

const P3 = profileOf('DISPLAY_P3');
const toRgb = converter('rgb');
const toP3 = converter('p3');

const byte = fc.integer({ min: 0, max: 255 });
const hexes = fc.tuple(byte, byte, byte).map((channels) => `#${channels.map((each) => each.toString(16).padStart(2, '0')).join('')}`); // prettier-ignore
const unit = fc.double({ min: 0, max: 1, noNaN: true });

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

describe('colors of a document in Display P3', () => {
  test('are the ones that a color library computes, both ways', () => {
    fc.assert(
      fc.property(hexes, unit, unit, unit, (hex, r, g, b) => {
        const wide = toP3(hex);
        const { r: red, g: green, b: blue } = P3.fromHex(hex);
        expect([red, green, blue]).toEqual([wide?.r, wide?.g, wide?.b].map((each) => expect.closeTo(each ?? -1, 4)));
        const narrow = toRgb({ mode: 'p3', r, g, b });
        const clipped = [narrow.r, narrow.g, narrow.b].map((each) => Math.min(1, Math.max(0, each)) * 255);
        channels(P3.toHex({ r, g, b })).forEach((each, at) => {
          expect(Math.abs(each - (clipped[at] ?? -9))).toBeLessThan(0.51);
        });
      }),
    );
  });

  test('come back as the sRGB that they were, to 1/255', () => {
    fc.assert(
      fc.property(hexes, (hex) => {
        const back = channels(P3.toHex(P3.fromHex(hex)));
        channels(hex).forEach((each, at) => expect(Math.abs(each - (back[at] ?? -9))).toBeLessThanOrEqual(1));
      }),
    );
  });

  test('keep gray gray, and are cut off where sRGB ends', () => {
    for (const hex of ['#000000', '#808080', '#ffffff']) expect(P3.toHex(P3.fromHex(hex))).toBe(hex);
    expect(P3.toHex({ r: 0, g: 1, b: 0 })).toBe('#00ff00');
  });
});

describe('colors of every other document', () => {
  test.each(['SRGB', 'LEGACY'] as const)('%s has numbers that are sRGB', (name) => {
    const profile = profileOf(name);
    fc.assert(fc.property(hexes, (hex) => profile.toHex(profile.fromHex(hex)) === hex));
    expect(profile).toBe(SRGB);
  });
});
