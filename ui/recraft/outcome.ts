import type { Reply } from './http.ts';
import type { NoResult } from './types.ts';
import { readVendorError, refusal } from './vendor-error.ts';

/** Whether Recraft refused for its limits: the only answer after which a paid call may be sent again by itself. */
export function isRateLimited(reply: Reply): boolean {
  return reply.kind === 'answer' && reply.status === 429;
}

/** What became of a paid call that was sent, by what came back. The rows are those of the outcome table. `read` is for a 2xx answer. */
export function outcomeOf<O>(reply: Reply, read: (text: string, requestId: string | null) => O): O | NoResult {
  if (reply.kind === 'no-answer') return { kind: 'unknown', reason: 'connection-lost', requestId: null };
  const { status, text, requestId } = reply;
  if (status >= 200 && status < 300) return read(text, requestId);
  const error = readVendorError(text);
  if (status === 429) return { kind: 'failed', failure: { code: 'rate-limited', vendor: error.message, requestId } };
  if (status >= 400 && status < 500) return { kind: 'failed', failure: refusal(status, error, requestId) };
  if (status >= 500 && error.json) {
    return { kind: 'failed', failure: { code: 'server-failed', vendor: error.message, requestId } };
  }
  return { kind: 'unknown', reason: status >= 500 ? 'server-without-answer' : 'unreadable-answer', requestId };
}
