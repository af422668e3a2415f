import * as v from 'valibot';
import { brandSchema } from './palette-schemas.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const originalSchema = v.picklist(['hide', 'keep', 'remove']);

/** The user's choices as version 1 stored them. */
export const preferencesSchema1 = v.strictObject({
  output: v.picklist(['vector', 'image']),
  vectorModel: id,
  imageModel: id,
  ratio: v.pipe(v.string(), v.regex(/^\d+:\d+$/)),
  count: whole(1, 6),
  original: originalSchema,
  dropBackground: v.boolean(),
});

/** The user's choices as version 2 stored them. */
export const preferencesSchema2 = v.strictObject({
  ...preferencesSchema1.entries,
  keepPrompts: v.boolean(),
  keepHistory: v.boolean(),
  budget: v.nullable(whole(1, 10_000_000)),
});

/** The user's choices as version 3 stored them. */
export const preferencesSchema3 = v.strictObject({ ...preferencesSchema2.entries, brand: brandSchema });

const style = v.variant('kind', [
  v.strictObject({ kind: v.literal('curated'), name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
  v.strictObject({ kind: v.literal('own'), id, match: v.optional(v.picklist(['regular', 'precise', 'flexible'])) }),
]);

const creating = v.strictObject({
  recent: v.pipe(v.array(v.pipe(v.string(), v.maxLength(10_000))), v.maxLength(20)),
  seed: v.nullable(whole(0, 4_294_967_295)),
  styles: v.record(id, style),
});

/** What is asked for and done when a layer is traced: also kept with each result. */
export const tracingSchema = v.strictObject({
  maxShapes: v.nullable(whole(1, 100_000)),
  compact: v.boolean(),
  specks: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000))),
  joinColors: v.boolean(),
  groupColors: v.boolean(),
  nameColors: v.boolean(),
  maxColors: v.nullable(whole(1, 1_000)),
  askAbove: v.nullable(whole(1, 1_000_000)),
  experimental: v.strictObject({
    colorReduction: v.boolean(),
    maxNumColors: v.nullable(whole(1, 1_000)),
    returnGradients: v.nullable(v.boolean()),
    shapeStacking: v.nullable(v.picklist(['cut_out', 'hierarchical'])),
    smallShapeFilter: v.boolean(),
  }),
});

/** How backgrounds are removed. */
export const cuttingSchema = v.strictObject({
  result: v.picklist(['cut', 'mask']),
  grow: v.pipe(v.number(), v.minValue(-100), v.maxValue(100)),
  feather: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
});

/** The user's choices, as they are stored and as they cross. */
export const preferencesSchema = v.strictObject({
  ...preferencesSchema3.entries,
  creating,
  tracing: tracingSchema,
  cutting: cuttingSchema,
});
