import { signal, type Signal } from '@preact/signals';
import type { SimulatedFigma } from '../../figma/types.ts';
import type { LedgerEntry } from '../../recraft/types.ts';
import type { Theme } from './figma-colors.ts';
import type { View } from './view.ts';

export interface Account {
  readonly token: string;
  readonly balance: number;
  readonly ledger: readonly LedgerEntry[];
}

/** Everything that the page shows, as signals. */
export function createState(figma: SimulatedFigma, first: { theme: Theme; account: Account; view: Signal<View> }) {
  const version = signal(0);
  const stop = figma.onChange(() => {
    version.value += 1;
  });
  return {
    figma,
    /** Counts changes of the document: whoever reads it draws again. */
    version,
    theme: signal<Theme>(first.theme),
    account: signal<Account>(first.account),
    scenario: signal('ok'),
    /** Counts starts of the plugin: each has a window of its own, even where its page is the same. */
    starts: signal(0),
    view: first.view,
    stop,
  };
}

/** Starts the plugin with a menu command, after closing it where it runs. */
export async function startPlugin(state: PlaygroundState, command: string): Promise<void> {
  await state.figma.run(command);
  state.starts.value += 1;
}

export type PlaygroundState = ReturnType<typeof createState>;
