import { overlap, unite, type Edges } from './edges.ts';
import type { Shape } from './shapes.ts';

interface Group {
  readonly color: string | null;
  readonly shapes: Shape[];
  box: Edges;
}

/**
 * The shapes of one layer by color, in an order that looks the same: a shape goes down to the nearest group of its color unless something on
 * the way overlaps its box. So one color may have several groups. Grouping again changes nothing.
 */
export function groupColors(shapes: readonly Shape[]): readonly (readonly Shape[])[] {
  const groups: Group[] = [];
  for (const shape of shapes) {
    const home = homeOf(shape, groups);
    if (home === null) groups.push({ color: shape.color, shapes: [shape], box: shape.box });
    else {
      home.shapes.push(shape);
      home.box = unite(home.box, shape.box);
    }
  }
  return groups.map((group) => group.shapes);
}

function homeOf({ color, box }: Shape, groups: readonly Group[]): Group | null {
  if (color === null) return null;
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i];
    if (group === undefined) return null;
    if (group.color === color) return group;
    if (overlap(group.box, box) && group.shapes.some((other) => overlap(other.box, box))) return null;
  }
  return null;
}
