import { multiply, type Rect } from '../document/geometry.ts';
import type { Matrix } from '../document/record.ts';
import { round } from './path-geometry.ts';

/** The transform of a node whose top-left corner is at the box's own, under the given axes. */
export function originAt(axes: Readonly<Matrix>, box: Pick<Rect, 'x' | 'y'>): Matrix {
  const [[a, c, e], [b, d, f]] = multiply(axes, [
    [1, 0, box.x],
    [0, 1, box.y],
  ]);
  return [
    [a, c, round(e)],
    [b, d, round(f)],
  ];
}
