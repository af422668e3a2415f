import { createInstance } from '../../document/instances.ts';
import { omit } from '../../document/omit.ts';
import { descendants, insert, remove } from '../../document/tree.ts';
import { rotationMatrix } from '../../document/geometry.ts';
import { copyNode } from '../../document/copy.ts';
import { asyncMethod, method, reads, type MembersOf, type Self } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { assertPlaceable } from '../write.ts';

/** Main components. */
export const componentMembers = {
  remote: reads(({ remote }) => remote === true),
  key: reads(({ id }) => `key-of-${id}`),
  createInstance: method(({ session, id }) => {
    const instance = createInstance(session.store, id);
    insert(session.store, instance, session.store.currentPage().id);
    session.store.edit(instance, { relativeTransform: rotationMatrix(0) });
    return session.node(instance);
  }),
  getInstancesAsync: asyncMethod(({ session, id }) => {
    const { store } = session;
    const all = descendants(store, store.rootId).map((each) => store.get(each));
    return all.filter(({ mainComponent }) => mainComponent === id).map((each) => session.node(each.id));
  }),
  instances: {
    get(): never {
      throw new Refusal('Cannot call with documentAccess: dynamic-page. Use component.getInstancesAsync() instead');
    },
  },
} satisfies MembersOf<ComponentNode>;

/** Instances. */
export const instanceMembers = {
  mainComponent: {
    get(): never {
      throw new Refusal('Cannot call with documentAccess: dynamic-page. Use node.getMainComponentAsync() instead');
    },
  },
  getMainComponentAsync: asyncMethod(({ session, record }) => {
    const main = record.mainComponent === undefined ? undefined : session.store.find(record.mainComponent);
    return main ? session.node(main.id) : null;
  }),
  detachInstance: method(detach),
} satisfies MembersOf<InstanceNode>;

/** The instance becomes a frame with ordinary layers in its place; all of them are new nodes. */
function detach(self: Self): unknown {
  assertPlaceable(self);
  const { session, id, record } = self;
  const { store } = session;
  const { parent } = record;
  const frame = store.create({ ...omit(record, 'id', 'mainComponent', 'overrides'), type: 'FRAME', children: [] });
  for (const child of record.children ?? []) insert(store, copyNode(store, child), frame);
  if (parent !== null) insert(store, frame, parent, store.get(parent).children?.indexOf(id) ?? 0);
  remove(store, id);
  return session.node(frame);
}
