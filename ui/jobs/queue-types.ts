import type { Clock } from '../lib/clock.ts';
import type { AttemptTools } from './attempt.ts';
import type { Failure } from './failures.ts';
import type { Job } from './job.ts';
import type { Journal } from './journal.ts';
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
export interface QueueOptions extends Pick<AttemptTools, 'marks'> {
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
  /** An attempt is over, and nothing more will come of it. */
  onSettled(): void;
  /**
   * Why a job must not be sent, asked just before it starts: it fails, or it and all behind it wait until `hold(false)`. `reserved`: units
   * of the calls that have not answered yet.
   */
  refuse(job: Job, reserved: number): Failure | 'hold' | null;
  /** Calls in flight and preparations at once, and bytes of pictures in memory; 60, 6 and 32 MB. */
  readonly calls?: number;
  readonly preparations?: number;
  readonly bytes?: number;
}

/** The jobs of one panel, and what can be done to them. */
export interface Queue {
  add(run: string, kind: OperationKind, works: readonly Work[]): void;
  cancel(jobId: string): void;
  cancelAll(): void;
  /** Gives up the result of a call that was cancelled after it had left. */
  discard(jobId: string): void;
  /** A new attempt at a job that ended, or a result that is placed after all: free where it is kept, and as it is where that was asked. */
  retry(jobId: string): void;
  /** Places the simpler version of a result that the user was asked about. */
  simplify(jobId: string): void;
  dismiss(jobId: string): void;
  /** All that ended, but for results that were paid for and are not on the canvas. */
  dismissFinished(): void;
  /** Adds to what is known about an unknown outcome. */
  explain(jobId: string, failure: Failure): void;
  /** While held, nothing starts, and what has started and was not sent goes back into the queue. */
  hold(held: boolean): void;
  /** Calls that were sent and have not been answered. */
  unanswered(): number;
  /** Units of the calls that have not answered yet. */
  reserved(): number;
  dispose(): void;
}
