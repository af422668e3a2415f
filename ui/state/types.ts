import type { ReadonlySignal } from '@preact/signals';
import type { Prefill } from '../../plugin/protocol/command.ts';
import type { Preferences, Selection, Command } from '../../plugin/protocol/contract.ts';
import type { AnimatedFill } from '../../plugin/protocol/cutting.ts';
import type { HistoryEntry } from '../jobs/entry.ts';
import type { ErrandKind } from '../jobs/errand.ts';
import type { Failure } from '../jobs/failures.ts';
import type { Job } from '../jobs/job.ts';
import type { BackgroundOrder } from '../jobs/operations/background.ts';
import type { LayerOrder } from '../jobs/operations/capture-layers.ts';
import type { TraceOrder } from '../jobs/trace-params.ts';
import type { GenerateOrder } from '../jobs/operations/generate-params.ts';
import type { Asset } from '../recraft/types.ts';
import type { Brand, BrandVerbs } from './brand/types.ts';
import type { CutVerbs } from './cuts/types.ts';
import type { Creating } from './creating/create-creating.ts';
import type { Enhancing } from './enhancing.ts';
import type { SetsView, SetVerbs } from './sets/types.ts';
import type { StylesView, StyleVerbs, StyleWanted } from './styles/types.ts';
import type { TracingVerbs, TracingView } from './tracing/types.ts';

/** Whether Recraft can be used, and with which account. `last4` are the last four characters of the token. */
export type Connection =
  | { readonly state: 'starting' }
  | { readonly state: 'none'; readonly failure: Failure | null }
  /** A token that was just given, or the stored one at opening. */
  | { readonly state: 'checking' }
  | { readonly state: 'connected'; readonly last4: string; readonly email: string | null; readonly kept: boolean }
  /** A stored token that could not be checked: offline, refused by CORS, or Recraft is down. */
  | { readonly state: 'unchecked'; readonly last4: string; readonly kept: boolean; readonly failure: Failure };

/** A message above the footer that stays until it is dismissed or its cause is gone. */
export interface Notice {
  readonly id: string;
  readonly tone: 'plain' | 'warning' | 'danger';
  readonly title: string;
  readonly text: string;
  /** Where there is more to see and do about it. */
  readonly action?: 'open-work' | 'open-history' | 'undo-remove' | 'undo-remove-palette';
}

/** Why the queue stands still: the user paused it, or the next call would pass the budget; `limit` in units of this run. */
export type Pause = { readonly why: 'user' } | { readonly why: 'budget'; readonly limit: number };

/** What was paid for on this computer, in this run and earlier ones. */
export interface HistoryView {
  /** Newest first. */
  readonly entries: ReadonlySignal<readonly HistoryEntry[]>;
  readonly loaded: ReadonlySignal<boolean>;
  /** Bytes that the plugin has stored, of Figma's 5 MB. */
  readonly bytes: ReadonlySignal<number>;
  /** Stored keys that cannot be understood. */
  readonly unreadable: ReadonlySignal<readonly string[]>;
  /** Results that only memory holds. */
  readonly unsaved: ReadonlySignal<ReadonlySet<string>>;
  /** Results that are being placed, or made again, at this moment. */
  readonly placing: ReadonlySignal<ReadonlySet<string>>;
}

/** What can be done with the history. Everything is free but `tryAgain`. */
export interface HistoryVerbs {
  /** Reads what other tabs may have written meanwhile. */
  refreshHistory(): Promise<void>;
  /** Puts a result on the canvas: where it was meant to go, or in a place of its own where it stood already. */
  placeAgain(entryId: string): Promise<void>;
  /** Selects a result on the canvas, wherever in this file it was moved. */
  revealEntry(entryId: string): Promise<void>;
  /** Selects a result on the canvas to go on with it, placed first where it stands nowhere in this file; false where that cannot be. */
  bringToCanvas(entryId: string): Promise<boolean>;
  /** Orders the same once more, at its price. */
  tryAgain(entryId: string): Promise<void>;
  /** The result itself, null where it is gone. */
  resultOf(entryId: string): Promise<Asset | null>;
  entryThumbnail(entryId: string): Promise<Uint8Array | null>;
  /** Can be taken back for ten seconds. */
  removeEntries(entryIds: readonly string[]): Promise<void>;
  undoRemove(): void;
  /** Removes everything but the results that stand on no canvas. */
  clearHistory(): Promise<void>;
  removeUnreadable(): Promise<void>;
}

/**
 * A paid call beside the canvas that somebody waits for. Times in ms as `now` has them: `since` is the click, `sent` when it left, `until` how
 * long it waits for Recraft's limit before.
 */
export interface RunningErrand {
  readonly id: string;
  readonly kind: ErrandKind;
  readonly since: number;
  readonly sent: number | null;
  readonly until: number | null;
}

/** One line of what this run has spent. `label` follows its count: "2 vectors, V4.1", "6 layers vectorized". */
export interface Spending {
  readonly label: string;
  readonly count: number;
  readonly units: number;
}

/** A click on the button of the Create screen; whether in brand colors is chosen elsewhere. */
export type GenerateParams = Omit<GenerateOrder, 'brand' | 'style' | 'styleName'> & {
  readonly style?: StyleWanted | null | undefined;
};

/** A click on the button of a screen that works on layers. */
export type LayerParams = Omit<LayerOrder, 'brand'>;

/** A click on the button of the Vectorize screen. `tracing`: how it is asked for and finished; plainly where it is left out. */
type TraceParams = Omit<TraceOrder, 'brand'>;

/** A click on the button of the Background screen. */
type BackgroundParams = Omit<BackgroundOrder, 'brand'>;

/** The whole app without a pixel: signals to draw and verbs to call. */
export interface App
  extends HistoryVerbs, BrandVerbs, CutVerbs, Enhancing, Creating, SetVerbs, StyleVerbs, TracingVerbs {
  readonly command: ReadonlySignal<Command>;
  /** What was entered in the quick actions, null elsewhere. */
  readonly prefill: ReadonlySignal<Prefill | null>;
  readonly connection: ReadonlySignal<Connection>;
  readonly selection: ReadonlySignal<Selection>;
  readonly preferences: ReadonlySignal<Preferences>;
  /** API units, null while unknown. Follows every answer's `credits`. */
  readonly balance: ReadonlySignal<number | null>;
  readonly jobs: ReadonlySignal<readonly Job[]>;
  /** Jobs that are neither done, failed, cancelled nor unknown. */
  readonly active: ReadonlySignal<number>;
  readonly spent: ReadonlySignal<{ readonly total: number; readonly lines: readonly Spending[] }>;
  /** Units of calls whose charge nobody knows: their price, or what the balance fell by since. */
  readonly unclear: ReadonlySignal<number>;
  readonly pause: ReadonlySignal<Pause | null>;
  /** When each queued job will probably be sent, in ms as `now` has them. */
  readonly forecast: ReadonlySignal<ReadonlyMap<string, number>>;
  /** How long a call like a job's takes: as measured in this run, else the usual time. */
  readonly usual: ReadonlySignal<(job: Job) => number>;
  readonly history: HistoryView;
  readonly brand: Brand;
  readonly tracing: TracingView;
  readonly styles: StylesView;
  readonly sets: SetsView;
  /** Paid calls beside the canvas that are still waited for, oldest first. */
  readonly errands: ReadonlySignal<readonly RunningErrand[]>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  /** What a screen reader is told next, politely. */
  readonly announcement: ReadonlySignal<string>;
  /** The time, ticking once a second only while jobs run. */
  readonly now: ReadonlySignal<number>;

  /**
   * Checks the token with Recraft, then uses and keeps it: on this computer, or for this run only. One that is not accepted, and
   * answers why, changes nothing where another is in use. The signal takes the question back.
   */
  connect(token: string, keep: boolean, signal?: AbortSignal): Promise<Failure | null>;
  /** Removes the token from this computer and from memory. */
  disconnect(): Promise<void>;
  /** Asks Recraft again for the balance; clears what was wrong when it answers. */
  checkAgain(): Promise<void>;
  /** Stores the token that this run uses, or takes it out of storage without forgetting it. */
  keepToken(keep: boolean): Promise<void>;

  generate(params: GenerateParams): Promise<void>;
  vectorize(params: TraceParams): Promise<void>;
  removeBackground(params: BackgroundParams): Promise<void>;
  /** Free before the request has left; afterwards the job ends as cancelled with `sent`. */
  cancel(jobId: string): void;
  cancelAll(): void;
  /** Gives up the result of a call that was cancelled after it had left; it stays charged. */
  discard(jobId: string): void;
  /** Nothing more is sent until `goOn`. */
  pauseWork(): void;
  goOn(): void;
  /** A new attempt at a job that ended, chosen by the user: priced, unless its result was paid for and only has to be placed. */
  retry(jobId: string): Promise<void>;
  /** Takes one finished job, or all finished jobs, off the list. */
  dismiss(jobId: string): void;
  dismissFinished(): void;
  /** Selects the result of a job on the canvas. */
  reveal(jobId: string): Promise<void>;

  /** Takes the prompts off all layers of this file. */
  removePrompts(): Promise<void>;

  savePreferences(change: Partial<Preferences>): void;
  dismissNotice(id: string): void;
  /** A small PNG of a layer, its long side 96 px or `side`, null where there is none. Cached until the selection changes. */
  thumbnail(layerId: string, side?: number): Promise<Uint8Array | null>;
  /** The animated GIFs among the first pictures of the selection: only their first frames are used. */
  findAnimated(): Promise<readonly AnimatedFill[]>;
  openLink(url: string): void;
  resize(size: { width: number; height: number }, remember: boolean): void;
  /** Ends timers and listeners. */
  dispose(): void;
}
