import type { Rgb } from '../art/art.ts';
import { strongestColors } from '../art/strongest-colors.ts';
import { bytesOfDataUrl, readReference } from '../input-image.ts';
import { badRequest } from '../refusal.ts';

const MOST = 10;
/** "64 MB": the smaller reading of it. */
const MOST_BYTES = 64_000_000;

/**
 * The pictures of a style, as data URLs: at most ten, each within the limits of pictures (256 px, 10 MB, no SVG), together 64 MB. Answers
 * their strongest colors. Source: fact sheet 6.4; the message on eleven was observed, those on none, on bytes and on weights are guesses.
 */
export async function readReferences(urls: unknown, weights?: unknown): Promise<readonly Rgb[]> {
  if (!Array.isArray(urls) || urls.length === 0) throw badRequest('At least one image is required');
  if (urls.length > MOST) throw badRequest(`Number of images must be between 0 and ${MOST}`);
  const shares = readWeights(weights, urls.length);
  const files = urls.map(bytesOfDataUrl);
  if (files.reduce((sum, { length }) => sum + length, 0) > MOST_BYTES) {
    throw badRequest('total size of images should be no more than 64 MB', 'invalid_image_format');
  }
  const pictures = await Promise.all(files.map(readReference));
  return strongestColors(pictures.map((pixels, index) => ({ pixels, weight: shares[index] ?? 1 })));
}

/** "The number of weights must match the number of uploaded images", says the vendor's page. */
function readWeights(weights: unknown, count: number): readonly number[] {
  if (weights === undefined) return Array<number>(count).fill(1);
  const valid = Array.isArray(weights) && weights.every((weight): weight is number => typeof weight === 'number');
  if (!valid || weights.some((weight) => weight < 0)) throw badRequest("invalid 'image_weights'");
  if (weights.length !== count) throw badRequest('Number of weights must match the number of images');
  return weights;
}
