import type { Marks, Placed, Target } from './contract.ts';
import type { CuttingPreferences } from './preferences.ts';

/** How the background of one result is taken away: out of the picture, or by a mask over it; and its edge, in pixels of the picture. */
export type Cutting = CuttingPreferences;

/** An image paint of a layer: its index in `fills`, and the hash of its picture. */
export interface FillRef {
  readonly paint: number;
  readonly hash: string;
}

/** An image paint, and its picture's own size in pixels. */
export interface ImageFill extends FillRef {
  readonly width: number;
  readonly height: number;
}

/** The topmost visible image paint of a layer. */
export interface LayerImage {
  readonly paint: number;
  readonly width: number;
  readonly height: number;
  /** All visible image paints, topmost first; there only where they are several. */
  readonly among?: readonly ImageFill[] | undefined;
}

/**
 * What is stored on a layer that lost its background here, from which its edge can be redone. `job`: the entry whose result has the alpha.
 * `hash`: the picture as it was, null where the layer was sent as it is seen.
 */
export interface CutNote extends Cutting {
  readonly job: string;
  readonly hash: string | null;
}

/** An image paint of a selected layer that is an animated GIF; `paint` is its index in `fills`. */
export interface AnimatedFill {
  readonly layerId: string;
  readonly paint: number;
}

/** Asked about layers whose background is removed. */
export interface CuttingFunctions {
  /**
   * The animated GIFs among the selected layers' own visible image paints, of which every job uses the first frame. Only the first few pictures of a
   * selection are looked at; answers nothing where it is asked again meanwhile.
   */
  'selection.animated'(): Promise<readonly AnimatedFill[]>;
  /** Swaps `imageHash` in one paint of the target; every other key of the paint and every other paint stay. */
  'result.swapFill'(
    request: { target: Target; bytes: Uint8Array; cutting?: Cutting | undefined } & FillRef & Marks,
  ): Promise<Placed>;
  /**
   * Lays a mask over the target, which stays as it is: `bytes` is a picture of the same shape as the fill's (or the layer's, where `fill` is
   * null), of which the alpha counts. Null where Figma takes no mask, and nothing has changed.
   */
  'result.mask'(
    request: { target: Target; fill: FillRef | null; bytes: Uint8Array; cutting: Cutting } & Marks,
  ): Promise<Placed | null>;
  /**
   * Redoes the edge of a result, or makes a mask of a cut-out and the other way round, in place: `bytes` is the picture, or the mask, that
   * `cutting` asks for. Null where the layer has no such result any more.
   */
  'result.recut'(request: { layerId: string; bytes: Uint8Array; cutting: Cutting }): Promise<Placed | null>;
}
