import type { NodeRecord } from '../document/record.ts';
import type { Store } from '../document/store.ts';
import { ancestors, descendants } from '../document/tree.ts';
import { Refusal } from './refusal.ts';

/** Whether a page is a divider: childless, with a name of asterisks, dashes or spaces alone (typings, `isPageDivider`). */
export function isPageDivider(page: NodeRecord): boolean {
  return page.children?.length === 0 && /^(?:\*+|–+|—+| +)$/.test(page.name);
}

/** Throws where Figma would not put this node under that parent; messages as documented for `appendChild` (fact sheet 5.4), guesses marked. */
export function assertCanMove(store: Store, id: string, parentId: string): void {
  const [node, parent] = [store.get(id), store.get(parentId)];
  const reason = tooDeep(store, node, parent) ?? inInstance(node, parent) ?? wrongKind(store, node, parent);
  if (reason !== undefined) throw new Refusal(`Cannot move node. ${reason}`);
}

function tooDeep(store: Store, node: NodeRecord, parent: NodeRecord): string | undefined {
  const above = [parent, ...ancestors(store, parent.id)];
  // Guess: the wording of the cycle.
  if (above.some(({ id }) => id === node.id)) return 'New parent is a descendant of the node';
  if (above.some(({ remote, type }) => remote === true && type !== 'INSTANCE')) {
    return 'New parent is a internal, readonly-only node';
  }
  const component = above.find(({ type }) => type === 'COMPONENT');
  const inside = [node.id, ...descendants(store, node.id)].map((id) => store.get(id));
  if (component && inside.some(({ mainComponent }) => mainComponent === component.id)) {
    return 'Reparenting would create a component cycle';
  }
  // Guess: a component inside a component is refused as a cycle too.
  if (component && inside.some(({ type }) => type === 'COMPONENT')) return 'Reparenting would create a component cycle';
  return undefined;
}

/** Inside an instance only a SLOT takes children (fact sheet 5.4). */
function inInstance(node: NodeRecord, parent: NodeRecord): string | undefined {
  if (node.repeats !== undefined) return 'Node is inside of an instance';
  if (parent.type === 'SLOT') return undefined;
  if (parent.type === 'INSTANCE' || parent.repeats !== undefined) {
    return 'New parent is an instance or is inside of an instance';
  }
  return undefined;
}

function wrongKind(store: Store, node: NodeRecord, parent: NodeRecord): string | undefined {
  if (!parent.children) return 'New parent cannot have children';
  if (node.type === 'DOCUMENT') return 'The document cannot be moved';
  if ((node.type === 'PAGE') !== (parent.type === 'DOCUMENT')) {
    return node.type === 'PAGE'
      ? 'A PAGE node can only be a child of the document'
      : 'The document can only have PAGE children';
  }
  if (parent.type === 'PAGE' && isPageDivider(parent)) return 'PageDivider cannot have children';
  if (parent.type === 'COMPONENT_SET' && node.type !== 'COMPONENT') {
    return 'A COMPONENT_SET node cannot have children of type other than COMPONENT';
  }
  if (node.type === 'SLOT' && parent.type !== 'COMPONENT' && !isIn(store, parent, 'COMPONENT')) {
    return 'Node is not allowed SLOT node';
  }
  if (node.type === 'SECTION' && parent.type !== 'PAGE' && parent.type !== 'SECTION') {
    return 'A SECTION node can only be a child of a page or another section';
  }
  return undefined;
}

function isIn(store: Store, node: NodeRecord, type: NodeRecord['type']): boolean {
  return ancestors(store, node.id).some((above) => above.type === type);
}
