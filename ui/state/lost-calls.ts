import type { ReadonlySignal } from '@preact/signals';
import type { Job } from '../jobs/job.ts';
import type { Queue } from '../jobs/queue-types.ts';
import { formatUnits } from '../lib/format.ts';
import type { Account } from './account.ts';
import type { PaidCall, UnclearStore } from './unclear.ts';

/** Calls whose outcome nobody knows, until the balance tells what they may have cost. */
export interface LostCalls {
  /** `tell` hears a sentence about the balance, once it can be said. */
  add(call: PaidCall, tell?: (sentence: string) => void): void;
  /** Says by how much the balance fell beside the known charges, once nothing is in flight that could still change it. */
  explain(): Promise<void>;
}

interface LostCallsOptions {
  readonly account: Account;
  readonly unclear: UnclearStore;
  readonly jobs: ReadonlySignal<readonly Job[]>;
  /** Asked for late, because the queue tells of the calls that are lost. */
  readonly queue: () => Queue;
  /** Paid calls that have not been answered, in the queue and beside it. */
  readonly unanswered: () => number;
}

interface Lost {
  readonly call: PaidCall;
  readonly tell: ((sentence: string) => void) | undefined;
}

/** Starts without any; each call is explained once. */
export function createLostCalls({ account, unclear, jobs, queue, unanswered }: LostCallsOptions): LostCalls {
  let lost: readonly Lost[] = [];

  return {
    add(call, tell) {
      unclear.lose(call);
      lost = [...lost, { call, tell }];
    },
    async explain() {
      if (lost.length === 0 || unanswered() > 0) return;
      const asked = lost;
      lost = [];
      const fall = await account.unexplained();
      if (fall === null || unanswered() > 0) return;
      unclear.explain(
        asked.map(({ call }) => call),
        fall,
      );
      const sentence =
        fall > 0 ? `The balance fell by ${formatUnits(fall)} since.` : 'The balance hasn’t changed since.';
      for (const { tell } of asked) tell?.(sentence);
      for (const job of jobs.value) {
        if (job.state.state !== 'unknown' || !asked.some(({ call }) => call.id === job.id)) continue;
        queue().explain(job.id, { ...job.state.failure, text: `${job.state.failure.text} ${sentence}` });
      }
    },
  };
}
