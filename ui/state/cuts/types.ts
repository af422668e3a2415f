import type { Cutting } from '../../../plugin/protocol/cutting.ts';
import type { Edge } from '../../image/edge.ts';

/** Small pictures of a result, without and with its background; PNG. `before` is null where the original is not in the file. */
export interface CutPreview {
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** What can be done with a selected layer that lost its background, at no cost, from the result that was kept. */
export interface CutVerbs {
  /** Moves its edge, or makes a mask of the cut-out and the other way round: in place, one undo step each time. */
  recut(layerId: string, cutting: Cutting): Promise<void>;
  /** How it would look with this edge, in pixels of the picture; null where the result is kept no longer. */
  previewCut(layerId: string, edge: Edge): Promise<CutPreview | null>;
}
