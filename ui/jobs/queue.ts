import type { Attempt, AttemptTools, Kept } from './attempt.ts';
import type { Failure } from './failures.ts';
import { createGate } from './gate.ts';
import type { Job } from './job.ts';
import { type Entry, newEntry, paidEntryOf, type UnderWay } from './queue-entry.ts';
import type { Queue, QueueOptions } from './queue-types.ts';
import { isActive, isDiscarded, isSent, reduce, type JobEvent } from './reducer.ts';
import type { OperationKind } from './registry.ts';
import { runAttempt } from './run-attempt.ts';
import { createSamePictures } from './same-picture.ts';
import { createTurns } from './turns.ts';
import type { Work } from './work.ts';

/** Runs jobs in the order in which they came, several at once. */
export function createQueue(options: QueueOptions): Queue {
  return new JobQueue(options);
}

class JobQueue implements Queue {
  #entries: readonly Entry[] = [];
  #held = false;
  readonly #options: QueueOptions;
  readonly #tools: AttemptTools;
  readonly #limit: number;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#limit = options.calls ?? 60;
    this.#tools = {
      clock: options.clock,
      journal: options.journal,
      preparing: createGate(options.preparations ?? 6, options.bytes ?? 32_000_000),
      turns: createTurns(),
      pictures: createSamePictures(),
      marks: (...of) => options.marks(...of),
      isAlone: ({ id, run }) => !this.#entries.some(({ job }) => job.run === run && job.id !== id),
    };
  }

  add(run: string, kind: OperationKind, works: readonly Work[]): void {
    const entries = works.map((work, slot) => newEntry(work, { id: this.#options.ids(), run, slot, kind }));
    this.#entries = [...this.#entries, ...entries];
    this.#changed();
    this.#startNext();
  }

  cancel(jobId: string): void {
    this.#cancel(jobId);
    // What was not allowed to start may have held up others that are.
    this.#startNext();
  }

  cancelAll(): void {
    for (const { job } of this.#entries) this.#cancel(job.id);
    this.#startNext();
  }

  #cancel(jobId: string): void {
    const entry = this.#find(jobId);
    if (entry === undefined || !isActive(entry.job) || entry.job.state.state === 'placing') return;
    const sent = isSent(entry.job);
    this.#apply(entry, { type: 'cancel', sent });
    if (!sent) entry.attempt?.controller.abort();
  }

  discard(jobId: string): void {
    const entry = this.#find(jobId);
    if (entry === undefined) return;
    this.#apply(entry, { type: 'discard' });
    if (entry.job.state.state !== 'cancelled' || entry.job.state.discarded !== true) return;
    entry.kept = null;
    void this.#options.journal.outcome(entry.job);
  }

  retry(jobId: string): void {
    const entry = this.#find(jobId);
    // A call that cannot be called back may still bring its result: a second one would pay twice.
    if (entry === undefined || entry.attempt !== null) return;
    const { id, attempt, entry: paid } = entry.job;
    this.#apply(entry, { type: 'retry', entry: entry.kept === null ? paidEntryOf(id, attempt + 1) : paid });
    if (entry.job.state.state !== 'queued') return;
    if (entry.kept === null) this.#startNext();
    else this.#start(entry);
  }

  simplify(jobId: string): void {
    const entry = this.#find(jobId);
    const simpler = entry?.kept?.question?.simpler ?? null;
    if (entry?.kept == null || simpler === null || entry.job.state.state !== 'asking') return;
    entry.kept = { ...entry.kept, placeable: simpler.placeable };
    this.retry(jobId);
  }

  dismiss(jobId: string): void {
    this.#keepOnly((entry) => entry.job.id !== jobId || isActive(entry.job));
  }

  dismissFinished(): void {
    this.#keepOnly((entry) => isActive(entry.job) || entry.kept !== null || entry.attempt !== null);
  }

  /** An answer that holds for every call: nothing more is sent on it. */
  #refused(failure: Failure): void {
    if (failure.code !== 'wrong-token' && failure.code !== 'no-units') return;
    for (const entry of this.#entries) {
      if (!isActive(entry.job) || entry.job.state.state === 'placing' || isSent(entry.job)) continue;
      this.#apply(entry, { type: 'fail', failure, credits: 0 });
      entry.attempt?.controller.abort();
    }
    this.#options.onRefusal(failure);
  }

  explain(jobId: string, failure: Failure): void {
    const entry = this.#find(jobId);
    if (entry !== undefined) this.#apply(entry, { type: 'explain', failure });
  }

  hold(held: boolean): void {
    this.#held = held;
    if (!held) {
      this.#startNext();
      return;
    }
    for (const entry of this.#entries) this.#stopUnsent(entry);
  }

  unanswered(): number {
    return this.#entries.filter(({ attempt, kept }) => attempt !== null && kept === null).length;
  }

  dispose(): void {
    this.#held = true;
    for (const entry of this.#entries) {
      if (!isSent(entry.job)) entry.attempt?.controller.abort();
    }
  }

  #startNext(): void {
    for (const entry of this.#entries) {
      if (entry.attempt !== null || entry.job.state.state !== 'queued') continue;
      if (this.#held || this.#underWay() >= this.#limit) return;
      const refusal = this.#options.refuse(entry.job, this.reserved());
      if (refusal === 'hold') return;
      if (refusal === null) this.#start(entry);
      else this.#apply(entry, { type: 'fail', failure: refusal, credits: 0 });
    }
  }

  #start(entry: Entry): void {
    const underWay = { controller: new AbortController(), charged: false, held: false };
    entry.attempt = underWay;
    void runAttempt(this.#attempt(entry, underWay), this.#tools).then(() => {
      entry.attempt = null;
      this.#endRun(entry.job.run);
      this.#options.onSettled();
      this.#startNext();
    });
  }

  #stopUnsent({ job, attempt, kept }: Entry): void {
    if (attempt === null || kept !== null || !isActive(job) || isSent(job)) return;
    attempt.held = true;
    attempt.controller.abort();
  }

  #attempt(entry: Entry, underWay: UnderWay): Attempt {
    const { id, attempt: number, entry: paidIn } = entry.job;
    return {
      work: entry.work,
      controller: underWay.controller,
      entry: paidIn,
      job: () => entry.job,
      kept: () => entry.kept,
      keep: (kept) => {
        entry.kept = isDiscarded(entry.job) ? null : kept;
      },
      emit: (event) => this.#apply(entry, event),
      stopIfHeld: () => {
        if (this.#held) this.#stopUnsent(entry);
      },
      stopped: () => (underWay.held ? { type: 'requeue' } : { type: 'cancel', sent: false }),
      charged: (credits, late) => {
        underWay.charged = true;
        this.#options.onCharge({ work: entry.work, attempt: { id, attempt: number }, credits, late });
      },
      refused: (failure) => this.#refused(failure),
      isCurrent: () => entry.job.attempt === number && !isActive(entry.job) && this.#entries.includes(entry),
      orphan: (kept) => this.#addKept(entry, kept, paidIn),
    };
  }

  /** A paid result whose job has moved on or left the list: listed as cancelled, so that the user may place it. */
  #addKept({ job, work }: Entry, kept: Kept, paidIn: string): Job {
    const state = { state: 'cancelled', sent: true, credits: kept.credits } as const;
    const orphan = { ...job, id: this.#options.ids(), entry: paidIn, state };
    this.#entries = [...this.#entries, { job: orphan, work, kept, attempt: null }];
    this.#changed();
    return orphan;
  }

  /** What the jobs of a click share is needed no longer than one of them is under way. */
  #endRun(run: string): void {
    if (this.#entries.some(({ job, attempt }) => job.run === run && (attempt !== null || isActive(job)))) return;
    this.#tools.pictures.forget(run);
    this.#options.journal.release(run);
  }

  #apply(entry: Entry, event: JobEvent): void {
    const before = entry.job;
    entry.job = reduce(before, event);
    if (entry.job === before) return;
    this.#changed();
    if (!isActive(entry.job) && entry.job.state.state !== before.state.state) this.#options.onEnd(entry.job);
  }

  #keepOnly(stays: (entry: Entry) => boolean): void {
    this.#entries = this.#entries.filter(stays);
    this.#changed();
  }

  #changed(): void {
    this.#options.onChange(this.#entries.map(({ job }) => job));
  }

  #find(jobId: string): Entry | undefined {
    return this.#entries.find(({ job }) => job.id === jobId);
  }

  #underWay(): number {
    return this.#entries.filter(({ attempt }) => attempt !== null).length;
  }

  reserved(): number {
    return this.#entries
      .filter(({ attempt, kept }) => attempt !== null && !attempt.charged && kept === null)
      .reduce((sum, { job }) => sum + (job.price ?? 0), 0);
  }
}
