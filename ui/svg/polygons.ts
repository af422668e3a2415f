import { hasNumber, readCommand, readNumber, type Cursor } from './number-reader.ts';

/** The corners of a closed outline: x and y in turn. */
export type Polygon = readonly number[];

/** Lines that a curve is taken for. */
const STEPS = 8;

/**
 * The outlines of path data as polygons, for data of absolute moves, lines and curves that is whole, which is all that Recraft writes; null
 * for all other.
 */
export function readPolygons(d: string): readonly Polygon[] | null {
  const cursor: Cursor = { text: d, at: 0 };
  const polygons: number[][] = [];
  let command = readCommand(cursor);
  if (command !== 'M') return null;
  for (;;) {
    if (!draw(command, cursor, polygons)) return null;
    const next = readCommand(cursor);
    if (next !== '') command = next;
    else if (hasNumber(cursor)) command = command === 'M' ? 'L' : command;
    else return cursor.at >= d.length ? polygons.filter(({ length }) => length > 4) : null;
  }
}

/** Draws one segment. False where it cannot be read. */
function draw(command: string, cursor: Cursor, polygons: number[][]): boolean {
  if (command === 'M') {
    polygons.push([]);
    return line(cursor, polygons);
  }
  if (command === 'L') return line(cursor, polygons);
  if (command === 'C') return curve(cursor, polygons);
  if (command !== 'Z' && command !== 'z') return false;
  // What goes on after an end without a move begins where the outline began.
  const begun = polygons[polygons.length - 1] ?? [];
  polygons.push(begun.slice(0, 2));
  return !hasNumber(cursor);
}

function line(cursor: Cursor, polygons: readonly number[][]): boolean {
  const [x, y] = [readNumber(cursor), readNumber(cursor)];
  add(polygons[polygons.length - 1] ?? [], x, y);
  return !Number.isNaN(x + y);
}

function curve(cursor: Cursor, polygons: readonly number[][]): boolean {
  const points = polygons[polygons.length - 1] ?? [];
  const [x0 = 0, y0 = 0] = points.slice(-2);
  const [x1, y1, x2, y2] = [readNumber(cursor), readNumber(cursor), readNumber(cursor), readNumber(cursor)];
  const [x, y] = [readNumber(cursor), readNumber(cursor)];
  if (Number.isNaN(x1 + y1 + x2 + y2 + x + y)) return false;
  for (let step = 1; step <= STEPS; step++) {
    const t = step / STEPS;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    add(points, a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y);
  }
  return true;
}

/** A point where the last one was adds no side. */
function add(points: number[], x: number, y: number): void {
  if (points[points.length - 2] !== x || points[points.length - 1] !== y) points.push(x, y);
}
