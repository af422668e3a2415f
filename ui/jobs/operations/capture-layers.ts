import * as v from 'valibot';
import type { Original, Target } from '../../../plugin/protocol/contract.ts';
import { originalSchema } from '../../../plugin/protocol/preference-schemas.ts';
import { targetSchema } from '../../../plugin/protocol/schemas.ts';
import { brandParams, type Matching } from '../matching.ts';
import type { Description, Piece, Tools } from '../operation.ts';

/** Layers to work on, and what becomes of them. `brand`: what drawings are matched with. */
export interface LayerOrder {
  readonly layerIds: readonly string[];
  readonly original: Original;
  readonly dropBackground: boolean;
  readonly brand?: Matching | null | undefined;
}

/** One layer of an order, as it was at the click. */
export interface LayerParams {
  readonly target: Target;
  readonly original: Original;
  readonly dropBackground: boolean;
  readonly brand?: Matching | null | undefined;
}

/** A layer's part of a recipe. */
export const layerParamsSchema: v.GenericSchema<unknown, LayerParams> = v.object({
  target: targetSchema,
  original: originalSchema,
  dropBackground: v.boolean(),
  brand: brandParams.brand,
});

/** One piece for each layer that is still there, in the order of the click. */
export async function captureLayers(
  { plugin }: Tools,
  { layerIds, ...order }: LayerOrder,
): Promise<readonly Piece<LayerParams>[]> {
  const targets = await plugin['layer.capture'](layerIds);
  return targets.map((target) => pieceOfLayer({ target, ...order }));
}

/** The piece of a layer. */
export function pieceOfLayer(params: LayerParams): Piece<LayerParams> {
  return { title: params.target.name, layerId: params.target.layerId, params };
}

/** What a layer's result was made from. */
export function describeLayer({ target }: LayerParams): Description {
  return { prompt: null, source: target.name, size: null };
}

/** Another copy goes where the first one went: the layer's place is resolved anew, whatever stands there. */
export function samePlace(_tools: Tools, params: LayerParams): Promise<LayerParams> {
  return Promise.resolve(params);
}
