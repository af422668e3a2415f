import type { PlacementNote } from '../protocol/contract.ts';

/** Why a layer cannot be replaced where it is, and the layer that the result stands beside instead. */
export interface Anchor {
  readonly node: SceneNode;
  readonly note: PlacementNote;
}

/** The anchor of a layer; null where a result may take the layer's own place. */
export function anchorOf(layer: SceneNode): Anchor | null {
  const instance = outermost(layer, 'INSTANCE');
  if (instance) return { node: instance, note: 'inside-instance' };
  if (layer.type === 'COMPONENT' || layer.type === 'COMPONENT_SET') {
    return { node: setOf(layer) ?? layer, note: 'main-component' };
  }
  // A child of a boolean operation is part of its shape; another child would change that.
  const shape = outermost(layer, 'BOOLEAN_OPERATION');
  return shape ? { node: shape, note: 'read-only' } : null;
}

/** The outermost layer of a type around a layer. Looks no further than a slot: inside one everything is allowed (fact sheet 5.4). */
function outermost(layer: SceneNode, type: 'INSTANCE' | 'BOOLEAN_OPERATION'): SceneNode | null {
  let found: SceneNode | null = null;
  for (let around = layer.parent; around && 'visible' in around; around = around.parent) {
    if (around.type === 'SLOT') return found;
    if (around.type === type) found = around;
  }
  return found;
}

function setOf({ parent }: SceneNode): SceneNode | null {
  return parent?.type === 'COMPONENT_SET' ? parent : null;
}
