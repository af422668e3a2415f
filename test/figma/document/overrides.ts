import type { NodeRecord } from './record.ts';
import type { Store } from './store.ts';

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

/** The first of these keys that nobody can change on a node because its instance decides it. */
export function fixedByInstance({ repeats }: NodeRecord, keys: readonly string[]): string | undefined {
  return repeats === undefined ? undefined : keys.find((key) => !OVERRIDABLE.has(key));
}

/** Changes a node; in an instance, what was changed stays when the component changes. */
export function override(store: Store, id: string, change: Partial<NodeRecord>): void {
  const { overrides } = store.get(id);
  const kept = overrides ? { overrides: [...new Set([...overrides, ...Object.keys(change)])] } : {};
  store.edit(id, { ...change, ...kept });
}
