import * as v from 'valibot';
import { parseJson } from './http.ts';
import type { RecraftFailure, RecraftFailureCode } from './types.ts';

/** What Recraft says about a request that it did not carry out. `json` is false for its plain-text errors. */
export interface VendorError {
  readonly json: boolean;
  readonly code: string | null;
  readonly message: string | null;
}

/** `{code, message}` as observed; either may be missing. */
const body = v.looseObject({ code: v.optional(v.string()), message: v.optional(v.string()) });

/** Longer text is a page of some proxy, not a message to show. */
const LONGEST_MESSAGE = 300;

/** Reads the body of an error answer. An HTML page has no message. */
export function readVendorError(text: string): VendorError {
  const parsed = v.safeParse(body, parseJson(text));
  if (parsed.success && (parsed.output.code !== undefined || parsed.output.message !== undefined)) {
    return { json: true, code: parsed.output.code ?? null, message: parsed.output.message?.trim() || null };
  }
  const plain = text.trim();
  const readable = plain !== '' && plain.length <= LONGEST_MESSAGE && !/^[<{[]/.test(plain);
  return { json: false, code: null, message: readable ? plain : null };
}

/** A refused request (4xx but 429) as a failure: it did not run and costs nothing. */
export function refusal(status: number, error: VendorError, requestId: string | null): RecraftFailure {
  return { code: refusalCode(status, error), vendor: error.message, requestId };
}

function refusalCode(status: number, error: VendorError): RecraftFailureCode {
  if (status === 401) return 'wrong-token';
  if (status === 402 || speaksOfUnits(error)) return 'no-units';
  return 'rejected';
}

/**
 * Guess: an empty balance was observed as a 400, but nobody recorded its code or words; clients guess
 * `not_enough_credits` and `insufficient_balance`. Quoted parts are the user's own words and do not count.
 */
function speaksOfUnits(error: VendorError): boolean {
  const words = `${error.code ?? ''} ${error.message ?? ''}`.replace(/(?<!\w)(['"]).*?\1/g, ' ').replace(/_/g, ' ');
  return /\b(credits?|balance|api units?|insufficient|not enough units?)\b/i.test(words);
}
