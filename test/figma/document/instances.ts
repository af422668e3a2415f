import type { NodeRecord } from './record.ts';
import { omit } from './omit.ts';
import type { Store } from './store.ts';
import { descendants, insert } from './tree.ts';

/** Keys that a node inside an instance, or the instance itself, never takes from what it repeats. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'parent',
  'children',
  'removed',
  'pluginData',
  'sharedPluginData',
  'relaunchData',
  'repeats',
  'overrides',
  'remote',
] satisfies (keyof NodeRecord)[]);

/** What an instance itself decides besides: where and whether it stands. */
const PLACE_KEYS: ReadonlySet<string> = new Set([
  'name',
  'relativeTransform',
  'visible',
  'locked',
  'constraints',
  'layoutAlign',
  'layoutGrow',
  'layoutPositioning',
  'gridRowAnchorIndex',
  'gridColumnAnchorIndex',
  'gridRowSpan',
  'gridColumnSpan',
  'gridChildHorizontalAlign',
  'gridChildVerticalAlign',
  'mainComponent',
  'explicitModes',
] satisfies (keyof NodeRecord)[]);

const SIZE_KEYS: ReadonlySet<string> = new Set(['width', 'height', 'relativeTransform', 'vectorPaths']);

/** The id of a node inside an instance: `I12:3;4:5`, and `I12:3;4:9;6:7` inside an instance inside it. */
export function sublayerId(instanceId: string, repeatedId: string): string {
  const prefix = instanceId.startsWith('I') ? instanceId : `I${instanceId}`;
  return `${prefix};${repeatedId.split(';').at(-1) ?? repeatedId}`;
}

/** A new instance of a component, without a parent. */
export function createInstance(store: Store, componentId: string): string {
  const component = store.get(componentId);
  const instanceId = store.create({
    ...omit(component, 'id'),
    type: 'INSTANCE',
    mainComponent: componentId,
    children: [],
  });
  store.edit(instanceId, { pluginData: {}, relaunchData: {}, overrides: [] });
  mirrorChildren(store, componentId, instanceId, instanceId);
  return instanceId;
}

/** Brings every instance of a component up to date with it; what an instance overrides stays. */
export function refreshInstances(store: Store, componentId: string): void {
  for (const page of store.pages()) {
    for (const id of descendants(store, page.id)) {
      const node = store.find(id);
      if (node?.type !== 'INSTANCE' || node.mainComponent !== componentId) continue;
      if (node.repeats === undefined) takeLook(store, componentId, id, PLACE_KEYS);
      mirrorChildren(store, componentId, id, id);
    }
  }
}

/** Repeats the children of one node under another, inside the instance `instanceId`. */
function mirrorChildren(store: Store, sourceId: string, targetId: string, instanceId: string): void {
  const wanted = (store.get(sourceId).children ?? []).map((child) => [child, sublayerId(instanceId, child)] as const);
  for (const [source, target] of wanted) mirror(store, source, { target, parent: targetId, instanceId });
  const kept = new Set(wanted.map(([, target]) => target));
  const children = store.get(targetId).children ?? [];
  for (const id of children) {
    if (!kept.has(id) && store.get(id).repeats !== undefined) dropSublayer(store, id);
  }
  const added = children.filter((id) => !kept.has(id) && store.find(id));
  store.edit(targetId, { children: [...wanted.map(([, target]) => target), ...added] });
}

function mirror(store: Store, source: string, to: { target: string; parent: string; instanceId: string }): void {
  const { target, parent, instanceId } = to;
  if (store.find(target)) {
    takeLook(store, source, target, new Set());
  } else {
    const look = omit(store.get(source), 'id');
    const record = { ...look, pluginData: {}, relaunchData: {}, repeats: source, overrides: [] };
    store.create(look.children ? { ...record, children: [] } : record, target);
    insert(store, target, parent);
  }
  const inner = store.get(source).type === 'INSTANCE' ? target : instanceId;
  if (store.get(source).children) mirrorChildren(store, source, target, inner);
}

function takeLook(store: Store, source: string, target: string, besides: ReadonlySet<string>): void {
  const [from, to] = [store.get(source), store.get(target)];
  const resized = from.width !== to.width || from.height !== to.height;
  const changed = Object.entries(from).filter(([key, value]) => {
    if (OWN_KEYS.has(key) || besides.has(key) || to.overrides?.includes(key)) return false;
    if (resized && SIZE_KEYS.has(key)) return false;
    return Object.entries(to).find(([name]) => name === key)?.[1] !== value;
  });
  if (changed.length > 0) store.edit(target, Object.fromEntries(changed));
}

function dropSublayer(store: Store, id: string): void {
  for (const gone of [id, ...descendants(store, id)]) store.edit(gone, { removed: true });
}

/** The component that holds a node, if any. */
export function componentAround(store: Store, id: string): string | undefined {
  let node = store.find(id);
  while (node) {
    if (node.type === 'COMPONENT') return node.id;
    node = node.parent === null ? undefined : store.find(node.parent);
  }
  return undefined;
}
