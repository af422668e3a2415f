import type { ReadonlySignal } from '@preact/signals';

/** What a drawing weighs in Figma. */
export interface TraceWeight {
  readonly paths: number;
  readonly points: number;
  readonly colors: number;
}

/** A traced result that is looked at: the one that is selected, else the last one of this run. */
export interface TraceResult {
  readonly entryId: string;
  /** The name of the layer that it was made from. */
  readonly title: string;
  readonly isSelected: boolean;
  /** The job that asks which version to place; null where the result stands, or waits for something else. */
  readonly asks: string | null;
  /** As it stands, or would by its own choices. */
  readonly weight: TraceWeight;
  /** As it would be by the choices of the clean-up now; null where these are its own, and while it waits to be placed. */
  readonly next: TraceWeight | null;
  /** A version of what stands that keeps the limit of paths, or comes nearest; null where it is under the limit, or none is lighter. */
  readonly simpler: TraceWeight | null;
  /** The text of the SVG, as `next` where there is one, else as it stands. */
  readonly svg: string;
}

export interface TracingView {
  readonly result: ReadonlySignal<TraceResult | null>;
}

/** What can be done with traced results; all of it free. */
export interface TracingVerbs {
  /** Results are read and weighed only while somebody looks. */
  watchTraces(on: boolean): void;
  /** Places the simpler version of a result that a job asks about. */
  placeSimpler(jobId: string): void;
  /** Finishes a result anew from what is kept of it, in its place on the canvas: as is chosen now, or as its simpler version. */
  redoTrace(entryId: string, how: 'chosen' | 'simpler'): Promise<void>;
  /** A picture of the layer that a result was made from, null where that is gone. */
  originalOf(entryId: string): Promise<Uint8Array | null>;
}
