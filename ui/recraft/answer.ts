import * as v from 'valibot';
import { decodeBase64 } from '../lib/base64.ts';
import { isComplete } from '../lib/complete.ts';
import { sniff } from '../lib/sniff.ts';
import { parseJson } from './http.ts';
import type { Asset, Outcome, User } from './types.ts';

const picture = v.looseObject({ image_id: v.optional(v.string()), b64_json: v.optional(v.string()) });

/** Both shapes of an answer that holds a picture: `data` from generations, `image` from the tools. Only what is read. */
const pictureAnswer = v.looseObject({
  credits: v.optional(v.number()),
  data: v.optional(v.array(picture)),
  image: v.optional(picture),
});

const userAnswer = v.looseObject({
  id: v.string(),
  credits: v.number(),
  email: v.optional(v.nullable(v.string()), null),
  name: v.optional(v.nullable(v.string()), null),
});

/** The account in a 2xx answer, or null where the answer is none. */
export function readUser(text: string): User | null {
  const parsed = v.safeParse(userAnswer, parseJson(text));
  if (!parsed.success) return null;
  const { id, credits, email, name } = parsed.output;
  return { id, credits, email, name };
}

/**
 * What a 2xx answer to a paid call holds. Without a picture and without `credits` nobody knows what it is. `credits` is
 * required by Recraft's description; a picture without it is kept all the same and counts 0.
 */
export function readPictureAnswer(text: string, requestId: string | null): Outcome {
  const parsed = v.safeParse(pictureAnswer, parseJson(text));
  if (!parsed.success) return { kind: 'unknown', reason: 'unreadable-answer', requestId };
  const { credits, data, image } = parsed.output;
  const found = image ?? data?.[0];
  if (found === undefined && credits === undefined) return { kind: 'unknown', reason: 'unreadable-answer', requestId };
  const asset = readPicture(found?.b64_json);
  if (typeof asset === 'string')
    return { kind: 'unusable', credits: credits ?? 0, imageId: found?.image_id ?? null, requestId, reason: asset };
  return { kind: 'done', asset, credits: credits ?? 0, imageId: found?.image_id ?? '', requestId };
}

const CUT_OFF = 'The picture was cut off.';

/** The end of the root; a comment may follow. */
const SVG_END = /<\/(?:[\w.-]+:)?svg\s*>/;
const SVG_TAIL = 500;

/** The picture, or why there is none. */
export function readPicture(base64: string | undefined): Asset | string {
  if (base64 === undefined) return 'The answer held no picture.';
  const bytes = decodeBase64(base64);
  if (bytes === null) return 'The picture was not base64.';
  const type = sniff(bytes);
  if (type === 'unknown') return 'The bytes were no picture.';
  if (type !== 'svg') return isComplete(type, bytes) ? { kind: 'raster', type, bytes } : CUT_OFF;
  const text = new TextDecoder().decode(bytes);
  return SVG_END.test(text.slice(-SVG_TAIL)) ? { kind: 'svg', text } : CUT_OFF;
}
