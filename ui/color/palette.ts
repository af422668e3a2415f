import { channelsOf } from './hex.ts';
import type { Channels } from './hex.ts';

/** Where a color comes from, so that a layer can be bound to it again. */
export type PaletteSource =
  | { readonly kind: 'variable'; readonly id: string }
  /** `stop` is the index of the gradient's stop, where the style is one. */
  | { readonly kind: 'style'; readonly id: string; readonly stop?: number }
  | { readonly kind: 'none' };

/**
 * A brand color: `#rrggbb` of sRGB in lower case. Alpha from 0 to 1 is kept for binding and plays no part in matching, since
 * the opacity of the art stays. The weight is how much of the art it should take, in any unit that the whole palette shares.
 */
export interface PaletteColor {
  readonly hex: string;
  readonly alpha?: number;
  readonly name?: string;
  readonly weight: number;
  readonly source: PaletteSource;
}

/** In the order of its owner, which breaks ties. One value may occur twice, as two variables of one color. */
export type Palette = readonly PaletteColor[];

/** A color as Recraft is asked for it in `controls.colors`: whole channels from 0 to 255, weight from 0 to 1. */
export interface AskedColor {
  readonly rgb: Channels;
  readonly weight: number;
}

/** How many colors Recraft is asked for; more are still matched with. */
const MOST_ASKED = 10;

/**
 * Weights are sent in steps of 1/1024. Recraft refuses weights that add up to more than 1, and fractions of a power of two are
 * the ones that floating point adds without an error, in any order.
 */
const STEPS = 1024;

/** The palette with weights that add up to 1; equal ones where none has any. Negative and unreadable weights are 0. */
export function normalized(palette: Palette): Palette {
  const sum = palette.reduce((total, { weight }) => total + usable(weight), 0);
  return palette.map((color) => ({ ...color, weight: sum > 0 ? usable(color.weight) / sum : 1 / palette.length }));
}

/** The palette with one weight set by hand (0 to 1 of the whole); the others share the rest as they did before. */
export function reweighted(palette: Palette, index: number, weight: number): Palette {
  const target = Math.min(1, usable(weight));
  const shares = normalized(palette);
  const others = shares.reduce((sum, color, i) => (i === index ? sum : sum + color.weight), 0);
  const equal = (1 - target) / Math.max(1, palette.length - 1);
  return shares.map((color, i) => {
    if (i === index) return { ...color, weight: target };
    return { ...color, weight: others > 0 ? (color.weight / others) * (1 - target) : equal };
  });
}

/**
 * What Recraft is asked for: the heaviest values, heaviest first, palette order where weights are equal. Entries of one value
 * are asked once with their weights added, those without weight not at all. The weights never add up to more than 1.
 */
export function heaviest(palette: Palette, most: number = MOST_ASKED): readonly AskedColor[] {
  const byValue = new Map<string, number>();
  for (const { hex, weight } of normalized(palette)) byValue.set(hex, (byValue.get(hex) ?? 0) + weight);
  const chosen = [...byValue]
    .filter(([, weight]) => weight > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, most);
  const sum = chosen.reduce((total, [, weight]) => total + weight, 0);
  const steps = chosen.map(([, weight]) => Math.max(1, Math.floor((weight / sum) * STEPS)));
  // The least weight of the lightest is taken from the heaviest, which has the most to spare.
  const over = Math.max(0, steps.reduce((total, count) => total + count, 0) - STEPS);
  return chosen.map(([hex], i) => ({
    rgb: channelsOf(hex),
    weight: ((steps[i] ?? 0) - (i === 0 ? over : 0)) / STEPS,
  }));
}

function usable(weight: number): number {
  return Number.isFinite(weight) ? Math.max(0, weight) : 0;
}
