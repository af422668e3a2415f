const FIRST = 2_000;
const LONGEST = 30_000;

/**
 * How long to wait after the `refusals`-th 429 in a row (1, 2, …), in ms: 2, 4, 8, 16, then 30 s. Recraft sends no
 * `Retry-After`. Null once waiting longer would go beyond `patience` since the first refusal, `waited` ms ago.
 */
export function backoff(refusals: number, waited: number, patience: number): number | null {
  const wait = Math.min(LONGEST, FIRST * 2 ** (refusals - 1));
  return waited + wait > patience ? null : wait;
}
