import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Job } from '../jobs/job.ts';
import { isActive, isSent } from '../jobs/reducer.ts';
import { formatUnits } from '../lib/format.ts';
import type { Announcements } from './announcements.ts';
import type { Pause } from './types.ts';

/** Why nothing starts: the user paused, or the run would pass its budget. Offline is the network's own matter. */
export interface Holds {
  readonly pause: ReadonlySignal<Pause | null>;
  /** Whether the queue must stand still altogether; the budget holds only what would pass it. */
  readonly isHeld: ReadonlySignal<boolean>;
  pauseWork(): void;
  /** Goes on; past the budget that means until as much again was spent. */
  goOn(): void;
  setOnline(online: boolean): void;
  /** Whether a job may start within the budget, asked just before it starts. `committed`: units spent, unclear and under way. */
  mayStart(job: Pick<Job, 'price'>, committed: number): boolean;
  /** The budget that a call would pass, in units of this run; null where it fits. Asked for a call that does not wait in the queue. */
  passed(price: number, committed: number): number | null;
  dispose(): void;
}

interface HoldOptions {
  readonly jobs: ReadonlySignal<readonly Job[]>;
  readonly budget: () => number | null;
  readonly announcements: Announcements;
}

/** Nothing is held. */
export function createHolds({ jobs, budget, announcements }: HoldOptions): Holds {
  const paused = signal(false);
  const online = signal(true);
  const over = signal<{ readonly limit: number; readonly committed: number } | null>(null);
  /** What had been spent when the user said to go on past the budget. */
  let from = 0;
  const stopFollowing = effect(() => {
    // What was paused for has been cancelled or has ended: the next order starts by itself.
    if (jobs.value.some(isUnsent)) return;
    paused.value = false;
    over.value = null;
  });

  return {
    pause: computed(() => {
      if (paused.value) return { why: 'user' };
      return over.value === null ? null : { why: 'budget', limit: over.value.limit };
    }),
    isHeld: computed(() => paused.value || !online.value),
    pauseWork() {
      paused.value = true;
    },
    goOn() {
      if (over.value !== null) from = over.value.committed;
      over.value = null;
      paused.value = false;
    },
    setOnline(next) {
      online.value = next;
    },
    mayStart({ price }, committed) {
      const limit = budget();
      if (limit === null || committed + (price ?? 0) <= from + limit) {
        over.value = null;
        return true;
      }
      if (over.value === null) {
        announcements.interrupt(`Stopped: the next call would pass the budget of ${formatUnits(limit)}.`);
      }
      over.value = { limit: from + limit, committed };
      return false;
    },
    passed(price, committed) {
      const limit = budget();
      return limit === null || committed + price <= from + limit ? null : from + limit;
    },
    dispose: stopFollowing,
  };
}

function isUnsent(job: Job): boolean {
  return isActive(job) && job.state.state !== 'placing' && !isSent(job);
}
