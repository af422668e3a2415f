/** Figma's transforms: [[a, c, x], [b, d, y]], unit axes, no scale. All lengths in canvas pixels. */

/** As Figma and the protocol give it. */
export type ReadonlyMatrix = readonly [readonly [number, number, number], readonly [number, number, number]];
/** As Figma takes it. */
export type Matrix = [[number, number, number], [number, number, number]];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

/** Upright, with its top-left corner at (x, y). */
export function translation(x: number, y: number): Matrix {
  return [
    [1, 0, x],
    [0, 1, y],
  ];
}

/** The transform that applies `inner` first, then `outer`. */
export function multiply(outer: ReadonlyMatrix, inner: ReadonlyMatrix): Matrix {
  const [[a, c, x], [b, d, y]] = outer;
  const [[a2, c2, x2], [b2, d2, y2]] = inner;
  return [
    [a * a2 + c * b2, a * c2 + c * d2, a * x2 + c * y2 + x],
    [b * a2 + d * b2, b * c2 + d * d2, b * x2 + d * y2 + y],
  ];
}

/** The way back; throws for a transform that flattens everything, which Figma's unit axes rule out. */
export function invert([[a, c, x], [b, d, y]]: ReadonlyMatrix): Matrix {
  const determinant = a * d - b * c;
  if (determinant === 0) throw new RangeError('a transform without area has no inverse');
  return [
    [d / determinant, -c / determinant, (c * y - d * x) / determinant],
    [-b / determinant, a / determinant, (b * x - a * y) / determinant],
  ];
}

/** Whether a transform only moves: not rotated, not flipped, not skewed. */
export function isUpright([[a, c], [b, d]]: ReadonlyMatrix): boolean {
  const near = (value: number, wanted: number) => Math.abs(value - wanted) < 1e-6;
  return near(a, 1) && near(b, 0) && near(c, 0) && near(d, 1);
}

/** The upright box around a rectangle of that size under a transform. */
export function boundsOf([[a, c, x], [b, d, y]]: ReadonlyMatrix, { width, height }: Size): Box {
  const xs = [0, a * width, c * height, a * width + c * height];
  const ys = [0, b * width, d * height, b * width + d * height];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: x + left, y: y + top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The same transform, moved so that its bounds start at that point. */
export function moveBoundsTo(transform: ReadonlyMatrix, size: Size, to: Point): Matrix {
  const { x, y } = boundsOf(transform, size);
  return multiply(translation(to.x - x, to.y - y), transform);
}
