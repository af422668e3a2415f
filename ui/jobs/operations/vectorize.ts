import * as v from 'valibot';
import { TOOL_PRICES, TOOL_TIMES } from '../../catalog/prices.ts';
import { fitForApi } from '../../image/fit-for-api.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
import { cleanSvg } from '../../svg/clean-svg.ts';
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

/** A selected layer redrawn as vectors, in its place. */
export const vectorize = defineOperation<LayerOrder, LayerParams, null>({
  label: 'Vectorize',
  recipe: v.object({ params: layerParamsSchema, facts: v.null() }),
  made: (_params, count) => `${count === 1 ? 'layer' : 'layers'} vectorized`,
  describe: describeLayer,
  model: () => null,
  price: () => TOOL_PRICES.vectorize,
  usual: () => TOOL_TIMES.vectorize,
  capture: captureLayers,
  piece: pieceOfLayer,
  elsewhere: samePlace,

  async prepare({ plugin, codec, recraft }, { target }, signal) {
    const pixels = await plugin['layer.export']({ target, purpose: 'vectorize' });
    signal.throwIfAborted();
    const { bytes: image } = await fitForApi(codec, pixels.bytes);
    return { facts: null, picture: image, send: (events, stop) => recraft.vectorize({ image }, events, stop) };
  },

  async place({ plugin, codec, svgDom }, { params, asset }, marks) {
    const { target, original, dropBackground } = params;
    if (asset.kind === 'svg') {
      const { svg, paths } = cleanSvg(asset.text, svgDom, { dropBackground });
      return { ...(await plugin['result.replaceWithVector']({ target, original, svg, ...marks })), paths };
    }
    const bytes = await toFigmaImage(codec, asset.bytes);
    return plugin['result.replaceWithImage']({ target, original, bytes, ...marks });
  },
});
