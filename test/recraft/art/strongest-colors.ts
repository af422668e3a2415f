import type { Rgb } from './art.ts';
import type { Pixels } from './render.ts';

/** How many colors make a style, and how far apart they must be, as the greatest difference of a channel. */
const MOST = 6;
const APART = 32;

/** What covers less than this share is a soft edge. */
const LEAST = 0.015;

/** How many pixels of a picture are looked at. */
const SAMPLES = 65_536;

/** The colors that cover most of some pictures, strongest first. Clear pixels do not count; a weight is how much a picture does. */
export function strongestColors(pictures: readonly { readonly pixels: Pixels; readonly weight: number }[]): Rgb[] {
  const sums = new Map<number, { red: number; green: number; blue: number; share: number }>();
  for (const { pixels, weight } of pictures) {
    const { data, width, height } = pixels;
    const step = Math.ceil((width * height) / SAMPLES);
    const share = (weight * step) / (width * height);
    for (let i = 0; i + 3 < data.length; i += 4 * step) {
      const [red, green, blue] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
      if ((data[i + 3] ?? 0) < 128) continue;
      const bucket = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
      const sum = sums.get(bucket) ?? { red: 0, green: 0, blue: 0, share: 0 };
      sum.red += red * share;
      sum.green += green * share;
      sum.blue += blue * share;
      sum.share += share;
      sums.set(bucket, sum);
    }
  }
  const all = [...sums.values()];
  const least = all.reduce((sum, { share }) => sum + share, 0) * LEAST;
  const ranked = all.filter(({ share }) => share > least).sort((a, b) => b.share - a.share);
  const chosen: Rgb[] = [];
  for (const { red, green, blue, share } of ranked) {
    const color: Rgb = [Math.round(red / share), Math.round(green / share), Math.round(blue / share)];
    if (chosen.length < MOST && chosen.every((other) => distance(other, color) >= APART)) chosen.push(color);
  }
  return chosen;
}

function distance(one: Rgb, other: Rgb): number {
  return Math.max(...one.map((value, channel) => Math.abs(value - (other[channel] ?? 0))));
}
