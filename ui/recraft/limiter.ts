import { abortError } from '../lib/abort.ts';
import type { Clock } from '../lib/clock.ts';
import { RECRAFT_LIMITS, startable, withStart } from './starts.ts';
import type { Limits, Starts } from './starts.ts';

type OnWait = (until: number, why: 'pace' | 'rate-limit') => void;

/** A place in the order of calls. A call that Recraft refused (429) keeps its place. */
export interface Ticket {
  readonly order: number;
  /** How many images the call asks for; 0 for a free one. */
  readonly images: number;
}

/** Lets calls start in the order of their tickets and never faster than both limits, whatever they ask for. */
export interface Limiter {
  ticket(images: number): Ticket;
  /** Resolves when the call may start, which counts it. Rejects with an `AbortError` when the signal fires. */
  start(ticket: Ticket, signal: AbortSignal, onWait?: OnWait): Promise<void>;
  /** When further paid calls, each for one image, would start behind those that wait: in ms, oldest first. */
  forecast(count: number): readonly number[];
  /** Recraft said that we are too fast: nothing starts before `until`. */
  pause(until: number): void;
}

interface Waiter {
  readonly ticket: Ticket;
  readonly onWait: OnWait | undefined;
  readonly begin: () => void;
  /** What `onWait` was told last, so that it hears of changes only. */
  told: number;
}

/** A limiter of its own for each panel: Recraft counts by user, and nobody else is told. */
export function createLimiter(clock: Clock, agreed: Limits = RECRAFT_LIMITS): Limiter {
  let limits = agreed;
  const waiters: Waiter[] = [];
  let issued = 0;
  let starts: Starts = { requests: [], images: [] };
  let pausedUntil = 0;
  let cancelTimer: (() => void) | null = null;

  function turn({ images }: Ticket, before: Starts, now: number): number {
    return Math.max(pausedUntil, startable(images, before, limits, now));
  }

  /** Starts whoever may start now; tells the others, in order, when their turn will be. */
  function advance(): void {
    cancelTimer?.();
    cancelTimer = null;
    const now = clock.now();
    for (let head = waiters[0]; head !== undefined && turn(head.ticket, starts, now) <= now; head = waiters[0]) {
      waiters.shift();
      starts = withStart(head.ticket.images, starts, limits, now);
      head.begin();
    }
    announceTurns(now);
    const next = waiters[0];
    if (next !== undefined) cancelTimer = clock.after(next.told - now, advance);
  }

  function announceTurns(now: number): void {
    const why = pausedUntil > now ? 'rate-limit' : 'pace';
    let projected = starts;
    let at = now;
    for (const waiter of waiters) {
      at = turn(waiter.ticket, projected, at);
      projected = withStart(waiter.ticket.images, projected, limits, at);
      if (at === waiter.told) continue;
      waiter.told = at;
      waiter.onWait?.(at, why);
    }
  }

  return {
    ticket: (images) => ({ order: issued++, images }),
    start: (ticket, signal, onWait) => waitInLine(waiters, advance, { ticket, signal, onWait }),
    forecast(count) {
      let projected = starts;
      let at = clock.now();
      for (const { ticket } of waiters) {
        at = turn(ticket, projected, at);
        projected = withStart(ticket.images, projected, limits, at);
      }
      return Array.from({ length: count }, (_, order) => {
        at = turn({ order, images: 1 }, projected, at);
        projected = withStart(1, projected, limits, at);
        return at;
      });
    },
    pause(until) {
      limits = widened(limits, agreed);
      pausedUntil = Math.max(pausedUntil, until);
      advance();
    },
  };
}

interface Entry {
  readonly ticket: Ticket;
  readonly signal: AbortSignal;
  readonly onWait: OnWait | undefined;
}

/** Joins the line at the ticket's place; leaves it by its turn or by a cancel. `advance` looks at the line anew. */
function waitInLine(waiters: Waiter[], advance: () => void, { ticket, signal, onWait }: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(abortError());
      return;
    }
    const waiter: Waiter = { ticket, onWait, begin, told: 0 };
    function begin(): void {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }
    function onAbort(): void {
      waiters.splice(waiters.indexOf(waiter), 1);
      reject(abortError());
      advance();
    }
    signal.addEventListener('abort', onAbort, { once: true });
    const behind = waiters.findIndex((other) => other.ticket.order > ticket.order);
    waiters.splice(behind === -1 ? waiters.length : behind, 0, waiter);
    advance();
  });
}

/** After a refusal the requests keep a little more apart, up to a quarter more: on this way to Recraft they arrive closer than they leave. */
function widened({ requests, images }: Limits, agreed: Limits): Limits {
  return { requests: { ...requests, span: Math.min(requests.span * 1.05, agreed.requests.span * 1.25) }, images };
}
