import * as v from 'valibot';
import { copyNode } from '../../document/copy.ts';
import { insert, remove } from '../../document/tree.ts';
import { method, reads, type NodeMembers, type Self } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { checked } from '../validate.ts';
import { assertWritable, write } from '../write.ts';

/** What every node has. `id` and `removed` are answered by the object itself, because they outlive the node. */
export const baseMembers = {
  type: reads(({ type }) => type),
  name: {
    get: ({ record }) => record.name,
    set(self, value) {
      write(self, { name: checked(v.string(), value, 'name') });
    },
  },
  parent: {
    get({ session, record }) {
      return record.parent === null ? null : session.node(record.parent);
    },
  },
  toString: method(({ id }) => `[Node ${id}]`),
  remove: method(removeNode),
  clone: method(cloneNode),
} satisfies Partial<Record<keyof FrameNode, NodeMembers[string]>>;

function removeNode(self: Self): void {
  const { session, id, record } = self;
  const { store } = session;
  if (record.type === 'DOCUMENT') throw new Refusal('The document node cannot be removed');
  if (record.type === 'PAGE' && store.pages().length === 1) throw new Refusal('Cannot remove the last page');
  if (record.type === 'PAGE' && store.currentPage().id === id) throw new Refusal('Cannot remove the current page');
  if (record.repeats !== undefined) throw new Refusal('Removing this node is not allowed');
  assertWritable(store, id);
  remove(store, id);
}

/** The copy stands on the current page with the relative position of the original (typings). */
function cloneNode({ session, id, record }: Self): unknown {
  if (record.type === 'PAGE') throw new Error('not simulated: PAGE.clone');
  const copy = copyNode(session.store, id);
  insert(session.store, copy, session.store.currentPage().id);
  return session.node(copy);
}
