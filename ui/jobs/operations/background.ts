import * as v from 'valibot';
import { isAnimatedGif } from '../../../plugin/protocol/animation.ts';
import type { Pixels, Target } from '../../../plugin/protocol/contract.ts';
import type { Cutting, FillRef } from '../../../plugin/protocol/cutting.ts';
import { cuttingSchema } from '../../../plugin/protocol/preference-schemas.ts';
import { TOOL_PRICES, TOOL_TIMES } from '../../catalog/prices.ts';
import { fitForApi } from '../../image/fit-for-api.ts';
import { fitSvg } from '../../image/fit-svg.ts';
import { cleanSvg } from '../../svg/clean-svg.ts';
import type { Tools } from '../operation.ts';
import { defineOperation } from '../work.ts';
import {
  captureLayers,
  describeLayer,
  layerParamsSchema,
  pieceOfLayer,
  samePlace,
  type LayerOrder,
  type LayerParams,
} from './capture-layers.ts';
import { placeCut, type Source } from './place-cut.ts';

/** Layers to cut out, and how. `fills`: by layer, the image paint that was chosen where it is not the topmost one. */
export interface BackgroundOrder extends LayerOrder {
  readonly cutting?: Cutting | undefined;
  readonly fills?: Readonly<Record<string, FillRef>> | undefined;
}

/** One layer of an order. */
export interface BackgroundParams extends LayerParams {
  readonly cutting?: Cutting | undefined;
  readonly fill?: FillRef | undefined;
}

const fill = v.object({ paint: v.number(), hash: v.string() });

const params: v.GenericSchema<unknown, BackgroundParams> = v.intersect([
  layerParamsSchema,
  v.object({ cutting: v.optional(v.object(cuttingSchema.entries)), fill: v.optional(fill) }),
]);

const facts: v.GenericSchema<unknown, Source> = v.object({
  fill: v.nullable(fill),
  animated: v.optional(v.boolean()),
});

/**
 * The background of a layer made transparent: in its image fill where it has one, as vectors where it is made of shapes, else as a new image
 * layer in its place; or a mask laid over it.
 */
export const background = defineOperation<BackgroundOrder, BackgroundParams, Source>({
  label: 'Remove background',
  recipe: v.object({ params, facts }),
  made: (_params, count) => `${count === 1 ? 'background' : 'backgrounds'} removed`,
  describe: describeLayer,
  model: () => null,
  price: () => TOOL_PRICES.removeBackground,
  usual: () => TOOL_TIMES.removeBackground,
  piece: pieceOfLayer,
  elsewhere: samePlace,

  async capture(tools, { fills = {}, cutting, ...order }) {
    const pieces = await captureLayers(tools, order);
    return pieces.map(({ layerId, params: layer, ...piece }) => {
      const chosen = layerId === null ? undefined : fills[layerId];
      return { ...piece, layerId, params: { ...layer, ...(cutting && { cutting }), ...(chosen && { fill: chosen }) } };
    });
  },

  async prepare(tools, { target, fill: chosen }, signal) {
    const { plugin, recraft } = tools;
    const pixels = await plugin['layer.export']({ target, purpose: 'background', ...(chosen && { fill: chosen }) });
    signal.throwIfAborted();
    const image = pixels.kind === 'svg' ? await fitDrawing(tools, pixels, target) : await fit(tools, pixels);
    const source = pixels.kind === 'fill' ? { paint: pixels.paint, hash: pixels.hash } : null;
    const animated = source !== null && isAnimatedGif(pixels.bytes);
    return {
      facts: { fill: source, ...(animated && { animated }) },
      picture: image,
      send: (events, stop) => recraft.removeBackground({ image }, events, stop),
    };
  },

  async place(tools, { params: { target, original, cutting }, facts: source, asset }, marks) {
    if (asset.kind === 'raster')
      return placeCut(tools, { target, original, cutting, source, cutout: asset.bytes, marks });
    const { svg, paths } = cleanSvg(asset.text, tools.svgDom, { dropBackground: false });
    return { ...(await tools.plugin['result.replaceWithVector']({ target, original, svg, ...marks })), paths };
  },
});

async function fit({ codec }: Tools, pixels: Pixels): Promise<Uint8Array> {
  const { bytes } = await fitForApi(codec, pixels.bytes);
  return bytes;
}

/** A drawing that Recraft would not take goes as pixels. */
async function fitDrawing(tools: Tools, { bytes }: Pixels, target: Target): Promise<Uint8Array> {
  return fitSvg(bytes) ?? fit(tools, await tools.plugin['layer.export']({ target, purpose: 'vectorize' }));
}
