import type { PlacementNote } from '../protocol/contract.ts';
import type { Found } from './resolve.ts';

/** Why a layer cannot be replaced where it is, and the layer that the result stands beside instead. */
export interface Anchor {
  readonly node: SceneNode;
  readonly note: PlacementNote;
}

/** The layers around a layer that decide whether a result may take its place: the outermost of each. */
interface Surroundings {
  readonly instance: SceneNode | null;
  readonly shape: SceneNode | null;
  readonly locked: SceneNode | null;
  readonly hidden: boolean;
}

/** The anchor of a layer; null where a result may take the layer's own place, with whether something around that is hidden. */
export function anchorOf(found: Found): { readonly anchor: Anchor | null; readonly hidden: boolean } {
  const { node: layer, parent } = found;
  const { instance, shape, locked, hidden } = surroundingsOf(found);
  const at = (node: SceneNode, note: PlacementNote) => ({ anchor: { node, note }, hidden });
  // What was locked after the click is not to be changed; a plugin could (fact sheet 5.4).
  if (locked) return at(locked, 'locked');
  if (instance) return at(instance, 'inside-instance');
  const { type } = layer;
  if (type === 'COMPONENT' && parent.type === 'COMPONENT_SET') return at(parent, 'main-component');
  if (type === 'COMPONENT' || type === 'COMPONENT_SET') return at(layer, 'main-component');
  // A child of a boolean operation is part of its shape; another child would change that.
  return shape ? at(shape, 'read-only') : { anchor: null, hidden };
}

/** Instances and shapes count no further than to a slot: inside one everything is allowed (fact sheet 5.4). */
function surroundingsOf({ node: layer, parent }: Found): Surroundings {
  let instance: SceneNode | null = null;
  let shape: SceneNode | null = null;
  let locked = layer.locked ? layer : null;
  let [hidden, slotted] = [false, false];
  for (let around: BaseNode | null = parent; around && 'visible' in around; around = around.parent) {
    const { type } = around;
    slotted ||= type === 'SLOT';
    if (!slotted && type === 'INSTANCE') instance = around;
    if (!slotted && type === 'BOOLEAN_OPERATION') shape = around;
    if (around.locked) locked = around;
    hidden ||= !around.visible;
  }
  return { instance, shape, locked, hidden };
}
