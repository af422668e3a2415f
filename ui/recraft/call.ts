import type { Clock } from '../lib/clock.ts';
import type { Fetch, HttpRequest, Reply } from './http.ts';
import { send } from './http.ts';
import type { Limiter } from './limiter.ts';
import { isSendable, tidyToken } from './token.ts';
import type { RecraftFailure, RecraftFailureCode } from './types.ts';

/** What every call needs. Built once by `createRecraft`. */
export interface CallContext {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly limiter: Limiter;
  readonly token: () => string | null;
  readonly online: () => boolean;
  /** How long a paid call may go without a sign of life, in ms. */
  readonly timeout: number;
  /** When the last paid call was answered: a browser may send only six at once, and the others wait behind those. */
  readonly heard: { at: number };
}

/** A failure without a word from Recraft. */
export function silentFailure(code: RecraftFailureCode): RecraftFailure {
  return { code, vendor: null, requestId: null };
}

/** The token to send, as it stands in a header, or why nothing can be sent. */
export function sendableToken(context: CallContext, text: string | null = context.token()): string | RecraftFailure {
  const token = tidyToken(text ?? '');
  if (token === '') return silentFailure('not-sent');
  if (!isSendable(token)) return silentFailure('wrong-token');
  return context.online() ? token : silentFailure('offline');
}

/** How the wait for a reply ended: with the reply, or before it came. */
export type Ending = { readonly kind: 'reply'; readonly reply: Reply } | { readonly kind: 'timeout' | 'cancelled' };

/** However often other calls are answered, one that has none after so many ms is given up on. */
const LONGEST = 15 * 60_000;

/**
 * Waits for a reply that may be given up on: after `ms` in which neither it nor any other paid call was answered. Giving up neither stops the
 * request nor forgets its promise.
 */
export function awaitReply(
  { clock, heard }: CallContext,
  reply: Promise<Reply>,
  ms: number,
  signal: AbortSignal,
): Promise<Ending> {
  return new Promise((resolve) => {
    const sent = clock.now();
    let stopTimer = clock.after(ms, onTimer);
    function onTimer(): void {
      const left = Math.min(sent + LONGEST, Math.max(sent, heard.at) + ms) - clock.now();
      if (left <= 0) finish({ kind: 'timeout' });
      else stopTimer = clock.after(left, onTimer);
    }
    function finish(ending: Ending): void {
      stopTimer();
      signal.removeEventListener('abort', onAbort);
      resolve(ending);
    }
    function onAbort(): void {
      finish({ kind: 'cancelled' });
    }
    signal.addEventListener('abort', onAbort, { once: true });
    void reply.then((value) => {
      if (value.kind === 'answer') heard.at = clock.now();
      finish({ kind: 'reply', reply: value });
    });
    if (signal.aborted) onAbort();
  });
}

/** Sends to a path of the API, such as `/v1/users/me`. */
export function sendTo(context: CallContext, path: string, request: Omit<HttpRequest, 'url'>): Promise<Reply> {
  return send(context.fetch, { url: `${context.baseUrl}${path}`, ...request });
}
