import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Failure } from '../../jobs/failures.ts';
import type { App, Connection } from '../../state/types.ts';
import { createBudgetModel, type BudgetModel } from './budget.ts';
import { createPrivacyModel, type PrivacyModel } from './privacy.ts';

/** The account as far as it is known: a connection that has a token. */
type Connected = Extract<Connection, { state: 'connected' | 'unchecked' }>;

export interface AccountModel {
  /** Null while a token is being checked. */
  readonly connected: ReadonlySignal<Connected | null>;
  readonly balance: App['balance'];
  readonly spent: App['spent'];
  readonly unclear: App['unclear'];
  readonly replacing: ReadonlySignal<boolean>;
  /** The new token while it is being written. */
  readonly token: Signal<string>;
  /** The new token is being checked. */
  readonly checking: ReadonlySignal<boolean>;
  /** Why the new token was not taken: said at its field. */
  readonly tokenError: ReadonlySignal<string | null>;
  startReplacing(): void;
  keepOld(): void;
  replace(): void;
  remove(): void;
  keepForThisRunOnly(only: boolean): void;
  readonly budget: BudgetModel;
  readonly privacy: PrivacyModel;
  openLink(href: string): void;
}

export function createAccountModel(app: App): AccountModel {
  const replacing = signal(false);
  const token = signal('');
  const failure = signal<Failure | null>(null);
  const check = signal<AbortController | null>(null);
  const connected = computed(() => {
    const connection = app.connection.value;
    return connection.state === 'connected' || connection.state === 'unchecked' ? connection : null;
  });

  function stop() {
    check.value?.abort();
    check.value = null;
    failure.value = null;
    token.value = '';
    replacing.value = false;
  }

  async function replace(keep: boolean) {
    const mine = new AbortController();
    check.value = mine;
    failure.value = null;
    const problem = await app.connect(token.value, keep, mine.signal);
    if (check.value !== mine) return;
    check.value = null;
    if (problem === null) stop();
    else failure.value = problem;
  }

  return {
    connected,
    balance: app.balance,
    spent: app.spent,
    unclear: app.unclear,
    replacing,
    token,
    checking: computed(() => check.value !== null),
    tokenError: computed(() =>
      failure.value === null ? null : `${failure.value.title}. ${failure.value.text} The old token stays in use.`,
    ),
    startReplacing() {
      replacing.value = true;
    },
    keepOld: stop,
    replace() {
      if (connected.value !== null && check.value === null) void replace(connected.value.kept);
    },
    remove: () => void app.disconnect(),
    keepForThisRunOnly: (only) => void app.keepToken(!only),
    budget: createBudgetModel(app),
    privacy: createPrivacyModel(app),
    openLink: (href) => app.openLink(href),
  };
}
