import { NO_CELL } from './cell.ts';
import type { NodeRecord } from './record.ts';
import type { Store } from './store.ts';

/** Ids of everything below a node, in document order, without the node. */
export function descendants(store: Store, id: string): string[] {
  const found: string[] = [];
  const visit = (children: readonly string[]): void => {
    for (const child of children) {
      found.push(child);
      visit(store.node(child)?.children ?? []);
    }
  };
  visit(store.node(id)?.children ?? []);
  return found;
}

/** The records above a node, nearest first. */
export function ancestors(store: Store, id: string): NodeRecord[] {
  const above: NodeRecord[] = [];
  let parent = store.node(id)?.parent ?? null;
  while (parent !== null) {
    const record = store.get(parent);
    above.push(record);
    parent = record.parent;
  }
  return above;
}

/** The page that holds a node; undefined for the root and for what stands outside the tree, as remote components do. */
export function pageOf(store: Store, id: string): NodeRecord | undefined {
  const own = store.node(id);
  if (own?.type === 'PAGE') return own;
  return ancestors(store, id).find((record) => record.type === 'PAGE');
}

/** Moves a node, or puts a new one, under a parent; `index` counts without the node itself. Positions stay as they are written. */
export function insert(store: Store, id: string, parentId: string, index = Infinity): void {
  const oldParent = store.get(id).parent;
  if (oldParent !== null) detach(store, id);
  const siblings = store.get(parentId).children ?? [];
  const at = Math.min(index, siblings.length);
  store.edit(parentId, { children: [...siblings.slice(0, at), id, ...siblings.slice(at)] });
  store.edit(id, { parent: parentId });
  if (oldParent !== parentId && store.get(id).gridRowAnchorIndex !== undefined) {
    store.edit(id, { gridRowAnchorIndex: NO_CELL, gridColumnAnchorIndex: NO_CELL, gridRowSpan: 1, gridColumnSpan: 1 });
  }
  if (oldParent !== null && oldParent !== parentId) removeIfEmptied(store, oldParent);
}

/** Takes a node and everything below it out of the document. A group that loses its last child goes too. */
export function remove(store: Store, id: string): void {
  const parent = store.get(id).parent;
  const gone = new Set([id, ...descendants(store, id)]);
  const page = pageOf(store, id);
  detach(store, id);
  for (const each of gone) store.edit(each, { removed: true });
  store.edit(id, { parent: null });
  if (page && !gone.has(page.id)) forgetSelected(store, page.id, gone);
  if (parent !== null) removeIfEmptied(store, parent);
}

/** Groups and booleans cannot be empty (fact sheet 5.2). */
function removeIfEmptied(store: Store, id: string): void {
  const record = store.find(id);
  if (!record || (record.type !== 'GROUP' && record.type !== 'BOOLEAN_OPERATION')) return;
  if (record.children?.length === 0) remove(store, id);
}

function detach(store: Store, id: string): void {
  const { parent } = store.get(id);
  if (parent === null) return;
  store.edit(parent, { children: (store.get(parent).children ?? []).filter((child) => child !== id) });
}

function forgetSelected(store: Store, pageId: string, gone: ReadonlySet<string>): void {
  const { selection = [] } = store.get(pageId);
  const kept = selection.filter((id) => !gone.has(id));
  if (kept.length === selection.length) return;
  store.edit(pageId, { selection: kept });
  if (store.currentPage().id === pageId) store.emit('selectionchange');
}
