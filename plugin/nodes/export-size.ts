import type { Size } from './geometry.ts';

/** The long side of a drawn layer's export, in pixels: what Recraft's own vectors are drawn at. */
const DRAWN = 2_048;
/** Recraft's limits (API description: sides of 256 to 4,096 px, 16 megapixels). */
const SHORTEST = 256;
const LONGEST = 4_096;
const MOST_PIXELS = 16_000_000;

/** How a picture lies in a layer, as far as it decides how many of its pixels there are to one of the canvas. */
export type Fit = Pick<ImagePaint, 'scaleMode' | 'imageTransform' | 'scalingFactor' | 'rotation'>;

/**
 * Pixels per canvas pixel for an export. `own` is the scale at which a picture in the layer keeps its own pixels, null for drawn layers.
 * Enlarged where the short side would be under 256 px, reduced where a limit would be passed.
 */
export function exportScale({ width, height }: Size, own: number | null): number {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const wanted = Math.max(own ?? DRAWN / long, SHORTEST / short);
  return Math.min(wanted, LONGEST / long, Math.sqrt(MOST_PIXELS / (long * short)));
}

/** The scale at which a picture shows each of its pixels once. */
export function pictureScale(layer: Size, picture: Size, fit: Fit): number {
  const turned = Math.round((fit.rotation ?? 0) / 90) % 2 !== 0;
  const [width, height] = turned ? [picture.height, picture.width] : [picture.width, picture.height];
  const [across, down] = [width / layer.width, height / layer.height];
  switch (fit.scaleMode) {
    case 'FILL':
      return Math.min(across, down);
    case 'FIT':
      return Math.max(across, down);
    case 'CROP': {
      const [[a], [b]] = fit.imageTransform ?? [[1], [0]];
      return Math.hypot(a * picture.width, b * picture.height) / layer.width;
    }
    case 'TILE':
      return 1 / (fit.scalingFactor ?? 1);
  }
}

/** The export setting for a scale. It names the side on which rounding must not pass a limit: the short one when it is at its least. */
export function exportConstraint({ width, height }: Size, scale: number): ExportSettingsConstraints {
  const short = Math.min(width, height) * scale;
  const atLeast = short < SHORTEST + 1;
  const byWidth = atLeast ? width <= height : width >= height;
  const value = Math.max(1, Math.round((byWidth ? width : height) * scale));
  return { type: byWidth ? 'WIDTH' : 'HEIGHT', value };
}

/** Width and height of a PNG from its header, or null where the bytes are none (PNG specification, 11.2.2 IHDR). */
export function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return null;
  const read = (at: number) => bytes.subarray(at, at + 4).reduce((sum, byte) => sum * 256 + byte, 0);
  return { width: read(16), height: read(20) };
}
