/** What Recraft takes: PNG, JPEG or WebP, sides and pixels as documented and as its error texts say; bytes of the file. */
export const IMAGE_LIMITS = {
  shortestSide: 256,
  longestSide: 4096,
  pixels: 16_000_000,
  /** "10 MB": the smaller reading of it. */
  bytes: 10_000_000,
} as const;

/** The longest side of a picture that `figma.createImage` takes. */
export const FIGMA_LONGEST_SIDE = 4096;

/** Width and height in whole pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Thrown for a picture that no scaling fits: one side would still be too short when the other is at its limit. */
export class PictureTooNarrow extends Error {
  override readonly name = 'PictureTooNarrow';
}

/**
 * The size nearest to a picture's own that Recraft takes, in the same proportions to a pixel. Null where there is none, as
 * for 20 × 4000.
 */
export function fitWithin(width: number, height: number): PixelSize | null {
  const { shortestSide, longestSide, pixels } = IMAGE_LIMITS;
  const short = Math.min(width, height);
  const long = Math.max(width, height);
  const least = shortestSide / short;
  const most = Math.min(longestSide / long, Math.sqrt(pixels / (width * height)));
  if (least > most || short <= 0) return null;
  const scale = Math.min(most, Math.max(least, 1));
  if (scale === 1) return { width, height };
  return { width: whole(width * scale, scale), height: whole(height * scale, scale) };
}

/** Rounded away from the limit that was hit, but for errors of floating point. */
function whole(side: number, scale: number): number {
  return scale > 1 ? Math.ceil(side - 1e-6) : Math.floor(side + 1e-6);
}
