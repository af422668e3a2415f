import { isAbort } from '../lib/abort.ts';
import type { Clock } from '../lib/clock.ts';
import type { Marks } from '../../plugin/protocol/contract.ts';
import type { PaidAsset } from '../recraft/types.ts';
import { describeThrown } from './describe-failure.ts';
import type { Failure } from './failures.ts';
import type { Gate } from './gate.ts';
import type { Job } from './job.ts';
import type { Journal } from './journal.ts';
import type { Question } from './operation.ts';
import type { JobEvent } from './reducer.ts';
import type { SamePictures } from './same-picture.ts';
import type { Turns } from './turns.ts';
import type { Placeable, Work } from './work.ts';

/** A result that is there and not on the canvas yet: placing it is free. `shared`: it came with another job's call. */
export interface Kept {
  readonly asset: PaidAsset;
  readonly credits: number;
  readonly placeable: Placeable;
  readonly shared: boolean;
  /** What the user was asked about it; a kept result is not asked about twice. */
  readonly question?: Question<{ readonly placeable: Placeable }> | null;
}

/** One job's side of an attempt: what it works with and whom it tells. */
export interface Attempt {
  readonly work: Work;
  readonly controller: AbortController;
  /** Where this attempt is written down; its job may have moved on to another one. */
  readonly entry: string;
  job(): Job;
  kept(): Kept | null;
  keep(kept: Kept | null): void;
  emit(event: JobEvent): void;
  /** Stops it where the work is held: what Recraft has refused for its limit is not sent again meanwhile. */
  stopIfHeld(): void;
  /** How an attempt ends that was stopped before anything was sent: given up, or to be begun anew. */
  stopped(): JobEvent;
  /** Units that Recraft has charged; `late` when the answer came after the timeout. */
  charged(credits: number, late: boolean): void;
  /** Recraft's own refusal of this call. */
  refused(failure: Failure): void;
  /** Whether the job still stands where this attempt left it. */
  isCurrent(): boolean;
  /** Takes a paid result whose job has moved on; answers the job that it has now. */
  orphan(kept: Kept): Job;
}

/** What all attempts share. */
export interface AttemptTools {
  readonly clock: Clock;
  readonly journal: Journal;
  /** Bounds how many pieces are exported and not sent yet, and how much their pictures weigh until they are answered. */
  readonly preparing: Gate;
  /** Pieces are sent in the order in which they entered that gate, whichever is ready first. */
  readonly turns: Turns;
  readonly pictures: SamePictures;
  /** What is written onto the layer of a result. */
  marks(job: Job, kept: Kept): Marks;
  /** The result of a held picture may be needed by other jobs of the click. */
  readonly isAlone: (job: Job) => boolean;
}

/** What was thrown before anything was sent: a stop, or a failure that cost nothing. */
export function endUnsent(attempt: Attempt, error: unknown): void {
  if (attempt.controller.signal.aborted || isAbort(error)) attempt.emit(attempt.stopped());
  else attempt.emit({ type: 'fail', failure: describeThrown(error, { kind: 'nothing' }), credits: 0 });
}
