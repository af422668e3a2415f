import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { modelsFor } from '../../catalog/choose-model.ts';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import { formatUnits } from '../../lib/format.ts';
import type { Failure } from '../../jobs/failures.ts';
import type { App } from '../../state/types.ts';

export interface WelcomeModel {
  readonly token: Signal<string>;
  readonly thisRunOnly: Signal<boolean>;
  readonly checking: ReadonlySignal<boolean>;
  /** The token is wrong: said at its field. */
  readonly tokenError: ReadonlySignal<string | null>;
  /** Anything else that kept Recraft from answering: said in a notice. */
  readonly failure: ReadonlySignal<Failure | null>;
  readonly prices: readonly { readonly label: string; readonly price: string }[];
  connect(): void;
  openLink(href: string): void;
}

const ofTheToken: ReadonlySet<string> = new Set(['wrong-token', 'empty-token']);

export function createWelcomeModel(app: App): WelcomeModel {
  const token = signal('');
  const thisRunOnly = signal(false);
  const checking = computed(() => app.connection.value.state === 'checking');
  const problem = computed(() => (app.connection.value.state === 'none' ? app.connection.value.failure : null));

  async function connect() {
    await app.connect(token.value, !thisRunOnly.value);
    if (app.connection.value.state === 'connected') token.value = '';
  }

  return {
    token,
    thisRunOnly,
    checking,
    tokenError: computed(() => {
      const failure = problem.value;
      return failure !== null && ofTheToken.has(failure.code) ? `${failure.title}. ${failure.text}` : null;
    }),
    failure: computed(() => (problem.value !== null && !ofTheToken.has(problem.value.code) ? problem.value : null)),
    prices: [
      { label: 'Vector', price: `from ${cheapest('vector')}` },
      { label: 'Image', price: `from ${cheapest('image')}` },
      { label: 'Vectorize a layer', price: formatUnits(TOOL_PRICES.vectorize) },
      { label: 'Remove a background', price: formatUnits(TOOL_PRICES.removeBackground) },
    ],
    connect() {
      if (!checking.value) void connect();
    },
    openLink: (href) => app.openLink(href),
  };
}

function cheapest(output: 'vector' | 'image'): string {
  return formatUnits(Math.min(...modelsFor(output).map((model) => model.price ?? Infinity)));
}
