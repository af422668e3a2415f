import * as v from 'valibot';
import type { Target } from '../../../plugin/protocol/contract.ts';
import { cellSize } from '../../catalog/cell-size.ts';
import { modelById } from '../../catalog/choose-model.ts';
import { modelFromId } from '../../catalog/listed-models.ts';
import { priceOf } from '../../catalog/prices.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
import { nameFrom } from '../name-from.ts';
import type { Piece, Tools } from '../operation.ts';
import { closenessOf } from '../picture-closeness.ts';
import { readyDrawing } from '../ready-drawing.ts';
import { defineOperation } from '../work.ts';
import { generateParams, makingOf, requestOf, type GenerateOrder, type GenerateParams } from './generate-params.ts';
import { seedOf } from './seed.ts';

/** Art from a prompt, into the selected frame or onto free canvas. */
export const generate = defineOperation<GenerateOrder, GenerateParams, null>({
  label: 'Generate',
  recipe: v.object({ params: generateParams, facts: v.null() }),
  made: ({ output, model }, count) => `${output}${count === 1 ? '' : 's'}, ${modelById(model)?.title ?? model}`,
  describe: (params) => ({ prompt: params.prompt, source: null, size: params.ratio, making: makingOf(params) }),
  model: ({ model }) => model,
  price: ({ model }) => priceOf(model),
  usual: ({ model }) => modelFromId(model).usual,

  async capture({ plugin }, order, run) {
    const { frameId, shapeId = null, count, seed = null, ...rest } = order;
    const size = cellSize(modelFromId(rest.model), rest.ratio);
    const fill = shapeId === null || rest.output === 'vector' ? null : await capturedShape({ plugin }, shapeId);
    const seeded = (slot: number) => ({ ...rest, seed: seedOf(seed, { run, slot }) });
    const filling = fill === null ? [] : [pieceOf({ ...seeded(0), ...placeOf(fill, { run, size }), fill })];
    const cell = { ...size, count: count - filling.length };
    if (cell.count === 0) return filling;
    const spot = await (shapeId === null
      ? plugin['spot.capture']({ run, frameId, cell: { ...cell, slot: 0 } })
      : plugin['spot.beside']({ run, layerId: shapeId, cell: { ...cell, slot: 0 } }));
    const standing = Array.from({ length: cell.count }, (_, slot) =>
      pieceOf({ ...seeded(slot + filling.length), spot, cell: { ...cell, slot } }),
    );
    return [...filling, ...standing];
  },

  piece: pieceOf,

  prepare: ({ recraft }, params) =>
    Promise.resolve({
      facts: null,
      picture: null,
      send: (events, signal) => recraft.generate(requestOf(params), events, signal),
    }),

  async place({ plugin, codec, svgDom }, { params: { spot, cell, fill, prompt, ...wanted }, asset }, marks) {
    const name = nameFrom(wanted.name ?? prompt);
    if (asset.kind === 'svg') {
      const { placing, told } = readyDrawing(asset.text, svgDom, wanted);
      return { ...(await plugin['result.insertVector']({ spot, cell, name, ...placing, ...marks })), ...told };
    }
    const bytes = await toFigmaImage(codec, asset.bytes);
    const told = await closenessOf(codec, bytes, wanted.brand);
    const standing = fill
      ? plugin['result.insertFill']({ target: fill, bytes, ...marks })
      : plugin['result.insertImage']({ spot, cell, name, bytes, ...marks });
    return { ...(await standing), ...told };
  },

  async elsewhere({ plugin }, older, run) {
    const cell = { ...older.cell, slot: 0, count: 1 };
    return { ...older, fill: null, cell, spot: await plugin['spot.capture']({ run, frameId: null, cell }) };
  },

  anew: (older, run) => ({ ...older, seed: seedOf(null, { run, slot: 0 }) }),
});

/** The shape as it is at the click; null where it has gone by then. */
async function capturedShape({ plugin }: Pick<Tools, 'plugin'>, shapeId: string): Promise<Target | null> {
  const [target] = await plugin['layer.capture']([shapeId]);
  return target ?? null;
}

/** A picture that is to be a fill keeps no place free: only where a drawing came instead does it stand near the shape. */
function placeOf(
  { pageId, transform }: Target,
  { run, size }: { run: string; size: { width: number; height: number } },
) {
  const [[, , x], [, , y]] = transform;
  return { spot: { run, pageId, frameId: null, x, y }, cell: { ...size, slot: 0, count: 1 } };
}

function pieceOf(piece: GenerateParams): Piece<GenerateParams> {
  return { title: piece.name ?? piece.prompt, layerId: null, params: piece };
}
