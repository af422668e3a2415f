import { digest } from '../../lib/digest.ts';

/** Seeds are whole numbers below this. */
const SEEDS = 2 ** 32;

/**
 * The seed of one picture of an order: no answer of Recraft's tells the seed that it chose by itself, so that the panel chooses. A locked one counts
 * up, so that the pictures of an order are not all the same; else it follows from the order's id, which is random.
 */
export function seedOf(locked: number | null, { run, slot }: { run: string; slot: number }): number {
  if (locked !== null) return (locked + slot) % SEEDS;
  return Number.parseInt(digest(new TextEncoder().encode(`${run} ${String(slot)}`)).slice(-8), 16);
}
