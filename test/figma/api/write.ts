import type { NodeRecord } from '../document/record.ts';
import { ancestors } from '../document/tree.ts';
import type { Store } from '../document/store.ts';
import type { Self } from './node-member.ts';
import { Refusal } from './refusal.ts';

/** What may differ inside an instance (fact sheet 9.2 row 26: fills, visible, characters; the rest is a guess from the editor). */
const OVERRIDABLE: ReadonlySet<string> = new Set([
  ...([
    'fills',
    'strokes',
    'strokeWeight',
    'effects',
    'opacity',
    'blendMode',
    'visible',
    'locked',
    'fillStyleId',
  ] as const),
  ...(['strokeStyleId', 'characters', 'fontName', 'fontSize', 'textRuns', 'pluginData', 'sharedPluginData'] as const),
  ...(['relaunchData', 'exportSettings', 'explicitModes'] as const),
] satisfies (keyof NodeRecord)[]);

/** Changes a node on behalf of the plugin, where Figma lets it. */
export function write({ session, id }: Pick<Self, 'session' | 'id'>, change: Partial<NodeRecord>): void {
  const { store } = session;
  const record = store.get(id);
  const keys = Object.keys(change);
  assertWritable(store, id);
  if (record.repeats !== undefined && keys.some((key) => !OVERRIDABLE.has(key))) throw notOverridable();
  const overrides = record.overrides ? { overrides: [...new Set([...record.overrides, ...keys])] } : {};
  store.edit(id, { ...change, ...overrides });
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
