import type { Rect } from '../document/geometry.ts';
import type { Matrix } from '../document/record.ts';
import type { PathCommand } from './path-data.ts';

/** The same path under a matrix. */
export function transformPath(commands: readonly PathCommand[], matrix: Readonly<Matrix>): PathCommand[] {
  // Written out, as is everything in this file that runs once for each point: drawings of 20,000 paths have 200,000 of them.
  const [[a, c, e], [b, d, f]] = matrix;
  return commands.map(({ name, points }) => {
    const moved: number[] = [];
    for (let index = 0; index < points.length; index += 2) {
      const x = points[index] ?? 0;
      const y = points[index + 1] ?? 0;
      moved.push(a * x + c * y + e, b * x + d * y + f);
    }
    return { name, points: moved };
  });
}

/** The tight box around a path's fill area, curves included; null for a path that draws nothing. */
export function pathBounds(commands: readonly PathCommand[]): Rect | null {
  const xs = new Span();
  const ys = new Span();
  let [x, y] = [0, 0];
  let drawn = false;
  for (const { name, points } of commands) {
    if (name !== 'M' && name !== 'Z') {
      drawn = true;
      xs.curve(x, points, 0);
      ys.curve(y, points, 1);
    }
    if (name === 'Z') continue;
    x = points[points.length - 2] ?? 0;
    y = points[points.length - 1] ?? 0;
  }
  return drawn ? { x: xs.low, y: ys.low, width: xs.high - xs.low, height: ys.high - ys.low } : null;
}

/**
 * Path data as Figma writes it, from the path's own origin: single spaces, absolute commands; five decimals are finer than any screen. Every
 * point is moved so that `origin` becomes (0, 0).
 */
export function writePath(commands: readonly PathCommand[], origin: Pick<Rect, 'x' | 'y'> = { x: 0, y: 0 }): string {
  const words: (string | number)[] = [];
  for (const { name, points } of commands) {
    words.push(name);
    for (let index = 0; index < points.length; index += 2) {
      words.push(round((points[index] ?? 0) - origin.x), round((points[index + 1] ?? 0) - origin.y));
    }
  }
  return words.join(' ');
}

/** Rounds away what floating point adds. */
export function round(value: number): number {
  return Math.round(value * 1e5) / 1e5 || 0;
}

class Span {
  low = Infinity;
  high = -Infinity;

  /** Includes one axis of a line or curve from `start`; `axis` picks every other number of the points. */
  curve(start: number, points: readonly number[], axis: 0 | 1): void {
    const [a = 0, b, c] = [points[axis], points[axis + 2], points[axis + 4]];
    this.add(start);
    this.add(c ?? b ?? a);
    if (c !== undefined && b !== undefined) this.cubic(start, a, b, c);
    else if (b !== undefined) this.quadratic(start, a, b);
  }

  private add(value: number): void {
    if (value < this.low) this.low = value;
    if (value > this.high) this.high = value;
  }

  private quadratic(p0: number, p1: number, p2: number): void {
    const bend = p0 - 2 * p1 + p2;
    const t = (p0 - p1) / bend;
    if (t > 0 && t < 1) this.add((1 - t) ** 2 * p0 + 2 * (1 - t) * t * p1 + t * t * p2);
  }

  private cubic(p0: number, p1: number, p2: number, p3: number): void {
    if (Math.min(p1, p2) >= this.low && Math.max(p1, p2) <= this.high) return;
    const a = p3 - 3 * p2 + 3 * p1 - p0;
    const b = 2 * (p2 - 2 * p1 + p0);
    const c = p1 - p0;
    for (const t of roots(a, b, c)) {
      const u = 1 - t;
      if (t > 0 && t < 1) this.add(u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3);
    }
  }
}

function roots(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < 1e-9) return b === 0 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  return [(-b + Math.sqrt(discriminant)) / (2 * a), (-b - Math.sqrt(discriminant)) / (2 * a)];
}
