import * as v from 'valibot';
import { TOOL_PRICES, TOOL_TIMES } from '../../catalog/prices.ts';
import { fitForApi } from '../../image/fit-for-api.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
import { openTrace } from '../../svg/open-trace.ts';
import { strictPalette } from '../matching.ts';
import { closenessOf } from '../picture-closeness.ts';
import { finishingOf, readyTrace, simplerFinishing } from '../ready-trace.ts';
import { traceOptions } from '../trace-options.ts';
import { traceParamsSchema, type TraceOrder, type TraceParams } from '../trace-params.ts';
import { defineOperation } from '../work.ts';
import { captureLayers, describeLayer, pieceOfLayer, samePlace } from './capture-layers.ts';

/** A selected layer redrawn as vectors, in its place. */
export const vectorize = defineOperation<TraceOrder, TraceParams, null>({
  label: 'Vectorize',
  recipe: v.object({ params: traceParamsSchema, facts: v.null() }),
  made: (_params, count) => `${count === 1 ? 'layer' : 'layers'} vectorized`,
  describe: describeLayer,
  model: () => null,
  price: () => TOOL_PRICES.vectorize,
  usual: () => TOOL_TIMES.vectorize,
  async capture(tools, { tracing, ...order }) {
    const pieces = await captureLayers(tools, order);
    return pieces.map(({ params }) => pieceOfLayer({ ...params, ...(tracing && { tracing }) }));
  },
  piece: pieceOfLayer,
  elsewhere: samePlace,

  async prepare({ plugin, codec, recraft }, { target, tracing, brand }, signal) {
    const pixels = await plugin['layer.export']({ target, purpose: 'vectorize' });
    signal.throwIfAborted();
    const { bytes: image } = await fitForApi(codec, pixels.bytes);
    const palette = strictPalette(brand);
    const request = { image, ...traceOptions(tracing), ...(palette && { palette }) };
    return { facts: null, picture: image, send: (events, stop) => recraft.vectorize(request, events, stop) };
  },

  ask({ svgDom }, { params, asset }) {
    const most = params.tracing?.askAbove ?? null;
    if (most === null || asset.kind !== 'svg' || shapesIn(asset.text) <= most) return null;
    const trace = openTrace(asset.text, svgDom);
    const { paths } = trace.tidied(finishingOf(params, params.target).options).weight;
    if (paths <= most || params.tracing === undefined) return null;
    const simpler = simplerFinishing(trace, { ...params, tracing: params.tracing }, params.target, most);
    return { paths, simpler: simpler && { paths: simpler.paths, params: simpler.finishing } };
  },

  async place({ plugin, codec, svgDom }, { params, asset }, marks) {
    const { target, original, brand } = params;
    if (asset.kind === 'svg') {
      const { placing, told } = readyTrace(asset.text, svgDom, params, target);
      return { ...(await plugin['result.replaceWithVector']({ target, original, ...placing, ...marks })), ...told };
    }
    const bytes = await toFigmaImage(codec, asset.bytes);
    const told = await closenessOf(codec, bytes, brand);
    return { ...(await plugin['result.replaceWithImage']({ target, original, bytes, ...marks })), ...told };
  },
});

/** At most how many shapes a drawing has, without reading it: most are light, and need not be opened to be asked about. */
function shapesIn(text: string): number {
  return text.match(/<(?:path|rect|circle|ellipse|line|poly|use)/g)?.length ?? 0;
}
