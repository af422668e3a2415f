import * as v from 'valibot';
import { insert, pageOf } from '../../document/tree.ts';
import { assertCanMove } from '../move-rules.ts';
import { method, type MembersOf, type Self } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { checked, typeName } from '../validate.ts';
import { occupant } from '../../document/grid-layout.ts';
import { write } from '../write.ts';
import { below, reachableChildren } from '../reach.ts';

/** What holds children: reading them, searching them, taking new ones. */
export const treeMembers = {
  children: { get: (self) => reachableChildren(self).map((id) => self.session.node(id)) },
  appendChild: method((self, child) => adopt(self, child)),
  insertChild: method((self, index, child) => {
    adopt(self, child, checked(v.pipe(v.number(), v.integer(), v.minValue(0)), index, 'index'));
  }),
  findChildren: method((self, callback) => {
    const children = reachableChildren(self).map((id) => self.session.node(id));
    return callback === undefined ? children : children.filter(predicate(callback));
  }),
  findChild: method((self, callback) => {
    const children = reachableChildren(self).map((id) => self.session.node(id));
    return children.find(predicate(callback)) ?? null;
  }),
  findAll: method((self, callback) => {
    const nodes = below(self).map((id) => self.session.node(id));
    return callback === undefined ? nodes : nodes.filter(predicate(callback));
  }),
  findOne: method((self, callback) => {
    const nodes = below(self).map((id) => self.session.node(id));
    return nodes.find(predicate(callback)) ?? null;
  }),
  findAllWithCriteria: method((self, criteria) => {
    // Other criteria exist (pluginData, sharedPluginData); they are refused as long as nobody needs them.
    const { types } = checked(v.strictObject({ types: v.array(v.string()) }), criteria, 'criteria');
    const { store } = self.session;
    const found = below(self).filter((id) => types.includes(store.get(id).type));
    return found.map((id) => self.session.node(id));
  }),
} satisfies MembersOf<ChildrenMixin>;

/** The one way of a grid to take a child at a place of the plugin's choosing. */
export const gridParentMembers = {
  appendChildAt: method((self, child, row, column) => {
    const { session, id, record } = self;
    if (record.layoutMode !== 'GRID') throw new Refusal('Can only be called on a node with layoutMode "GRID"');
    const cell = cellOf(self, row, column);
    const holder = occupant(session.store, id, { row: cell[0], column: cell[1] });
    const childId = nodeId(self, child);
    if (holder && holder.id !== childId) throw occupied(cell);
    adopt(self, child);
    session.store.edit(childId, { gridRowAnchorIndex: cell[0], gridColumnAnchorIndex: cell[1] });
  }),
} satisfies MembersOf<GridLayoutMixin>;

/** What only frames have. */
export const frameMembers = {
  clipsContent: {
    get: ({ record }) => record.clipsContent,
    set: (self, value) => write(self, { clipsContent: checked(v.boolean(), value, 'clipsContent') }),
  },
} satisfies MembersOf<FrameNode>;

/** A row and a column that the grid has; throws for others. */
export function cellOf({ record }: Pick<Self, 'record'>, row: unknown, column: unknown): [number, number] {
  const cell: [number, number] = [checked(v.number(), row, 'rowIndex'), checked(v.number(), column, 'columnIndex')];
  const [rows, columns] = [record.gridRowCount ?? 1, record.gridColumnCount ?? 1];
  const inside = cell[0] >= 0 && cell[0] < rows && cell[1] >= 0 && cell[1] < columns;
  if (!inside || !cell.every(Number.isInteger)) throw new Refusal(`Grid cell ${cell.join(', ')} is out of bounds`);
  return cell;
}

export function occupied(cell: readonly [number, number]): Refusal {
  return new Refusal(`Grid cell ${cell.join(', ')} is already occupied`);
}

/** Puts a node into this one; its relative position stays (fact sheet 5.4). */
function adopt(self: Self, child: unknown, index?: number): void {
  const { session, id } = self;
  const childId = nodeId(self, child);
  reachableChildren(self);
  const siblings = (session.store.get(id).children ?? []).filter((each) => each !== childId);
  if (index !== undefined && index > siblings.length) {
    throw new Refusal(`Index ${index} is greater than the number of children ${siblings.length}`);
  }
  assertCanMove(session.store, childId, id);
  const from = pageOf(session.store, childId);
  insert(session.store, childId, id, index);
  const to = pageOf(session.store, id);
  if (from && from.id !== to?.id) deselect(self, from.id, childId);
}

function deselect({ session }: Self, pageId: string, id: string): void {
  const { selection = [] } = session.store.get(pageId);
  if (!selection.includes(id)) return;
  session.store.edit(pageId, { selection: selection.filter((each) => each !== id) });
  if (session.store.currentPage().id === pageId) session.store.emit('selectionchange');
}

function nodeId({ session }: Self, value: unknown): string {
  const id = session.nodeId(value);
  if (id === undefined) throw new Refusal(`Expected node, got ${typeName(value)}`);
  const record = session.store.node(id);
  if (!record || record.removed) throw new Refusal(`The node with id "${id}" does not exist`);
  return id;
}

function predicate(callback: unknown): (node: unknown) => boolean {
  if (typeof callback !== 'function') throw new Refusal(`Expected a function, got ${typeName(callback)}`);
  return (node) => Boolean(Reflect.apply(callback, undefined, [node]));
}
