import * as v from 'valibot';
import type { LaidOutWord } from '../art/words.ts';
import type { Model } from '../models.ts';
import { badRequest } from '../refusal.ts';

/**
 * What a word may be made of: the list on the vendor's page of endpoints ("Text layout", July 2026), which has capitals alone while its
 * example is "Recraft". "Any character not listed above will result in validation errors."
 */
const CHARACTERS = new Set(
  '!"#$%&\'()*+,-./0123456789:;<>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_{}ØĐĦŁŊŦΑΒΕΖΗΙΚΜΝΟΡΤΥΧІАВЕКМНОРСТУХßẞ',
);

const corner = v.strictTuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]);
const layout = v.array(
  v.strictObject({ text: v.string(), bbox: v.strictTuple([corner, corner, corner, corner], 'exactly 4 points') }),
);

/** Words and their boxes, four corners each; outside of 0 to 1 they are cropped. The messages are guesses. Source: fact sheet 7.2. */
export function readTextLayout(value: unknown, model: Model): readonly LaidOutWord[] {
  if (value === undefined) return [];
  if (!model.v3Controls) throw badRequest(`${model.name} doesn't support text layout`);
  const result = v.safeParse(layout, value);
  if (!result.success) throw badRequest(`invalid 'text_layout': ${v.summarize(result.issues)}`);
  for (const { text } of result.output) {
    if (text === '' || /\s/.test(text)) throw badRequest("invalid 'text_layout': text must be a single word");
    const refused = Array.from(text).find((one) => !CHARACTERS.has(one) && !CHARACTERS.has(one.toUpperCase()));
    if (refused !== undefined) throw badRequest(`invalid 'text_layout': unsupported character '${refused}'`);
  }
  return result.output.map(({ text, bbox }) => ({ text, corners: bbox }));
}
