import { createRateLimit } from './rate-limits.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { LedgerEntry } from './types.ts';

/** The one account: its units, what it was charged for, and its pace. All of its tokens share them. */
export interface Account {
  balance(): number;
  setBalance(units: number): void;
  ledger(): readonly LedgerEntry[];
  record(entry: LedgerEntry): void;
  /** Counts a request; refuses it over 5 in a second. */
  admitRequest(now: number): void;
  /** Counts pictures and takes the units for them; refuses over 100 in a minute, or without enough units. */
  charge(now: number, images: number, units: number): void;
}

/** Makes an account with this many units. */
export function createAccount(units: number): Account {
  let balance = units;
  const ledger: LedgerEntry[] = [];
  // Whether refused requests count is unknown; that they do is the stricter reading.
  const requests = createRateLimit(5, 1_000, true);
  const pictures = createRateLimit(100, 60_000, false);
  return {
    balance: () => balance,
    setBalance: (next) => (balance = next),
    ledger: () => [...ledger],
    record: (entry) => ledger.push(entry),
    admitRequest: (now) => {
      if (!requests.admit(now, 1)) throw rateLimitExceeded();
    },
    charge: (now, images, price) => {
      if (price > balance) throw noUnits();
      if (!pictures.admit(now, images)) throw rateLimitExceeded();
      balance -= price;
    },
  };
}

/** Observed 2026-09: no `Retry-After`, nothing charged. */
export function rateLimitExceeded(): Refusal {
  return new Refusal(429, 'rate_limit_exceeded', 'Rate limit exceeded');
}

/** Observed only as "a 400 on the first image"; code and message are guesses. */
export function noUnits(): Refusal {
  return badRequest('Not enough credits', 'not_enough_credits');
}
