import type { Box } from './size.ts';

type Point = readonly [x: number, y: number];

/** Longer paths are no plain rectangles, and are not worth reading. */
const LONGEST = 200;

/** The box of a path that is one rectangle along the axes, drawn with straight lines. Null for every other path. */
export function rectangleOf(d: string): Box | null {
  if (d.length > LONGEST || !/^\s*[Mm][^AaCcMmQqSsTt]*$/.test(d)) return null;
  const corners = cornersOf(d);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const atCorners = corners.every(([x, y]) => (x === left || x === right) && (y === top || y === bottom));
  const alongAxes = corners.every(([x, y], i) => {
    const next = corners[(i + 1) % corners.length];
    return next === undefined || x === next[0] || y === next[1];
  });
  const distinct = new Set(corners.map(String)).size;
  if (!atCorners || !alongAxes || distinct !== 4) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const COMMAND = /([mlhvz])([^mlhvz]*)/gi;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, z: 0 };

/** Where the lines of a path end; empty where it cannot be read. */
function cornersOf(d: string): readonly Point[] {
  const corners: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command = '', text = ''] of d.matchAll(COMMAND)) {
    const numbers = (text.match(NUMBER) ?? []).map(Number);
    const takes = TAKES[command.toLowerCase()] ?? 0;
    const isWhole = takes === 0 ? numbers.length === 0 : numbers.length > 0 && numbers.length % takes === 0;
    if (!isWhole || /[^\s,]/.test(text.replace(NUMBER, ''))) return [];
    for (let i = 0; i < numbers.length; i += takes) {
      at = lineEnd(command, at, numbers.slice(i));
      corners.push(at);
    }
  }
  return corners;
}

/** The end of a straight line from `[x, y]`. Pairs after the first of a move are lines too. */
function lineEnd(command: string, [x, y]: Point, [first = 0, second = 0]: readonly number[]): Point {
  if (command === 'M' || command === 'L') return [first, second];
  if (command === 'H') return [first, y];
  if (command === 'V') return [x, first];
  if (command === 'h') return [x + first, y];
  return command === 'v' ? [x, y + first] : [x + first, y + second];
}
