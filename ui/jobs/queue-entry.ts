import type { Kept } from './attempt.ts';
import type { Job } from './job.ts';
import type { Work } from './work.ts';

/** A job in the queue, with what is to be done and what became of it so far. */
export interface Entry {
  job: Job;
  readonly work: Work;
  kept: Kept | null;
  /** The attempt under way; a call cancelled after sending is still under way. */
  attempt: UnderWay | null;
}

export interface UnderWay {
  readonly controller: AbortController;
  charged: boolean;
  /** Stopped because the work is held, not because the user gave it up. */
  held: boolean;
}

/** A job that waits for its turn. */
export function newEntry(work: Work, job: Pick<Job, 'id' | 'run' | 'slot' | 'kind'>): Entry {
  const { title, layerId, model, price, usual } = work;
  const entry = paidEntryOf(job.id, 1);
  const state = { state: 'queued' } as const;
  return {
    job: { ...job, entry, attempt: 1, title, layerId, model, price, usual, state },
    work,
    kept: null,
    attempt: null,
  };
}

/** Each paid call of a job is written down under a name of its own. */
export function paidEntryOf(jobId: string, attempt: number): string {
  return `${jobId}.${String(attempt)}`;
}
