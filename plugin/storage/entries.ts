import type { AssetKey, AssetPart, Entry, EntryList, Kept, PluginFunctions, Protection } from '../protocol/contract.ts';
import { Fault } from '../protocol/fault.ts';
import { costOf } from './cost.ts';
import { assetProperty, entryProperty, meaningOf } from './entry.ts';
import { decode, encode, read, remove, write } from './property.ts';
import type { Property } from './property.ts';
import { planRoom } from './room.ts';
import type { Evictable } from './room.ts';
import { createStock, storedKeys } from './stock.ts';
import type { Stock } from './stock.ts';

/** 5 MB by the smaller of its two readings (fact sheet 4), less 0.3 MB that stay free for entries, the token and preferences. */
const ROOM = 5_000_000 - 300_000;

/** A version of another plugin may be younger than this one: what cannot be read is taken for the newest, and goes last. */
const NEWEST = Number.MAX_SAFE_INTEGER;

/** Runs one thing after another, so that no older write comes after a newer one. */
type Turns = <Answer>(run: () => Promise<Answer>) => Promise<Answer>;

/** The record of paid calls, as the contract has it. Nothing is shared between tabs but the keys themselves. */
export interface Entries {
  readonly list: PluginFunctions['entries.list'];
  readonly save: PluginFunctions['entries.save'];
  readonly keep: PluginFunctions['entries.keep'];
  readonly asset: PluginFunctions['entries.asset'];
  readonly remove: PluginFunctions['entries.remove'];
}

export function createEntries(turns: Turns): Entries {
  const stock = createStock();
  return {
    list: () => turns(() => listEntries(stock)),
    save: (entry) => turns(() => saveEntry(stock, entry)),
    keep: (asset) => turns(() => keepAsset(stock, asset)),
    asset: async (key) => (await read(assetProperty(key))).value,
    remove: (ids) => turns(() => removeEntries(ids)),
  };
}

async function listEntries(stock: Stock): Promise<EntryList> {
  const found = await Promise.all((await storedKeys()).map((key) => readEntry(stock, key)));
  const weighed = [...(await stock.weigh())];
  return {
    entries: found.flatMap((entry) => (entry ? [entry] : [])).sort((one, other) => other.at - one.at),
    bytes: weighed.reduce((sum, [, { cost }]) => sum + cost, 0),
    unreadable: weighed.flatMap(([key, { readable }]) => (readable ? [] : [key])),
  };
}

async function readEntry(stock: Stock, key: string): Promise<Entry | null> {
  const meaning = meaningOf(key);
  if (meaning.kind !== 'entry') return null;
  try {
    const stored: unknown = await figma.clientStorage.getAsync(key);
    stock.note(key, stored);
    const { value } = decode(entryProperty(meaning.id), stored);
    return value && { id: meaning.id, ...value };
  } catch {
    // It is read once more to be weighed, and told as unreadable when that fails as well.
    return null;
  }
}

async function saveEntry(stock: Stock, { id, protect = [], ...entry }: Entry & Protection): Promise<void> {
  const property = entryProperty(id);
  if (!(await wasWritten(property, entry))) {
    stock.forget();
    const spared = new Set([id, ...protect]);
    const needed = await excess(stock, property.key, encode(property, entry));
    await evict(planRoom(needed, await evictable(stock, ['result', 'thumbnail'], spared)).go);
    await write(property, entry);
  }
  stock.note(property.key, encode(property, entry));
}

async function keepAsset(
  stock: Stock,
  { id, part, bytes, protect = [] }: AssetKey & { readonly bytes: Uint8Array } & Protection,
): Promise<Kept> {
  const property = assetProperty({ id, part });
  const spared = new Set([id, ...protect]);
  const evicted: string[] = [];
  // Twice, as another tab may have filled what was free: then everything is weighed anew, and makes room once more.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const needed = await excess(stock, property.key, encode(property, bytes));
    const { go, enough } = planRoom(needed, needed > 0 ? await evictable(stock, ['result'], spared) : []);
    if (!enough) break;
    evicted.push(...(await evict(go)));
    if (await wasWritten(property, bytes)) {
      stock.note(property.key, encode(property, bytes));
      return { kept: true, evicted };
    }
    stock.forget();
  }
  return { kept: false, evicted };
}

/** The assets first: when this is interrupted the entry is still there to be removed again. */
async function removeEntries(ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const keys = (await storedKeys()).map((key) => ({ key, meaning: meaningOf(key) }));
  for (const kind of ['asset', 'entry'] as const) {
    const its = keys.filter(({ meaning }) => meaning.kind === kind && gone.has(meaning.id));
    await Promise.all(its.map(remove));
  }
}

/** By how many bytes a value under a key would pass the room that there is. */
async function excess(stock: Stock, key: string, stored: unknown): Promise<number> {
  const others = [...(await stock.weigh())].filter(([other]) => other !== key);
  return others.reduce((sum, [, { cost }]) => sum + cost, costOf(key, stored)) - ROOM;
}

/** Assets of other entries than those spared, with their age. An asset without an entry belongs to nothing, and is the oldest. */
async function evictable(stock: Stock, parts: readonly AssetPart[], spared: ReadonlySet<string>): Promise<Evictable[]> {
  const assets = [...(await stock.weigh())].flatMap(([key, { cost, readable }]) => {
    const meaning = meaningOf(key);
    if (meaning.kind !== 'asset' || !readable || !parts.includes(meaning.part) || spared.has(meaning.id)) return [];
    return [{ id: meaning.id, part: meaning.part, cost }];
  });
  const aged = await Promise.all(assets.map(async (asset) => ({ ...asset, ...(await standingOf(asset.id)) })));
  // Another tab may have paid for a result that this one has never read of: what is stored of it tells.
  return aged.filter(({ waits }) => !waits);
}

async function standingOf(id: string): Promise<{ at: number; waits: boolean }> {
  const { value, unreadable } = await read(entryProperty(id));
  return { at: unreadable ? NEWEST : (value?.at ?? 0), waits: value?.waits === true };
}

/** Takes assets off; answers whose they were. */
async function evict(assets: readonly Evictable[]): Promise<string[]> {
  await Promise.all(assets.map((asset) => remove(assetProperty(asset))));
  return assets.map(({ id }) => id);
}

/** False where storage refuses, as when it is full. */
async function wasWritten<Value>(property: Property<Value>, value: Value): Promise<boolean> {
  try {
    await write(property, value);
    return true;
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'storage-refused') return false;
    throw thrown;
  }
}
