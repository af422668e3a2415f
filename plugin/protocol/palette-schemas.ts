import * as v from 'valibot';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const ids = v.array(id);
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** `#rrggbb`, in small letters. */
export const hexSchema = v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/));
const name = v.pipe(v.string(), v.maxLength(500));

const color = v.strictObject({
  hex: hexSchema,
  alpha: fraction,
  name: v.nullable(name),
  variableId: v.optional(id),
  styleId: v.optional(id),
  stop: v.optional(v.boolean()),
  scopes: v.optional(v.pipe(v.array(id), v.maxLength(50))),
  weight: v.optional(fraction),
});
const source = v.strictObject({ collectionId: id, modeId: id });
const place = v.picklist(['file', 'user']);
const bound = { variableId: v.optional(id), styleId: v.optional(id) };

/** The most colors of the panel's palette: with more, what is written down of each paid call could not be stored. */
export const MOST_COLORS = 400;

const choice = v.variant('kind', [
  v.strictObject({ kind: v.literal('variables'), ...source.entries }),
  v.strictObject({ kind: v.literal('styles') }),
  v.strictObject({ kind: v.literal('library'), collectionKey: id, mode: v.nullable(name) }),
  v.strictObject({ kind: v.literal('selection') }),
  v.strictObject({ kind: v.literal('image'), count: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(16)) }),
  v.strictObject({ kind: v.literal('typed') }),
  v.strictObject({ kind: v.literal('saved'), place, id }),
]);

/** Brand colors as they are stored and as they cross. */
export const brandSchema = v.strictObject({
  on: v.boolean(),
  mode: v.picklist(['exact', 'shading']),
  tolerance: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  keepNeutrals: v.boolean(),
  choice: v.nullable(choice),
  palette: v.nullable(
    v.strictObject({ name, edited: v.boolean(), colors: v.pipe(v.array(color), v.maxLength(MOST_COLORS)) }),
  ),
});

/** A palette without its id, as it is stored. */
export const savedPaletteSchema = v.strictObject({
  name,
  colors: v.pipe(v.array(color), v.maxLength(1_000)),
  source: v.optional(source),
});

/** Which colors of a result are bound to what. */
export const bindingSchema = v.optional(
  v.strictObject({ colors: v.pipe(v.array(v.strictObject({ hex: hexSchema, ...bound })), v.maxLength(1_000)) }),
);

/** Arguments of everything that the panel asks about colors. */
export const paletteArguments = {
  'palette.sources': v.strictTuple([]),
  'palette.readVariables': v.strictTuple([source]),
  'palette.readStyles': v.strictTuple([]),
  'palette.libraries': v.strictTuple([]),
  'palette.libraryNames': v.strictTuple([id]),
  'palette.readLibrary': v.strictTuple([v.strictObject({ keys: ids, mode: v.nullable(name) })]),
  'palette.readSelection': v.strictTuple([id]),
  'palette.listSaved': v.strictTuple([]),
  'palette.save': v.strictTuple([
    v.strictObject({ place, palette: v.strictObject({ id, ...savedPaletteSchema.entries }) }),
  ]),
  'palette.remove': v.strictTuple([v.strictObject({ place, id })]),
  'palette.check': v.strictTuple([v.strictObject({ variableIds: ids, styleIds: ids, source: v.nullable(source) })]),
  'recolor.read': v.strictTuple([v.strictObject({ run: id, layerIds: ids })]),
  'recolor.apply': v.strictTuple([
    v.strictObject({
      run: id,
      reading: id,
      colors: v.array(v.strictObject({ from: hexSchema, to: hexSchema, ...bound })),
    }),
  ]),
  'recolor.cancel': v.strictTuple([id]),
} as const;
