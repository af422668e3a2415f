/** A limit on how much may come in any stretch of time. */
export interface RateLimit {
  /** Whether `amount` more fits at this moment; it counts from now on if it does. Milliseconds. */
  admit(now: number, amount: number): boolean;
}

/** A sliding window: at most `limit` in any `span` milliseconds. What is refused counts too where `strict`. */
export function createRateLimit(limit: number, span: number, strict: boolean): RateLimit {
  let past: { at: number; amount: number }[] = [];
  return {
    admit: (now, amount) => {
      past = past.filter((entry) => entry.at > now - span);
      const used = past.reduce((sum, entry) => sum + entry.amount, 0);
      const fits = used + amount <= limit;
      if (fits || strict) past.push({ at: now, amount });
      return fits;
    },
  };
}
