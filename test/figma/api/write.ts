import type { NodeRecord } from '../document/record.ts';
import { fixedByInstance, override } from '../document/overrides.ts';
import { ancestors } from '../document/tree.ts';
import type { Store } from '../document/store.ts';
import type { Self } from './node-member.ts';
import { Refusal } from './refusal.ts';

/** Changes a node on behalf of the plugin, where Figma lets it. */
export function write({ session, id }: Pick<Self, 'session' | 'id'>, change: Partial<NodeRecord>): void {
  const { store } = session;
  assertWritable(store, id);
  if (fixedByInstance(store.get(id), Object.keys(change)) !== undefined) throw notOverridable();
  override(store, id, change);
}

/** Throws where nothing may be written: in a component of another file. The wording for remote components is a guess (5.4 has it for Dev Mode). */
export function assertWritable(store: Store, id: string): void {
  const around = [store.get(id), ...ancestors(store, id)];
  if (around.some((node) => node.remote === true && node.type !== 'INSTANCE')) {
    throw new Refusal('Cannot write to internal and read-only node');
  }
}

/** Throws for a node whose place and size its instance decides. */
export function assertPlaceable(self: Self): void {
  assertWritable(self.session.store, self.id);
  if (self.record.repeats !== undefined) throw notOverridable();
}

/** The misspelling is Figma's own, as recalled: guess. */
function notOverridable(): Refusal {
  return new Refusal('This property cannot be overriden in an instance');
}
