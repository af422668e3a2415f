import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { App, Connection } from '../../state/types.ts';

/** The account as far as it is known: a connection that has a token. */
type Connected = Extract<Connection, { state: 'connected' | 'unchecked' }>;

export interface AccountModel {
  /** Null while a token is being checked. */
  readonly connected: ReadonlySignal<Connected | null>;
  readonly balance: App['balance'];
  readonly spent: App['spent'];
  readonly replacing: Signal<boolean>;
  readonly token: Signal<string>;
  replace(): void;
  remove(): void;
  keepForThisRunOnly(only: boolean): void;
  openLink(href: string): void;
}

export function createAccountModel(app: App): AccountModel {
  const replacing = signal(false);
  const token = signal('');
  const connected = computed(() => {
    const connection = app.connection.value;
    return connection.state === 'connected' || connection.state === 'unchecked' ? connection : null;
  });

  async function replace(keep: boolean) {
    await app.connect(token.value, keep);
    token.value = '';
    replacing.value = false;
  }

  return {
    connected,
    balance: app.balance,
    spent: app.spent,
    replacing,
    token,
    replace() {
      if (connected.value !== null && token.value.trim() !== '') void replace(connected.value.kept);
    },
    remove: () => void app.disconnect(),
    keepForThisRunOnly: (only) => void app.keepToken(!only),
    openLink: (href) => app.openLink(href),
  };
}
