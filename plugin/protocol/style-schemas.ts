import * as v from 'valibot';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/** 96 px a side of noise are 28 kB; nothing larger is a picture for a list. */
const MOST_BYTES = 60_000;

/** A style without its id, as it is stored. */
export const savedStyleSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  model: v.nullable(id),
  at: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

/** The picture of a style. */
export const stylePictureSchema = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.length > 0 && bytes.length <= MOST_BYTES),
);

/** Arguments of everything that the panel asks about its styles. */
export const styleArguments = {
  'styles.list': v.strictTuple([]),
  'styles.save': v.strictTuple([v.strictObject({ id, ...savedStyleSchema.entries })]),
  'styles.keepPicture': v.strictTuple([v.strictObject({ id, bytes: stylePictureSchema })]),
  'styles.picture': v.strictTuple([id]),
  'styles.remove': v.strictTuple([id]),
} as const;
