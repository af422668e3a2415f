import { isAbort } from '../lib/abort.ts';
import { backoff } from './backoff.ts';
import { awaitReply, sendableToken, sendTo } from './call.ts';
import type { CallContext } from './call.ts';
import type { Ticket } from './limiter.ts';
import { isRateLimited, outcomeOf } from './outcome.ts';
import type { CallEvents, Outcome } from './types.ts';

/** A call that costs units and asks for one image. `body` is made when it is sent, so that a queue holds no copies. */
export interface PaidRequest {
  readonly path: string;
  body(): string;
}

/** How long a call lets itself be put off by 429 before it gives up. */
const PATIENCE = 5 * 60_000;

/**
 * Waits for its turn, sends, and tells what became of it. Sent again by itself only after 429, which says that it did not
 * run. A cancel or the timeout ends the wait, never the request: what comes later goes to `events.onLate`.
 */
export async function paidCall(
  context: CallContext,
  request: PaidRequest,
  events: CallEvents,
  signal: AbortSignal,
): Promise<Outcome> {
  const ticket = context.limiter.ticket(1);
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

interface Attempt {
  readonly ticket: Ticket;
  readonly request: PaidRequest;
  readonly events: CallEvents;
  readonly signal: AbortSignal;
}

async function attempt(context: CallContext, { ticket, request, events, signal }: Attempt): Promise<Outcome> {
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
  if (ending.kind === 'reply') return outcomeOf(ending.reply);

  void reply.then((late) => {
    if (isRateLimited(late)) context.limiter.pause(context.clock.now() + (backoff(1, 0, PATIENCE) ?? 0));
    events.onLate?.(outcomeOf(late));
  });
  if (ending.kind === 'cancelled') return { kind: 'cancelled', sent: true };
  return { kind: 'unknown', reason: 'timeout', requestId: null };
}
