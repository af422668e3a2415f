import { arcToCubic, normalizePath, quadToCubic } from 'svg-path-commander/util';

/** One absolute command of a path as Recraft writes it: nothing but moves, lines, cubic curves and closings. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export type Outline = readonly Segment[];

/** The six numbers of an SVG `matrix(a b c d e f)`. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads path data of any kind into absolute moves, lines and cubic curves, every subpath closed, as fills are. */
export function readOutline(d: string): Outline {
  const segments: Segment[] = [];
  let x = 0;
  let y = 0;
  let start: readonly [number, number] = [0, 0];
  for (const part of normalizePath(d)) {
    switch (part[0]) {
      case 'M':
        if (segments.length > 0 && segments.at(-1)?.[0] !== 'Z') segments.push(['Z']);
        segments.push(['M', part[1], part[2]]);
        break;
      case 'L':
        segments.push(['L', part[1], part[2]]);
        break;
      case 'C':
        segments.push(['C', part[1], part[2], part[3], part[4], part[5], part[6]]);
        break;
      case 'Q':
        segments.push(['C', ...quadToCubic(x, y, part[1], part[2], part[3], part[4])]);
        break;
      case 'A':
        segments.push(...curvesOfArc(x, y, part));
        break;
      case 'Z':
        segments.push(['Z']);
        break;
    }
    [x, y] = part[0] === 'Z' ? start : endOf(segments);
    if (part[0] === 'M') start = [x, y];
  }
  if (segments.length > 0 && segments.at(-1)?.[0] !== 'Z') segments.push(['Z']);
  return segments;
}

function curvesOfArc(
  x: number,
  y: number,
  arc: readonly [unknown, number, number, number, number, number, number, number],
): Segment[] {
  const numbers = arcToCubic(x, y, arc[1], arc[2], arc[3], arc[4], arc[5], arc[6], arc[7]);
  const curves: Segment[] = [];
  for (let i = 0; i + 5 < numbers.length; i += 6) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers.slice(i, i + 6);
    curves.push(['C', x1, y1, x2, y2, x3, y3]);
  }
  return curves;
}

function endOf(segments: Outline): readonly [number, number] {
  const last = segments.at(-1);
  if (last === undefined || last[0] === 'Z') return [0, 0];
  return last[0] === 'C' ? [last[5], last[6]] : [last[1], last[2]];
}

/** The outline under a matrix. */
export function transformed(outline: Outline, [a, b, c, d, e, f]: Matrix): Outline {
  const atX = (x: number, y: number): number => a * x + c * y + e;
  const atY = (x: number, y: number): number => b * x + d * y + f;
  return outline.map((segment): Segment => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] !== 'C') return [segment[0], atX(segment[1], segment[2]), atY(segment[1], segment[2])];
    const [, x1, y1, x2, y2, x3, y3] = segment;
    return ['C', atX(x1, y1), atY(x1, y1), atX(x2, y2), atY(x2, y2), atX(x3, y3), atY(x3, y3)];
  });
}

/** The outline with every coordinate rounded. */
export function inWholeNumbers(outline: Outline): Outline {
  return outline.map((segment): Segment => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] !== 'C') return [segment[0], Math.round(segment[1]), Math.round(segment[2])];
    const [, x1, y1, x2, y2, x, y] = segment;
    return ['C', Math.round(x1), Math.round(y1), Math.round(x2), Math.round(y2), Math.round(x), Math.round(y)];
  });
}

/** The outline with curves that are straight made lines. `tolerance` is in the outline's own units. */
export function straightened(outline: Outline, tolerance: number): Outline {
  let [x, y] = [0, 0];
  return outline.map((segment): Segment => {
    const from = [x, y] as const;
    if (segment[0] === 'Z') return segment;
    [x, y] = endOf([segment]);
    if (segment[0] !== 'C') return segment;
    const [, x1, y1, x2, y2] = segment;
    const length = Math.hypot(x - from[0], y - from[1]);
    const off = (px: number, py: number): number =>
      Math.abs((x - from[0]) * (from[1] - py) - (from[0] - px) * (y - from[1])) / length;
    return length > 0 && Math.max(off(x1, y1), off(x2, y2)) <= tolerance ? ['L', x, y] : segment;
  });
}

/** The box around all points, control points included: never smaller than what is drawn. */
export function boxOf(outline: Outline): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const segment of outline) {
    for (let i = 1; i + 1 < segment.length; i += 2) {
      xs.push(Number(segment[i]));
      ys.push(Number(segment[i + 1]));
    }
  }
  const x = xs.reduce((a, b) => Math.min(a, b), Infinity);
  const y = ys.reduce((a, b) => Math.min(a, b), Infinity);
  const right = xs.reduce((a, b) => Math.max(a, b), -Infinity);
  const bottom = ys.reduce((a, b) => Math.max(a, b), -Infinity);
  return { x, y, width: right - x, height: bottom - y };
}

/** The outline as path data in Recraft's way: space-separated, up to six significant digits, a lower-case closing `z`. */
export function pathData(outline: Outline): string {
  let d = '';
  for (const segment of outline) {
    if (d !== '') d += ' ';
    if (segment[0] === 'Z') {
      d += 'z';
      continue;
    }
    d += segment[0];
    for (let i = 1; i < segment.length; i++) d += ` ${sixDigits(Number(segment[i]))}`;
  }
  return d;
}

/** Rounded to six significant digits, five of them decimals at most. Several times as fast as `toPrecision`. */
function sixDigits(value: number): number {
  const size = Math.abs(value);
  const scale = size >= 1_000 ? 100 : size >= 100 ? 1_000 : size >= 10 ? 10_000 : 100_000;
  const rounded = Math.round(value * scale) / scale;
  return Math.abs(rounded) < 1e-4 ? 0 : rounded;
}
