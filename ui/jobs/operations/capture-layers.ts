import type { Original, Target } from '../../../plugin/protocol/contract.ts';
import type { Piece, Tools } from '../operation.ts';

/** Layers to work on, and what becomes of them. */
export interface LayerOrder {
  readonly layerIds: readonly string[];
  readonly original: Original;
  readonly dropBackground: boolean;
}

/** One layer of an order, as it was at the click. */
export interface LayerParams {
  readonly target: Target;
  readonly original: Original;
  readonly dropBackground: boolean;
}

/** One piece for each layer that is still there, in the order of the click. */
export async function captureLayers(
  { plugin }: Tools,
  { layerIds, original, dropBackground }: LayerOrder,
): Promise<readonly Piece<LayerParams>[]> {
  const targets = await plugin['layer.capture'](layerIds);
  return targets.map((target) => ({
    title: target.name,
    layerId: target.layerId,
    params: { target, original, dropBackground },
  }));
}
