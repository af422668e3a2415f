import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Command } from '../../../plugin/protocol/contract.ts';
import type { Job } from '../../jobs/job.ts';
import type { App, Connection } from '../../state/types.ts';

/** The two views behind the clock: what runs, and what was made. */
type Log = 'work' | 'history';

type View = Command | Log | 'account' | 'brand';

/** Which of the three faces the panel shows: nothing of its own yet, the first run, or everything. */
type Stage = 'starting' | 'welcome' | 'panel';

export interface PanelModel {
  readonly stage: ReadonlySignal<Stage>;
  readonly view: ReadonlySignal<View>;
  /** Null while a screen without a tab is shown. */
  readonly tab: ReadonlySignal<Command | null>;
  /** Null while neither of the two is shown. */
  readonly log: ReadonlySignal<Log | null>;
  readonly active: ReadonlySignal<number>;
  /** The finished share of the jobs on the list. */
  readonly share: ReadonlySignal<number>;
  /** Jobs that failed, or of unknown outcome, that the list of jobs has not shown yet. */
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
] as const satisfies readonly { value: Command; label: string }[];

export function createPanelModel(app: App): PanelModel {
  const stage = signal<Stage>('starting');
  const view = signal<View>('create');
  const home = signal<Command>('create');
  const lastLog = signal<Log>('work');
  /** Where the brand colors were opened from. */
  const opener = signal<View>('create');
  const broken = computed(() => app.jobs.value.filter(isBroken).map(endOf));
  const seen = signal<ReadonlySet<string>>(new Set());

  function open(next: View) {
    if (next === 'brand' && view.peek() !== 'brand') opener.value = view.peek();
    view.value = next;
    const tab = asTab(next);
    if (tab !== null) home.value = tab;
    const log = asLog(next);
    if (log !== null) lastLog.value = log;
  }

  function back(): boolean {
    if (asTab(view.value) !== null) return false;
    view.value = view.value === 'brand' ? opener.value : home.value;
    return true;
  }

  const stops = [
    effect(() => {
      stage.value = nextStage(stage.peek(), app.connection.value);
    }),
    effect(() => {
      open(app.command.value);
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

function isBroken({ state }: Job): boolean {
  return state.state === 'failed' || state.state === 'unknown';
}

/** Tells one end of a job from the next: a retry can fail again. */
function endOf({ id, attempt, state }: Job): string {
  return `${id} ${String(attempt)} ${state.state}`;
}

function asTab(view: View): Command | null {
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
