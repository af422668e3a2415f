import type { NewNode } from '../document/record.ts';
import { length, numbers } from './length.ts';
import { round } from './path-geometry.ts';
import type { PaintArea } from './paint-area.ts';
import { paintsOf } from './paints.ts';
import type { Scope } from './scope.ts';
import { meanScale } from './transform.ts';

const CAPS: Readonly<Record<string, StrokeCap>> = { butt: 'NONE', round: 'ROUND', square: 'SQUARE' };
const JOINS: Readonly<Record<string, StrokeJoin>> = { miter: 'MITER', round: 'ROUND', bevel: 'BEVEL' };

/** The stroke of a shape, scaled with it. A stroke of width 0 is none. Miter limits and dash offsets are lost. */
export function strokeOf(scope: Scope, area: () => PaintArea): Partial<NewNode['record']> {
  const { style } = scope;
  const scale = meanScale(scope.matrix);
  const weight = length(style['stroke-width']) ?? 1;
  const strokes = weight > 0 ? paintsOf('stroke', scope, area) : [];
  const dashes = style['stroke-dasharray'] === 'none' ? [] : numbers(style['stroke-dasharray'] ?? '');
  const even = dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes];
  return {
    strokes,
    strokeWeight: strokes.length > 0 ? round(weight * scale) : 1,
    strokeAlign: 'CENTER',
    strokeCap: CAPS[style['stroke-linecap'] ?? ''] ?? 'NONE',
    strokeJoin: JOINS[style['stroke-linejoin'] ?? ''] ?? 'MITER',
    dashPattern: even.some((dash) => dash > 0) ? even.map((dash) => round(dash * scale)) : [],
  };
}
