import type { Signal } from '@preact/signals';
import type { Prefill } from '../../plugin/protocol/command.ts';
import type { Command, PluginFunctions } from '../../plugin/protocol/contract.ts';
import { describeThrown } from '../jobs/describe-failure.ts';
import type { Account } from './account.ts';
import type { Notices } from './notices.ts';
import type { PreferenceStore } from './preferences.ts';
import type { SelectionStore } from './selection.ts';

interface OpeningOptions {
  readonly plugin: PluginFunctions;
  readonly command: Signal<Command>;
  readonly prefill: Signal<Prefill | null>;
  readonly preferences: PreferenceStore;
  readonly selection: SelectionStore;
  readonly notices: Notices;
  readonly account: Account;
}

/** Takes over what the controller knows and checks the stored token. Where it does not answer, the panel is as on its first day. */
export async function takeOpening(options: OpeningOptions): Promise<void> {
  const { plugin, command, prefill, preferences, selection, notices, account } = options;
  try {
    const opening = await plugin['app.open']();
    preferences.restore(opening.preferences);
    selection.change(opening.selection);
    command.value = opening.command;
    prefill.value = opening.prefill ?? null;
    if (opening.unreadable.length > 0) {
      const text = `They are back at their defaults: ${opening.unreadable.map(storedWords).join(', ')}.`;
      notices.show({ id: 'unreadable', tone: 'warning', title: 'Some stored settings were damaged', text });
    }
    await account.open(opening.token);
  } catch (error) {
    notices.fail(describeThrown(error, { kind: 'free' }));
    await account.open(null);
  }
}

/** What the keys of storage stand for. */
const STORED: Readonly<Record<string, string>> = {
  token: 'the API token',
  preferences: 'your choices',
  'window-size': 'the size of the panel',
};

function storedWords(key: string): string {
  return STORED[key] ?? key;
}
