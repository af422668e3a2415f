import * as v from 'valibot';
import { fail } from '../protocol/fault.ts';

/** One stored key with its one owner. A value of version n passes through `migrations[n - 1]` on, up to `version`. */
export interface Property<Value> {
  readonly key: string;
  readonly version: number;
  readonly initial: Value;
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly migrations: readonly ((older: unknown) => unknown)[];
}

/** What was read. `unreadable`: something is stored that could not be understood, and `value` is the default. */
export interface Stored<Value> {
  readonly value: Value;
  readonly unreadable: boolean;
}

const envelope = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), value: v.unknown() });

/** A stored value as the property wants it now. What cannot be read stays stored until something valid is saved. */
export function decode<Value>(property: Property<Value>, stored: unknown): Stored<Value> {
  if (stored === undefined) return { value: property.initial, unreadable: false };
  const unreadable = { value: property.initial, unreadable: true };
  const wrapped = v.safeParse(envelope, stored);
  if (!wrapped.success || wrapped.output.version > property.version) return unreadable;
  try {
    const steps = property.migrations.slice(wrapped.output.version - 1);
    const current = steps.reduce((older, migrate) => migrate(older), wrapped.output.value);
    const parsed = v.safeParse(property.schema, current);
    return parsed.success ? { value: parsed.output, unreadable: false } : unreadable;
  } catch {
    // A migration met what no version ever wrote; the caller reports it as unreadable.
    return unreadable;
  }
}

/** A value as it is stored. */
export function encode<Value>({ version }: Property<Value>, value: Value): { version: number; value: Value } {
  return { version, value };
}

/** Reads from this computer; storage that refuses to be read counts as unreadable. */
export async function read<Value>(property: Property<Value>): Promise<Stored<Value>> {
  try {
    return decode(property, await figma.clientStorage.getAsync(property.key));
  } catch {
    // Browsers may wipe or block it (fact sheet 4); the panel then says which key it could not read.
    return { value: property.initial, unreadable: true };
  }
}

/** Keeps a value on this computer. Throws `storage-refused`, as when the 5 MB are full (fact sheet 4). */
export async function write<Value>(property: Property<Value>, value: Value): Promise<void> {
  try {
    await figma.clientStorage.setAsync(property.key, encode(property, value));
  } catch (thrown) {
    throw refused(thrown);
  }
}

/** Takes a value off this computer. Throws `storage-refused`. */
export async function remove({ key }: { readonly key: string }): Promise<void> {
  try {
    await figma.clientStorage.deleteAsync(key);
  } catch (thrown) {
    throw refused(thrown);
  }
}

/** What is thrown where storage does not do as it is told. */
export function refused(thrown: unknown) {
  return fail('storage-refused', 'This computer did not let the plugin store that.', thrown);
}
