import type { Clock } from '../lib/clock.ts';
import type { Asset, Outcome } from '../recraft/types.ts';
import { describeFailure, describeRecraftFailure, describeThrown } from './describe-failure.ts';
import type { Failure } from './failures.ts';
import type { Gate } from './gate.ts';
import type { Job } from './job.ts';
import type { Journal } from './journal.ts';
import { isActive, type JobEvent } from './reducer.ts';
import type { PreparedWork, Work } from './work.ts';

/** A result that was paid for and is not on the canvas yet: placing it again is free. */
export interface Kept {
  readonly asset: Asset;
  readonly credits: number;
  readonly prepared: PreparedWork;
}

/** One job's side of an attempt: what it works with and whom it tells. */
export interface Attempt {
  readonly work: Work;
  readonly controller: AbortController;
  job(): Job;
  kept(): Kept | null;
  keep(kept: Kept | null): void;
  emit(event: JobEvent): void;
  /** Units that Recraft has charged; `late` when the answer came after the timeout. */
  charged(credits: number, late: boolean): void;
  /** Recraft's own refusal of this call. */
  refused(failure: Failure): void;
  /** Whether the job still stands where this attempt left it. */
  isCurrent(): boolean;
  /** Takes a paid result whose job has moved on. */
  orphan(kept: Kept): void;
}

/** What all attempts share. */
export interface AttemptTools {
  readonly clock: Clock;
  readonly journal: Journal;
  /** Bounds how many pieces are exported and prepared at once. */
  readonly preparing: Gate;
  /** A journal that could not be written after the fact: nothing is lost, but it must not pass in silence. */
  onTrouble(error: unknown): void;
}

/** Runs one attempt to its end. Never rejects: whatever happens becomes an event. */
export async function runAttempt(attempt: Attempt, tools: AttemptTools): Promise<void> {
  const since = tools.clock.now();
  if (attempt.kept() === null) await pay(attempt, tools, since);
  const kept = attempt.kept();
  if (kept !== null && isActive(attempt.job())) await place(attempt, kept, tools.clock, since);
}

async function pay(attempt: Attempt, tools: AttemptTools, since: number): Promise<void> {
  attempt.emit({ type: 'start', at: since });
  const prepared = await prepare(attempt, tools);
  if (prepared === null) return;
  const outcome = await send(attempt, prepared, tools, since);
  if (outcome !== null) settle(attempt, prepared, outcome, tools.clock.now());
  await close(attempt, tools);
}

/** Everything before the paid call, down to the written intent; null where it ended there. */
async function prepare(attempt: Attempt, tools: AttemptTools): Promise<PreparedWork | null> {
  const { signal } = attempt.controller;
  try {
    const prepared = await tools.preparing.run(() => attempt.work.prepare(signal), signal);
    signal.throwIfAborted();
    await tools.journal.intent(attempt.job());
    signal.throwIfAborted();
    return prepared;
  } catch (error) {
    if (signal.aborted) attempt.emit({ type: 'cancel', sent: false });
    else attempt.emit({ type: 'fail', failure: describeThrown(error, { kind: 'nothing' }), credits: 0 });
    return null;
  }
}

/** The outcome, or null where the call itself broke, which is a fault of ours. */
async function send(
  attempt: Attempt,
  prepared: PreparedWork,
  tools: AttemptTools,
  since: number,
): Promise<Outcome | null> {
  const events = {
    onWait(until: number, why: 'pace' | 'rate-limit'): void {
      // A call that was cancelled after it had left turned out not to have run: it is not sent a second time.
      if (!isActive(attempt.job())) attempt.controller.abort();
      attempt.emit({ type: 'wait', until, why });
    },
    onSend: () => attempt.emit({ type: 'send', at: tools.clock.now(), since }),
    onLate(outcome: Outcome): void {
      void takeLate(attempt, prepared, outcome, tools);
    },
  };
  try {
    return await prepared.send(events, attempt.controller.signal);
  } catch (error) {
    const sent = sentAt(attempt.job());
    if (sent === null) attempt.emit({ type: 'fail', failure: describeThrown(error, { kind: 'nothing' }), credits: 0 });
    else attempt.emit({ type: 'lose', failure: describeThrown(error, { kind: 'perhaps' }), sent });
    return null;
  }
}

/** What became of the paid call. After a cancel it still decides what the job cost, and whether its result can be placed. */
function settle(attempt: Attempt, prepared: PreparedWork, outcome: Outcome, now: number): void {
  switch (outcome.kind) {
    case 'done':
      attempt.charged(outcome.credits, false);
      attempt.keep({ asset: outcome.asset, credits: outcome.credits, prepared });
      attempt.emit({ type: 'place', credits: outcome.credits });
      attempt.emit({ type: 'answer', credits: outcome.credits });
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
      const detail = requestLine(outcome.requestId);
      const failure = describeFailure(outcome.reason, { charge: { kind: 'perhaps' }, detail });
      attempt.emit({ type: 'lose', failure, sent: sentAt(attempt.job()) ?? now });
      return;
    }
    case 'cancelled':
      attempt.emit({ type: 'cancel', sent: outcome.sent });
      return;
    default:
      outcome satisfies never;
  }
}

/** An answer after the timeout: the job's outcome is known after all. A result whose job has moved on is kept beside it. */
async function takeLate(
  attempt: Attempt,
  prepared: PreparedWork,
  outcome: Outcome,
  tools: AttemptTools,
): Promise<void> {
  const current = attempt.isCurrent();
  if (outcome.kind === 'done') {
    const kept = { asset: outcome.asset, credits: outcome.credits, prepared };
    attempt.charged(outcome.credits, true);
    if (!current) {
      attempt.orphan(kept);
      return;
    }
    const since = sentAt(attempt.job()) ?? tools.clock.now();
    attempt.keep(kept);
    attempt.emit({ type: 'arrive', credits: outcome.credits });
    await place(attempt, kept, tools.clock, since);
  } else if (outcome.kind === 'unusable') {
    attempt.charged(outcome.credits, true);
    if (current) attempt.emit({ type: 'learn', failure: unusable(outcome), credits: outcome.credits });
  } else if (outcome.kind === 'failed' && current) {
    const failure = describeRecraftFailure(outcome.failure, { kind: 'nothing' });
    attempt.emit({ type: 'learn', failure, credits: 0 });
  }
  if (current) await close(attempt, tools);
}

async function place(attempt: Attempt, kept: Kept, clock: Clock, since: number): Promise<void> {
  attempt.emit({ type: 'place', credits: kept.credits });
  try {
    const placed = await kept.prepared.place(kept.asset);
    attempt.keep(null);
    attempt.emit({ type: 'finish', placed, credits: kept.credits, took: clock.now() - since });
  } catch (error) {
    const failure = describeThrown(error, { kind: 'kept', credits: kept.credits });
    attempt.emit({ type: 'fail', failure, credits: kept.credits });
  }
}

async function close(attempt: Attempt, tools: AttemptTools): Promise<void> {
  try {
    await tools.journal.outcome(attempt.job());
  } catch (error) {
    tools.onTrouble(error);
  }
}

function unusable(outcome: Extract<Outcome, { kind: 'unusable' }>): Failure {
  const detail = [outcome.reason, requestLine(outcome.requestId)].filter((part) => part !== null).join(' · ');
  return describeFailure('unusable-result', { charge: { kind: 'lost', credits: outcome.credits }, detail });
}

function sentAt(job: Job): number | null {
  if (job.state.state === 'unknown') return job.state.sent;
  return job.state.state === 'running' ? job.state.sent : null;
}

function requestLine(id: string | null): string | null {
  return id === null ? null : `Request ${id}`;
}
