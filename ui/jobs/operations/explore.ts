import * as v from 'valibot';
import { cellSchema, spotSchema } from '../../../plugin/protocol/schemas.ts';
import type { Cell, Marks, Spot } from '../../../plugin/protocol/contract.ts';
import type { Binding } from '../../../plugin/protocol/palette.ts';
import type { SetPicture } from '../../../plugin/protocol/sets.ts';
import { cellSize } from '../../catalog/cell-size.ts';
import { modelById } from '../../catalog/choose-model.ts';
import { modelFromId } from '../../catalog/listed-models.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
import { EXPLORED_IMAGES } from '../../recraft/explore.ts';
import type { AssetSet } from '../../recraft/types.ts';
import { marksOfItem } from '../item-marks.ts';
import { brandParams } from '../matching.ts';
import { mergedBinding } from '../merged-binding.ts';
import { nameFrom } from '../name-from.ts';
import type { Piece, Tools } from '../operation.ts';
import { readyDrawing } from '../ready-drawing.ts';
import { defineOperation } from '../work.ts';
import { makingOf, requestOf, type Wishes } from './generate-params.ts';

/** More like a picture of an earlier set: 1 (loose) to 5 (very close). */
interface Like {
  readonly imageId: string;
  readonly closeness: number;
}

type Colors = Pick<Wishes, 'brand' | 'background'>;

/** What a click asks for: a set of different pictures. `prompt` is that of the set, also where it is more like one of its pictures. */
export interface ExploreOrder extends Colors {
  readonly prompt: string;
  readonly output: 'vector' | 'image';
  readonly model: string;
  readonly ratio: string;
  readonly frameId: string | null;
  readonly dropBackground: boolean;
  readonly like?: Like | null | undefined;
}

/** A click, with the place that was captured for it. */
export interface ExploreParams extends Omit<ExploreOrder, 'frameId'> {
  readonly spot: Spot;
  /** One picture of the set. */
  readonly cell: Cell;
}

const params: v.GenericSchema<unknown, ExploreParams> = v.object({
  prompt: v.string(),
  output: v.picklist(['vector', 'image']),
  model: v.string(),
  ratio: v.string(),
  dropBackground: v.boolean(),
  spot: spotSchema,
  cell: cellSchema,
  ...brandParams,
  like: v.optional(v.nullable(v.object({ imageId: v.string(), closeness: v.number() }))),
});

/** Different pictures from one prompt, or more like one of them, in a frame of their own. Nobody has published what it costs. */
export const explore = defineOperation<ExploreOrder, ExploreParams, null>({
  label: 'Explore',
  recipe: v.object({ params, facts: v.null() }),
  made: ({ model }, count) => `${count === 1 ? 'set' : 'sets'} explored, ${modelById(model)?.title ?? model}`,
  describe: (it) => ({ prompt: it.prompt, source: null, size: it.ratio, making: makingOf(it) }),
  model: ({ model }) => model,
  price: () => null,
  usual: ({ model }) => 2 * modelFromId(model).usual,

  async capture(tools, { frameId, ...order }, run) {
    return [pieceOf({ ...order, ...(await placeFor(tools, order, { run, frameId })) })];
  },

  piece: pieceOf,

  prepare: ({ recraft }, { like, ...order }) =>
    Promise.resolve({
      facts: null,
      picture: null,
      send: (events, signal) =>
        like
          ? recraft.similar({ ...like, output: order.output }, events, signal)
          : recraft.explore(requestOf(order), events, signal),
    }),

  place: (tools, { params: it, asset }, marks) =>
    placeAll(tools, it, { items: [{ asset, imageId: '' }], unread: 0 }, marks),
  placeSet: (tools, { params: it, items, unread }, marks) => placeAll(tools, it, { items, unread }, marks),

  async elsewhere(tools, older, run) {
    return { ...older, ...(await placeFor(tools, older, { run, frameId: null })) };
  },
});

function pieceOf(piece: ExploreParams): Piece<ExploreParams> {
  const title = piece.like ? `More like one of “${piece.prompt}”` : piece.prompt;
  return { title, layerId: null, params: piece };
}

async function placeFor(
  { plugin }: Tools,
  { model, ratio, prompt }: Pick<ExploreOrder, 'model' | 'ratio' | 'prompt'>,
  { run, frameId }: { run: string; frameId: string | null },
): Promise<Pick<ExploreParams, 'spot' | 'cell'>> {
  const cell = { ...cellSize(modelFromId(model), ratio), slot: 0, count: EXPLORED_IMAGES };
  const set = { title: nameFrom(prompt), components: false };
  return { cell, spot: await plugin['spot.capture']({ run, frameId, cell, set }) };
}

/** A picture that cannot be used is left out, as it was paid for together with the others; where none can, the first one says why. */
async function placeAll(
  tools: Tools,
  it: ExploreParams,
  { items, unread }: Pick<AssetSet, 'items' | 'unread'>,
  marks: Marks,
) {
  const { spot, cell, prompt } = it;
  const made = await Promise.allSettled(items.map((item) => pictureOf(tools, it, item)));
  const ready = made.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const refused = made.find((each) => each.status === 'rejected');
  if (ready.length === 0) throw refused?.reason;
  const binding = mergedBinding(ready.map((each) => each.binding));
  const pictures = ready.map(({ picture, item }): SetPicture => ({ ...picture, ...marksOfItem(marks, item) }));
  const placed = await tools.plugin['result.insertSet']({
    ...{ spot, cell, name: nameFrom(prompt), pictures, ...marks },
    ...(binding && { binding }),
  });
  return (refused || unread > 0) && placed.note === null ? { ...placed, note: 'set-incomplete' as const } : placed;
}

async function pictureOf(
  { plugin, codec, svgDom }: Tools,
  it: ExploreParams,
  item: AssetSet['items'][number],
): Promise<{ picture: { svg: string } | { hash: string }; item: AssetSet['items'][number]; binding?: Binding }> {
  if (item.asset.kind === 'svg') {
    const { svg, binding } = readyDrawing(item.asset.text, svgDom, it).placing;
    return { picture: { svg }, item, ...(binding && { binding }) };
  }
  return { picture: { hash: await plugin['image.add'](await toFigmaImage(codec, item.asset.bytes)) }, item };
}
