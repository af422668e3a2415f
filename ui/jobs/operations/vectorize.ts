import * as v from 'valibot';
import { TOOL_PRICES, TOOL_TIMES } from '../../catalog/prices.ts';
import { fitForApi } from '../../image/fit-for-api.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
import { closenessOf } from '../picture-closeness.ts';
import { readyDrawing } from '../ready-drawing.ts';
import { strictPalette } from '../matching.ts';
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

  async prepare({ plugin, codec, recraft }, { target, brand }, signal) {
    const pixels = await plugin['layer.export']({ target, purpose: 'vectorize' });
    signal.throwIfAborted();
    const { bytes: image } = await fitForApi(codec, pixels.bytes);
    const palette = strictPalette(brand);
    const request = { image, ...(palette && { palette }) };
    return { facts: null, picture: image, send: (events, stop) => recraft.vectorize(request, events, stop) };
  },

  async place({ plugin, codec, svgDom }, { params, asset }, marks) {
    const { target, original, brand } = params;
    if (asset.kind === 'svg') {
      const { placing, told } = readyDrawing(asset.text, svgDom, params);
      return { ...(await plugin['result.replaceWithVector']({ target, original, ...placing, ...marks })), ...told };
    }
    const bytes = await toFigmaImage(codec, asset.bytes);
    const told = await closenessOf(codec, bytes, brand);
    return { ...(await plugin['result.replaceWithImage']({ target, original, bytes, ...marks })), ...told };
  },
});
