import type { Rect } from './geometry.ts';

/** How many numbers follow each command that Figma takes (fact sheet 5.2: absolute M, L, Q, C and Z alone). */
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

interface Segment {
  readonly command: string;
  readonly numbers: readonly number[];
}

/** The segments of path data as `vectorPaths` takes it. Throws an Error that names what Figma would refuse. */
export function parsePath(data: string): Segment[] {
  const tokens = data.split(/[\s,]+/);
  if (tokens[0] === '') tokens.shift();
  if (tokens.at(-1) === '') tokens.pop();
  const segments: Segment[] = [];
  let at = 0;
  while (at < tokens.length) {
    const command = tokens[at] ?? '';
    const arity = ARITY[command];
    if (arity === undefined) throw new Error(`Failed to convert path. Invalid command at ${command}`);
    const numbers: number[] = [];
    for (let next = at + 1; next <= at + arity; next += 1) {
      const number = Number(tokens[next] ?? NaN);
      if (!Number.isFinite(number))
        throw new Error(`Failed to convert path. Expected ${arity} numbers after ${command}`);
      numbers.push(number);
    }
    segments.push({ command, numbers });
    at += 1 + arity;
  }
  if (segments[0] && segments[0].command !== 'M') throw new Error('Failed to convert path. Must begin with M');
  return segments;
}

/** The same path with every point moved and scaled: x·sx + dx, y·sy + dy. */
export function mapPath(
  data: string,
  [sx, sy]: readonly [number, number],
  [dx, dy]: readonly [number, number],
): string {
  const words: (string | number)[] = [];
  for (const { command, numbers } of parsePath(data)) {
    words.push(command);
    numbers.forEach((number, index) => words.push(index % 2 === 0 ? number * sx + dx : number * sy + dy));
  }
  return words.join(' ');
}

/** The box around all points of a path, control points included; null without a point. */
export function pathBounds(paths: readonly string[]): Rect | null {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const path of paths) {
    for (const { numbers } of parsePath(path)) {
      numbers.forEach((number, index) => (index % 2 === 0 ? xs : ys).push(number));
    }
  }
  if (xs.length === 0) return null;
  const [left, right] = extremes(xs);
  const [top, bottom] = extremes(ys);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function extremes(values: readonly number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
