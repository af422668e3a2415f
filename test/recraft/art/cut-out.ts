import sharp from 'sharp';
import { backgroundModel } from './background-model.ts';
import { islands } from './islands.ts';
import type { Pixels } from './render.ts';

/** The background is looked for at this size; the alpha is enlarged to the picture's own. */
const LONGEST_SEARCHED = 1024;
/** Distances between colors (0 to 441), as multiples of the paper's own noise, with a floor for pictures without any. */
const SURELY_PAPER = { noise: 3, floor: 10 };
const SURELY_SUBJECT = { noise: 8, floor: 36 };
/** Below this share of the picture there is no subject, and the picture stays as it is (guess). */
const NO_SUBJECT = 0.002;
/** Paper seen through the subject, by its thickness against the picture's width; lighter cells of a leaf are thinner. */
const HOLE_THICKNESS = 0.014;
/** A scan's seam at the border, and dust. */
const SEAM_THICKNESS = 0.006;
const SPECK_SHARE = 0.0003;

/**
 * Cuts the subject from a plain background: learns the background from the borders, drops what is like it and
 * joined to a border, and leaves a soft edge. Pixels that were clear stay clear. The same size comes back.
 */
export async function cutOut(pixels: Pixels): Promise<Pixels> {
  if (hasClearBorder(pixels)) return pixels;
  const small = await resized(pixels, LONGEST_SEARCHED);
  const alpha = subjectAlpha(small);
  if (alpha.reduce((sum, value) => sum + value, 0) < NO_SUBJECT * 255 * alpha.length) return pixels;
  const full = await enlarged(alpha, small, pixels);
  const data = Uint8Array.from(pixels.data);
  for (let i = 0; i < full.length; i++) {
    const seen = Math.min(data[i * 4 + 3] ?? 0, full[i] ?? 0);
    // Guess: what is clear has no color, as most encoders leave it.
    if (seen === 0) data[i * 4] = data[i * 4 + 1] = data[i * 4 + 2] = 0;
    data[i * 4 + 3] = seen;
  }
  return { ...pixels, data };
}

/** A picture whose border is mostly clear has been cut already. */
function hasClearBorder({ data, width, height }: Pixels): boolean {
  let clear = 0;
  for (let x = 0; x < width; x++) {
    if ((data[x * 4 + 3] ?? 0) < 16) clear++;
    if ((data[((height - 1) * width + x) * 4 + 3] ?? 0) < 16) clear++;
  }
  return clear > width;
}

/** How much of each pixel is subject, 0 to 255. */
function subjectAlpha(pixels: Pixels): Uint8Array {
  const { distance, noise } = backgroundModel(pixels);
  const low = Math.max(SURELY_PAPER.floor, noise * SURELY_PAPER.noise);
  const high = Math.max(SURELY_SUBJECT.floor, noise * SURELY_SUBJECT.noise);
  const { width, height } = pixels;
  const paper = paperMask(distance, { width, height }, { low, middle: (low + high) / 2 });
  const alpha = new Uint8Array(distance.length).fill(255);
  for (let i = 0; i < alpha.length; i++) {
    if (paper[i] === SPECK) alpha[i] = 0;
    if (paper[i] !== PAPER && !touches(paper, i, width)) continue;
    const share = ((distance[i] ?? 0) - low) / (high - low);
    const eased = Math.min(1, Math.max(0, share));
    alpha[i] = paper[i] === SPECK ? 0 : Math.round(255 * eased * eased * (3 - 2 * eased));
  }
  return alpha;
}

const PAPER = 1;
const SPECK = 2;

/** Marks the paper that is joined to a border, enclosed pieces of it, and dust and seams that are no subject. */
function paperMask(
  distance: Float32Array,
  { width, height }: { width: number; height: number },
  { low, middle }: { low: number; middle: number },
): Uint8Array {
  const mask = new Uint8Array(distance.length);
  const like = islands(distance.length, width, (i) => (distance[i] ?? Infinity) < middle);
  const atBorder = (i: number): boolean =>
    i < width || i >= distance.length - width || i % width === 0 || i % width === width - 1;
  for (const { pixels, thickness } of like) {
    const enclosed = thickness > width * HOLE_THICKNESS && meanOf(distance, pixels) < low * 1.2;
    if (enclosed || pixels.some(atBorder)) for (const i of pixels) mask[i] = PAPER;
  }
  for (const { pixels, thickness } of islands(distance.length, width, (i) => mask[i] === 0)) {
    const seam = thickness <= Math.max(1, Math.min(width, height) * SEAM_THICKNESS) && pixels.some(atBorder);
    if (seam || pixels.length < distance.length * SPECK_SHARE) for (const i of pixels) mask[i] = SPECK;
  }
  return mask;
}

function meanOf(values: Float32Array, indexes: readonly number[]): number {
  return indexes.reduce((sum, i) => sum + (values[i] ?? 0), 0) / indexes.length;
}

function touches(paper: Uint8Array, i: number, width: number): boolean {
  return [i - 1, i + 1, i - width, i + width].some((next) => paper[next] === PAPER);
}

async function resized(pixels: Pixels, longest: number): Promise<Pixels> {
  if (Math.max(pixels.width, pixels.height) <= longest) return pixels;
  const { data, info } = await sharp(pixels.data, {
    raw: { width: pixels.width, height: pixels.height, channels: 4 },
  })
    .resize(longest, longest, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function enlarged(alpha: Uint8Array, small: Pixels, full: Pixels): Promise<Uint8Array> {
  if (small === full) return alpha;
  return sharp(alpha, { raw: { width: small.width, height: small.height, channels: 1 } })
    .resize(full.width, full.height, { fit: 'fill' })
    .extractChannel(0)
    .raw()
    .toBuffer();
}
