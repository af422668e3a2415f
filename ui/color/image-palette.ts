import { deltaEOk, hexOfOklab, oklabOfChannels } from './oklab.ts';
import type { Oklab } from './oklab.ts';
import type { Palette } from './palette.ts';
import type { Pixels } from './pixels.ts';

/** Pixels of nearly one color. Weight is their number, each by its alpha. */
interface Bin {
  readonly lab: Oklab;
  readonly weight: number;
}

/** How often the centers are moved at most; pictures settle in about ten. */
const ROUNDS = 24;

/**
 * The 2 to 16 colors that a picture is made of, the heaviest first, with weights that add up to 1: k-means in OKLab over a
 * histogram of 5 bits a channel. Transparent pixels do not count. Fewer come back where the picture has fewer; none of an
 * invisible one. The same picture always gives the same palette.
 */
export function paletteFromImage(pixels: Pixels, count: number): Palette {
  const bins = histogram(pixels);
  const wanted = Math.min(16, Math.max(2, Math.round(count)), bins.length);
  let centers = seeds(bins, wanted);
  let groups = group(bins, centers);
  for (let round = 0; round < ROUNDS; round++) {
    const moved = groups.map(middle);
    const settled = moved.every((center, i) => deltaEOk(center, centers[i] ?? center) < 0.01);
    centers = moved;
    groups = group(bins, centers);
    if (settled) break;
  }
  return toPalette(groups);
}

/** The mean color of each occupied cell of 32 × 32 × 32. */
function histogram({ data }: Pixels): readonly Bin[] {
  const sums = new Float64Array(32 ** 3 * 4);
  for (let at = 0; at < data.length; at += 4) {
    const r = data[at] ?? 0;
    const g = data[at + 1] ?? 0;
    const b = data[at + 2] ?? 0;
    const alpha = data[at + 3] ?? 0;
    const cell = (((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)) * 4;
    add(sums, cell, r * alpha);
    add(sums, cell + 1, g * alpha);
    add(sums, cell + 2, b * alpha);
    add(sums, cell + 3, alpha);
  }
  const bins: Bin[] = [];
  for (let cell = 0; cell < sums.length; cell += 4) {
    const weight = sums[cell + 3] ?? 0;
    if (weight === 0) continue;
    const mean = (channel: number) => (sums[cell + channel] ?? 0) / weight;
    bins.push({ lab: oklabOfChannels([mean(0), mean(1), mean(2)]), weight });
  }
  return bins;
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

/** The heaviest bin, then each time the one that is worst served: distance squared by weight, without chance. */
function seeds(bins: readonly Bin[], wanted: number): readonly Oklab[] {
  const centers: Oklab[] = [];
  const far = bins.map(() => Infinity);
  while (centers.length < wanted) {
    const need = bins.map(({ weight }, i) => (centers.length === 0 ? weight : weight * (far[i] ?? 0)));
    const worst = need.reduce((best, value, i) => (value > (need[best] ?? 0) ? i : best), 0);
    const chosen = bins[worst];
    if (chosen === undefined || need[worst] === 0) break;
    centers.push(chosen.lab);
    bins.forEach(({ lab }, i) => (far[i] = Math.min(far[i] ?? Infinity, deltaEOk(lab, chosen.lab) ** 2)));
  }
  return centers;
}

/** The bins by their nearest center; centers that nothing is near to are gone. */
function group(bins: readonly Bin[], centers: readonly Oklab[]): readonly Bin[][] {
  const groups = centers.map((): Bin[] => []);
  for (const bin of bins) {
    let nearest = 0;
    let least = Infinity;
    for (const [i, center] of centers.entries()) {
      const distance = deltaEOk(bin.lab, center);
      if (distance >= least) continue;
      least = distance;
      nearest = i;
    }
    groups[nearest]?.push(bin);
  }
  return groups.filter((bins) => bins.length > 0);
}

function middle(bins: readonly Bin[]): Oklab {
  const weight = weightOf(bins);
  const mean = (read: (lab: Oklab) => number) =>
    bins.reduce((sum, bin) => sum + read(bin.lab) * bin.weight, 0) / weight;
  return { l: mean(({ l }) => l), a: mean(({ a }) => a), b: mean(({ b }) => b) };
}

function weightOf(bins: readonly Bin[]): number {
  return bins.reduce((sum, { weight }) => sum + weight, 0);
}

/** A flat color with soft edges around it is that color, not a mixture with its edges. */
function representative(bins: readonly Bin[]): Oklab {
  const heaviest = bins.reduce((most, bin) => (bin.weight > most.weight ? bin : most));
  return heaviest.weight * 2 > weightOf(bins) ? heaviest.lab : middle(bins);
}

function toPalette(groups: readonly (readonly Bin[])[]): Palette {
  const weights = new Map<string, number>();
  for (const bins of groups) {
    const hex = hexOfOklab(representative(bins));
    weights.set(hex, (weights.get(hex) ?? 0) + weightOf(bins));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .sort(([, one], [, other]) => other - one)
    .map(([hex, weight]) => ({ hex, weight: weight / total, source: { kind: 'none' } }));
}
