import { costOf } from './cost.ts';
import { isReadable } from './entry.ts';
import { refused } from './property.ts';

/** What a stored value costs in bytes, and whether it is what its key says. */
interface Weighed {
  readonly cost: number;
  readonly readable: boolean;
}

/** What is stored on this computer, by key. */
export interface Stock {
  /** All keys that exist now. Each is read once to be weighed; what another tab writes over it later is not noticed. */
  weigh(): Promise<ReadonlyMap<string, Weighed>>;
  /** Notes a value that is at hand. */
  note(key: string, value: unknown): void;
  /** Weighs everything anew the next time. */
  forget(): void;
}

/**
 * Costs are remembered for the run of the plugin alone: an index that is stored would be one key for two tabs to write over each other, and could
 * contradict what is there.
 */
export function createStock(): Stock {
  const known = new Map<string, Weighed>();
  return {
    async weigh() {
      const weighed = new Map<string, Weighed>();
      // One after another: all pictures at once would stand in memory together.
      for (const key of await storedKeys()) weighed.set(key, known.get(key) ?? (await weighKey(key)));
      known.clear();
      weighed.forEach((each, key) => known.set(key, each));
      return weighed;
    },
    note: (key, value) => void known.set(key, weighValue(key, value)),
    forget: () => known.clear(),
  };
}

/** All keys of this plugin. Throws `storage-refused`. */
export async function storedKeys(): Promise<readonly string[]> {
  try {
    return await figma.clientStorage.keysAsync();
  } catch (thrown) {
    throw refused(thrown);
  }
}

async function weighKey(key: string): Promise<Weighed> {
  try {
    return weighValue(key, await figma.clientStorage.getAsync(key));
  } catch {
    // What cannot be read cannot be weighed either; that it is unreadable is what is told of it.
    return { cost: costOf(key, null), readable: false };
  }
}

function weighValue(key: string, value: unknown): Weighed {
  return { cost: costOf(key, value), readable: isReadable(key, value) };
}
