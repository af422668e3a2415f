import * as v from 'valibot';
import { omit } from '../../document/omit.ts';
import type { NodeRecord } from '../../document/record.ts';
import type { Store } from '../../document/store.ts';
import { method, type MembersOf } from '../node-member.ts';
import { Refusal } from '../refusal.ts';
import { checked } from '../validate.ts';
import { write } from '../write.ts';

/** Limits of the typings: 100 kB for plugin, key and value together, 1,000 characters for a relaunch text. */
const MOST_BYTES = 100_000;
const MOST_RELAUNCH_CHARACTERS = 1000;

/** Strings that plugins keep on nodes, and the buttons that start a plugin again. */
export const dataMembers = {
  getPluginData: method(({ session, record }, key) => dataOf(session.store, record)[text(key, 'key')] ?? ''),
  setPluginData: method((self, key, value) => {
    const name = text(key, 'key');
    const content = text(value, 'value');
    assertFits(self.session.env.pluginId + name + content);
    write(self, { pluginData: withEntry(self.record.pluginData, name, content) });
  }),
  getPluginDataKeys: method(({ session, record }) => Object.keys(dataOf(session.store, record))),
  getSharedPluginData: method(({ record }, namespace, key) => {
    return record.sharedPluginData?.[`${space(namespace)}/${text(key, 'key')}`] ?? '';
  }),
  setSharedPluginData: method((self, namespace, key, value) => {
    const name = `${space(namespace)}/${text(key, 'key')}`;
    const content = text(value, 'value');
    assertFits(name + content);
    write(self, { sharedPluginData: withEntry(self.record.sharedPluginData ?? {}, name, content) });
  }),
  getSharedPluginDataKeys: method(({ record }, namespace) => sharedKeys(record, space(namespace))),
  getRelaunchData: method(({ record }) => ({ ...record.relaunchData })),
  setRelaunchData: method((self, data) => {
    const texts = checked(v.record(v.string(), v.string()), data, 'relaunchData');
    const long = Object.values(texts).find((each) => each.length > MOST_RELAUNCH_CHARACTERS);
    if (long !== undefined) throw new Refusal('Relaunch description must be at most 1000 characters');
    const known = Object.entries(texts).filter(([command]) => self.session.env.commands.includes(command));
    write(self, { relaunchData: Object.fromEntries(known) });
  }),
} satisfies MembersOf<BaseNodeMixin>;

/**
 * Plugin data as they are read: an instance, and a layer in one, has those of what it repeats as long as it has none of its own under a key. Observed by
 * others in 2022 (react-figma/figma-api-stub#41, #42); microsoft/fast#2598 had it otherwise in 2020. Guess: an empty value lets them through again.
 */
function dataOf(store: Store, { type, mainComponent, repeats, pluginData }: NodeRecord): Record<string, string> {
  const source = repeats ?? (type === 'INSTANCE' ? mainComponent : undefined);
  const repeated = source === undefined ? undefined : store.node(source);
  return repeated ? { ...dataOf(store, repeated), ...pluginData } : pluginData;
}

function text(value: unknown, name: string): string {
  return checked(v.string(), value, name);
}

function space(namespace: unknown): string {
  const name = text(namespace, 'namespace');
  if (!/^[A-Za-z0-9_.]{3,}$/.test(name)) {
    throw new Refusal('The namespace must be at least 3 alphanumeric characters');
  }
  return name;
}

function assertFits(entry: string): void {
  const bytes = new TextEncoder().encode(entry).length;
  if (bytes > MOST_BYTES) throw new Refusal(`Plugin data entry is too large: ${bytes} bytes, at most ${MOST_BYTES}`);
}

/** An empty value deletes the entry. */
function withEntry(entries: Record<string, string>, key: string, value: string): Record<string, string> {
  const others = omit(entries, key);
  return value === '' ? others : { ...others, [key]: value };
}

function sharedKeys(record: NodeRecord, namespace: string): string[] {
  const prefix = `${namespace}/`;
  const keys = Object.keys(record.sharedPluginData ?? {});
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}
