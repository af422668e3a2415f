import type { NodeRecord, RecordType } from '../document/record.ts';
import { SandboxError, type HostObject } from '../sandbox/host-object.ts';
import { knownMembers } from './known-members.ts';
import { bound, type NodeMember, type NodeMembers, type NodeMethod, type Self } from './node-member.ts';
import { isSkipped } from './reach.ts';
import { atDoor } from './refusal.ts';
import type { Session } from './session.ts';

/** Makes the objects of nodes: one per id, whatever becomes of the node. `membersOf` answers what is simulated for a type. */
export function createNodeObjects(
  session: () => Session,
  membersOf: (type: RecordType) => NodeMembers,
): { readonly object: (id: string) => HostObject; readonly idOf: (value: unknown) => string | undefined } {
  const objects = new Map<string, HostObject>();
  const ids = new WeakMap<object, string>();
  const known = new Map<RecordType, ReadonlySet<string>>();

  function knows(type: RecordType, name: string): boolean {
    const names = known.get(type) ?? knownMembers(type);
    known.set(type, names);
    return names.has(name);
  }

  function record(id: string): NodeRecord {
    const found = session().store.node(id);
    if (!found) throw new Error(`simulator: no node ${id} was ever made`);
    return found;
  }

  function resolve(id: string, operation: string): Self {
    const self = { session: session(), id, record: record(id) };
    if (self.record.removed || isSkipped(self.session, self.record))
      throw new SandboxError(`in ${operation}: ${doesNotExist(self.record)}`);
    return self;
  }

  function member(id: string, name: string): NodeMember | NodeMethod {
    const { type } = record(id);
    const found = membersOf(type)[name];
    if (!found) throw new SandboxError(`not simulated: ${type}.${name}`);
    return found;
  }

  function read(id: string, name: string): unknown {
    if (name === 'id') return id;
    if (name === 'removed') return record(id).removed;
    // Promises look whether what they are resolved with has a `then`.
    if (name === 'then') return undefined;
    const { record: node } = resolve(id, `get_${name}`);
    if (!knows(node.type, name)) {
      throw new SandboxError(`in get_${name}: no such property '${name}' on ${node.type} node`, 'TypeError');
    }
    const found = member(id, name);
    if ('method' in found) return bound(name, found, () => resolve(id, name));
    return atDoor(`get_${name}`, () => found.get(resolve(id, `get_${name}`)));
  }

  function write(id: string, name: string, value: unknown): void {
    const self = resolve(id, `set_${name}`);
    if (!knows(self.record.type, name)) throw new SandboxError('object is not extensible', 'TypeError');
    const found = member(id, name);
    if ('method' in found || !found.set) throw new SandboxError('no setter for property', 'TypeError');
    atDoor(`set_${name}`, () => found.set?.(self, value));
    self.session.settle();
  }

  return {
    object(id) {
      const there = objects.get(id);
      if (there) return there;
      const { type } = record(id);
      const made: HostObject = {
        hostObject: true,
        label: type,
        get: (name) => read(id, name),
        set: (name, value) => write(id, name, value),
        has: (name) => knows(type, name),
      };
      objects.set(id, made);
      ids.set(made, id);
      return made;
    },
    idOf: (value) => (typeof value === 'object' && value !== null ? ids.get(value) : undefined),
  };
}

/** Figma's two wordings for a node that is gone. */
export function doesNotExist({ id, repeats }: Pick<NodeRecord, 'id' | 'repeats'>): string {
  const kind = repeats === undefined ? 'node' : 'node (instance sublayer or table cell)';
  return `The ${kind} with id "${id}" does not exist`;
}
