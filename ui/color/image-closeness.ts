import { deltaEOk, oklabOfChannels, oklabOf } from './oklab.ts';
import type { Palette } from './palette.ts';
import type { Pixels } from './pixels.ts';

/** How close a picture is to a palette. Every ΔE is OK × 100, from a pixel to its nearest palette color. */
export interface Closeness {
  /** Share of the visible pixels within the tolerance, 0 to 1. */
  readonly within: number;
  readonly mean: number;
  /** The 95th percentile: one pixel in twenty is farther off. */
  readonly p95: number;
}

/** Pixels that are looked at, evenly spread over the picture: more change the answer by less than it is rounded to. */
const MOST_SAMPLES = 200_000;
/** Pixels with less alpha (of 255) cannot be seen. */
const LEAST_ALPHA = 26;

/** Null for a picture without visible pixels and for an empty palette. Deterministic. */
export function closenessTo(palette: Palette, pixels: Pixels, tolerance: number): Closeness | null {
  const counts = countSamples(pixels);
  if (counts.size === 0 || palette.length === 0) return null;
  const brand = palette.map(({ hex }) => oklabOf(hex));
  const found = [...counts].map(([color, count]) => {
    const lab = oklabOfChannels([color >> 16, (color >> 8) & 0xff, color & 0xff]);
    return { count, off: brand.reduce((least, each) => Math.min(least, deltaEOk(each, lab)), Infinity) };
  });
  found.sort((one, other) => one.off - other.off);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const near = found.reduce((sum, { count, off }) => (off <= tolerance ? sum + count : sum), 0);
  const mean = found.reduce((sum, { count, off }) => sum + count * off, 0) / total;
  return { within: near / total, mean, p95: percentile(found, total * 0.95) };
}

/** How many of the looked-at pixels have each color (24 bits). */
function countSamples({ width, height, data }: Pixels): ReadonlyMap<number, number> {
  const size = width * height;
  const samples = Math.min(size, MOST_SAMPLES);
  const counts = new Map<number, number>();
  for (let i = 0; i < samples; i++) {
    const at = Math.floor((i * size) / samples) * 4;
    if ((data[at + 3] ?? 0) < LEAST_ALPHA) continue;
    const color = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

function percentile(sorted: readonly { readonly count: number; readonly off: number }[], rank: number): number {
  let passed = 0;
  for (const { count, off } of sorted) {
    passed += count;
    if (passed >= rank) return off;
  }
  return sorted[sorted.length - 1]?.off ?? 0;
}
