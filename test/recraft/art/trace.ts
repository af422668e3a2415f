import { vectorizeRaw } from '@neplex/vectorizer';
import type { Config } from '@neplex/vectorizer';
import sharp from 'sharp';
import type { Art, Rgb, Shape } from './art.ts';
import { readOutline, straightened, transformed } from './outline.ts';
import type { Pixels } from './render.ts';
import { PLAIN_TRACING } from './tracing-options.ts';
import type { TracingOptions } from './tracing-options.ts';

/** The long side of the viewBox that Recraft writes. */
const VIEW_BOX = 2048;

/** Larger pictures are traced at this size: tracing a photograph takes a second a megapixel. */
const LONGEST_TRACED = 736;

/** Units of the viewBox within which a curve is a line. */
const STRAIGHT = 0.05;

/** The tracer's constants; its typings name them as ambient const enums, which a file compiled alone cannot use. */
const COLOR = 0;
const STACKED = 0;
const CUT_OUT = 1;
const SPLINE = 2;

/**
 * Smooth and coarse, as Recraft traces: its drawing of 577 × 721 pixels has 14 paths in 9 kB, and these options make 14 in 13 kB of it;
 * photographs become a few hundred paths in a few hundred kB.
 */
const FLAT: Config = {
  colorMode: COLOR,
  hierarchical: STACKED,
  filterSpeckle: 10,
  colorPrecision: 5,
  layerDifference: 32,
  mode: SPLINE,
  cornerThreshold: 60,
  lengthThreshold: 8,
  maxIterations: 10,
  spliceThreshold: 90,
  pathPrecision: 3,
};

/** Twice the patch of pixels that is left out anyway. */
const LARGE = 20;

/** Traces pixels into flat shapes, back to front, in a viewBox whose long side is 2048. Clear pixels stay empty. */
export async function traced(pixels: Pixels, { cutOut, largeOnly }: TracingOptions = PLAIN_TRACING): Promise<Art> {
  const { data, width, height } = await shrunk(pixels);
  const view = viewBoxOf(pixels.width, pixels.height);
  // The tracer breaks on a picture without any color.
  if (isClear(data)) return { ...view, shapes: [] };
  const config = {
    ...FLAT,
    ...(cutOut ? { hierarchical: CUT_OUT } : {}),
    ...(largeOnly ? { filterSpeckle: LARGE } : {}),
  };
  const svg = await vectorizeRaw(Buffer.from(data), { width, height }, config);
  const scaleX = view.width / width;
  const scaleY = view.height / height;
  const shapes: Shape[] = [];
  for (const [, d = '', hex = '', x = '0', y = '0'] of svg.matchAll(
    /<path d="([^"]*)" fill="#(\w{6})" transform="translate\((-?[\d.]+),(-?[\d.]+)\)"/g,
  )) {
    const outline = transformed(readOutline(d), [scaleX, 0, 0, scaleY, Number(x) * scaleX, Number(y) * scaleY]);
    // Shapes with a hole stay one path; Recraft's own tracing was only ever seen with one subpath each.
    shapes.push({ outline: straightened(outline, STRAIGHT), fill: readColor(hex) });
  }
  return { ...view, shapes };
}

/** The viewBox that Recraft gives a picture of this size in pixels: 577 × 721 becomes 1639 × 2048. */
export function viewBoxOf(width: number, height: number): { width: number; height: number } {
  const scale = VIEW_BOX / Math.max(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

async function shrunk(pixels: Pixels): Promise<Pixels> {
  if (Math.max(pixels.width, pixels.height) <= LONGEST_TRACED) return pixels;
  const { data, info } = await sharp(pixels.data, {
    raw: { width: pixels.width, height: pixels.height, channels: 4 },
  })
    .resize(LONGEST_TRACED, LONGEST_TRACED, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function isClear(data: Uint8Array): boolean {
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 0) return false;
  return true;
}

function readColor(hex: string): Rgb {
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
