import * as v from 'valibot';
import type { Cell, Spot, Target } from '../../../plugin/protocol/contract.ts';
import { cellSchema, spotSchema, targetSchema } from '../../../plugin/protocol/schemas.ts';
import { modelFromId } from '../../catalog/listed-models.ts';
import { requestFor } from '../../catalog/request-for.ts';
import { channelsOf, hexOf } from '../../color/hex.ts';
import { heaviest } from '../../color/palette.ts';
import type { GenerateRequest, StyleUse, TextBox } from '../../recraft/types.ts';
import type { Making } from '../operation.ts';
import { brandParams, paletteOf, type Matching } from '../matching.ts';

/** What a picture is asked for beside its prompt, all of it kept with the result. What is left out is Recraft's own choice. */
export interface Wishes {
  /** The colors that art is asked for and, where it is a drawing, matched with. */
  readonly brand?: Matching | null | undefined;
  /** The color of the ground, `#rrggbb`. */
  readonly background?: string | null | undefined;
  readonly style?: StyleUse | null | undefined;
  /** What people call an own style, which Recraft knows by its id alone. */
  readonly styleName?: string | null | undefined;
  /** What is not to be seen. */
  readonly negativePrompt?: string | null | undefined;
  /** 0 to 5. */
  readonly artisticLevel?: number | null | undefined;
  readonly noText?: boolean | null | undefined;
  readonly textLayout?: readonly TextBox[] | null | undefined;
}

/** What a click asks for. */
export interface GenerateOrder extends Wishes {
  readonly prompt: string;
  readonly output: 'vector' | 'image';
  readonly model: string;
  readonly ratio: string;
  readonly count: number;
  /** The frame that the art goes into. */
  readonly frameId: string | null;
  /** The shape that the first picture fills; vectors, and all further pictures, stand beside it. */
  readonly shapeId?: string | null | undefined;
  readonly dropBackground: boolean;
  /** The locked seed; null or left out for another one each time. */
  readonly seed?: number | null | undefined;
}

/** One image of an order. The spot was captured once for all of them. */
export interface GenerateParams extends Wishes {
  readonly prompt: string;
  readonly output: 'vector' | 'image';
  readonly model: string;
  readonly ratio: string;
  readonly dropBackground: boolean;
  readonly spot: Spot;
  readonly cell: Cell;
  /** What its layer is called; left out for the prompt. */
  readonly name?: string | null | undefined;
  /** The layer that it is to fill. */
  readonly fill?: Target | null | undefined;
  /** Its own; older recipes have none. */
  readonly seed?: number | null | undefined;
}

/** A style as it is stored. */
export const styleSchema: v.GenericSchema<unknown, StyleUse> = v.variant('kind', [
  v.object({ kind: v.literal('curated'), name: v.string() }),
  v.object({
    kind: v.literal('own'),
    id: v.string(),
    match: v.exactOptional(v.picklist(['regular', 'precise', 'flexible'])),
  }),
]);

const box = v.object({
  text: v.string(),
  bbox: v.array(v.pipe(v.tuple([v.number(), v.number()]), v.readonly())),
});

/** Recipes of older versions have none of these; what no version wrote counts as none, since the art was paid for. */
const optional = <T>(schema: v.GenericSchema<unknown, T>) => v.optional(v.fallback(v.nullable(schema), null));

/** One image of an order as it is stored with its result. */
export const generateParams: v.GenericSchema<unknown, GenerateParams> = v.object({
  prompt: v.string(),
  output: v.picklist(['vector', 'image']),
  model: v.string(),
  ratio: v.string(),
  dropBackground: v.boolean(),
  spot: spotSchema,
  cell: cellSchema,
  ...brandParams,
  name: optional(v.string()),
  fill: optional(targetSchema),
  seed: optional(v.number()),
  style: optional(styleSchema),
  styleName: optional(v.string()),
  negativePrompt: optional(v.string()),
  artisticLevel: optional(v.number()),
  noText: optional(v.boolean()),
  textLayout: optional(v.array(box)),
});

/** What a layer tells of how it was made. */
export function makingOf({ brand, seed, ...wishes }: GenerateParams): Making {
  return {
    seed: seed ?? null,
    style: wishes.style ?? null,
    negativePrompt: wishes.negativePrompt ?? null,
    colors: brand ? heaviest(paletteOf(brand)).map(({ rgb }) => hexOf(rgb)) : [],
    background: wishes.background ?? null,
    artisticLevel: wishes.artisticLevel ?? null,
    noText: wishes.noText ?? false,
  };
}

/** What is sent for an image: all that was wished for and its model takes. */
export function requestOf(
  params: Omit<GenerateParams, 'spot' | 'cell' | 'dropBackground' | 'fill' | 'name'>,
): GenerateRequest {
  const { prompt, model, output, ratio, brand, background, seed, ...wishes } = params;
  const wanted = {
    ...{ prompt, size: ratio },
    ...(typeof seed === 'number' && { seed }),
    ...(brand && { colors: heaviest(paletteOf(brand)) }),
    ...(background && { background: channelsOf(background) }),
    ...(wishes.style && { style: wishes.style }),
    ...(wishes.negativePrompt && { negativePrompt: wishes.negativePrompt }),
    ...(typeof wishes.artisticLevel === 'number' && { artisticLevel: wishes.artisticLevel }),
    ...(wishes.noText && { noText: true as const }),
    ...(wishes.textLayout?.length && { textLayout: wishes.textLayout }),
  };
  return requestFor({ ...modelFromId(model), output }, wanted);
}
