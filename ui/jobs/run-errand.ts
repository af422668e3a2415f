import { isAbort } from '../lib/abort.ts';
import type { ValueOutcome } from '../recraft/types.ts';
import { describeRecraftFailure, describeThrown } from './describe-failure.ts';
import type { Fate } from './entry.ts';
import type { Errand } from './errand.ts';
import type { Failure } from './failures.ts';
import { unclear, unusable } from './settle.ts';

/** What runs an errand, and who is told. */
export interface ErrandTools {
  /** Milliseconds that only run forward. */
  now(): number;
  /** Resolves once the intent is safe; rejects with `storage-refused`. */
  intent(): Promise<void>;
  /** Writes down what became of it; null where there is nothing to remember. Never rejects. */
  outcome(fate: Fate | null): Promise<void>;
  onWait(until: number): void;
  onSend(): void;
  /** Units that Recraft has charged; `late` when the answer came after the timeout. */
  charged(credits: number, late: boolean): void;
  /** Recraft's own refusal. */
  refused(failure: Failure): void;
  /** Whatever came after the end that was told: written down already. */
  late(end: ErrandOutcome): void;
}

export type ErrandOutcome =
  | { readonly kind: 'done'; readonly value: string }
  | { readonly kind: 'failed' | 'unknown'; readonly failure: Failure }
  /** Only ever before it was sent. */
  | { readonly kind: 'cancelled' };

/** The one paid call of an errand, with its intent before it and its outcome after it. The signal counts until it is sent. Never rejects. */
export async function runErrand(errand: Errand, tools: ErrandTools, signal: AbortSignal): Promise<ErrandOutcome> {
  try {
    await tools.intent();
  } catch (error) {
    return { kind: 'failed', failure: describeThrown(error, { kind: 'nothing' }) };
  }
  const since = tools.now();
  let sent = false;
  const events = {
    onWait: tools.onWait.bind(tools),
    onSend() {
      sent = true;
      tools.onSend();
    },
    onLate(outcome: ValueOutcome<string>) {
      void conclude(outcome, { tools, since, late: true }).then((end) => tools.late(end));
    },
  };
  try {
    signal.throwIfAborted();
    return await conclude(await errand.send(events, signal), { tools, since, late: false });
  } catch (error) {
    const end = brokenEnd(error, sent);
    await tools.outcome(end.kind === 'unknown' ? { fate: 'unknown', failure: end.failure } : null);
    return end;
  }
}

/** The call itself broke, which is a fault of ours; or it was given up before it left. */
function brokenEnd(error: unknown, sent: boolean): Exclude<ErrandOutcome, { kind: 'done' }> {
  if (isAbort(error) && !sent) return { kind: 'cancelled' };
  const failure = describeThrown(error, { kind: sent ? 'perhaps' : 'nothing' });
  return { kind: sent ? 'unknown' : 'failed', failure };
}

interface Circumstances {
  readonly tools: ErrandTools;
  readonly since: number;
  readonly late: boolean;
}

async function conclude(outcome: ValueOutcome<string>, { tools, since, late }: Circumstances): Promise<ErrandOutcome> {
  if (outcome.kind === 'done' || outcome.kind === 'unusable') tools.charged(outcome.credits, late);
  const { end, fate } = judge(outcome, tools.now() - since);
  await tools.outcome(fate);
  if (outcome.kind === 'failed' && end.kind === 'failed') tools.refused(end.failure);
  return end;
}

/** What it came to, and what is written down of it. */
function judge(outcome: ValueOutcome<string>, took: number): { end: ErrandOutcome; fate: Fate | null } {
  switch (outcome.kind) {
    case 'done': {
      const { value, credits } = outcome;
      const standing = { at: 'panel', value } as const;
      return { end: { kind: 'done', value }, fate: { fate: 'made', credits, took, sameAs: null, standing } };
    }
    case 'unusable': {
      const failure = unusable(outcome, 'unusable-answer');
      return { end: { kind: 'failed', failure }, fate: { fate: 'unusable', failure, credits: outcome.credits } };
    }
    case 'failed': {
      const failure = describeRecraftFailure(outcome.failure, { kind: 'nothing' });
      return { end: { kind: 'failed', failure }, fate: null };
    }
    case 'unknown': {
      const failure = unclear(outcome);
      return { end: { kind: 'unknown', failure }, fate: { fate: 'unknown', failure } };
    }
    case 'cancelled':
      return { end: { kind: 'cancelled' }, fate: null };
  }
}
