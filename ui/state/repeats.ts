import type { Clock } from '../lib/clock.ts';

/** After an order was taken, before the same one counts as meant: longer than a double click or a bouncing key. */
const PAUSE = 1_000;

/** Runs an order, unless the same one is being taken or was a moment ago. */
export type OnceAMoment = (verb: string, params: unknown, take: () => Promise<void>) => Promise<void>;

export function createRepeatGuard(clock: Clock): OnceAMoment {
  const closedUntil = new Map<string, number>();

  return async (verb, params, take) => {
    const now = clock.now();
    for (const [order, until] of closedUntil) if (until <= now) closedUntil.delete(order);
    const order = JSON.stringify([verb, params]);
    if (closedUntil.has(order)) return;
    closedUntil.set(order, Number.POSITIVE_INFINITY);
    try {
      await take();
    } finally {
      closedUntil.set(order, clock.now() + PAUSE);
    }
  };
}
