import { computed, type ReadonlySignal } from '@preact/signals';
import type { Job } from '../../jobs/job.ts';
import { formatSeconds } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';

export type JobCounts = Readonly<Record<'done' | 'failed' | 'unknown' | 'cancelled', number>>;

export interface WorkModel {
  readonly jobs: ReadonlySignal<readonly Job[]>;
  readonly now: ReadonlySignal<number>;
  /** Jobs by how they ended. `done` stand on the canvas. */
  readonly counts: ReadonlySignal<JobCounts>;
  readonly running: ReadonlySignal<boolean>;
  /** About how long the rest will take, in words; empty while nothing runs. */
  readonly estimate: ReadonlySignal<string>;
  cancel(jobId: string): void;
  cancelAll(): void;
  retry(jobId: string): void;
  reveal(jobId: string): void;
  dismiss(jobId: string): void;
  dismissFinished(): void;
  openLink(href: string): void;
  checkAgain(): void;
}

export function createWorkModel(app: App): WorkModel {
  const { jobs, now, active } = app;
  return {
    jobs,
    now,
    counts: computed(() => countJobs(jobs.value)),
    running: computed(() => active.value > 0),
    estimate: computed(() => (active.value === 0 ? '' : estimateWords(jobs.value, now.value))),
    cancel: (jobId) => app.cancel(jobId),
    cancelAll: () => app.cancelAll(),
    retry: (jobId) => void app.retry(jobId),
    reveal: (jobId) => void app.reveal(jobId),
    dismiss: (jobId) => app.dismiss(jobId),
    dismissFinished: () => app.dismissFinished(),
    openLink: (href) => app.openLink(href),
    checkAgain: () => void app.checkAgain(),
  };
}

function countJobs(jobs: readonly Job[]): JobCounts {
  const count = (wanted: keyof JobCounts) => jobs.filter(({ state }) => state.state === wanted).length;
  return { done: count('done'), failed: count('failed'), unknown: count('unknown'), cancelled: count('cancelled') };
}

/** The longest of what the jobs still need, each by its usual time; calls go side by side. */
function estimateWords(jobs: readonly Job[], now: number): string {
  const left = Math.max(...jobs.map((job) => timeLeft(job, now)));
  return left > 0 ? `about ${formatSeconds(left)} left` : 'longer than usual';
}

function timeLeft({ state, usual }: Job, now: number): number {
  switch (state.state) {
    case 'queued':
      return usual;
    case 'waiting':
      return Math.max(0, state.until - now) + usual;
    case 'running':
      return state.sent === null ? usual : usual - (now - state.sent);
    case 'placing':
    case 'done':
    case 'failed':
    case 'cancelled':
    case 'unknown':
      return 0;
  }
}
