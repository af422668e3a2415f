import type { Target } from '../protocol/contract.ts';
import { outlineOf } from './outline.ts';
import { findLayer, indexIn } from './resolve.ts';

/** Layers as they are now, at the click, in the given order; those that are gone or show nothing are left out. */
export async function captureLayers(layerIds: readonly string[]): Promise<readonly Target[]> {
  const targets = await Promise.all(layerIds.map(captureLayer));
  return targets.flatMap((target) => (target ? [target] : []));
}

async function captureLayer(layerId: string): Promise<Target | null> {
  const found = await findLayer(layerId);
  const outline = found && outlineOf(found.node);
  if (!outline || !found.node.parent) return null;
  const { node, page } = found;
  const { transform, width, height } = outline;
  const { id: parentId } = found.node.parent;
  const index = indexIn(found.node.parent, node);
  return { layerId, pageId: page.id, parentId, index, name: node.name, transform, width, height };
}
