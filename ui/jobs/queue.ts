import type { Clock } from '../lib/clock.ts';
import { runAttempt, type Attempt, type AttemptTools, type Kept } from './attempt.ts';
import type { Failure } from './failures.ts';
import { createGate } from './gate.ts';
import type { Job } from './job.ts';
import type { Journal } from './journal.ts';
import { isActive, isSent, reduce, type JobEvent } from './reducer.ts';
import type { OperationKind } from './registry.ts';
import type { Work } from './work.ts';

/** What an attempt cost. `late`: its answer came after the timeout, so that the balance may have been read since. */
interface AttemptCharge {
  readonly work: Work;
  readonly attempt: Pick<Job, 'id' | 'attempt'>;
  readonly credits: number;
  readonly late: boolean;
}

/** What a queue is made from, and whom it tells. */
export interface QueueOptions {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly ids: () => string;
  /** Every job in order, after each change. */
  onChange(jobs: readonly Job[]): void;
  /** Once for each answer that charged. */
  onCharge(charge: AttemptCharge): void;
  /** Whenever a job ends, and again where its end turns out to be another one. */
  onEnd(job: Job): void;
  /** Recraft knows no such token or no units are left: what was not sent has been failed with the same words. */
  onRefusal(failure: Failure): void;
  onTrouble(error: unknown): void;
  /** An attempt is over, and nothing more will come of it. */
  onSettled(): void;
  /** Why a job must not be sent, asked just before it starts. `reserved`: units of the calls that have not answered yet. */
  refuse(job: Job, reserved: number): Failure | null;
  /** Calls in flight and preparations at once; 6 and 3. */
  readonly calls?: number;
  readonly preparations?: number;
}

/** The jobs of one panel, and what can be done to them. */
export interface Queue {
  add(run: string, kind: OperationKind, works: readonly Work[]): void;
  cancel(jobId: string): void;
  cancelAll(): void;
  retry(jobId: string): void;
  dismiss(jobId: string): void;
  /** All that ended, but for results that were paid for and are not on the canvas. */
  dismissFinished(): void;
  /** Adds to what is known about an unknown outcome. */
  explain(jobId: string, failure: Failure): void;
  /** While held, nothing starts. */
  hold(held: boolean): void;
  /** Calls that were sent and have not been answered. */
  unanswered(): number;
  dispose(): void;
}

interface Entry {
  job: Job;
  readonly work: Work;
  kept: Kept | null;
  /** The attempt under way; a call cancelled after sending is still under way. */
  attempt: UnderWay | null;
}

interface UnderWay {
  readonly controller: AbortController;
  charged: boolean;
}

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
    this.#limit = options.calls ?? 6;
    this.#tools = {
      clock: options.clock,
      journal: options.journal,
      preparing: createGate(options.preparations ?? 3),
      onTrouble: (error) => options.onTrouble(error),
    };
  }

  add(run: string, kind: OperationKind, works: readonly Work[]): void {
    const entries = works.map((work, slot): Entry => {
      const { title, layerId, model, price, usual } = work;
      const id = this.#options.ids();
      const job = { id, run, slot, attempt: 1, kind, title, layerId, model, price, usual } as const;
      return { job: { ...job, state: { state: 'queued' } }, work, kept: null, attempt: null };
    });
    this.#entries = [...this.#entries, ...entries];
    this.#changed();
    this.#startNext();
  }

  cancel(jobId: string): void {
    const entry = this.#find(jobId);
    if (entry === undefined || !isActive(entry.job) || entry.job.state.state === 'placing') return;
    const sent = isSent(entry.job);
    this.#apply(entry, { type: 'cancel', sent });
    if (!sent) entry.attempt?.controller.abort();
  }

  cancelAll(): void {
    for (const { job } of this.#entries) this.cancel(job.id);
  }

  retry(jobId: string): void {
    const entry = this.#find(jobId);
    // A call that cannot be called back may still bring its result: a second one would pay twice.
    if (entry === undefined || entry.attempt !== null) return;
    this.#apply(entry, { type: 'retry' });
    if (entry.job.state.state !== 'queued') return;
    if (entry.kept === null) this.#startNext();
    else this.#start(entry);
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
    this.#startNext();
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
      if (this.#held || this.#underWay() >= this.#limit) return;
      if (entry.attempt !== null || entry.job.state.state !== 'queued') continue;
      const refusal = this.#options.refuse(entry.job, this.#reserved());
      if (refusal === null) this.#start(entry);
      else this.#apply(entry, { type: 'fail', failure: refusal, credits: 0 });
    }
  }

  #start(entry: Entry): void {
    const underWay = { controller: new AbortController(), charged: false };
    entry.attempt = underWay;
    void runAttempt(this.#attempt(entry, underWay), this.#tools).then(() => {
      entry.attempt = null;
      this.#options.onSettled();
      this.#startNext();
    });
  }

  #attempt(entry: Entry, underWay: UnderWay): Attempt {
    const { id, attempt: number } = entry.job;
    return {
      work: entry.work,
      controller: underWay.controller,
      job: () => entry.job,
      kept: () => entry.kept,
      keep: (kept) => {
        entry.kept = kept;
      },
      emit: (event) => this.#apply(entry, event),
      charged: (credits, late) => {
        underWay.charged = true;
        this.#options.onCharge({ work: entry.work, attempt: { id, attempt: number }, credits, late });
      },
      refused: (failure) => this.#refused(failure),
      isCurrent: () => entry.job.attempt === number && !isActive(entry.job) && this.#entries.includes(entry),
      orphan: (kept) => this.#addKept(entry, kept),
    };
  }

  /** A paid result without a job of its own: listed as cancelled, so that the user may place it. */
  #addKept({ job, work }: Entry, kept: Kept): void {
    const state = { state: 'cancelled', sent: true, credits: kept.credits } as const;
    this.#entries = [...this.#entries, { job: { ...job, id: this.#options.ids(), state }, work, kept, attempt: null }];
    this.#changed();
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

  #reserved(): number {
    return this.#entries
      .filter(({ attempt, kept }) => attempt !== null && !attempt.charged && kept === null)
      .reduce((sum, { job }) => sum + (job.price ?? 0), 0);
  }
}
