import * as v from 'valibot';
import { defaultRecord } from '../document/defaults.ts';
import { moveInPlace } from '../document/move-in-place.ts';
import { select } from '../document/select.ts';
import type { Store } from '../document/store.ts';
import { insert, pageOf, remove } from '../document/tree.ts';
import type { Member } from '../sandbox/host-object.ts';
import { figmaMethod } from './figma-method.ts';
import { assertCanMove } from './move-rules.ts';
import { assertLoaded } from './reach.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { atLeast, checked } from './validate.ts';

/** `figma.group` and `figma.ungroup`. Layers keep their place on the page, unlike with `appendChild` (typings). */
export function arrangeMembers(session: Session) {
  return {
    group: figmaMethod('group', (nodes, parent, index) => {
      const ids = checked(v.array(v.unknown()), nodes, 'nodes').map((node) => nodeId(session, node));
      const at = index === undefined ? undefined : checked(v.pipe(atLeast(0), v.integer()), index, 'index');
      const parentId = nodeId(session, parent);
      assertLoaded({ session, id: parentId, record: session.store.get(parentId) });
      const id = group(session.store, ids, parentId, at);
      session.settle();
      return session.node(id);
    }),
    ungroup: figmaMethod('ungroup', (node) => {
      const ids = ungroup(session.store, nodeId(session, node));
      session.settle();
      return ids.map((id) => session.node(id));
    }),
  } satisfies Partial<Record<keyof PluginAPI, Member>>;
}

function group(store: Store, ids: readonly string[], parentId: string, index: number | undefined): string {
  if (ids.length === 0) throw new Refusal('First argument must be an array of at least one node');
  for (const id of ids) assertCanMove(store, id, parentId);
  // "Similar to the index argument in insertChild" (typings); that it counts without the nodes themselves is the stricter guess.
  const others = (store.get(parentId).children ?? []).filter((child) => !ids.includes(child));
  if (index !== undefined && index > others.length) {
    throw new Refusal(`Index ${index} is greater than the number of children ${others.length}`);
  }
  const id = store.create(defaultRecord('GROUP'));
  // The first child goes in before the group has a place, so that the group is never empty in the tree.
  insert(store, id, parentId, index);
  for (const child of ids) moveInPlace(store, child, id);
  return id;
}

function ungroup(store: Store, id: string): string[] {
  const { children, parent, type } = store.get(id);
  if (!children || parent === null || type === 'PAGE') throw new Refusal('Node must have children and a parent');
  for (const child of children) assertCanMove(store, child, parent);
  const at = store.get(parent).children?.indexOf(id) ?? 0;
  const page = pageOf(store, id);
  const selected = page?.selection?.includes(id) ? page : undefined;
  children.forEach((child, offset) => moveInPlace(store, child, parent, at + offset));
  if (store.find(id)) remove(store, id);
  if (selected) {
    const others = (store.get(selected.id).selection ?? []).filter((each) => each !== id);
    select(store, selected.id, [...others, ...children]);
  }
  return [...children];
}

function nodeId(session: Session, value: unknown): string {
  const id = session.nodeId(value);
  const record = id === undefined ? undefined : session.store.node(id);
  if (!record) throw new Refusal('Expected node');
  if (record.removed) throw new Refusal(`The node with id "${record.id}" does not exist`);
  return record.id;
}
