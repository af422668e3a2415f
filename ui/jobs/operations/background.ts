import type { Pixels } from '../../../plugin/protocol/contract.ts';
import { TOOL_PRICES, TOOL_TIMES } from '../../catalog/prices.ts';
import { cutOut } from '../../image/cut-out.ts';
import { fitForApi } from '../../image/fit-for-api.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
import { cleanSvg } from '../../svg/clean-svg.ts';
import type { Operation } from '../operation.ts';
import { captureLayers, type LayerOrder, type LayerParams } from './capture-layers.ts';

/** What the one paid call and the placing of its result need. */
export interface PreparedBackground {
  readonly pixels: Pixels;
  /** The picture to send, and whether its size differs from that of the original. */
  readonly image: Uint8Array;
  readonly resized: boolean;
}

/** The background of a layer made transparent: in its image fill where it has one, else as a new image layer in its place. */
export const background: Operation<LayerOrder, LayerParams, PreparedBackground> = {
  label: 'Remove background',
  made: (_params, count) => `${count === 1 ? 'background' : 'backgrounds'} removed`,
  model: () => null,
  price: () => TOOL_PRICES.removeBackground,
  usual: () => TOOL_TIMES.removeBackground,
  capture: captureLayers,

  async prepare({ plugin, codec }, { target }, signal) {
    const pixels = await plugin['layer.export']({ target, purpose: 'background' });
    signal.throwIfAborted();
    const fitted = await fitForApi(codec, pixels.bytes);
    return { pixels, image: fitted.bytes, resized: fitted.scaledFrom !== undefined };
  },

  send: ({ recraft }, { image }, events, signal) => recraft.removeBackground({ image }, events, signal),

  async place({ plugin, codec, svgDom }, { params, prepared, asset }) {
    const { target, original } = params;
    const { pixels, resized } = prepared;
    if (asset.kind === 'svg') {
      const { svg, paths } = cleanSvg(asset.text, svgDom, { dropBackground: false });
      return { ...(await plugin['result.replaceWithVector']({ target, original, svg })), paths };
    }
    if (pixels.kind === 'export') {
      const bytes = await toFigmaImage(codec, asset.bytes);
      return plugin['result.replaceWithImage']({ target, original, bytes });
    }
    const bytes = resized ? await cutOut(codec, pixels.bytes, asset.bytes) : await toFigmaImage(codec, asset.bytes);
    return plugin['result.swapFill']({ target, paint: pixels.paint, hash: pixels.hash, bytes });
  },
};
