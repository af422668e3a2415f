import { signal, type ReadonlySignal } from '@preact/signals';

/** The two views behind the clock: what runs, and what was made. */
export type Log = 'work' | 'history';

export type Tab = 'create' | 'vectorize' | 'background';

export type View = Tab | Log | 'account' | 'brand' | 'sets' | 'styles';

export const tabs = [
  { value: 'create', label: 'Create' },
  { value: 'vectorize', label: 'Vectorize' },
  { value: 'background', label: 'Background' },
] as const satisfies readonly { value: Tab; label: string }[];

/** Which view is open, and where its ways back lead. */
export interface Views {
  readonly view: ReadonlySignal<View>;
  open(view: View): void;
  /** Opens the log where it was left, or the account; leads back from either. */
  toggle(screen: 'log' | 'account'): void;
  /** One step back; false where there is none. */
  back(): boolean;
}

export function createViews(): Views {
  const view = signal<View>('create');
  const home = signal<Tab>('create');
  const lastLog = signal<Log>('work');
  /** Where the step was opened from. A set has steps of its own. */
  const opener = signal<View>('create');
  const setOpener = signal<View>('create');

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

  return {
    view,
    open,
    toggle(screen) {
      const isOpen = screen === 'log' ? asLog(view.value) !== null : view.value === screen;
      if (isOpen) back();
      else open(screen === 'log' ? lastLog.value : screen);
    },
    back,
  };
}

/** One step inside whichever screen it was opened from. */
function isStep(view: View): boolean {
  return view === 'brand' || view === 'sets' || view === 'styles';
}

export function asTab(view: View): Tab | null {
  return tabs.find((tab) => tab.value === view)?.value ?? null;
}

export function asLog(view: View): Log | null {
  return view === 'work' || view === 'history' ? view : null;
}
