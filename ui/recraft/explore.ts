import * as v from 'valibot';
import { parseJson } from './http.ts';
import { generation } from './bodies.ts';
import type { Parcel } from './bodies.ts';
import { readPicture } from './answer.ts';
import type { AssetSet, ExploreRequest, Outcome, SimilarRequest } from './types.ts';

/** How many pictures a call is counted as against the limit of pictures, and a place is kept for: nobody has said how many come (guess). */
export const EXPLORED_IMAGES = 6;

/** A set of different pictures for one prompt. Takes what generation takes, but for styles, count and seed. */
export function exploring(request: ExploreRequest): Parcel {
  const single = generation(request);
  const fields = () => v.parse(v.looseObject({}), parseJson(single.body()));
  return { path: '/v1/images/explore', body: () => JSON.stringify({ ...fields(), n: undefined }) };
}

/** More like one picture of a set. Model and size are those of the set. */
export function exploringSimilar({ imageId, closeness, output }: SimilarRequest): Parcel {
  return {
    path: '/v1/images/explore/similar',
    body: () =>
      JSON.stringify({
        source_image_id: imageId,
        similarity: closeness,
        response_format: 'b64_json',
        image_format: output === 'vector' ? undefined : 'png',
      }),
  };
}

const answer = v.looseObject({
  credits: v.optional(v.number()),
  data: v.optional(v.array(v.looseObject({ image_id: v.optional(v.string()), b64_json: v.optional(v.string()) }))),
});

/** The pictures of a 2xx answer that can be used; without one it is as an answer without a picture. */
export function readSetAnswer(text: string, requestId: string | null): Outcome {
  const parsed = v.safeParse(answer, parseJson(text));
  if (!parsed.success) return { kind: 'unknown', reason: 'unreadable-answer', requestId };
  const { credits, data = [] } = parsed.output;
  const read = data.map(({ image_id, b64_json }) => ({ asset: readPicture(b64_json), imageId: image_id ?? '' }));
  const items = read.flatMap(({ asset, imageId }): AssetSet['items'] =>
    typeof asset === 'string' ? [] : [{ asset, imageId }],
  );
  const [first] = items;
  if (first) {
    const asset: AssetSet = { kind: 'set', items, unread: read.length - items.length };
    return { kind: 'done', asset, credits: credits ?? 0, imageId: first.imageId, requestId };
  }
  if (credits === undefined) return { kind: 'unknown', reason: 'unreadable-answer', requestId };
  const [failed] = read;
  const reason = typeof failed?.asset === 'string' ? failed.asset : 'The answer held no pictures.';
  return { kind: 'unusable', credits, imageId: failed?.imageId ?? null, requestId, reason };
}
