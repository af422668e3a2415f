import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import type { Raster } from '../../../figma/raster.ts';
import { sharpRaster } from '../../../kit/raster-sharp.ts';

/** Pixels of the pictures that are compared, to one of the canvas. */
const SHARPNESS = 1.5;

/** What a stretch of a page looks like. */
export interface Look {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Draws exports a tenth as large as asked, since their sharpness is no matter here and time is. */
export function coarseRaster(): Raster {
  const fine = sharpRaster();
  const coarse = (length: number) => Math.max(1, Math.round(length / 10));
  return { draw: (svg, width, height, format) => fine.draw(svg, coarse(width), coarse(height), format) };
}

/** Draws markup of a page, which has its place in itself, in an area of the page. */
export async function lookAt(
  markup: string,
  area: { x: number; y: number; width: number; height: number },
): Promise<Look> {
  const [width, height] = [area.width * SHARPNESS, area.height * SHARPNESS].map(Math.ceil) as [number, number]; // two in, two out
  const viewBox = [area.x, area.y, width / SHARPNESS, height / SHARPNESS].join(' ');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${width}" height="${height}">${markup}</svg>`;
  const pixels = await sharp(Buffer.from(svg), { unlimited: true }).ensureAlpha().raw().toBuffer();
  return { pixels, width, height };
}

/** How much of two looks differs visibly, in square pixels of the canvas; soft edges do not count. */
export function difference(one: Look, other: Look): number {
  const differing = pixelmatch(one.pixels, other.pixels, undefined, one.width, one.height, { threshold: 0.15 });
  return differing / SHARPNESS ** 2;
}

/** A drawing that looks like a picture: for each of its colors, and eighths of opacity, one path around all pixels that have it. */
export async function drawingOf(png: Uint8Array): Promise<string> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const colors = mainColors(data);
  const runs = new Map<string, string[]>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width;) {
      const paint = paintAt(colors, data, (y * width + x) * 4);
      let end = x + 1;
      while (end < width && paintAt(colors, data, (y * width + end) * 4) === paint) end += 1;
      if (paint !== null)
        runs.set(paint, [...(runs.get(paint) ?? []), `M${x} ${y}L${end} ${y}L${end} ${y + 1}L${x} ${y + 1}Z`]);
      x = end;
    }
  }
  const paths = [...runs].map(([paint, parts]) => `<path ${paint} d="${parts.join('')}"/>`).join('');
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paths}</svg>`;
}

type Rgb = readonly [number, number, number];

/** Colors that at least one in a hundred of the painted pixels has: the others are soft edges. */
function mainColors(data: Buffer): readonly Rgb[] {
  const counts = new Map<string, { color: Rgb; count: number }>();
  let painted = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 32) continue;
    const color: Rgb = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const counted = counts.get(color.join()) ?? { color, count: 0 };
    counted.count += 1;
    counts.set(color.join(), counted);
    painted += 1;
  }
  return [...counts.values()].filter(({ count }) => count >= painted / 100).map(({ color }) => color);
}

function paintAt(colors: readonly Rgb[], data: Buffer, at: number): string | null {
  const eighths = Math.round((data[at + 3] ?? 0) / 32);
  if (eighths === 0) return null;
  const away = (color: Rgb) =>
    color.reduce((sum, value, channel) => sum + Math.abs(value - (data[at + channel] ?? 0)), 0);
  const [first, ...rest] = colors;
  if (!first) return null;
  const best = rest.reduce((least, color) => (away(color) < away(least) ? color : least), first);
  const hex = best.map((value) => value.toString(16).padStart(2, '0')).join('');
  return `fill="#${hex}" fill-opacity="${eighths / 8}"`;
}
