import { defaultRecord } from './defaults.ts';
import type { NewNode, RecordType } from './record.ts';
import type { NewRecord, Store } from './store.ts';
import { insert } from './tree.ts';

/** Gives a tree ids and puts it under a parent; answers the id of its root. What the tree leaves out is as in a new node, but without paint. */
export function addTree(store: Store, tree: NewNode, parentId: string): string {
  const blanks = new Map<RecordType, NewRecord>();

  function blank(type: RecordType): NewRecord {
    const made = blanks.get(type) ?? unpainted(type);
    blanks.set(type, made);
    return made;
  }

  function add({ record, children }: NewNode, parent: string | null): string {
    const id = store.create({ ...blank(record.type), ...record }, undefined, parent);
    if (children.length > 0) store.edit(id, { children: children.map((child) => add(child, id)) });
    return id;
  }

  const id = add(tree, null);
  insert(store, id, parentId);
  return id;
}

function unpainted(type: RecordType): NewRecord {
  const { fills, strokes, ...rest } = defaultRecord(type);
  return { ...rest, ...(fills ? { fills: [] } : {}), ...(strokes ? { strokes: [] } : {}) };
}
