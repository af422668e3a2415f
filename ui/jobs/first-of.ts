import type { Asset, PaidAsset } from '../recraft/types.ts';

/** The one picture that stands for what a call brought; a set has at least one. */
export function firstOf(paid: PaidAsset): Asset {
  if (paid.kind !== 'set') return paid;
  const [first] = paid.items;
  if (first === undefined) throw new RangeError('a set has no pictures');
  return first.asset;
}
