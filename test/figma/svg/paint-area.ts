import { IDENTITY, invert, multiply, type Rect } from '../document/geometry.ts';
import type { Matrix } from '../document/record.ts';

/** Where a paint lies: the shape's bounds in its own units, and the matrix from those units to the node's 0–1 box. */
export interface PaintArea {
  readonly bounds: Rect;
  readonly toUnit: Matrix;
}

/** The area of a node: its bounds in its own units, the matrix that its geometry went through, and its box after that. */
export function paintArea(bounds: Rect, rest: Matrix, box: Rect): PaintArea {
  const [width, height] = [box.width || 1, box.height || 1];
  const toBox: Matrix = [
    [1 / width, 0, -box.x / width],
    [0, 1 / height, -box.y / height],
  ];
  return { bounds, toUnit: multiply(toBox, rest) };
}

/** The inverse, or identity for a matrix that flattens everything: what lies under such a one cannot be seen anyway. */
export function invertOrIdentity(matrix: Readonly<Matrix>): Matrix {
  const [[a, c], [b, d]] = matrix;
  return a * d - b * c === 0 ? multiply(IDENTITY, IDENTITY) : invert(matrix);
}
