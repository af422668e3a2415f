import { parsePathString } from 'svg-path-commander/util';
import type { Box } from './size.ts';

type PathSegment = ReturnType<typeof parsePathString>[number];
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

/** Where the lines of a path end; empty where it cannot be read or is no single closed-up run of lines. */
function cornersOf(d: string): readonly Point[] {
  const corners: Point[] = [];
  let at: Point = [0, 0];
  for (const segment of segmentsOf(d)) {
    const next = lineEnd(segment, at);
    if (next === null) continue;
    at = next;
    corners.push(at);
  }
  return corners;
}

function segmentsOf(d: string): readonly PathSegment[] {
  try {
    return parsePathString(d);
  } catch (error) {
    if (error instanceof TypeError) return [];
    throw error;
  }
}

/** The end of a straight line from `at`; null for `Z`, which only goes back to the first corner. */
function lineEnd(segment: PathSegment, [x, y]: Point): Point | null {
  if (segment[0] === 'M' || segment[0] === 'L') return [segment[1], segment[2]];
  if (segment[0] === 'm' || segment[0] === 'l') return [x + segment[1], y + segment[2]];
  if (segment[0] === 'H') return [segment[1], y];
  if (segment[0] === 'h') return [x + segment[1], y];
  if (segment[0] === 'V') return [x, segment[1]];
  if (segment[0] === 'v') return [x, y + segment[1]];
  return null;
}
