import type { AssetKey } from '../protocol/contract.ts';

/** An asset that may make room, what it costs, and how old its entry is (ms since 1970). */
export interface Evictable extends AssetKey {
  readonly cost: number;
  readonly at: number;
}

/**
 * Which assets go, the results before the thumbnails and the oldest first, so that `needed` bytes become free: no more than it takes. `enough` is
 * false where even all of them are too few.
 */
export function planRoom(needed: number, candidates: readonly Evictable[]): { go: Evictable[]; enough: boolean } {
  const inOrder = [...candidates].sort((one, other) => rank(one) - rank(other) || one.at - other.at);
  const go: Evictable[] = [];
  let missing = needed;
  for (const candidate of inOrder) {
    if (missing <= 0) break;
    go.push(candidate);
    missing -= candidate.cost;
  }
  return { go, enough: missing <= 0 };
}

function rank({ part }: AssetKey): number {
  return part === 'result' ? 0 : 1;
}
