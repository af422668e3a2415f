import { computed, signal, type Signal } from '@preact/signals';
import type { Prefill } from '../../../../plugin/protocol/command.ts';
import type { Command, Layer, Preferences, Selection } from '../../../../plugin/protocol/contract.ts';
import type { AnimatedFill } from '../../../../plugin/protocol/cutting.ts';
import type { FrameText } from '../../../../plugin/protocol/layout.ts';
import { INITIAL_PREFERENCES } from '../../../../plugin/protocol/preferences.ts';
import type { Model } from '../../../../ui/catalog/models.ts';
import type { HistoryEntry } from '../../../../ui/jobs/entry.ts';
import type { Failure } from '../../../../ui/jobs/failures.ts';
import type { Job, JobState } from '../../../../ui/jobs/job.ts';
import type { Asset } from '../../../../ui/recraft/types.ts';
import type { Dates } from '../../../../ui/screens/dates.ts';
import type { CutPreview } from '../../../../ui/state/cuts/types.ts';
import type { TraceResult } from '../../../../ui/state/tracing/types.ts';
import type { App, Connection, Notice, Pause, RunningErrand, Spending } from '../../../../ui/state/types.ts';
import { createSetVerbs, createSignalSets, type SignalSets } from './signal-sets.ts';
import { createSignalStyles, createStyleVerbs, type SignalStyles } from './signal-styles.ts';
import { createBrandVerbs, createSignalBrand, type SignalBrand } from './signal-brand.ts';

/** An app whose signals a test sets by hand and whose verbs are written down: what the screens draw and ask for. */
export interface SignalApp extends App {
  readonly command: Signal<Command>;
  readonly prefill: Signal<Prefill | null>;
  readonly connection: Signal<Connection>;
  readonly selection: Signal<Selection>;
  readonly preferences: Signal<Preferences>;
  readonly balance: Signal<number | null>;
  readonly jobs: Signal<readonly Job[]>;
  readonly spent: Signal<{ readonly total: number; readonly lines: readonly Spending[] }>;
  readonly unclear: Signal<number>;
  readonly pause: Signal<Pause | null>;
  readonly forecast: Signal<ReadonlyMap<string, number>>;
  readonly history: {
    readonly entries: Signal<readonly HistoryEntry[]>;
    readonly loaded: Signal<boolean>;
    readonly bytes: Signal<number>;
    readonly unreadable: Signal<readonly string[]>;
    readonly unsaved: Signal<ReadonlySet<string>>;
    readonly placing: Signal<ReadonlySet<string>>;
  };
  readonly brand: SignalBrand;
  readonly tracing: { readonly result: Signal<TraceResult | null> };
  readonly styles: SignalStyles;
  readonly sets: SignalSets;
  /** What `resultOf` answers, by entry. */
  readonly results: Map<string, Asset>;
  readonly newModels: Signal<readonly Model[]>;
  /** What `enhancePrompt` answers. */
  readonly enhanced: Signal<string | null>;
  /** What `readTextLayout` answers, by frame. */
  readonly frameTexts: Map<string, FrameText>;
  readonly notices: Signal<readonly Notice[]>;
  readonly announcement: Signal<string>;
  readonly now: Signal<number>;
  /** Each verb that was called, with its arguments. */
  readonly calls: readonly (readonly [string, ...unknown[]])[];
  readonly thumbnails: Map<string, Uint8Array>;
  /** What `findAnimated` answers. */
  readonly animated: AnimatedFill[];
  /** What `previewCut` answers, by layer. */
  readonly previews: Map<string, CutPreview>;
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
    ...INITIAL_PREFERENCES,
    ratio: '4:3',
    count: 2,
    dropBackground: true,
  });
  const jobs = signal<readonly Job[]>([]);
  const thumbnails = new Map<string, Uint8Array>();
  const animated: AnimatedFill[] = [];
  const results = new Map<string, Asset>();
  const previews = new Map<string, CutPreview>();
  const pictured: (readonly [string, number | undefined])[] = [];
  const refusal = signal<Failure | null>(null);
  const enhanced = signal<string | null>(null);
  const frameTexts = new Map<string, FrameText>();
  const brand = createSignalBrand();

  return {
    calls,
    thumbnails,
    animated,
    pictured,
    previews,
    refusal,
    command: signal<Command>('create'),
    prefill: signal<Prefill | null>(null),
    connection: signal(connected),
    selection: signal<Selection>({ pageId: '0:1', layers: [], frame: null }),
    preferences,
    balance: signal<number | null>(8420),
    jobs,
    active: computed(() => jobs.value.filter(({ state }) => activeStates.has(state.state)).length),
    spent: signal<{ total: number; lines: readonly Spending[] }>({ total: 0, lines: [] }),
    unclear: signal(0),
    pause: signal<Pause | null>(null),
    forecast: signal<ReadonlyMap<string, number>>(new Map()),
    usual: signal((of: Job) => of.usual),
    history: {
      entries: signal<readonly HistoryEntry[]>([]),
      loaded: signal(true),
      bytes: signal(0),
      unreadable: signal<readonly string[]>([]),
      unsaved: signal<ReadonlySet<string>>(new Set()),
      placing: signal<ReadonlySet<string>>(new Set()),
    },
    brand,
    tracing: { result: signal<TraceResult | null>(null) },
    watchTraces: () => {},
    placeSimpler: note('placeSimpler'),
    redoTrace: later('redoTrace'),
    originalOf: (id) => Promise.resolve(thumbnails.get(id) ?? null),
    styles: createSignalStyles(),
    sets: createSignalSets(),
    ...createSetVerbs(calls),
    ...createStyleVerbs(calls),
    ...createBrandVerbs(brand, calls),
    newModels: signal<readonly Model[]>([]),
    listModels: later('listModels'),
    enhanced,
    anySeed: () => 48_213,
    frameTexts,
    readTextLayout: (frameId) => Promise.resolve(frameTexts.get(frameId) ?? null),
    enhancing: signal(null),
    enhancePrompt(prompt) {
      calls.push(['enhancePrompt', prompt]);
      return Promise.resolve(enhanced.value);
    },
    results,
    errands: signal<readonly RunningErrand[]>([]),
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
    discard: note('discard'),
    pauseWork: note('pauseWork'),
    goOn: note('goOn'),
    retry: later('retry'),
    dismiss: note('dismiss'),
    dismissFinished: note('dismissFinished'),
    reveal: later('reveal'),
    refreshHistory: later('refreshHistory'),
    placeAgain: later('placeAgain'),
    revealEntry: later('revealEntry'),
    bringToCanvas(id) {
      calls.push(['bringToCanvas', id]);
      return Promise.resolve(true);
    },
    tryAgain: later('tryAgain'),
    resultOf(id) {
      calls.push(['resultOf', id]);
      return Promise.resolve(results.get(id) ?? null);
    },
    entryThumbnail: (id) => Promise.resolve(thumbnails.get(id) ?? null),
    removeEntries: later('removeEntries'),
    undoRemove: note('undoRemove'),
    clearHistory: later('clearHistory'),
    removeUnreadable: later('removeUnreadable'),
    removePrompts: later('removePrompts'),
    savePreferences(change) {
      preferences.value = { ...preferences.value, ...change };
    },
    dismissNotice: note('dismissNotice'),
    thumbnail(layerId, side) {
      pictured.push([layerId, side]);
      return Promise.resolve(thumbnails.get(layerId) ?? null);
    },
    findAnimated: () => Promise.resolve([...animated]),
    recut: later('recut'),
    previewCut(layerId, edge) {
      calls.push(['previewCut', layerId, edge]);
      return Promise.resolve(previews.get(layerId) ?? null);
    },
    openLink: note('openLink'),
    resize: note('resize'),
    dispose: note('dispose'),
  };
}

/** Noon of a Wednesday wherever the test runs. */
export const noon = new Date(2025, 10, 26, 12).getTime();

/** The words of an American computer at noon, without its locale data. */
export const dates: Dates = {
  now: () => noon,
  clock: String,
  time(ms) {
    const at = new Date(ms);
    return `${String(at.getHours() % 12 || 12)}:${String(at.getMinutes()).padStart(2, '0')} ${at.getHours() < 12 ? 'AM' : 'PM'}`;
  },
  day: (ms) => `Nov ${String(new Date(ms).getDate())}`,
};

/** A drawing from a prompt that stands on the canvas, made at eleven today. */
export function entry(id: string, change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id,
    at: noon - 3_600_000,
    kind: 'generate',
    title: `Entry ${id}`,
    model: 'recraftv4_1_vector',
    price: 80,
    recipe: { params: { prompt: `Entry ${id}`, ratio: '4:3' }, facts: null },
    fate: {
      fate: 'made',
      credits: 80,
      took: 14_000,
      sameAs: null,
      standing: { at: 'canvas', placed: { nodeId: '1:2', pageId: '0:1', name: `Layer of ${id}`, note: null } },
    },
    ...change,
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
    prompt: null,
    ...change,
  };
}

export function job(id: string, state: JobState, change: Partial<Job> = {}): Job {
  return {
    id,
    entry: `${id}.1`,
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
