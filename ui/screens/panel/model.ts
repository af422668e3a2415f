import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Command } from '../../../plugin/protocol/contract.ts';
import type { Job } from '../../jobs/job.ts';
import type { App, Connection } from '../../state/types.ts';
import { asLog, asTab, createViews, type Log, type Tab, type View, type Views } from './views.ts';

/** Which of the three faces the panel shows: nothing of its own yet, the first run, or everything. */
type Stage = 'starting' | 'welcome' | 'panel';

export interface PanelModel extends Views {
  readonly stage: ReadonlySignal<Stage>;
  /** Null while a screen without a tab is shown. */
  readonly tab: ReadonlySignal<Tab | null>;
  /** Null while neither of the two is shown. */
  readonly log: ReadonlySignal<Log | null>;
  readonly active: ReadonlySignal<number>;
  /** The finished share of the jobs on the list. */
  readonly share: ReadonlySignal<number>;
  /** Jobs that failed, of unknown outcome, or with a question, that the list of jobs has not shown yet. */
  readonly attention: ReadonlySignal<number>;
  readonly pause: App['pause'];
  readonly announcement: ReadonlySignal<string>;
  resize(size: { width: number; height: number }, last: boolean): void;
  dispose(): void;
}

export function createPanelModel(app: App): PanelModel {
  const stage = signal<Stage>('starting');
  const views = createViews();
  const { view } = views;
  const broken = computed(() => app.jobs.value.filter(isBroken).map(endOf));
  const seen = signal<ReadonlySet<string>>(new Set());

  const stops = [
    effect(() => {
      stage.value = nextStage(stage.peek(), app.connection.value);
    }),
    effect(() => {
      views.open(viewOf(app.command.value));
    }),
    effect(() => {
      if (view.value === 'work') seen.value = new Set(broken.value);
    }),
    effect(() => {
      // Other tabs may have written meanwhile.
      if (view.value === 'history') untracked(() => void app.refreshHistory());
    }),
  ];

  const attention = computed(() => broken.value.filter((end) => !seen.value.has(end)).length);

  return {
    ...views,
    toggle(screen) {
      // What the ring counts and what the dot tells of stand in the list of jobs.
      const tells = app.active.value > 0 || attention.value > 0;
      if (screen === 'log' && asLog(view.value) === null && tells) views.open('work');
      else views.toggle(screen);
    },
    stage,
    tab: computed(() => asTab(view.value)),
    log: computed(() => asLog(view.value)),
    active: app.active,
    share: computed(() => 1 - app.active.value / Math.max(1, app.jobs.value.length)),
    attention,
    pause: app.pause,
    announcement: app.announcement,
    resize: (size, last) => app.resize(size, last),
    dispose() {
      for (const stop of stops) stop();
    },
  };
}

function isBroken({ state }: Job): boolean {
  return state.state === 'failed' || state.state === 'unknown' || state.state === 'asking';
}

/** Tells one end of a job from the next: a retry can fail again. */
function endOf({ id, attempt, state }: Job): string {
  return `${id} ${String(attempt)} ${state.state}`;
}

/** What fills a screen in, or opens a step of one, does so by itself. */
function viewOf(command: Command): View {
  switch (command) {
    case 'vectorize':
    case 'background':
    case 'history':
    case 'sets':
      return command;
    case 'create':
    case 'edit':
    case 'recolor':
    case 'styles':
      return 'create';
  }
}

/** A token that is being checked stays where it was given: on the first screen, or in the panel where one is stored. */
function nextStage(stage: Stage, connection: Connection): Stage {
  switch (connection.state) {
    case 'starting':
      return 'starting';
    case 'none':
      return 'welcome';
    case 'checking':
      return stage === 'starting' ? 'panel' : stage;
    case 'connected':
    case 'unchecked':
      return 'panel';
  }
}
