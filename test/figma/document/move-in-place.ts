import { containerTransform } from '../render/bounds.ts';
import { absoluteTransform, invert, multiply } from './geometry.ts';
import { setMatrix } from './move.ts';
import type { Store } from './store.ts';
import { insert } from './tree.ts';

/** Gives a node another parent or place among its siblings without moving it on the page, as grouping and dragging do. */
export function moveInPlace(store: Store, id: string, parentId: string, index?: number): void {
  const before = absoluteTransform(store, id);
  insert(store, id, parentId, index);
  setMatrix(store, id, multiply(invert(containerTransform(store, id)), before));
}
