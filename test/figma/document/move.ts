import { apply, boundsOf, invert, isTransparent, multiply, type Rect } from './geometry.ts';
import type { Matrix } from './record.ts';
import type { Store } from './store.ts';

/** A node's matrix, which everything on a page has. */
export function matrixOf(store: Store, id: string): Matrix {
  const { relativeTransform, type } = store.get(id);
  if (!relativeTransform) throw new Error(`simulator: ${type} ${id} has no place`);
  return relativeTransform;
}

/** The upright box around a node, in the coordinates its matrix is written in. */
export function boxOf(store: Store, id: string): Rect {
  const { width = 0, height = 0 } = store.get(id);
  return boundsOf(matrixOf(store, id), width, height);
}

/** Gives a node a new matrix. What a group holds is placed beside it and therefore moves along. */
export function setMatrix(store: Store, id: string, matrix: Matrix): void {
  const node = store.get(id);
  if (isTransparent(node.type)) {
    const delta = multiply(matrix, invert(matrixOf(store, id)));
    for (const child of node.children ?? []) setMatrix(store, child, multiply(delta, matrixOf(store, child)));
  }
  store.edit(id, { relativeTransform: matrix });
}

/** Moves a node so that its own origin stands at (x, y). */
export function moveTo(store: Store, id: string, x: number, y: number): void {
  const [[a, c, oldX], [b, d, oldY]] = matrixOf(store, id);
  if (x === oldX && y === oldY) return;
  setMatrix(store, id, [
    [a, c, x],
    [b, d, y],
  ]);
}

/** Moves a node so that the upright box around it begins at (x, y). */
export function moveBoxTo(store: Store, id: string, x: number, y: number): void {
  const box = boxOf(store, id);
  const [[, , left], [, , top]] = matrixOf(store, id);
  moveTo(store, id, left + x - box.x, top + y - box.y);
}

/** Moves a node so that its middle stands at a point. */
export function moveCenterTo(store: Store, id: string, center: readonly [number, number]): void {
  const { width = 0, height = 0 } = store.get(id);
  const matrix = matrixOf(store, id);
  const [x, y] = apply(matrix, width / 2, height / 2);
  moveTo(store, id, matrix[0][2] + center[0] - x, matrix[1][2] + center[1] - y);
}
