import type { NodeRecord } from '../document/record.ts';
import { atAsyncDoor, atDoor } from './refusal.ts';
import type { Session } from './session.ts';

/** The node that a member is asked of, as it is at this moment. */
export interface Self {
  readonly session: Session;
  readonly id: string;
  readonly record: NodeRecord;
}

/** A member of every node that has it: a getter, and a setter where it is writable. Refusals get the member's name at the door. */
export interface NodeMember {
  get(self: Self): unknown;
  set?(self: Self, value: unknown): void;
}

type Run = (self: Self, ...args: readonly unknown[]) => unknown;

/** A function of a node. It is looked up before it is called, so that the node is resolved once more when it is. */
export interface NodeMethod {
  readonly method: Run;
  readonly async: boolean;
}

export function method(run: Run): NodeMethod {
  return { method: run, async: false };
}

/** A function that answers a promise: what goes wrong rejects. */
export function asyncMethod(run: Run): NodeMethod {
  return { method: run, async: true };
}

/** Reads a key of the record; a value that differs inside the node is `figma.mixed`. */
export function reads(read: (record: NodeRecord) => unknown): NodeMember {
  return { get: ({ record }) => read(record) };
}

export type NodeMembers = Readonly<Record<string, NodeMember | NodeMethod>>;

/**
 * A family of members, checked by its keys: `satisfies MembersOf<FrameNode>` lets no name through that frames lack in the typings.
 * Every object has `toString` already, so that it cannot be asked for here.
 */
export type MembersOf<Node> = Partial<Record<Exclude<keyof Node, 'toString'>, NodeMember | NodeMethod>>;

/** The function that the plugin gets for a method. */
export function bound(
  name: string,
  { method: run, async }: NodeMethod,
  resolve: () => Self,
): (...args: unknown[]) => unknown {
  const call = (args: readonly unknown[]): unknown => {
    const self = resolve();
    const answer = run(self, ...args);
    self.session.settle();
    return answer;
  };
  if (!async) return (...args) => atDoor(name, () => call(args));
  return (...args) =>
    atAsyncDoor(name, async () => {
      const self = resolve();
      const answer = await run(self, ...args);
      self.session.settle();
      return answer;
    });
}
