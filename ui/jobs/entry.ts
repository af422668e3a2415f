import { ERRAND_KINDS, type ErrandKind } from './errand.ts';
import type { Failure } from './failures.ts';
import type { PlacedResult } from './job.ts';
import type { OperationKind } from './registry.ts';

/** One attempt at a paid call as it is written down on this computer, before it is sent and after it has answered. */
export interface HistoryEntry {
  readonly id: string;
  /** When it was about to be sent, by the computer's clock. */
  readonly at: number;
  readonly kind: OperationKind | ErrandKind;
  /** The prompt, shortened, or the name of the layer or style. */
  readonly title: string;
  readonly model: string | null;
  /** Units, or null where nobody has published the price. */
  readonly price: number | null;
  /** What the result is placed from: JSON that the operation decodes. */
  readonly recipe: unknown;
  readonly fate: Fate;
}

/** What became of the call. An intent whose panel is gone is of unknown outcome, whatever nobody wrote. */
export type Fate =
  | { readonly fate: 'open' }
  | { readonly fate: 'unknown'; readonly failure: Failure }
  /** `sameAs`: the entry whose call brought the result, charged there. `took`: ms, 0 where it is not known. */
  | {
      readonly fate: 'made';
      readonly credits: number;
      readonly took: number;
      readonly sameAs: string | null;
      readonly standing: Standing;
    }
  /** Charged without a usable result; kept for Recraft's support. */
  | { readonly fate: 'unusable'; readonly failure: Failure; readonly credits: number };

/**
 * Where a result is: on a canvas, as far as anybody knows, or still to be placed; `failure` is why, null where nothing failed. What an errand
 * brings stands in the entry itself: the text of a prompt, the id of a style.
 */
type Standing =
  | { readonly at: 'canvas'; readonly placed: PlacedResult }
  | { readonly at: 'history'; readonly failure: Failure | null }
  | { readonly at: 'panel'; readonly value: string };

/** Whether an entry is of something that was made for the canvas. */
export function isForCanvas(entry: HistoryEntry): entry is HistoryEntry & { readonly kind: OperationKind } {
  return ERRAND_KINDS.every((kind) => kind !== entry.kind);
}

/** Whether a result was paid for and stands on no canvas yet. */
export function isToPlace({ fate }: HistoryEntry): boolean {
  return fate.fate === 'made' && fate.standing.at === 'history';
}
