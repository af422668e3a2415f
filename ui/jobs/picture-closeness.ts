import { closenessTo, type Closeness } from '../color/image-closeness.ts';
import type { Codec } from '../image/codec.ts';
import { readPixels } from '../image/read-pixels.ts';
import { paletteOf, type Matching } from './matching.ts';

/** ΔE OK × 100 within which a pixel counts as on brand where the user has set no tolerance: pictures shade their colors. */
const USUAL_TOLERANCE = 5;

/** The tolerance that a picture's closeness is told by. */
export function pictureTolerance(tolerance: number | null): number {
  return tolerance ?? USUAL_TOLERANCE;
}

/** How close a picture came to the colors that it was asked in. Pictures are never matched. Empty where nobody can tell: it costs no result. */
export async function closenessOf(
  codec: Codec,
  bytes: Uint8Array,
  brand: Matching | null | undefined,
): Promise<{ readonly closeness?: Closeness }> {
  if (!brand) return {};
  try {
    const pixels = await readPixels(codec, bytes);
    const closeness = closenessTo(paletteOf(brand), pixels, pictureTolerance(brand.tolerance));
    return closeness === null ? {} : { closeness };
  } catch {
    return {};
  }
}
