import type { PluginFunctions } from '../../../plugin/protocol/contract.ts';
import type { Codec } from '../../image/codec.ts';
import { sniff } from '../../lib/sniff.ts';
import type { Asset } from '../../recraft/types.ts';

/** The results of entries: on this computer where there is room, else in memory for as long as they are needed. */
export interface Results {
  /** Stores a result. Answers the entries whose results had to make room, and whether it is on this computer. */
  keep(id: string, asset: Asset, protect: readonly string[]): Promise<{ stored: boolean; evicted: readonly string[] }>;
  /** Null where it is nowhere any more. Rejects where storage cannot be read. */
  read(id: string): Promise<Asset | null>;
  /** What is in memory alone is dropped. */
  forget(id: string): void;
}

interface ResultOptions {
  readonly plugin: PluginFunctions;
  readonly codec: Codec;
}

/** Nothing in memory. */
export function createResults({ plugin, codec }: ResultOptions): Results {
  const memory = new Map<string, Asset>();

  return {
    async keep(id, asset, protect) {
      // In memory until it is known to be safe: another job may ask for it meanwhile.
      memory.set(id, asset);
      const bytes = asset.kind === 'svg' ? await codec.deflate(asset.text) : asset.bytes;
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

/** Pictures are stored as they came, drawings compressed. */
async function unpack(codec: Codec, bytes: Uint8Array): Promise<Asset> {
  const type = sniff(bytes);
  if (type !== 'unknown' && type !== 'svg') return { kind: 'raster', type, bytes };
  return { kind: 'svg', text: await codec.inflate(bytes) };
}
