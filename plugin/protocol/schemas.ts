import * as v from 'valibot';
import type { PanelFunctions, PluginFunctions } from './contract.ts';
import { cutNoteSchema, fillRef, layerImageSchema } from './cutting-schemas.ts';
import { bindingSchema, paletteArguments } from './palette-schemas.ts';
import { MOST_PROMPT, MOST_PROVENANCE } from './plugin-data.ts';
import { cuttingSchema, originalSchema, preferencesSchema } from './preference-schemas.ts';
import { frameChoices, relaunchSchema, setFrameSchema } from './set-schemas.ts';
import { traceArguments } from './trace-schemas.ts';
import { styleArguments } from './style-schemas.ts';

/** For each function of a side, the schema of its arguments. A name that is not here cannot be called. */
export type ArgumentsOf<Functions> = {
  readonly [Name in keyof Functions]: v.GenericSchema<unknown, ArgumentList<Functions[Name]>>;
};

/** The arguments of a function as a tuple. */
export type ArgumentList<Run> = Run extends (...args: infer Arguments) => unknown ? Arguments : never;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const finite = v.pipe(v.number(), v.finite());
/** A length on the canvas. Zero is let through where a layer may be flat, and refused where something is built. */
const length = v.pipe(finite, v.minValue(0), v.maxValue(1_000_000));
const built = v.pipe(finite, v.minValue(0.01), v.maxValue(1_000_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
/** The long side of a small picture, in pixels. */
const thumbnailSide = v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(512));
const name = v.pipe(v.string(), v.maxLength(20_000));
/** Figma carries bytes as Uint8Array alone (fact sheet 2.4). */
const bytes = v.pipe(v.instance(Uint8Array), v.minLength(1));
const svg = v.pipe(v.string(), v.minLength(1));
const row = v.strictTuple([finite, finite, finite]);

/** A token has no blanks in it: the panel takes them out before it saves one. */
export const tokenSchema = v.pipe(v.string(), v.regex(/^\S+$/), v.maxLength(2_000));

/** A window's size in CSS pixels, before it is clamped. */
export const sizeSchema = v.strictObject({ width: length, height: length });

/** A layer as it was at the click, as it crosses and as it is stored with a result that has to be placed. */
export const targetSchema = v.strictObject({
  layerId: id,
  pageId: id,
  parentId: id,
  index: count,
  name,
  transform: v.strictTuple([row, row]),
  width: built,
  height: built,
});

export const spotSchema = v.strictObject({
  ...{ run: id, pageId: id, frameId: v.nullable(id), x: finite, y: finite },
  set: setFrameSchema,
});

export const cellSchema = v.strictObject({ slot: count, count, width: built, height: built });

const marks = {
  provenance: v.optional(v.pipe(v.string(), v.maxLength(MOST_PROVENANCE))),
  prompt: v.optional(v.pipe(v.string(), v.maxLength(MOST_PROMPT))),
  negative: v.optional(v.pipe(v.string(), v.maxLength(MOST_PROMPT))),
  jobId: v.optional(id),
  relaunch: relaunchSchema,
};

/** An entry without its id, as it is stored and as it crosses. */
export const entrySchema = v.strictObject({
  at: v.pipe(finite, v.minValue(0)),
  meta: v.pipe(v.string(), v.minLength(1), v.maxLength(100_000)),
  waits: v.optional(v.literal(true)),
});

/** Bytes as they are stored and as they cross. */
export const bytesSchema = bytes;

const asset = { id, part: v.picklist(['result', 'thumbnail']) };
const protect = v.optional(v.array(id));

/** Arguments of everything that the panel may ask of the controller. */
export const pluginArguments: ArgumentsOf<PluginFunctions> = {
  'app.open': v.strictTuple([]),
  'token.save': v.strictTuple([tokenSchema]),
  'token.remove': v.strictTuple([]),
  'preferences.save': v.strictTuple([preferencesSchema]),
  'window.resize': v.strictTuple([v.strictObject({ width: length, height: length, remember: v.boolean() })]),
  'link.open': v.strictTuple([v.pipe(v.string(), v.regex(/^https:\/\/\S+$/), v.maxLength(2_000))]),
  'layer.thumbnail': v.strictTuple([v.strictObject({ layerId: id, side: thumbnailSide })]),
  'layer.capture': v.strictTuple([v.array(id)]),
  'layer.export': v.strictTuple([
    v.strictObject({
      target: targetSchema,
      purpose: v.picklist(['vectorize', 'background']),
      fill: v.optional(v.strictObject(fillRef)),
    }),
  ]),
  'spot.capture': v.strictTuple([
    v.strictObject({ run: id, frameId: v.nullable(id), cell: cellSchema, set: setFrameSchema }),
  ]),
  'result.insertVector': v.strictTuple([
    v.strictObject({ spot: spotSchema, cell: cellSchema, name, svg, ...marks, binding: bindingSchema }),
  ]),
  'result.insertImage': v.strictTuple([v.strictObject({ spot: spotSchema, cell: cellSchema, name, bytes, ...marks })]),
  'result.replaceWithVector': v.strictTuple([
    v.strictObject({ target: targetSchema, original: originalSchema, svg, ...marks, binding: bindingSchema }),
  ]),
  'result.replaceWithImage': v.strictTuple([
    v.strictObject({
      target: targetSchema,
      original: originalSchema,
      bytes,
      ...marks,
      cutting: v.optional(cuttingSchema),
    }),
  ]),
  'selection.animated': v.strictTuple([]),
  'result.swapFill': v.strictTuple([
    v.strictObject({ target: targetSchema, ...fillRef, bytes, ...marks, cutting: v.optional(cuttingSchema) }),
  ]),
  'result.mask': v.strictTuple([
    v.strictObject({
      target: targetSchema,
      fill: v.nullable(v.strictObject(fillRef)),
      bytes,
      cutting: cuttingSchema,
      ...marks,
    }),
  ]),
  'result.recut': v.strictTuple([v.strictObject({ layerId: id, bytes, cutting: cuttingSchema })]),
  'frame.textLayout': v.strictTuple([id]),
  'spot.beside': v.strictTuple([v.strictObject({ run: id, layerId: id, cell: cellSchema })]),
  'result.insertFill': v.strictTuple([v.strictObject({ target: targetSchema, bytes, ...marks })]),
  'node.reveal': v.strictTuple([id]),
  'node.find': v.strictTuple([id]),
  'prompts.remove': v.strictTuple([]),
  'image.bytes': v.strictTuple([id]),
  'app.unsaved': v.strictTuple([count]),
  'entries.list': v.strictTuple([]),
  'entries.save': v.strictTuple([v.strictObject({ id, ...entrySchema.entries, protect })]),
  'entries.keep': v.strictTuple([v.strictObject({ ...asset, bytes, protect })]),
  'entries.asset': v.strictTuple([v.strictObject(asset)]),
  'entries.remove': v.strictTuple([v.array(id)]),
  'image.add': v.strictTuple([bytes]),
  'result.insertSet': v.strictTuple([
    v.strictObject({
      ...{ spot: spotSchema, cell: cellSchema, name, ...marks, binding: bindingSchema },
      pictures: v.pipe(
        v.array(v.union([v.strictObject({ svg, ...marks }), v.strictObject({ hash: id, ...marks })])),
        v.minLength(1),
        v.maxLength(100),
      ),
    }),
  ]),
  ...paletteArguments,
  ...traceArguments(marks),
  ...styleArguments,
};

const unfit = v.nullable(
  v.picklist(['locked', 'hidden', 'unsupported', 'no-size', 'empty', 'too-small', 'too-narrow', 'inside-selected']),
);
const layer = v.strictObject({
  id,
  name: v.string(),
  type: v.string(),
  width: length,
  height: length,
  vectorize: unfit,
  background: unfit,
  image: v.nullable(layerImageSchema),
  cut: v.optional(cutNoteSchema),
  insideInstance: v.boolean(),
  provenance: v.nullable(v.string()),
  prompt: v.nullable(v.string()),
  negative: v.exactOptional(v.string()),
});
const selection = v.strictObject({
  pageId: id,
  layers: v.array(layer),
  frame: v.nullable(
    v.strictObject({ id, name: v.string(), width: length, height: length, arranged: v.exactOptional(v.literal(true)) }),
  ),
  frames: frameChoices,
});

/** Arguments of everything that the controller tells the panel. */
export const panelArguments: ArgumentsOf<PanelFunctions> = {
  'selection.changed': v.strictTuple([selection]),
};
