import { convertOklabToLrgb, convertOklabToRgb, convertRgbToOklab } from 'culori/fn';
import { channelsOf, hexOf } from './hex.ts';
import type { Channels } from './hex.ts';

/** A color in OKLab (Ottosson 2020): lightness from 0 to 1, `a` and `b` within about ±0.4. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** `#rrggbb` in OKLab. */
export function oklabOf(hex: string): Oklab {
  return oklabOfChannels(channelsOf(hex));
}

/** Channels from 0 to 255, whole or not, in OKLab. */
export function oklabOfChannels([r, g, b]: Channels): Oklab {
  const lab = convertRgbToOklab({ r: r / 255, g: g / 255, b: b / 255 });
  // The four OKLab numbers of a color are always set when its RGB is; culori's types allow for missing ones.
  return { l: lab.l, a: lab.a, b: lab.b };
}

/** ΔE OK × 100: the straight distance in OKLab. 2 is about what an eye just notices (CSS Color 4). */
export function deltaEOk(one: Oklab, other: Oklab): number {
  const l = one.l - other.l;
  const a = one.a - other.a;
  const b = one.b - other.b;
  return Math.sqrt(l * l + a * a + b * b) * 100;
}

/** Colorfulness: 0 for grays, up to about 0.32 in sRGB. */
export function chromaOf({ a, b }: Oklab): number {
  return Math.hypot(a, b);
}

/** The nearest `#rrggbb` of the same lightness and hue: what sRGB does not hold loses chroma, and nothing else. */
export function hexOfOklab({ l, a, b }: Oklab): string {
  const part = largestPart({ l, a, b });
  const rgb = convertOklabToRgb({ l, a: a * part, b: b * part });
  return hexOf([rgb.r * 255, rgb.g * 255, rgb.b * 255]);
}

/** Halvings of the chroma: what is left of an error is far below a step of 8 bits. */
const HALVINGS = 14;

/** How much of the chroma fits into sRGB, from 0 to 1. */
function largestPart({ l, a, b }: Oklab): number {
  if (isInGamut(l, a, b)) return 1;
  let fits = 0;
  let step = 0.5;
  for (let i = 0; i < HALVINGS; i++, step /= 2) {
    const part = fits + step;
    if (isInGamut(l, a * part, b * part)) fits = part;
  }
  return fits;
}

/** Rounding of floating point, in linear light: white itself would be outside without it. */
const SLACK = 1e-6;

function isInGamut(l: number, a: number, b: number): boolean {
  const { r, g, b: blue } = convertOklabToLrgb({ l, a, b });
  return Math.min(r, g, blue) >= -SLACK && Math.max(r, g, blue) <= 1 + SLACK;
}
