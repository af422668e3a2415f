import * as fc from 'fast-check';
import type { ColorArea, MatchOptions } from '../../../../ui/color/match.ts';
import { channelsOf, hexOf } from '../../../../ui/color/hex.ts';
import type { Palette } from '../../../../ui/color/palette.ts';

const byte = fc.nat(255);
const anyHex = fc.tuple(byte, byte, byte).map(hexOf);

/** Often a color beside one of a few, since near ones are where rules meet. */
export const hexes: fc.Arbitrary<string> = fc.oneof(
  anyHex,
  fc
    .tuple(
      fc.constantFrom('#000000', '#ffffff', '#808080', '#1f6f5c', '#f2643d', '#fed20f', '#0f66e4'),
      fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([hex, steps]) => hexOf(channelsOf(hex).map((channel, i) => channel + (steps[i] ?? 0)))),
);

/** Large regions, slivers and colors that cover nothing. */
const area = fc.oneof(
  fc.integer({ min: 1000, max: 100_000 }),
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom(0, 5, 2000),
);

export const arts: fc.Arbitrary<readonly ColorArea[]> = fc.uniqueArray(fc.record({ hex: hexes, area }), {
  maxLength: 24,
  selector: ({ hex }) => hex,
});

export function paletteOf(...colors: readonly string[]): Palette {
  return colors.map((hex) => ({ hex, weight: 1, source: { kind: 'none' } }));
}

export const palettes: fc.Arbitrary<Palette> = fc.array(hexes, { maxLength: 8 }).map((colors) => paletteOf(...colors));

export const PLAIN: MatchOptions = {
  mode: 'exact',
  tolerance: null,
  keepNeutrals: false,
  locked: new Set(),
  sent: new Map(),
};

/** Every option but colors sent by hand; locked are some of the colors that exist. */
export function optionsFor(art: readonly ColorArea[]): fc.Arbitrary<MatchOptions> {
  return fc.record({
    mode: fc.constantFrom('exact', 'shading'),
    tolerance: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 40, noNaN: true })),
    keepNeutrals: fc.boolean(),
    locked: fc.subarray(art.map(({ hex }) => hex)).map((locked) => new Set(locked)),
    sent: fc.constant(new Map()),
  });
}
