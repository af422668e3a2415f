import * as v from 'valibot';
import type { CutNote, LayerImage } from './cutting.ts';
import { cuttingSchema } from './preference-schemas.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const pixels = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000));

/** The fields of an image paint, to be spread into a request. */
export const fillRef = { paint: index, hash: id };

const size = { width: pixels, height: pixels };

/** A layer's image as the controller tells it. */
export const layerImageSchema: v.GenericSchema<unknown, LayerImage> = v.strictObject({
  paint: index,
  ...size,
  among: v.optional(v.array(v.strictObject({ ...fillRef, ...size }))),
});

/** What the panel is told of an earlier cut. */
export const cutNoteSchema: v.GenericSchema<unknown, CutNote> = v.strictObject({
  ...cuttingSchema.entries,
  job: id,
  hash: v.nullable(id),
});

/** As it is stored on the layer; `now` is the hash of the picture, or of the mask, that was made. */
const storedCut = v.object({ version: v.literal(1), ...cuttingSchema.entries, job: id, hash: v.nullable(id), now: id });

/** A cut as it is stored in the plugin data of its layer. */
export type StoredCut = Omit<v.InferOutput<typeof storedCut>, 'version'>;

/** The text that is stored. */
export function writeCut(cut: StoredCut): string {
  return JSON.stringify({ version: 1, ...cut });
}

/** The cut behind a stored text; null where it is none that this version understands. */
export function readCut(text: string): StoredCut | null {
  try {
    const parsed = v.safeParse(storedCut, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
