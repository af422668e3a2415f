import type { Pixels } from './render.ts';

/** How far each pixel is from the background that was learned (0 to 441), and the background's own noise. */
export interface BackgroundModel {
  readonly distance: Float32Array;
  readonly noise: number;
}

/** Terms of the surface that is fitted to each channel: paper is rarely lit evenly. */
const TERMS = 6;
const ROUNDS = 6;
/** More noise than this is no paper: a busy photograph then loses what is like its upper border, most often a sky. */
const RESTLESS = 10;

interface Sample {
  readonly terms: readonly number[];
  readonly color: readonly [number, number, number];
}

/** Learns a smoothly lit background from a ring along the borders; what stands out there is taken for subject. */
export function backgroundModel(pixels: Pixels): BackgroundModel {
  const { data, width, height } = pixels;
  const samples = ring(pixels);
  let surfaces = [0, 1, 2].map((channel) => constant(median(samples.map((sample) => sample.color[channel] ?? 0))));
  let noise = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const far = samples.map((sample) => away(surfaces, sample.terms, sample.color));
    noise = Math.max(1, median(far) * 1.2);
    const kept = samples.filter((_, i) => (far[i] ?? Infinity) < noise * 3);
    if (kept.length < TERMS * 4) break;
    surfaces = [0, 1, 2].map((channel) => fit(kept, channel));
  }
  if (noise > RESTLESS) {
    const upper = samples.filter(({ terms }) => (terms[2] ?? 1) < 0.1);
    surfaces = [0, 1, 2].map((channel) => constant(median(upper.map((sample) => sample.color[channel] ?? 0))));
    noise = RESTLESS / 2;
  }
  const distance = new Float32Array(width * height);
  for (let i = 0; i < distance.length; i++) {
    const color = [data[i * 4] ?? 0, data[i * 4 + 1] ?? 0, data[i * 4 + 2] ?? 0] as const;
    distance[i] = away(surfaces, termsAt((i % width) / width, Math.floor(i / width) / height), color);
  }
  return { distance, noise };
}

/** About a thousand pixels from the outer thirtieth, without the outermost, where scans have a seam. */
function ring({ data, width, height }: Pixels): Sample[] {
  const samples: Sample[] = [];
  const depth = Math.max(2, Math.round(Math.min(width, height) / 30));
  const step = Math.max(1, Math.round((width + height) / 500));
  const take = (x: number, y: number): void => {
    const i = (y * width + x) * 4;
    const color = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0] as const;
    if ((data[i + 3] ?? 0) > 200) samples.push({ terms: termsAt(x / width, y / height), color });
  };
  for (const inset of [Math.min(2, depth - 1), Math.round(depth / 2), depth]) {
    for (let x = inset; x < width - inset; x += step) {
      take(x, inset);
      take(x, height - 1 - inset);
    }
    for (let y = inset; y < height - inset; y += step) {
      take(inset, y);
      take(width - 1 - inset, y);
    }
  }
  return samples;
}

function termsAt(x: number, y: number): readonly number[] {
  return [1, x, y, x * x, x * y, y * y];
}

function constant(value: number): number[] {
  return [value, 0, 0, 0, 0, 0];
}

function away(
  surfaces: readonly (readonly number[])[],
  terms: readonly number[],
  color: readonly [number, number, number],
): number {
  let sum = 0;
  for (let channel = 0; channel < 3; channel++) {
    const surface = surfaces[channel] ?? [];
    let value = 0;
    for (let term = 0; term < TERMS; term++) value += (surface[term] ?? 0) * (terms[term] ?? 0);
    sum += (value - (color[channel] ?? 0)) ** 2;
  }
  return Math.sqrt(sum);
}

/** Least squares by the normal equations, slightly damped so that a flat picture does not divide by zero. */
function fit(samples: readonly Sample[], channel: number): number[] {
  const rows = Array.from({ length: TERMS }, (_, i) =>
    Array.from({ length: TERMS + 1 }, (_, j) => (i === j ? 1e-6 * samples.length : 0)),
  );
  for (const { terms, color } of samples) {
    rows.forEach((row, i) => {
      for (let j = 0; j < TERMS; j++) row[j] = (row[j] ?? 0) + (terms[i] ?? 0) * (terms[j] ?? 0);
      row[TERMS] = (row[TERMS] ?? 0) + (terms[i] ?? 0) * (color[channel] ?? 0);
    });
  }
  return solve(rows);
}

/** Gauss and Jordan; the damped matrix is positive definite, so no row needs to be exchanged. */
function solve(rows: number[][]): number[] {
  rows.forEach((row, i) => {
    const pivot = row[i] ?? 1;
    for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) / pivot;
    rows.forEach((other, k) => {
      const factor = other[i] ?? 0;
      if (k !== i) for (let j = 0; j < other.length; j++) other[j] = (other[j] ?? 0) - factor * (row[j] ?? 0);
    });
  });
  return rows.map((row) => row[TERMS] ?? 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
