import { formatUnits } from '../lib/format.ts';
import { UnreadableImage } from '../image/codec.ts';
import { PictureTooNarrow } from '../image/limits.ts';
import type { RecraftFailure } from '../recraft/types.ts';
import { FAILURES } from './failure-words.ts';
import type { Failure, FailureCode, Remedy } from './failures.ts';
import { vendorWords } from './vendor-words.ts';

/**
 * What a failure cost, as far as anybody knows. `free`: no paid call was part of it. `kept`: charged, and the result waits in the history.
 * `shared`: the same for a result that was charged elsewhere.
 * `lost`: charged without a usable result.
 */
export type Charge =
  | { readonly kind: 'free' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'kept'; readonly credits: number }
  | { readonly kind: 'shared' }
  | { readonly kind: 'lost'; readonly credits: number }
  | { readonly kind: 'perhaps' };

/** What is known of one failure beside its code. */
export interface FailureFacts {
  readonly charge: Charge;
  /** Replaces the sentence of the table where more is known. */
  readonly text?: string;
  readonly detail?: string | null;
}

/** The failure that the user reads: the table's words, what it cost, and the remedy that fits both. */
export function describeFailure(code: FailureCode, facts: FailureFacts): Failure {
  const words = FAILURES[code];
  const charge = chargeFor(words.remedy, facts.charge);
  const text = [facts.text ?? words.text, chargeSentence(charge)].filter((part) => part !== '').join(' ');
  return {
    code,
    title: words.title,
    text,
    remedy: remedyFor(words.remedy, charge),
    detail: facts.detail ?? null,
  };
}

/** A call that Recraft did not run or did not charge for; its own message becomes plain words. */
export function describeRecraftFailure(failure: RecraftFailure, charge: Charge): Failure {
  const detail = [failure.vendor, failure.requestId === null ? null : `Request ${failure.requestId}`]
    .filter((part) => part !== null)
    .join(' · ');
  const code = failure.code === 'rejected' ? refusedStyle(failure.vendor) : failure.code;
  return describeFailure(code, {
    charge,
    ...(code === 'rejected' && failure.vendor !== null ? { text: vendorWords(failure.vendor) } : {}),
    detail: detail === '' ? null : detail,
  });
}

/** Whether it was the style that Recraft refused; its messages as they were seen. */
function refusedStyle(vendor: string | null): 'style-gone' | 'style-unfit' | 'rejected' {
  if (/style not found/i.test(vendor ?? '')) return 'style-gone';
  return /isn't compatible with the style's model/i.test(vendor ?? '') ? 'style-unfit' : 'rejected';
}

/** Whatever was thrown: known by its `code`, or a fault of ours that says what it was. */
export function describeThrown(error: unknown, charge: Charge): Failure {
  return describeFailure(codeOf(error), { charge, detail: detailOf(error) });
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'detail' in error && typeof error.detail === 'string' ? `${error.message} ${error.detail}` : error.message;
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof UnreadableImage) return 'unreadable-picture';
  if (error instanceof PictureTooNarrow) return 'picture-too-small';
  if (typeof error === 'object' && error !== null && 'code' in error && isFailureCode(error.code)) return error.code;
  return 'internal';
}

/** Whether a text is one of the failure codes of this version. */
export function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(FAILURES, code);
}

function chargeSentence(charge: Charge): string {
  switch (charge.kind) {
    case 'free':
      return '';
    case 'nothing':
      return 'Nothing was charged.';
    case 'kept':
      return `${charged(charge.credits)}; the result waits in the history.`;
    case 'shared':
      return 'Nothing was charged for it; the result waits in the history.';
    case 'lost':
      return `${charged(charge.credits)}.`;
    case 'perhaps':
      return 'It may have been charged.';
    default:
      return charge satisfies never;
  }
}

/** A result that no second try can place is as good as lost, although it was paid for: nothing may promise it. */
function chargeFor(remedy: Remedy, charge: Charge): Charge {
  if (remedy !== 'none') return charge;
  if (charge.kind === 'shared') return { kind: 'nothing' };
  return charge.kind === 'kept' ? { ...charge, kind: 'lost' } : charge;
}

function remedyFor(remedy: Remedy, charge: Charge): Remedy {
  return charge.kind === 'kept' || charge.kind === 'shared' ? 'place-again' : remedy;
}

function charged(credits: number): string {
  return `${formatUnits(credits)} ${credits === 1 ? 'was' : 'were'} charged`;
}
