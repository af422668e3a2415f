import * as v from 'valibot';
import { parseJson } from './http.ts';
import type { ListedModel, OwnStyle, ValueOutcome } from './types.ts';

const enhanced = v.looseObject({ enhanced_prompt: v.optional(v.string()), credits: v.optional(v.number()) });
const madeStyle = v.looseObject({ id: v.optional(v.string()), credits: v.optional(v.number()) });

/** A 2xx answer to `prompts/enhance`. */
export function readEnhancedPrompt(text: string, requestId: string | null): ValueOutcome<string> {
  const { enhanced_prompt: prompt, credits } = parsed(enhanced, text);
  return valued(prompt?.trim() ? prompt : undefined, { credits, requestId, missing: 'The answer held no prompt.' });
}

/** A 2xx answer to a style being made. */
export function readMadeStyle(text: string, requestId: string | null): ValueOutcome<{ readonly styleId: string }> {
  const { id, credits } = parsed(madeStyle, text);
  return valued(id ? { styleId: id } : undefined, { credits, requestId, missing: 'The answer held no style.' });
}

/** Without a value and without `credits` nobody knows what the answer is; a value without `credits` counts 0. */
function valued<T>(
  value: T | undefined,
  { credits, requestId, missing }: { credits: number | undefined; requestId: string | null; missing: string },
): ValueOutcome<T> {
  if (value !== undefined) return { kind: 'done', value, credits: credits ?? 0, requestId };
  return credits === undefined
    ? { kind: 'unknown', reason: 'unreadable-answer', requestId }
    : { kind: 'unusable', credits, imageId: null, requestId, reason: missing };
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, text: string): Partial<T> {
  const result = v.safeParse(schema, parseJson(text));
  return result.success ? result.output : {};
}

const ownStyle = v.pipe(
  v.looseObject({ id: v.string(), creation_time: v.optional(v.string(), '') }),
  v.transform(({ id, creation_time: createdAt }): OwnStyle => ({ id, createdAt })),
);

const listedModel = v.looseObject({
  id: v.string(),
  name: v.optional(v.string()),
  output_modalities: v.optional(v.array(v.string()), ['image']),
});

const lists = {
  styles: v.looseObject({ styles: v.array(v.unknown()) }),
  data: v.looseObject({ data: v.array(v.unknown()) }),
};

/** The styles in a 2xx answer; entries that cannot be read are left out. Null where the answer is no list. */
export function readOwnStyles(text: string): readonly OwnStyle[] | null {
  const result = v.safeParse(lists.styles, parseJson(text));
  return result.success ? readable(ownStyle, result.output.styles) : null;
}

/**
 * The models in a 2xx answer that draw pictures. Guess: vectors are told by the id, as Recraft names its own, or by a modality with
 * "vector" or "svg" in it; nobody has recorded an answer.
 */
export function readModels(text: string): readonly ListedModel[] | null {
  const result = v.safeParse(lists.data, parseJson(text));
  if (!result.success) return null;
  return readable(listedModel, result.output.data).flatMap(({ id, name, output_modalities: kinds }) => {
    const vector = id.endsWith('_vector') || kinds.some((kind) => /vector|svg/i.test(kind));
    if (!vector && !kinds.some((kind) => /image/i.test(kind))) return [];
    return [{ id, name: name?.trim() || id, output: vector ? 'vector' : 'image' }];
  });
}

function readable<T>(schema: v.GenericSchema<unknown, T>, entries: readonly unknown[]): T[] {
  return entries.flatMap((entry) => {
    const result = v.safeParse(schema, entry);
    return result.success ? [result.output] : [];
  });
}
