import { TOOL_PRICES, TOOL_TIMES } from '../../catalog/prices.ts';
import { fitForApi } from '../../image/fit-for-api.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
import { cleanSvg } from '../../svg/clean-svg.ts';
import type { Operation } from '../operation.ts';
import { captureLayers, type LayerOrder, type LayerParams } from './capture-layers.ts';

/** A selected layer redrawn as vectors, in its place. The prepared value is the picture to send. */
export const vectorize: Operation<LayerOrder, LayerParams, Uint8Array> = {
  label: 'Vectorize',
  made: (_params, count) => `${count === 1 ? 'layer' : 'layers'} vectorized`,
  model: () => null,
  price: () => TOOL_PRICES.vectorize,
  usual: () => TOOL_TIMES.vectorize,
  capture: captureLayers,

  async prepare({ plugin, codec }, { target }, signal) {
    const pixels = await plugin['layer.export']({ target, purpose: 'vectorize' });
    signal.throwIfAborted();
    return (await fitForApi(codec, pixels.bytes)).bytes;
  },

  send: ({ recraft }, image, events, signal) => recraft.vectorize({ image }, events, signal),

  async place({ plugin, codec, svgDom }, { params, asset }) {
    const { target, original, dropBackground } = params;
    if (asset.kind === 'svg') {
      const { svg, paths } = cleanSvg(asset.text, svgDom, { dropBackground });
      return { ...(await plugin['result.replaceWithVector']({ target, original, svg })), paths };
    }
    const bytes = await toFigmaImage(codec, asset.bytes);
    return plugin['result.replaceWithImage']({ target, original, bytes });
  },
};
