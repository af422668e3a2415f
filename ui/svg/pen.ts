import { measureArc } from './arc.ts';
import type { Arc } from './arc.ts';

/** A closed outline in user units: its area with the sign of its direction, its length, and a box around its points. */
export interface Outline {
  area: number;
  length: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Draws outlines and keeps nothing of them but what is measured. All coordinates are absolute. */
export interface Pen {
  readonly x: number;
  readonly y: number;
  move(x: number, y: number): void;
  line(x: number, y: number): void;
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  arc(arc: Arc): void;
  close(): void;
  /** Everything drawn so far, open ends closed as a fill closes them. */
  finish(): readonly Outline[];
}

/** Areas are exact for lines, curves and arcs (Green's theorem); the length of a curve is taken between chord and controls. */
export function createPen(): Pen {
  const outlines: Outline[] = [];
  let now: Outline | null = null;
  let [x, y, startX, startY] = [0, 0, 0, 0];

  function begin(): Outline {
    now = { area: 0, length: 0, left: x, top: y, right: x, bottom: y };
    outlines.push(now);
    return now;
  }

  function stretch(outline: Outline, px: number, py: number): void {
    if (px < outline.left) outline.left = px;
    if (px > outline.right) outline.right = px;
    if (py < outline.top) outline.top = py;
    if (py > outline.bottom) outline.bottom = py;
  }

  function end(): void {
    if (now !== null) now.area += (x * startY - startX * y) / 2;
    now = null;
  }

  function lineTo(outline: Outline, px: number, py: number): void {
    outline.area += (x * py - px * y) / 2;
    outline.length += distance(x, y, px, py);
    stretch(outline, px, py);
    x = px;
    y = py;
  }

  return {
    get x() {
      return x;
    },
    get y() {
      return y;
    },
    move(px, py) {
      end();
      x = startX = px;
      y = startY = py;
    },
    line(px, py) {
      lineTo(now ?? begin(), px, py);
    },
    curve(x1, y1, x2, y2, px, py) {
      const outline = now ?? begin();
      outline.area +=
        (x * (6 * y1 + 3 * y2 + py) +
          3 * (x1 * (-2 * y + y2 + py) - x2 * (y + y1 - 2 * py)) -
          px * (y + 3 * y1 + 6 * y2)) /
        20;
      const controls = distance(x, y, x1, y1) + distance(x1, y1, x2, y2) + distance(x2, y2, px, py);
      outline.length += (controls + distance(x, y, px, py)) / 2;
      stretch(outline, x1, y1);
      stretch(outline, x2, y2);
      stretch(outline, px, py);
      x = px;
      y = py;
    },
    arc(arc) {
      const outline = now ?? begin();
      const bulge = measureArc({ x, y }, arc);
      outline.area += bulge.area;
      outline.length += bulge.length;
      for (const point of bulge.reach) stretch(outline, point.x, point.y);
      lineTo(outline, arc.x, arc.y);
    },
    close() {
      if (now !== null) lineTo(now, startX, startY);
      now = null;
      x = startX;
      y = startY;
    },
    finish() {
      end();
      return outlines;
    },
  };
}

function distance(x1: number, y1: number, x2: number, y2: number): number {
  return Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
}
