import { invert, multiply } from '../document/geometry.ts';
import type { Drawing } from './drawing.ts';
import { hex, tag, transformValue } from './markup.ts';

/** What `fill` or `stroke` is set to, and the markup that it refers to. */
export interface PaintServer {
  readonly definition: string;
  readonly value: string;
  readonly opacity: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A solid or a gradient over a node's box. Angular and diamond gradients and other kinds of paint cannot be drawn in SVG. */
export function paintServer(drawing: Drawing, paint: Paint, size: Size): PaintServer {
  const opacity = paint.opacity ?? 1;
  if (paint.type === 'SOLID') return { definition: '', value: hex(paint.color), opacity };
  if (paint.type === 'GRADIENT_LINEAR' || paint.type === 'GRADIENT_RADIAL') return gradient(drawing, paint, size);
  throw new Error(`not simulated: drawing a paint of type ${paint.type}`);
}

function gradient(drawing: Drawing, paint: GradientPaint, { width, height }: Size): PaintServer {
  const [[a, c], [b, d]] = paint.gradientTransform;
  if (a * d - b * c === 0) return { definition: '', value: 'none', opacity: 0 };
  const id = drawing.nextId();
  const toBox = multiply(
    [
      [width, 0, 0],
      [0, height, 0],
    ],
    invert(paint.gradientTransform),
  );
  const stops = paint.gradientStops.map(({ position, color }) =>
    tag('stop', { offset: position, 'stop-color': hex(color), 'stop-opacity': color.a }),
  );
  const linear = paint.type === 'GRADIENT_LINEAR';
  const place = linear ? { x1: 0, y1: 0.5, x2: 1, y2: 0.5 } : { cx: 0.5, cy: 0.5, r: 0.5 };
  const definition = tag(
    linear ? 'linearGradient' : 'radialGradient',
    { id, gradientUnits: 'userSpaceOnUse', ...place, gradientTransform: transformValue(toBox) },
    stops.join(''),
  );
  return { definition, value: `url(#${id})`, opacity: paint.opacity ?? 1 };
}
