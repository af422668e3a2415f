import { measureArc } from './arc.ts';
import type { Arc } from './arc.ts';

/**
 * A closed outline in user units: its area with the sign of its direction, its length, a box around its points, and how many points it goes
 * through, its start once.
 */
export interface Outline {
  area: number;
  length: number;
  points: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Where a drawing has come to. Fields and not variables of a closure: engines change the numbers of an object in place, and
 * make a new one each time for a variable.
 */
export interface Pen {
  readonly outlines: Outline[];
  /** The outline that is being drawn; null between two. */
  now: Outline | null;
  x: number;
  y: number;
  startX: number;
  startY: number;
}

export function createPen(): Pen {
  return { outlines: [], now: null, x: 0, y: 0, startX: 0, startY: 0 };
}

/** Begins another outline; an open one is closed for its area, as a fill closes it. */
export function moveTo(pen: Pen, x: number, y: number): void {
  finish(pen);
  pen.x = pen.startX = x;
  pen.y = pen.startY = y;
}

export function lineTo(pen: Pen, x: number, y: number): void {
  const outline = pen.now ?? begin(pen);
  outline.area += (pen.x * y - x * pen.y) / 2;
  outline.length += distance(pen.x, pen.y, x, y);
  go(pen, outline, x, y);
}

/** A cubic curve. Its area is exact (Green's theorem); its length is taken between chord and controls. */
export function curveTo(pen: Pen, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
  const outline = pen.now ?? begin(pen);
  const { x: x0, y: y0 } = pen;
  const twenty =
    x0 * (6 * y1 + 3 * y2 + y) + 3 * (x1 * (-2 * y0 + y2 + y) - x2 * (y0 + y1 - 2 * y)) - x * (y0 + 3 * y1 + 6 * y2);
  outline.area += twenty / 20;
  const controls = distance(x0, y0, x1, y1) + distance(x1, y1, x2, y2) + distance(x2, y2, x, y);
  outline.length += (controls + distance(x0, y0, x, y)) / 2;
  stretch(outline, x1, y1);
  stretch(outline, x2, y2);
  go(pen, outline, x, y);
}

export function arcTo(pen: Pen, arc: Arc): void {
  const outline = pen.now ?? begin(pen);
  const bulge = measureArc(pen, arc);
  outline.area += bulge.area;
  outline.length += bulge.length;
  for (const point of bulge.reach) stretch(outline, point.x, point.y);
  lineTo(pen, arc.x, arc.y);
}

export function close(pen: Pen): void {
  if (pen.now !== null) lineTo(pen, pen.startX, pen.startY);
  pen.now = null;
  pen.x = pen.startX;
  pen.y = pen.startY;
}

/** Ends what is still open. */
export function finish(pen: Pen): void {
  if (pen.now !== null) pen.now.area += (pen.x * pen.startY - pen.startX * pen.y) / 2;
  pen.now = null;
}

function begin(pen: Pen): Outline {
  const { x, y } = pen;
  pen.now = { area: 0, length: 0, points: 1, left: x, top: y, right: x, bottom: y };
  pen.outlines.push(pen.now);
  return pen.now;
}

function go(pen: Pen, outline: Outline, x: number, y: number): void {
  stretch(outline, x, y);
  if (x !== pen.startX || y !== pen.startY) outline.points++;
  pen.x = x;
  pen.y = y;
}

function stretch(outline: Outline, x: number, y: number): void {
  if (x < outline.left) outline.left = x;
  if (x > outline.right) outline.right = x;
  if (y < outline.top) outline.top = y;
  if (y > outline.bottom) outline.bottom = y;
}

function distance(x1: number, y1: number, x2: number, y2: number): number {
  return Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
}
