import { createInstance, sublayerId } from './instances.ts';
import { omit } from './omit.ts';
import type { NodeRecord } from './record.ts';
import type { Store } from './store.ts';

/**
 * Duplicates a node with everything below it, without a parent. A component becomes a new component and one further in becomes an
 * instance of the original (typings, `FrameNode.clone`); a node from inside an instance becomes an ordinary one.
 */
export function copyNode(store: Store, id: string): string {
  const source = store.get(id);
  const copy = store.create(ordinary(source));
  if (source.type === 'INSTANCE') copySublayers(store, { source: id, target: copy, instance: copy });
  else if (source.children) adoptAll(store, copy, source.children.map((child) => copyInner(store, child))); // prettier-ignore
  return copy;
}

function copyInner(store: Store, id: string): string {
  const node = store.get(id);
  if (node.type !== 'COMPONENT') return copyNode(store, id);
  const instance = createInstance(store, id);
  if (node.relativeTransform) store.edit(instance, { relativeTransform: node.relativeTransform });
  return instance;
}

function copySublayers(
  store: Store,
  { source, target, instance }: Record<'source' | 'target' | 'instance', string>,
): void {
  const copies = (store.get(source).children ?? []).map((child) => {
    const layer = store.get(child);
    if (layer.repeats === undefined) return copyNode(store, child);
    const look = omit(layer, 'id');
    const copy = store.create(look.children ? { ...look, children: [] } : look, sublayerId(instance, child));
    if (layer.children) copySublayers(store, { source: child, target: copy, instance: layer.type === 'INSTANCE' ? copy : instance }); // prettier-ignore
    return copy;
  });
  adoptAll(store, target, copies);
}

/** Gives new nodes their parent, all at once: one by one would copy the list of children for each. */
function adoptAll(store: Store, parent: string, children: readonly string[]): void {
  store.edit(parent, { children: [...children] });
  for (const child of children) store.edit(child, { parent });
}

function ordinary(source: NodeRecord): Omit<NodeRecord, 'id' | 'parent' | 'removed'> {
  const look = omit(source, 'id', 'parent', 'removed', 'repeats', 'remote');
  const copy = { ...look, pluginData: { ...look.pluginData }, relaunchData: { ...look.relaunchData } };
  return copy.children ? { ...copy, children: [] } : copy;
}
