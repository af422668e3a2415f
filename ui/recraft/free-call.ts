import { isAbort } from '../lib/abort.ts';
import { backoff } from './backoff.ts';
import { awaitReply, sendableToken, sendTo, silentFailure } from './call.ts';
import type { CallContext } from './call.ts';
import { reaches } from './http.ts';
import type { Reply } from './http.ts';
import { isRateLimited } from './outcome.ts';
import type { Free, RecraftFailure } from './types.ts';
import { readVendorError, refusal } from './vendor-error.ts';

/** A call that costs nothing. `read` answers null where a 2xx body is not what it should be. */
export interface FreeRequest<T> {
  readonly path: string;
  /** GET where it is left out. */
  readonly method?: 'DELETE';
  /** Instead of the one in use. */
  readonly token?: string | undefined;
  read(text: string): T | null;
}

/** A free call answers within a second as a rule; the user looks at a spinner meanwhile. */
const TIMEOUT = 20_000;
const PATIENCE = 30_000;

/** Sends a free call, again after 429 for a short while. One that gets no answer is probed to tell CORS from offline. */
export async function freeCall<T>(
  context: CallContext,
  request: FreeRequest<T>,
  signal: AbortSignal,
): Promise<Free<T>> {
  const ticket = context.limiter.ticket(0);
  let firstRefusal: number | null = null;
  for (let refusals = 1; ; refusals++) {
    try {
      await context.limiter.start(ticket, signal);
    } catch (error) {
      if (!isAbort(error)) throw error;
      return failed(silentFailure('not-sent'));
    }
    const token = sendableToken(context, request.token);
    if (typeof token !== 'string') return failed(token);
    const reply = await exchange(context, request, token, signal);
    const now = context.clock.now();
    firstRefusal ??= now;
    const wait = isRateLimited(reply) ? backoff(refusals, now - firstRefusal, PATIENCE) : null;
    if (wait === null) return signal.aborted ? failed(silentFailure('not-sent')) : judge(context, request, reply);
    context.limiter.pause(now + wait);
  }
}

/** Unlike a paid request, a free one is really stopped when it is given up. */
async function exchange(
  context: CallContext,
  { path, method }: Pick<FreeRequest<unknown>, 'path' | 'method'>,
  token: string,
  signal: AbortSignal,
): Promise<Reply> {
  const stop = new AbortController();
  const reply = sendTo(context, path, { token, method, signal: stop.signal });
  const ending = await awaitReply(context, reply, TIMEOUT, signal);
  if (ending.kind === 'reply') return ending.reply;
  stop.abort();
  return { kind: 'no-answer' };
}

async function judge<T>(context: CallContext, request: FreeRequest<T>, reply: Reply): Promise<Free<T>> {
  if (reply.kind === 'no-answer') {
    const there = await reaches(context.fetch, `${context.baseUrl}/ping`);
    return failed(silentFailure(there ? 'refused-by-cors' : 'offline'));
  }
  const { status, text, requestId } = reply;
  if (status >= 200 && status < 300) {
    const value = request.read(text);
    return value === null ? failed({ code: 'server-failed', vendor: null, requestId }) : { kind: 'ok', value };
  }
  const error = readVendorError(text);
  if (status === 429) return failed({ code: 'rate-limited', vendor: error.message, requestId });
  if (status >= 400 && status < 500) return failed(refusal(status, error, requestId));
  return failed({ code: 'server-failed', vendor: error.message, requestId });
}

function failed(failure: RecraftFailure): { readonly kind: 'failed'; readonly failure: RecraftFailure } {
  return { kind: 'failed', failure };
}
