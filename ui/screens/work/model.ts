import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Job } from '../../jobs/job.ts';
import { formatCount, formatUnits } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';
import { foldJobs, type Folded, type WorkItem } from './fold.ts';
import { followProgress, type Progress } from './progress.ts';
import type { StateFacts } from './state-words.ts';

export interface WorkModel extends Progress {
  readonly jobs: ReadonlySignal<readonly Job[]>;
  readonly items: ReadonlySignal<readonly WorkItem[]>;
  /** States whose folds are open. */
  readonly opened: ReadonlySignal<ReadonlySet<Folded>>;
  /** Jobs that have a line of their own. */
  readonly lines: ReadonlySignal<readonly Job[]>;
  readonly running: ReadonlySignal<boolean>;
  /** Whether there is anything that a pause would keep from being sent. */
  readonly pausable: ReadonlySignal<boolean>;
  readonly pause: App['pause'];
  readonly forecast: App['forecast'];
  /** The run has come to its budget: what is said about it; null while it has not. */
  readonly stopped: ReadonlySignal<{ readonly title: string; readonly text: string } | null>;
  /** Read while drawing: whatever shows a clock ticks with it. */
  facts(ticking: boolean): StateFacts;
  toggleFold(state: Folded): void;
  pauseWork(): void;
  goOn(): void;
  cancel(...jobIds: readonly string[]): void;
  cancelAll(): void;
  retry(jobId: string): void;
  placeSimpler(jobId: string): void;
  reveal(jobId: string): void;
  discard(jobId: string): void;
  dismiss(...jobIds: readonly string[]): void;
  dismissFinished(): void;
  openLink(href: string): void;
  checkAgain(): void;
  /** Leads to where an order gets its style. */
  chooseStyle(): void;
}

/** `clock` writes a time in ms as the user's computer does. */
export function createWorkModel(app: App, clock: (ms: number) => string, chooseStyle: () => void): WorkModel {
  const { jobs, now, active, pause, usual, forecast } = app;
  const opened = signal<ReadonlySet<Folded>>(new Set());
  const items = computed(() => foldJobs(jobs.value));
  return {
    ...followProgress(app),
    jobs,
    items,
    opened,
    lines: computed(() =>
      items.value.flatMap((item) => {
        if (item.kind === 'job') return [item.job];
        return opened.value.has(item.state) ? item.jobs : [];
      }),
    ),
    running: computed(() => active.value > 0),
    pausable: computed(() => jobs.value.some(({ state }) => state.state === 'queued' || state.state === 'waiting')),
    pause,
    forecast,
    stopped: computed(() => stoppedWords(app)),
    facts: (ticking) => ({
      now: ticking ? now.value : now.peek(),
      usual: ticking ? usual.value : usual.peek(),
      pause: pause.value,
      clock,
    }),
    toggleFold(state) {
      const next = new Set(opened.value);
      if (!next.delete(state)) next.add(state);
      opened.value = next;
    },
    pauseWork: () => app.pauseWork(),
    goOn: () => app.goOn(),
    cancel: (...jobIds) => batch(() => jobIds.forEach((id) => app.cancel(id))),
    cancelAll: () => app.cancelAll(),
    retry: (jobId) => void app.retry(jobId),
    placeSimpler: (jobId) => app.placeSimpler(jobId),
    reveal: (jobId) => void app.reveal(jobId),
    discard: (jobId) => app.discard(jobId),
    dismiss: (...jobIds) => batch(() => jobIds.forEach((id) => app.dismiss(id))),
    dismissFinished: () => app.dismissFinished(),
    openLink: (href) => app.openLink(href),
    checkAgain: () => void app.checkAgain(),
    chooseStyle,
  };
}

function stoppedWords({ pause, spent, unclear, preferences }: App) {
  if (pause.value?.why !== 'budget') return null;
  const committed = formatCount(spent.value.total + unclear.value);
  const { budget } = preferences.value;
  return {
    title: `Stopped at your budget: ${committed} of ${formatUnits(pause.value.limit)}`,
    text:
      budget === null
        ? 'The next call would pass it.'
        : `The next call would pass it. Resume to spend up to ${formatUnits(budget)} more.`,
  };
}
