import type { DocumentReader, Matrix, NodeRecord } from './record.ts';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const IDENTITY: Readonly<Matrix> = [
  [1, 0, 0],
  [0, 1, 0],
];

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(outer: Readonly<Matrix>, inner: Readonly<Matrix>): Matrix {
  const [[a, c, e], [b, d, f]] = outer;
  const [[a2, c2, e2], [b2, d2, f2]] = inner;
  return [
    [a * a2 + c * b2, a * c2 + c * d2, a * e2 + c * f2 + e],
    [b * a2 + d * b2, b * c2 + d * d2, b * e2 + d * f2 + f],
  ];
}

/** The inverse; throws on a matrix without one. */
export function invert([[a, c, e], [b, d, f]]: Readonly<Matrix>): Matrix {
  const determinant = a * d - b * c;
  if (determinant === 0) throw new Error('matrix has no inverse');
  return [
    [d / determinant, -c / determinant, (c * f - d * e) / determinant],
    [-b / determinant, a / determinant, (b * e - a * f) / determinant],
  ];
}

export function apply([[a, c, e], [b, d, f]]: Readonly<Matrix>, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Rotation in Figma's sense: degrees, counter-clockwise positive, about the top-left corner at (x, y). */
export function rotationMatrix(degrees: number, x = 0, y = 0): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [cos, sin, x],
    [0 - sin, cos, y],
  ];
}

export function rotationOf(matrix: Readonly<Matrix>): number {
  return (Math.atan2(-matrix[1][0], matrix[0][0]) * 180) / Math.PI || 0;
}

/** Groups and booleans do not start a coordinate system: their children are placed in the nearest real container's. */
export function isTransparent(type: NodeRecord['type']): boolean {
  return type === 'GROUP' || type === 'BOOLEAN_OPERATION';
}

/** From the node's own coordinates to the page's. */
export function absoluteTransform(document: DocumentReader, id: string): Matrix {
  const node = document.node(id);
  if (!node) throw new Error(`no node ${id}`);
  const own = node.relativeTransform ?? IDENTITY;
  let parent = node.parent === null ? undefined : document.node(node.parent);
  while (parent && isTransparent(parent.type)) {
    parent = parent.parent === null ? undefined : document.node(parent.parent);
  }
  if (!parent || parent.type === 'PAGE' || parent.type === 'DOCUMENT') return multiply(IDENTITY, own);
  return multiply(absoluteTransform(document, parent.id), own);
}

/** The upright box around a w×h rectangle under a matrix. */
export function boundsOf(matrix: Readonly<Matrix>, width: number, height: number): Rect {
  const corners = [
    apply(matrix, 0, 0),
    apply(matrix, width, 0),
    apply(matrix, 0, height),
    apply(matrix, width, height),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function unionOf(rects: readonly Rect[]): Rect | null {
  const [first, ...rest] = rects;
  if (!first) return null;
  return rest.reduce((all, rect) => {
    const x = Math.min(all.x, rect.x);
    const y = Math.min(all.y, rect.y);
    return {
      x,
      y,
      width: Math.max(all.x + all.width, rect.x + rect.width) - x,
      height: Math.max(all.y + all.height, rect.y + rect.height) - y,
    };
  }, first);
}
