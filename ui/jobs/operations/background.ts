import * as v from 'valibot';
import { TOOL_PRICES, TOOL_TIMES } from '../../catalog/prices.ts';
import { cutOut } from '../../image/cut-out.ts';
import { fitForApi } from '../../image/fit-for-api.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
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

/** The image fill that the picture came from, null for an export; and whether what was sent differs from it in size. */
export interface BackgroundFacts {
  readonly fill: { readonly paint: number; readonly hash: string } | null;
  readonly resized: boolean;
}

const facts = v.object({
  fill: v.nullable(v.object({ paint: v.number(), hash: v.string() })),
  resized: v.boolean(),
});

/** The background of a layer made transparent: in its image fill where it has one, else as a new image layer in its place. */
export const background = defineOperation<LayerOrder, LayerParams, BackgroundFacts>({
  label: 'Remove background',
  recipe: v.object({ params: layerParamsSchema, facts }),
  made: (_params, count) => `${count === 1 ? 'background' : 'backgrounds'} removed`,
  describe: describeLayer,
  model: () => null,
  price: () => TOOL_PRICES.removeBackground,
  usual: () => TOOL_TIMES.removeBackground,
  capture: captureLayers,
  piece: pieceOfLayer,
  elsewhere: samePlace,

  async prepare({ plugin, codec, recraft }, { target }, signal) {
    const pixels = await plugin['layer.export']({ target, purpose: 'background' });
    signal.throwIfAborted();
    const { bytes: image, scaledFrom } = await fitForApi(codec, pixels.bytes);
    const fill = pixels.kind === 'fill' ? { paint: pixels.paint, hash: pixels.hash } : null;
    return {
      facts: { fill, resized: scaledFrom !== undefined },
      picture: image,
      send: (events, stop) => recraft.removeBackground({ image }, events, stop),
    };
  },

  async place(tools, { params, facts: { fill, resized }, asset }, marks) {
    const { plugin, codec, svgDom } = tools;
    const { target, original } = params;
    if (asset.kind === 'svg') {
      const { svg, paths } = cleanSvg(asset.text, svgDom, { dropBackground: false });
      return { ...(await plugin['result.replaceWithVector']({ target, original, svg, ...marks })), paths };
    }
    if (fill === null) {
      const bytes = await toFigmaImage(codec, asset.bytes);
      return plugin['result.replaceWithImage']({ target, original, bytes, ...marks });
    }
    const whole = resized ? await plugin['image.bytes'](fill.hash) : null;
    const bytes = await cutFrom(tools, whole, asset.bytes);
    return plugin['result.swapFill']({ target, ...fill, bytes, ...marks });
  },
});

/** The full-resolution original under the result's alpha; the result itself where it has that size, or the file has lost the original. */
function cutFrom({ codec }: Tools, original: Uint8Array | null, result: Uint8Array): Promise<Uint8Array> {
  return original === null ? toFigmaImage(codec, result) : cutOut(codec, original, result);
}
