import type { PlacementNote } from '../protocol/contract.ts';
import { freePlace, GAP } from './free-place.ts';
import { boundsOf, moveBoundsTo } from './geometry.ts';
import type { Box, ReadonlyMatrix, Size } from './geometry.ts';
import { boxesOf } from './outline.ts';
import { placeIn } from './place.ts';
import type { Place } from './place.ts';
import { indexIn } from './resolve.ts';

/** A result's own outline: how large it is, and how it is turned. */
export interface Shape extends Size {
  readonly transform: ReadonlyMatrix;
}

/** Right of a layer and just above it in the order, on top of nothing; null where the layer has no parent or box. */
export function placeBeside(anchor: SceneNode, shape: Shape, note: PlacementNote | null): Place | null {
  const box = 'absoluteBoundingBox' in anchor ? anchor.absoluteBoundingBox : null;
  if (!anchor.parent || !box) return null;
  const wanted = { ...boundsOf(shape.transform, shape), x: box.x + box.width + GAP, y: box.y };
  const taken = boxesOf(anchor.parent.children.filter(isLayer));
  const transform = moveTo(shape, wanted, taken);
  return placeIn(anchor.parent, indexIn(anchor.parent, anchor) + 1, transform, note);
}

/** On a page at the given outline, or at the nearest place to it that is on top of nothing. */
export function placeOnPage(page: PageNode, shape: Shape, note: PlacementNote | null): Place {
  const wanted = boundsOf(shape.transform, shape);
  return placeIn(page, page.children.length, moveTo(shape, wanted, boxesOf(page.children)), note);
}

function moveTo(shape: Shape, wanted: Box, taken: readonly Box[]): ReadonlyMatrix {
  return moveBoundsTo(shape.transform, shape, freePlace(wanted, taken));
}

function isLayer(node: BaseNode): node is SceneNode {
  return node.type !== 'PAGE' && node.type !== 'DOCUMENT';
}
