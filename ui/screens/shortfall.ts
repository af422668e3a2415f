import { formatCount, formatUnits } from '../lib/format.ts';

/** Too few units for a click: what is missing, and how many of its results the balance would still pay for. */
export interface Shortfall {
  readonly title: string;
  readonly text: string;
  readonly affordable: number;
}

/** Null while the balance is enough, or it or the price is unknown. `what` follows "cost", as in "2 vectors cost 160 units". `extra`: units once for all. */
export function shortfall(
  balance: number | null,
  count: number,
  each: number | null,
  what: string,
  extra = 0,
): Shortfall | null {
  if (balance === null || each === null) return null;
  const cost = count * each + extra;
  if (cost <= balance) return null;
  return {
    title: `${formatUnits(cost - balance)} short`,
    text: `${what} ${count === 1 ? 'costs' : 'cost'} ${formatUnits(cost)}, the balance is ${formatCount(balance)}.`,
    affordable: Math.max(0, Math.floor((balance - extra) / each)),
  };
}
