import { computed, signal, type Signal } from '@preact/signals';
import type { Command, Layer, Preferences, Selection } from '../../../../plugin/protocol/contract.ts';
import type { Failure } from '../../../../ui/jobs/failures.ts';
import type { Job, JobState } from '../../../../ui/jobs/job.ts';
import type { App, Connection, Notice, Spending } from '../../../../ui/state/types.ts';

/** An app whose signals a test sets by hand and whose verbs are written down: what the screens draw and ask for. */
export interface SignalApp extends App {
  readonly command: Signal<Command>;
  readonly connection: Signal<Connection>;
  readonly selection: Signal<Selection>;
  readonly preferences: Signal<Preferences>;
  readonly balance: Signal<number | null>;
  readonly jobs: Signal<readonly Job[]>;
  readonly spent: Signal<{ readonly total: number; readonly lines: readonly Spending[] }>;
  readonly unclear: Signal<number>;
  readonly notices: Signal<readonly Notice[]>;
  readonly announcement: Signal<string>;
  readonly now: Signal<number>;
  /** Each verb that was called, with its arguments. */
  readonly calls: readonly (readonly [string, ...unknown[]])[];
  readonly thumbnails: Map<string, Uint8Array>;
  /** Each picture that was asked for: its layer, and its side where one was named. */
  readonly pictured: readonly (readonly [string, number | undefined])[];
  /** Why the next token that is given is not taken; null where it is. */
  readonly refusal: Signal<Failure | null>;
}

export const connected: Connection = { state: 'connected', last4: '7f3c', email: 'designer@example.com', kept: true };

const activeStates = new Set<JobState['state']>(['queued', 'waiting', 'running', 'placing']);

export function createSignalApp(): SignalApp {
  const calls: [string, ...unknown[]][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push([name, ...args]);
    };
  const later =
    (name: string) =>
    (...args: unknown[]): Promise<void> => {
      calls.push([name, ...args]);
      return Promise.resolve();
    };
  const preferences = signal<Preferences>({
    output: 'vector',
    vectorModel: 'recraftv4_1_vector',
    imageModel: 'recraftv4_1',
    ratio: '4:3',
    count: 2,
    original: 'hide',
    dropBackground: true,
  });
  const jobs = signal<readonly Job[]>([]);
  const thumbnails = new Map<string, Uint8Array>();
  const pictured: (readonly [string, number | undefined])[] = [];
  const refusal = signal<Failure | null>(null);

  return {
    calls,
    thumbnails,
    pictured,
    refusal,
    command: signal<Command>('create'),
    connection: signal(connected),
    selection: signal<Selection>({ pageId: '0:1', layers: [], frame: null }),
    preferences,
    balance: signal<number | null>(8420),
    jobs,
    active: computed(() => jobs.value.filter(({ state }) => activeStates.has(state.state)).length),
    spent: signal<{ total: number; lines: readonly Spending[] }>({ total: 0, lines: [] }),
    unclear: signal(0),
    notices: signal<readonly Notice[]>([]),
    announcement: signal(''),
    now: signal(0),
    connect(token, keep) {
      calls.push(['connect', token, keep]);
      return Promise.resolve(refusal.value);
    },
    disconnect: later('disconnect'),
    checkAgain: later('checkAgain'),
    keepToken: later('keepToken'),
    generate: later('generate'),
    vectorize: later('vectorize'),
    removeBackground: later('removeBackground'),
    cancel: note('cancel'),
    cancelAll: note('cancelAll'),
    retry: later('retry'),
    dismiss: note('dismiss'),
    dismissFinished: note('dismissFinished'),
    reveal: later('reveal'),
    savePreferences(change) {
      preferences.value = { ...preferences.value, ...change };
    },
    dismissNotice: note('dismissNotice'),
    thumbnail(layerId, side) {
      pictured.push([layerId, side]);
      return Promise.resolve(thumbnails.get(layerId) ?? null);
    },
    openLink: note('openLink'),
    resize: note('resize'),
    dispose: note('dispose'),
  };
}

export function layer(change: Partial<Layer> & { readonly id: string }): Layer {
  return {
    name: `Layer ${change.id}`,
    type: 'RECTANGLE',
    width: 640,
    height: 640,
    vectorize: null,
    background: null,
    image: null,
    insideInstance: false,
    provenance: null,
    ...change,
  };
}

export function job(id: string, state: JobState, change: Partial<Job> = {}): Job {
  return {
    id,
    run: 'r',
    slot: 0,
    attempt: 1,
    kind: 'generate',
    title: `Job ${id}`,
    layerId: null,
    model: 'recraftv4_1_vector',
    price: 80,
    usual: 15_000,
    state,
    ...change,
  };
}
