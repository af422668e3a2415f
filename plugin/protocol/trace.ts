import type { Bindable, Marks, Placed } from './contract.ts';

/** What the panel asks of the controller about results that are finished anew, and about what they were made from. */
export interface TraceFunctions {
  /** Puts a drawing in the place of an earlier version of it, as one undo step; null where that is gone. It stays selected where it was. */
  'trace.redo'(request: { nodeId: string; svg: string } & Marks & Bindable): Promise<Placed | null>;
  /** A PNG of a layer as it was exported, upright and even where it is hidden, its long side `side` (16 to 1024) pixels; null where it is gone. */
  'trace.original'(request: { layerId: string; side: number }): Promise<Uint8Array | null>;
}
