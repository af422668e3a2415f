import { boundsOf, multiply, unionOf, type Rect } from '../document/geometry.ts';
import type { Matrix, NewNode } from '../document/record.ts';
import { importedRecord } from './imported-node.ts';
import { round } from './path-geometry.ts';
import { invertOrIdentity } from './paint-area.ts';
import { originAt } from './origin.ts';

/** A group around nodes of the same coordinates: as large as they are, turned as the element was. Null where there are none. */
export function groupNode(name: string, axes: Readonly<Matrix>, children: readonly NewNode[]): NewNode | null {
  const box = boxOf(children, invertOrIdentity(axes));
  if (!box) return null;
  const [width, height] = [round(box.width), round(box.height)];
  return {
    record: { ...importedRecord('GROUP', name), relativeTransform: originAt(axes, box), width, height },
    children: [...children],
  };
}

/** The box around nodes, seen through a matrix. */
export function boxOf(nodes: readonly NewNode[], through: Readonly<Matrix>): Rect | null {
  return unionOf(
    nodes.flatMap(({ record: { relativeTransform, width = 0, height = 0 } }) =>
      relativeTransform ? [boundsOf(multiply(through, relativeTransform), width, height)] : [],
    ),
  );
}
