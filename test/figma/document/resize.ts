import { apply, boundsOf, IDENTITY, invert, isTransparent, multiply } from './geometry.ts';
import { boxOf, matrixOf, moveCenterTo } from './move.ts';
import { mapPath } from './path-data.ts';
import type { Matrix } from './record.ts';
import type { Store } from './store.ts';

type Size = readonly [number, number];

/** Gives a node a size. Children of frames follow their constraints, or stay as they are where `constraints` is false. */
export function resizeNode(store: Store, id: string, [width, height]: Size, constraints = true): void {
  const node = store.get(id);
  const [oldWidth, oldHeight] = [node.width ?? 0, node.height ?? 0];
  if (width === oldWidth && height === oldHeight) return;
  const scale: Size = [ratio(width, oldWidth), ratio(height, oldHeight)];
  if (isTransparent(node.type)) {
    const frame = matrixOf(store, id);
    for (const child of node.children ?? []) scaleInside(store, child, frame, scale);
  } else if (node.vectorPaths) {
    const vectorPaths = node.vectorPaths.map((path) => ({ ...path, data: mapPath(path.data, scale, [0, 0]) }));
    store.edit(id, { vectorPaths, width, height });
    return;
  } else if (constraints && node.type !== 'SECTION') {
    for (const child of node.children ?? []) followConstraints(store, child, [oldWidth, oldHeight], [width, height]);
  }
  store.edit(id, { width, height });
}

/** Resizing by hand ends HUG and FILL (fact sheet 9.2 row 21), and a text's own size. */
export function fixSizing(store: Store, id: string): void {
  const record = store.get(id);
  store.edit(id, {
    ...(record.layoutMode === undefined ? {} : { primaryAxisSizingMode: 'FIXED', counterAxisSizingMode: 'FIXED' }),
    ...(record.layoutGrow === 1 ? { layoutGrow: 0 } : {}),
    ...(record.layoutAlign === 'STRETCH' ? { layoutAlign: 'INHERIT' } : {}),
    ...(record.layoutSizingHorizontal === undefined ? {} : { layoutSizingHorizontal: 'FIXED' }),
    ...(record.layoutSizingVertical === undefined ? {} : { layoutSizingVertical: 'FIXED' }),
    ...(record.type === 'TEXT' ? { textAutoResize: 'NONE' } : {}),
  });
}

/** Scales a node along the axes of a frame's matrix, keeping its own direction. */
function scaleInside(store: Store, id: string, frame: Matrix, scale: Size): void {
  const node = store.get(id);
  const matrix = matrixOf(store, id);
  const local = multiply(invert(frame), matrix);
  const [x, y] = apply(local, (node.width ?? 0) / 2, (node.height ?? 0) / 2);
  resizeNode(store, id, scaledSize(local, [node.width ?? 0, node.height ?? 0], scale));
  moveCenterTo(store, id, apply(frame, x * scale[0], y * scale[1]));
}

function followConstraints(store: Store, id: string, before: Size, after: Size): void {
  const node = store.get(id);
  if (isInFlow(store, id)) return;
  if (!node.constraints) {
    for (const child of node.children ?? []) followConstraints(store, child, before, after);
    return;
  }
  const box = boxOf(store, id);
  const [x, width] = constrained(node.constraints.horizontal, [box.x, box.width], [before[0], after[0]]);
  const [y, height] = constrained(node.constraints.vertical, [box.y, box.height], [before[1], after[1]]);
  const size: Size = [node.width ?? 0, node.height ?? 0];
  resizeNode(store, id, scaledSize(matrixOf(store, id), size, [ratio(width, box.width), ratio(height, box.height)]));
  moveCenterTo(store, id, [x + width / 2, y + height / 2]);
}

/** Position and length along one axis after the parent's length has changed. */
function constrained(constraint: ConstraintType, [at, length]: Size, [before, after]: Size): Size {
  const grown = after - before;
  switch (constraint) {
    case 'MIN':
      return [at, length];
    case 'MAX':
      return [at + grown, length];
    case 'CENTER':
      return [at + grown / 2, length];
    case 'STRETCH':
      return [at, Math.max(0.01, length + grown)];
    case 'SCALE':
      return [at * ratio(after, before), length * ratio(after, before)];
  }
}

/** The size whose box grows by `scale` when the node keeps its direction; exact for right angles and for even scaling. */
function scaledSize([[a, c], [b, d]]: Matrix, [width, height]: Size, [sx, sy]: Size): Size {
  return [width * Math.hypot(sx * a, sy * b), height * Math.hypot(sx * c, sy * d)];
}

function ratio(after: number, before: number): number {
  return before === 0 ? 1 : after / before;
}

/** Whether an auto-layout parent decides where the node stands. */
export function isInFlow(store: Store, id: string): boolean {
  const { parent, layoutPositioning } = store.get(id);
  const layoutMode = parent === null ? undefined : store.get(parent).layoutMode;
  return layoutMode !== undefined && layoutMode !== 'NONE' && layoutPositioning !== 'ABSOLUTE';
}

/** Fits a group to what it holds, in the group's own direction. */
export function fitToChildren(store: Store, id: string): void {
  const node = store.get(id);
  const [[a, c], [b, d]] = node.relativeTransform ?? IDENTITY;
  const direction: Matrix = [
    [a, c, 0],
    [b, d, 0],
  ];
  const upright = invert(direction);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const child of node.children ?? []) {
    const { width = 0, height = 0 } = store.get(child);
    const box = boundsOf(multiply(upright, matrixOf(store, child)), width, height);
    [left, top] = [Math.min(left, box.x), Math.min(top, box.y)];
    [right, bottom] = [Math.max(right, box.x + box.width), Math.max(bottom, box.y + box.height)];
  }
  if (left === Infinity) return;
  const relativeTransform = multiply(direction, [
    [1, 0, left],
    [0, 1, top],
  ]);
  const [width, height] = [right - left, bottom - top];
  const same = JSON.stringify([relativeTransform, width, height]);
  if (same === JSON.stringify([node.relativeTransform, node.width, node.height])) return;
  store.edit(id, { relativeTransform, width, height });
}
