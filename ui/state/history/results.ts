import type { PluginFunctions } from '../../../plugin/protocol/contract.ts';
import type { Codec } from '../../image/codec.ts';
import type { PaidAsset } from '../../recraft/types.ts';
import { pack, unpack } from './pack.ts';

/** The results of entries: on this computer where there is room, else in memory for as long as they are needed. */
export interface Results {
  /** Stores a result. Answers the entries whose results had to make room, and whether it is on this computer. */
  keep(
    id: string,
    asset: PaidAsset,
    protect: readonly string[],
  ): Promise<{ stored: boolean; evicted: readonly string[] }>;
  /** Null where it is nowhere any more. Rejects where storage cannot be read. */
  read(id: string): Promise<PaidAsset | null>;
  /** What is in memory alone is dropped. */
  forget(id: string): void;
}

interface ResultOptions {
  readonly plugin: PluginFunctions;
  readonly codec: Codec;
}

/** Nothing in memory. */
export function createResults({ plugin, codec }: ResultOptions): Results {
  const memory = new Map<string, PaidAsset>();

  return {
    async keep(id, asset, protect) {
      // In memory until it is known to be safe: another job may ask for it meanwhile.
      memory.set(id, asset);
      const bytes = await pack(codec, asset);
      const { kept, evicted } = await plugin['entries.keep']({ id, part: 'result', bytes, protect });
      if (kept) memory.delete(id);
      return { stored: kept, evicted };
    },
    async read(id) {
      const held = memory.get(id);
      if (held !== undefined) return held;
      const bytes = await plugin['entries.asset']({ id, part: 'result' });
      return bytes && unpack(codec, bytes);
    },
    forget: (id) => void memory.delete(id),
  };
}
