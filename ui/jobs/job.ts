import type { Placed } from '../../plugin/protocol/contract.ts';
import type { Closeness } from '../color/image-closeness.ts';
import type { MatchReport } from '../color/report.ts';
import type { OperationKind } from './registry.ts';
import type { Failure } from './failures.ts';

/** One paid request and its result on the canvas. Times in ms as `Clock.now` has them, prices in API units. */
export interface Job {
  readonly id: string;
  /** The entry in the history that this attempt is written down in; one for each paid call, and the result's layer carries it. */
  readonly entry: string;
  /** The click that it belongs to: all jobs of one click share it, in `slot` order. */
  readonly run: string;
  readonly slot: number;
  /** 1 at the click; each retry that the user chose adds one. */
  readonly attempt: number;
  readonly kind: OperationKind;
  /** The prompt or the layer's name. */
  readonly title: string;
  /** The layer it works on, where there is one. */
  readonly layerId: string | null;
  readonly model: string | null;
  /** Units, or null where nobody has published the price. */
  readonly price: number | null;
  /** The usual time of one such call in ms. */
  readonly usual: number;
  readonly state: JobState;
}

/**
 * A result on the canvas; `paths` are the shapes of a drawing, of a traced one `points` and `colors` are told too. What was ordered in brand colors tells while the panel is open what became of
 * them: a drawing by its `report`, a picture, which is never matched, by its `closeness`.
 */
export interface PlacedResult extends Placed {
  readonly paths?: number;
  readonly points?: number;
  readonly colors?: number;
  readonly report?: MatchReport;
  readonly closeness?: Closeness;
}

/** queued → waiting → running → placing → done | asking | failed | cancelled | unknown. */
export type JobState =
  | { readonly state: 'queued' }
  | { readonly state: 'waiting'; readonly until: number; readonly why: 'pace' | 'rate-limit' }
  /** Another job of the click has sent the same picture, and its result will be used. */
  | { readonly state: 'waiting'; readonly until: null; readonly why: 'same-picture' }
  /** `sent` is when the paid request left, null while the layer is still being exported. */
  | { readonly state: 'running'; readonly since: number; readonly sent: number | null }
  | { readonly state: 'placing'; readonly credits: number; readonly shared?: boolean }
  /** `shared`: the result of another job's call for the same picture, charged there. `took`: ms from the click's turn to the canvas. */
  | {
      readonly state: 'done';
      readonly credits: number;
      readonly placed: PlacedResult;
      readonly took: number;
      readonly shared?: boolean;
    }
  /**
   * The result is kept and the user is asked before it is placed, since it has so many `paths`; a simpler version would have `simpler`, null
   * where there is none.
   */
  | {
      readonly state: 'asking';
      readonly credits: number;
      readonly shared?: boolean;
      readonly paths: number;
      readonly simpler: number | null;
    }
  /** `credits` is what was charged all the same, as for a result that could not be used. */
  | { readonly state: 'failed'; readonly failure: Failure; readonly credits: number }
  /**
   * `credits` is there once a call that could not be called back has answered: what it charged. Its result is kept, unless the user has
   * `discarded` it.
   */
  | { readonly state: 'cancelled'; readonly sent: boolean; readonly credits?: number; readonly discarded?: boolean }
  | { readonly state: 'unknown'; readonly failure: Failure; readonly sent: number };
