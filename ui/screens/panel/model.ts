import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Command } from '../../../plugin/protocol/contract.ts';
import type { Job } from '../../jobs/job.ts';
import type { App, Connection } from '../../state/types.ts';

/** The two views behind the clock: what runs, and what was made. */
type Log = 'work' | 'history';

type Tab = 'create' | 'vectorize' | 'background';

type View = Tab | Log | 'account' | 'brand' | 'sets' | 'styles';

/** Which of the three faces the panel shows: nothing of its own yet, the first run, or everything. */
type Stage = 'starting' | 'welcome' | 'panel';

export interface PanelModel {
  readonly stage: ReadonlySignal<Stage>;
  readonly view: ReadonlySignal<View>;
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
  open(view: View): void;
  /** Opens the log where it was left, or the account; leads back from either. */
  toggle(screen: 'log' | 'account'): void;
  /** One step back; false where there is none. */
  back(): boolean;
  resize(size: { width: number; height: number }, last: boolean): void;
  dispose(): void;
}

export const tabs = [
  { value: 'create', label: 'Create' },
  { value: 'vectorize', label: 'Vectorize' },
  { value: 'background', label: 'Background' },
] as const satisfies readonly { value: Tab; label: string }[];

export function createPanelModel(app: App): PanelModel {
  const stage = signal<Stage>('starting');
  const view = signal<View>('create');
  const home = signal<Tab>('create');
  const lastLog = signal<Log>('work');
  /** Where the step was opened from. A set has steps of its own. */
  const opener = signal<View>('create');
  const setOpener = signal<View>('create');
  const broken = computed(() => app.jobs.value.filter(isBroken).map(endOf));
  const seen = signal<ReadonlySet<string>>(new Set());

  function open(next: View) {
    const from = view.peek();
    if (next === 'sets' && !isStep(from)) setOpener.value = from;
    else if (isStep(next) && (from === 'sets' || !isStep(from))) opener.value = from;
    view.value = next;
    const tab = asTab(next);
    if (tab !== null) home.value = tab;
    const log = asLog(next);
    if (log !== null) lastLog.value = log;
  }

  function back(): boolean {
    if (asTab(view.value) !== null) return false;
    if (view.value === 'sets') view.value = setOpener.value;
    else view.value = isStep(view.value) ? opener.value : home.value;
    return true;
  }

  const stops = [
    effect(() => {
      stage.value = nextStage(stage.peek(), app.connection.value);
    }),
    effect(() => {
      open(viewOf(app.command.value));
    }),
    effect(() => {
      if (view.value === 'work') seen.value = new Set(broken.value);
    }),
    effect(() => {
      // Other tabs may have written meanwhile.
      if (view.value === 'history') untracked(() => void app.refreshHistory());
    }),
  ];

  return {
    stage,
    view,
    tab: computed(() => asTab(view.value)),
    log: computed(() => asLog(view.value)),
    active: app.active,
    share: computed(() => 1 - app.active.value / Math.max(1, app.jobs.value.length)),
    attention: computed(() => broken.value.filter((end) => !seen.value.has(end)).length),
    pause: app.pause,
    announcement: app.announcement,
    open,
    toggle(screen) {
      const isOpen = screen === 'log' ? asLog(view.value) !== null : view.value === screen;
      if (isOpen) back();
      else open(screen === 'log' ? lastLog.value : screen);
    },
    back,
    resize: (size, last) => app.resize(size, last),
    dispose() {
      for (const stop of stops) stop();
    },
  };
}

/** One step inside whichever screen it was opened from. */
function isStep(view: View): boolean {
  return view === 'brand' || view === 'sets' || view === 'styles';
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

function asTab(view: View): Tab | null {
  return tabs.find((tab) => tab.value === view)?.value ?? null;
}

function asLog(view: View): Log | null {
  return view === 'work' || view === 'history' ? view : null;
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
