import type { ReadonlySignal } from '@preact/signals';
import type { Job } from '../jobs/job.ts';
import type { Queue } from '../jobs/queue-types.ts';
import { formatUnits } from '../lib/format.ts';
import type { Account } from './account.ts';
import type { UnclearStore } from './unclear.ts';

/** Calls whose outcome nobody knows, until the balance tells what they may have cost. */
export interface LostCalls {
  add(job: Job): void;
  /** Says by how much the balance fell beside the known charges, once nothing is in flight that could still change it. */
  explain(): Promise<void>;
}

interface LostCallsOptions {
  readonly account: Account;
  readonly unclear: UnclearStore;
  readonly jobs: ReadonlySignal<readonly Job[]>;
  /** Asked for late, because the queue tells of the calls that are lost. */
  readonly queue: () => Queue;
}

/** Starts without any; each call is explained once. */
export function createLostCalls({ account, unclear, jobs, queue }: LostCallsOptions): LostCalls {
  let lost: readonly Job[] = [];

  return {
    add(job) {
      unclear.lose(job);
      lost = [...lost, job];
    },
    async explain() {
      if (lost.length === 0 || queue().unanswered() > 0) return;
      const asked = lost;
      lost = [];
      const fall = await account.unexplained();
      if (fall === null || queue().unanswered() > 0) return;
      unclear.explain(asked, fall);
      const sentence =
        fall > 0 ? `The balance fell by ${formatUnits(fall)} since.` : 'The balance hasn’t changed since.';
      for (const job of jobs.value) {
        if (job.state.state !== 'unknown' || !asked.some(({ id }) => id === job.id)) continue;
        queue().explain(job.id, { ...job.state.failure, text: `${job.state.failure.text} ${sentence}` });
      }
    },
  };
}
