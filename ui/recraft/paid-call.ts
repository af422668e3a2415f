import { isAbort } from '../lib/abort.ts';
import { backoff } from './backoff.ts';
import type { Parcel } from './bodies.ts';
import { awaitReply, sendableToken, sendTo } from './call.ts';
import type { CallContext } from './call.ts';
import type { Ticket } from './limiter.ts';
import { isRateLimited, outcomeOf } from './outcome.ts';
import type { CallEvents, NoResult, Outcome, ValueOutcome } from './types.ts';

/** A call that costs units. `O` is what a 2xx answer to it may be. */
interface PaidRequest<O> extends Parcel {
  /** How many images it asks for: 1, or 0 where it answers with something else. */
  readonly images: number;
  readonly read: (text: string, requestId: string | null) => O;
}

/** How long a call lets itself be put off by 429 before it gives up. */
const PATIENCE = 5 * 60_000;

/**
 * Waits for its turn, sends, and tells what became of it. Sent again by itself only after 429, which says that it did not
 * run. A cancel or the timeout ends the wait, never the request: what comes later goes to `events.onLate`.
 */
export async function paidCall<O extends Outcome | ValueOutcome<unknown>>(
  context: CallContext,
  request: PaidRequest<O>,
  events: CallEvents<O | NoResult>,
  signal: AbortSignal,
): Promise<O | NoResult> {
  const ticket = context.limiter.ticket(request.images);
  let firstRefusal: number | null = null;
  for (let refusals = 1; ; refusals++) {
    const outcome = await attempt(context, { ticket, request, events, signal });
    if (outcome.kind !== 'failed' || outcome.failure.code !== 'rate-limited') return outcome;
    const now = context.clock.now();
    firstRefusal ??= now;
    const wait = backoff(refusals, now - firstRefusal, PATIENCE);
    if (wait === null) return outcome;
    context.limiter.pause(now + wait);
  }
}

interface Attempt<O> {
  readonly ticket: Ticket;
  readonly request: PaidRequest<O>;
  readonly events: CallEvents<O | NoResult>;
  readonly signal: AbortSignal;
}

async function attempt<O>(
  context: CallContext,
  { ticket, request, events, signal }: Attempt<O>,
): Promise<O | NoResult> {
  try {
    await context.limiter.start(ticket, signal, events.onWait?.bind(events));
  } catch (error) {
    if (!isAbort(error)) throw error;
    return { kind: 'cancelled', sent: false };
  }
  if (signal.aborted) return { kind: 'cancelled', sent: false };
  const token = sendableToken(context);
  if (typeof token !== 'string') return { kind: 'failed', failure: token };

  events.onSend?.();
  const reply = sendTo(context, request.path, { token, body: request.body() });
  const ending = await awaitReply(context, reply, context.timeout, signal);
  if (ending.kind === 'reply') return outcomeOf(ending.reply, request.read);

  void reply.then((late) => {
    if (isRateLimited(late)) context.limiter.pause(context.clock.now() + (backoff(1, 0, PATIENCE) ?? 0));
    events.onLate?.(outcomeOf(late, request.read));
  });
  if (ending.kind === 'cancelled') return { kind: 'cancelled', sent: true };
  return { kind: 'unknown', reason: 'timeout', requestId: null };
}
