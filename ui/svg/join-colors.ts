import { directionOf } from './direction.ts';
import { overlap, unite, type Edges } from './edges.ts';
import { readPolygons, type Polygon } from './polygons.ts';
import type { Shape } from './shapes.ts';

interface Run {
  readonly shapes: Shape[];
  box: Edges;
}

/**
 * Neighbors of one color, to become one compound path each; `shapes` are of one layer. Only where that looks the same: shapes that lie apart, or
 * shapes that overlap and wind the same way, as outlines of opposite ways would cut holes into each other.
 */
export function joinColors(shapes: readonly Shape[]): readonly (readonly Shape[])[] {
  const ways = createWays();
  const runs: Run[] = [];
  for (const shape of shapes) {
    const last = runs[runs.length - 1];
    if (last !== undefined && mayJoin(last, shape, ways)) {
      last.shapes.push(shape);
      last.box = unite(last.box, shape.box);
    } else runs.push({ shapes: [shape], box: shape.box });
  }
  return runs.map((run) => run.shapes);
}

function mayJoin({ shapes, box }: Run, shape: Shape, ways: Ways): boolean {
  const [first] = shapes;
  if (first === undefined || shape.color === null) return false;
  if (first.color !== shape.color || first.rule !== shape.rule) return false;
  if (!ways.isWhole(first) || !ways.isWhole(shape)) return false;
  if (!overlap(box, shape.box)) return true;
  const touched = shapes.filter((other) => overlap(other.box, shape.box));
  if (touched.length === 0) return true;
  const way = shape.rule === 'nonzero' ? ways.of(shape) : 0;
  return way !== 0 && touched.every((other) => ways.of(other) === way);
}

/** What is found out about paths only where it is needed, and once. */
interface Ways {
  /** Data that breaks off, or begins where other data ends, cannot stand behind another. */
  isWhole(shape: Shape): boolean;
  of(shape: Shape): -1 | 0 | 1;
}

function createWays(): Ways {
  const outlines = new Map<Shape, readonly Polygon[] | null>();
  const ways = new Map<Shape, -1 | 0 | 1>();

  function polygonsOf(shape: Shape): readonly Polygon[] | null {
    const known = outlines.get(shape);
    if (known !== undefined) return known;
    const polygons = readPolygons(shape.element.getAttribute('d') ?? '');
    outlines.set(shape, polygons);
    return polygons;
  }

  return {
    isWhole: (shape) => polygonsOf(shape) !== null,
    of(shape) {
      const way = ways.get(shape) ?? directionOf(polygonsOf(shape) ?? []);
      ways.set(shape, way);
      return way;
    },
  };
}
