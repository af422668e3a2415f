import type * as v from 'valibot';
import type { AssetKey } from '../protocol/contract.ts';
import { bytesSchema, entrySchema } from '../protocol/schemas.ts';
import { decode } from './property.ts';
import type { Property } from './property.ts';

/** What is stored of an entry under its id. */
export type StoredEntry = v.InferOutput<typeof entrySchema>;

/** What a key stands for: an entry, an asset, one of either that is misshapen, or nothing of the entries. */
export type KeyMeaning =
  | { readonly kind: 'entry'; readonly id: string }
  | ({ readonly kind: 'asset' } & AssetKey)
  | { readonly kind: 'misshapen' }
  | { readonly kind: 'other' };

/** One key for each entry, so that two tabs never write over each other's. */
export function entryProperty(id: string): Property<StoredEntry | null> {
  return { key: `entry:${id}`, version: 1, initial: null, schema: entrySchema, migrations: [] };
}

/** One key for each asset, so that a few kilobytes of an entry are never written together with its picture. */
export function assetProperty({ id, part }: AssetKey): Property<Uint8Array | null> {
  return { key: `asset:${id}:${part}`, version: 1, initial: null, schema: bytesSchema, migrations: [] };
}

/** The reverse of the two. Ids may hold colons: an asset's part is what follows the last one. */
export function meaningOf(key: string): KeyMeaning {
  const entry = /^entry:([^]*)$/.exec(key);
  if (entry) return entry[1] ? { kind: 'entry', id: entry[1] } : { kind: 'misshapen' };
  if (!key.startsWith('asset:')) return { kind: 'other' };
  const [, id, part] = /^asset:([^]+):(result|thumbnail)$/.exec(key) ?? [];
  if (id === undefined) return { kind: 'misshapen' };
  return { kind: 'asset', id, part: part === 'result' ? 'result' : 'thumbnail' };
}

/** Whether a stored value is what its key says; what is nothing of the entries is not judged. */
export function isReadable(key: string, stored: unknown): boolean {
  const meaning = meaningOf(key);
  switch (meaning.kind) {
    case 'entry':
      return !decode(entryProperty(meaning.id), stored).unreadable;
    case 'asset':
      return !decode(assetProperty(meaning), stored).unreadable;
    case 'misshapen':
      return false;
    case 'other':
      return true;
  }
}
