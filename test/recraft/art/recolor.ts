import { isGradient } from './art.ts';
import type { Art, Rgb, Shape } from './art.ts';
import { hash } from './random.ts';

/** How far a drawn color may be from the one that was asked for: the model follows a palette well, never exactly. */
const DRIFT = 3;

/**
 * Draws in the colors that were asked for: the picture's colors by lightness take the palette's colors by lightness,
 * a few steps off, since `controls.colors` is a preference and no lock. The first shape, the canvas, keeps its color.
 */
export function recolored(art: Art, palette: readonly Rgb[], seed: string): Art {
  if (palette.length === 0) return art;
  const [canvas, ...rest] = art.shapes;
  if (canvas === undefined) return art;
  const present = byLightness(uniqueColors(rest));
  const asked = byLightness(palette);
  const mapping = new Map<string, Rgb>();
  present.forEach((color, index) => {
    const target = asked[Math.floor((index * asked.length) / present.length)];
    if (target !== undefined) mapping.set(String(color), drifted(target, `${seed} ${String(color)}`));
  });
  const changed = (color: Rgb): Rgb => mapping.get(String(color)) ?? color;
  return { ...art, shapes: [canvas, ...rest.map((shape) => withColors(shape, changed))] };
}

function withColors(shape: Shape, changed: (color: Rgb) => Rgb): Shape {
  const { fill } = shape;
  if (!isGradient(fill)) return { ...shape, fill: changed(fill) };
  return { ...shape, fill: { ...fill, stops: fill.stops.map((stop) => ({ ...stop, color: changed(stop.color) })) } };
}

function uniqueColors(shapes: readonly Shape[]): Rgb[] {
  const colors = shapes.flatMap(({ fill }) => (isGradient(fill) ? fill.stops.map((stop) => stop.color) : [fill]));
  return [...new Map(colors.map((color) => [String(color), color])).values()];
}

function byLightness(colors: readonly Rgb[]): Rgb[] {
  return [...colors].sort((a, b) => lightness(a) - lightness(b));
}

/** Rec. 601 luma: enough to put colors in order. */
function lightness([r, g, b]: Rgb): number {
  return 0.299 * r + 0.587 * g + 0.114 * b;
}

function drifted([r, g, b]: Rgb, seed: string): Rgb {
  const step = (value: number, channel: string): number => {
    const off = (hash(`${seed} ${channel}`) % (DRIFT * 2 + 1)) - DRIFT;
    return Math.min(255, Math.max(0, value + off));
  };
  return [step(r, 'r'), step(g, 'g'), step(b, 'b')];
}
