import * as v from 'valibot';
import type { Cell, Spot } from '../../../plugin/protocol/contract.ts';
import { cellSchema, spotSchema } from '../../../plugin/protocol/schemas.ts';
import { cellSize } from '../../catalog/cell-size.ts';
import { modelById } from '../../catalog/choose-model.ts';
import { priceOf } from '../../catalog/prices.ts';
import { toFigmaImage } from '../../image/to-figma-image.ts';
import { heaviest } from '../../color/palette.ts';
import { channelsOf } from '../../color/hex.ts';
import { brandParams, paletteOf, type Matching } from '../matching.ts';
import type { GenerateRequest } from '../../recraft/types.ts';
import type { Piece } from '../operation.ts';
import { closenessOf } from '../picture-closeness.ts';
import { readyDrawing } from '../ready-drawing.ts';
import { defineOperation } from '../work.ts';

/** The colors that art is asked for and, where it is a drawing, matched with. `background`: of its ground, `#rrggbb`. */
interface InColors {
  readonly brand?: Matching | null | undefined;
  readonly background?: string | null | undefined;
}

/** What a click asks for. */
export interface GenerateOrder extends InColors {
  readonly prompt: string;
  readonly output: 'vector' | 'image';
  readonly model: string;
  readonly ratio: string;
  readonly count: number;
  readonly frameId: string | null;
  readonly dropBackground: boolean;
}

/** One image of an order. The spot was captured once for all of them. */
export interface GenerateParams extends InColors {
  readonly prompt: string;
  readonly output: 'vector' | 'image';
  readonly model: string;
  readonly ratio: string;
  readonly dropBackground: boolean;
  readonly spot: Spot;
  readonly cell: Cell;
}

/** A layer's name is one short line. */
const NAME_LENGTH = 60;
/** For models that the catalog does not know. */
const USUAL_TIME = 15_000;

const params: v.GenericSchema<unknown, GenerateParams> = v.object({
  prompt: v.string(),
  output: v.picklist(['vector', 'image']),
  model: v.string(),
  ratio: v.string(),
  dropBackground: v.boolean(),
  spot: spotSchema,
  cell: cellSchema,
  ...brandParams,
});

/** Art from a prompt, into the selected frame or onto free canvas. */
export const generate = defineOperation<GenerateOrder, GenerateParams, null>({
  label: 'Generate',
  recipe: v.object({ params, facts: v.null() }),
  made: ({ output, model }, count) => `${output}${count === 1 ? '' : 's'}, ${modelById(model)?.title ?? model}`,
  describe: ({ prompt, ratio }) => ({ prompt, source: null, size: ratio }),
  model: ({ model }) => model,
  price: ({ model }) => priceOf(model),
  usual: ({ model }) => modelById(model)?.usual ?? USUAL_TIME,

  async capture({ plugin }, { frameId, count, ...order }, run) {
    const cell = { ...cellSize(modelById(order.model), order.ratio), count };
    const spot = await plugin['spot.capture']({ run, frameId, cell: { ...cell, slot: 0 } });
    return Array.from({ length: count }, (_, slot) => pieceOf({ ...order, spot, cell: { ...cell, slot } }));
  },

  piece: pieceOf,

  prepare: ({ recraft }, { prompt, model, ratio, output, ...colors }) =>
    Promise.resolve({
      facts: null,
      picture: null,
      send: (events, signal) =>
        recraft.generate({ prompt, model, size: ratio, output, ...asked(colors) }, events, signal),
    }),

  async place({ plugin, codec, svgDom }, { params: { spot, cell, prompt, ...wanted }, asset }, marks) {
    const name = nameFrom(prompt);
    if (asset.kind === 'svg') {
      const { placing, told } = readyDrawing(asset.text, svgDom, wanted);
      return { ...(await plugin['result.insertVector']({ spot, cell, name, ...placing, ...marks })), ...told };
    }
    const bytes = await toFigmaImage(codec, asset.bytes);
    const told = await closenessOf(codec, bytes, wanted.brand);
    return { ...(await plugin['result.insertImage']({ spot, cell, name, bytes, ...marks })), ...told };
  },

  async elsewhere({ plugin }, older, run) {
    const cell = { ...older.cell, slot: 0, count: 1 };
    return { ...older, cell, spot: await plugin['spot.capture']({ run, frameId: null, cell }) };
  },
});

function asked({ brand, background }: InColors): Pick<GenerateRequest, 'colors' | 'background'> {
  return {
    ...(brand ? { colors: heaviest(paletteOf(brand)) } : {}),
    ...(background ? { background: channelsOf(background) } : {}),
  };
}

function pieceOf(piece: GenerateParams): Piece<GenerateParams> {
  return { title: piece.prompt, layerId: null, params: piece };
}

function nameFrom(prompt: string): string {
  const line = prompt.replace(/\s+/g, ' ').trim();
  // By what people see as one character, so that no emoji is cut in two.
  const characters = Array.from(new Intl.Segmenter('en').segment(line), ({ segment }) => segment);
  return characters.length <= NAME_LENGTH
    ? line
    : `${characters
        .slice(0, NAME_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}
