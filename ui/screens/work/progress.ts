import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Job } from '../../jobs/job.ts';
import { formatElapsed } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';

export type JobCounts = Readonly<Record<'done' | 'failed' | 'unknown' | 'cancelled', number>>;

/** How far the work is. */
export interface Progress {
  /** Jobs by how they ended. `done` stand on the canvas. */
  readonly counts: ReadonlySignal<JobCounts>;
  /** How long it has taken and will probably take, in words; empty while nothing runs. */
  readonly time: ReadonlySignal<string>;
  dispose(): void;
}

export function followProgress(app: App): Progress {
  const { jobs, active, now, pause } = app;
  const started = signal<number | null>(null);
  const stop = effect(() => {
    started.value = active.value === 0 ? null : (started.peek() ?? earliestOf(jobs.value));
  });

  const time = computed(() => {
    if (active.value === 0) return '';
    const held = pause.value;
    const start = started.value;
    const parts = [
      held === null ? '' : held.why === 'user' ? 'Paused' : 'Stopped',
      start === null ? '' : `${formatElapsed(now.value - start)} so far`,
      held === null ? estimateWords(app) : '',
    ];
    return parts.filter((part) => part !== '').join(', ');
  });

  return { counts: computed(() => countJobs(jobs.value)), time, dispose: stop };
}

/** When the first of the jobs that run now began to. */
function earliestOf(jobs: readonly Job[]): number | null {
  const starts = jobs.flatMap(({ state }) => (state.state === 'running' ? [state.since] : []));
  return starts.length === 0 ? null : Math.min(...starts);
}

function countJobs(jobs: readonly Job[]): JobCounts {
  const counts = { done: 0, failed: 0, unknown: 0, cancelled: 0 };
  for (const { state } of jobs) if (isCounted(state.state)) counts[state.state] += 1;
  return counts;

  function isCounted(state: string): state is keyof JobCounts {
    return state in counts;
  }
}

/** The longest of what the jobs still need, each by its usual time; calls go side by side. */
function estimateWords({ jobs, now, usual, forecast }: App): string {
  const left = Math.max(
    ...jobs.value.map((job) => timeLeft(job, now.value, usual.value(job), forecast.value.get(job.id) ?? now.value)),
  );
  return left > 0 ? `about ${formatElapsed(left)} left` : 'longer than usual';
}

function timeLeft({ state }: Job, now: number, usual: number, start: number): number {
  switch (state.state) {
    case 'queued':
      return Math.max(0, start - now) + usual;
    case 'waiting':
      return Math.max(0, (state.until ?? now) - now) + usual;
    case 'running':
      return state.sent === null ? usual : usual - (now - state.sent);
    case 'placing':
    case 'done':
    case 'asking':
    case 'failed':
    case 'cancelled':
    case 'unknown':
      return 0;
  }
}
