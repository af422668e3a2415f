import type { Polygon } from './polygons.ts';

/** More sides than these are not compared with each other: such a path counts as one that crosses itself. */
const MOST_SIDES = 1_000;

/**
 * Which way a path winds around all that it paints: 1 or -1. 0 where it winds both ways, or crosses or touches itself, so that nobody can say
 * without drawing it. Two paths of one way painted as one never cut holes into each other.
 */
export function directionOf(polygons: readonly Polygon[]): -1 | 0 | 1 {
  const rings = polygons.map(closed).filter((ring) => ring.length >= 6);
  const [first] = rings;
  if (first === undefined || rings.reduce((sum, { length }) => sum + length / 2, 0) > MOST_SIDES) return 0;
  if (crosses(rings)) return 0;
  const ways = rings.map((ring) => Math.sign(areaOf(ring)));
  const windings = rings.map((ring, i) =>
    rings.reduce((sum, other, j) => (j !== i && !holds(other, ring) ? sum : sum + (ways[j] ?? 0)), 0),
  );
  if (windings.every((winding) => winding === 0 || winding === 1)) return 1;
  return windings.every((winding) => winding === 0 || winding === -1) ? -1 : 0;
}

/** Without a last corner that is the first one again. */
function closed(ring: Polygon): Polygon {
  const end = ring.length - 2;
  return ring[0] === ring[end] && ring[1] === ring[end + 1] ? ring.slice(0, end) : ring;
}

function areaOf(ring: Polygon): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y, nextX, nextY] = sideOf(ring, i);
    twice += x * nextY - nextX * y;
  }
  return twice / 2;
}

type Side = readonly [x: number, y: number, nextX: number, nextY: number];

function sideOf(ring: Polygon, at: number): Side {
  const next = at + 2 >= ring.length ? 0 : at + 2;
  return [ring[at] ?? 0, ring[at + 1] ?? 0, ring[next] ?? 0, ring[next + 1] ?? 0];
}

function crosses(rings: readonly Polygon[]): boolean {
  const sides = rings.flatMap((ring, index) =>
    Array.from({ length: ring.length / 2 }, (_, i) => ({
      ring: index,
      i,
      of: ring.length / 2,
      side: sideOf(ring, 2 * i),
    })),
  );
  return sides.some((one, at) =>
    sides.some((other, next) => {
      if (next <= at) return false;
      const apart = Math.abs(one.i - other.i);
      const neighbors = one.ring === other.ring && (apart === 1 || apart === one.of - 1);
      return neighbors ? foldsBack(one.side, other.side) : meet(one.side, other.side);
    }),
  );
}

/** Neighbors share a corner, which is no crossing unless one goes back over the other. */
function foldsBack(one: Side, other: Side): boolean {
  const [ax, ay, bx, by] = one;
  const [cx, cy, dx, dy] = other;
  const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  const dot = (bx - ax) * (dx - cx) + (by - ay) * (dy - cy);
  return cross === 0 && dot < 0;
}

/** Whether two sides have a point in common. */
function meet([ax, ay, bx, by]: Side, [cx, cy, dx, dy]: Side): boolean {
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return c * d <= 0 && a * b <= 0;
}

/** Whether a ring lies inside another; as they do not cross, one corner tells. */
function holds(outer: Polygon, [x = 0, y = 0]: Polygon): boolean {
  let inside = false;
  for (let i = 0; i < outer.length; i += 2) {
    const [ax, ay, bx, by] = sideOf(outer, i);
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
