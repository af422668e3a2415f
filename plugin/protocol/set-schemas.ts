import * as v from 'valibot';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const length = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000));

/** The frame of a run, as it crosses and as it is stored with a result that has to be placed. */
export const setFrameSchema = v.optional(
  v.strictObject({ title: v.pipe(v.string(), v.maxLength(500)), components: v.boolean() }),
);

/** Buttons for a result's layer. */
export const relaunchSchema = v.optional(v.pipe(v.array(v.picklist(['edit', 'vectorize', 'recolor'])), v.maxLength(3)));

/** The containers among the selected layers. */
export const frameChoices = v.optional(
  v.array(
    v.strictObject({
      id,
      name: v.string(),
      width: length,
      height: length,
      unfit: v.nullable(v.picklist(['locked', 'hidden', 'component', 'inside-instance'])),
    }),
  ),
);
