import { isGradient } from './art.ts';
import type { Art, Rgb, Shape } from './art.ts';
import { boxOf, inWholeNumbers } from './outline.ts';

/** How a picture is to be traced. Null is no limit. */
export interface TracingOptions {
  /** Whole numbers instead of fractions of a unit. */
  readonly compressed: boolean;
  readonly mostShapes: number | null;
  readonly mostColors: number | null;
  readonly gradients: boolean;
  /** Shapes do not reach under those above them. */
  readonly cutOut: boolean;
  readonly largeOnly: boolean;
}

export const PLAIN_TRACING: TracingOptions = {
  compressed: false,
  mostShapes: null,
  mostColors: null,
  gradients: false,
  cutOut: false,
  largeOnly: false,
};

/** The traced picture after what is done to its shapes. */
export function finished(art: Art, options: TracingOptions): Art {
  let { shapes } = art;
  if (options.mostShapes !== null) shapes = largest(shapes, options.mostShapes);
  if (options.mostColors !== null) shapes = inFewerColors(shapes, options.mostColors);
  if (options.gradients) shapes = shapes.map((shape, index) => (index === 1 ? shaded(shape) : shape));
  return { ...art, shapes: options.compressed ? shapes.map(rounded) : shapes };
}

/** The largest shapes by their boxes, in their order. */
function largest(shapes: readonly Shape[], most: number): readonly Shape[] {
  const kept = new Set([...shapes].sort((a, b) => area(b) - area(a)).slice(0, most));
  return shapes.filter((shape) => kept.has(shape));
}

/** Every fill as the nearest of the colors that cover most. */
function inFewerColors(shapes: readonly Shape[], most: number): readonly Shape[] {
  const areas = new Map<string, { color: Rgb; area: number }>();
  for (const shape of shapes) {
    if (isGradient(shape.fill)) continue;
    const key = String(shape.fill);
    areas.set(key, { color: shape.fill, area: (areas.get(key)?.area ?? 0) + area(shape) });
  }
  const kept = [...areas.values()].sort((a, b) => b.area - a.area).slice(0, most);
  return shapes.map((shape) => {
    const { fill } = shape;
    if (isGradient(fill)) return shape;
    const [nearest] = [...kept].sort((a, b) => distance(a.color, fill) - distance(b.color, fill));
    return { ...shape, fill: nearest?.color ?? fill };
  });
}

/** The fill as a gradient from its color to a darker one, from top to bottom. */
function shaded(shape: Shape): Shape {
  const { fill } = shape;
  if (isGradient(fill)) return shape;
  const { x, y, height } = boxOf(shape.outline);
  const dark: Rgb = [Math.round(fill[0] * 0.8), Math.round(fill[1] * 0.8), Math.round(fill[2] * 0.8)];
  const stops = [
    { offset: 0, color: fill },
    { offset: 1, color: dark },
  ];
  return { ...shape, fill: { from: [x, y], to: [x, y + height], stops } };
}

function rounded(shape: Shape): Shape {
  return { ...shape, outline: inWholeNumbers(shape.outline) };
}

function area(shape: Shape): number {
  const { width, height } = boxOf(shape.outline);
  return width * height;
}

/** How far apart colors are, by their channels. */
export function distance([r, g, b]: Rgb, [R, G, B]: Rgb): number {
  return (r - R) ** 2 + (g - G) ** 2 + (b - B) ** 2;
}
