import type { Outcome } from '../recraft/types.ts';
import type { Attempt, AttemptTools, Kept } from './attempt.ts';
import { describeFailure, describeRecraftFailure } from './describe-failure.ts';
import type { Failure } from './failures.ts';
import type { Job } from './job.ts';
import { placeKept } from './place-kept.ts';
import type { PreparedWork } from './work.ts';

/** What became of the paid call. After a cancel it still decides what the job cost, and whether its result can be placed. */
export async function settle(
  attempt: Attempt,
  prepared: PreparedWork,
  outcome: Outcome,
  tools: AttemptTools,
): Promise<void> {
  switch (outcome.kind) {
    case 'done':
      attempt.charged(outcome.credits, false);
      attempt.keep(keptOf(outcome, prepared));
      attempt.emit({ type: 'place', credits: outcome.credits });
      attempt.emit({ type: 'answer', credits: outcome.credits });
      await tools.journal.paid(attempt.job(), { ...outcome, recipe: prepared.recipe, sameAs: null });
      return;
    case 'unusable':
      attempt.charged(outcome.credits, false);
      attempt.emit({ type: 'fail', failure: unusable(outcome), credits: outcome.credits });
      attempt.emit({ type: 'learn', failure: unusable(outcome), credits: outcome.credits });
      return;
    case 'failed': {
      const failure = describeRecraftFailure(outcome.failure, { kind: 'nothing' });
      attempt.emit({ type: 'fail', failure, credits: 0 });
      attempt.emit({ type: 'cancel', sent: false });
      attempt.refused(failure);
      return;
    }
    case 'unknown': {
      attempt.emit({ type: 'lose', failure: unclear(outcome), sent: sentAt(attempt.job()) ?? tools.clock.now() });
      return;
    }
    case 'cancelled':
      attempt.emit(outcome.sent ? { type: 'cancel', sent: true } : attempt.stopped());
      return;
    default:
      outcome satisfies never;
  }
}

/** An answer after the timeout: the job's outcome is known after all. A result whose job has moved on is kept beside it. */
export async function takeLate(
  attempt: Attempt,
  prepared: PreparedWork,
  outcome: Outcome,
  tools: AttemptTools,
): Promise<void> {
  const current = attempt.isCurrent();
  if (outcome.kind === 'done') {
    const kept = keptOf(outcome, prepared);
    attempt.charged(outcome.credits, true);
    const result = { ...outcome, recipe: prepared.recipe, sameAs: null };
    if (!current) {
      await tools.journal.paid(attempt.orphan(kept), result);
      return;
    }
    const since = sentAt(attempt.job()) ?? tools.clock.now();
    attempt.keep(kept);
    attempt.emit({ type: 'arrive', credits: outcome.credits });
    await tools.journal.paid(attempt.job(), result);
    await placeKept(attempt, kept, tools, since);
    return;
  }
  const end = endOf(outcome);
  if (end === null) return;
  if (outcome.kind === 'unusable') attempt.charged(outcome.credits, true);
  if (current) attempt.emit({ ...end, type: 'learn' });
  // The job may have moved on, but what is written down of this attempt is no longer unknown.
  await tools.journal.outcome({ ...attempt.job(), entry: attempt.entry, state: { ...end, state: 'failed' } });
}

/** A late answer that brought nothing: what it cost, if it says so. */
function endOf(outcome: Outcome): { readonly failure: Failure; readonly credits: number } | null {
  if (outcome.kind === 'unusable') return { failure: unusable(outcome), credits: outcome.credits };
  if (outcome.kind !== 'failed') return null;
  return { failure: describeRecraftFailure(outcome.failure, { kind: 'nothing' }), credits: 0 };
}

function keptOf(outcome: Extract<Outcome, { kind: 'done' }>, { recipe, description, ask, place }: PreparedWork): Kept {
  return {
    asset: outcome.asset,
    credits: outcome.credits,
    placeable: { recipe, description, ask, place },
    shared: false,
  };
}

/** Charged, and nothing came of it; `code` says what was expected. */
export function unusable(
  outcome: Extract<Outcome, { kind: 'unusable' }>,
  code: 'unusable-result' | 'unusable-answer' = 'unusable-result',
): Failure {
  const image = outcome.imageId === null ? null : `Image ${outcome.imageId}`;
  const detail = [outcome.reason, image, requestLine(outcome.requestId)].filter((part) => part !== null).join(' · ');
  return describeFailure(code, { charge: { kind: 'lost', credits: outcome.credits }, detail });
}

/** Nobody knows what became of it. */
export function unclear({ reason, requestId }: Extract<Outcome, { kind: 'unknown' }>): Failure {
  return describeFailure(reason, { charge: { kind: 'perhaps' }, detail: requestLine(requestId) });
}

function sentAt({ state }: Job): number | null {
  if (state.state === 'unknown') return state.sent;
  return state.state === 'running' ? state.sent : null;
}

function requestLine(id: string | null): string | null {
  return id === null ? null : `Request ${id}`;
}
