import type { Target } from '../protocol/contract.ts';
import { outlineOf } from './outline.ts';
import { findLayer } from './resolve.ts';
import type { Found, Parent } from './resolve.ts';

/** Layers as they are now, at the click, in the given order; those that are gone or show nothing are left out. */
export async function captureLayers(layerIds: readonly string[]): Promise<readonly Target[]> {
  const found = await Promise.all(layerIds.map(findLayer));
  const orders = new Map<string, ReadonlyMap<string, number>>();
  return found.flatMap((each) => (each ? captureLayer(each, orders) : []));
}

function captureLayer({ node, parent, page }: Found, orders: Map<string, ReadonlyMap<string, number>>): Target[] {
  const outline = outlineOf(node);
  if (!outline) return [];
  const { transform, width, height } = outline;
  const { id: layerId, name } = node;
  const { id: parentId } = parent;
  // Siblings are counted once, however many of them are captured.
  const order = orders.get(parentId) ?? orderOf(parent);
  orders.set(parentId, order);
  const index = order.get(layerId) ?? 0;
  return [{ layerId, pageId: page.id, parentId, index, name, transform, width, height }];
}

function orderOf({ children }: Parent): ReadonlyMap<string, number> {
  return new Map(children.map(({ id }, index) => [id, index]));
}
