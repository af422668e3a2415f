import type { PlacementNote } from '../protocol/contract.ts';
import { freePlace, GAP } from './free-place.ts';
import { boundsOf, moveBoundsTo } from './geometry.ts';
import type { Box, ReadonlyMatrix, Size } from './geometry.ts';
import { boxesOf } from './outline.ts';
import { placeIn } from './place.ts';
import type { Place } from './place.ts';
import { indexIn } from './resolve.ts';
import type { Parent } from './resolve.ts';

/** A result's own outline: how large it is, and how it is turned. */
export interface Shape extends Size {
  readonly transform: ReadonlyMatrix;
}

/** Right of a layer and just above it in the order, on top of nothing. Looked for when it is its turn: most results never need it. */
export function placeBeside(anchor: SceneNode, shape: Shape, note: PlacementNote | null): Place {
  return {
    note,
    put(result) {
      const { parent } = anchor;
      const box = 'absoluteBoundingBox' in anchor ? anchor.absoluteBoundingBox : null;
      if (!parent || !box) throw new Error('there is nothing to stand beside');
      const wanted = { ...boundsOf(shape.transform, shape), x: box.x + box.width + GAP, y: box.y };
      const transform = moveTo(shape, wanted, boxesOf(others(parent, result)));
      placeIn(parent, indexIn(parent, anchor) + 1, transform, note).put(result);
    },
  };
}

/** On a page at the given outline, or at the nearest place to it that is on top of nothing. */
export function placeOnPage(page: PageNode, shape: Shape, note: PlacementNote | null): Place {
  return {
    note,
    put(result) {
      const transform = moveTo(shape, boundsOf(shape.transform, shape), boxesOf(others(page, result)));
      placeIn(page, page.children.length, transform, note).put(result);
    },
  };
}

function moveTo(shape: Shape, wanted: Box, taken: readonly Box[]): ReadonlyMatrix {
  return moveBoundsTo(shape.transform, shape, freePlace(wanted, taken));
}

/** The layers in a parent, but for the result itself, which stands on the page from the moment that it is made. */
function others({ children }: Parent, result: SceneNode): SceneNode[] {
  return children.filter((child): child is SceneNode => 'visible' in child && child.id !== result.id);
}
