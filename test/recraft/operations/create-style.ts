import { findModel } from '../models.ts';
import type { Model } from '../models.ts';
import { badRequest, notSimulated } from '../refusal.ts';
import { readReferences } from '../styles/references.ts';
import type { Shelf, StyleBase } from '../styles/shelf.ts';
import type { Operation } from './operation.ts';
import { readMatch } from './read-match.ts';
import { checkFields } from './result-options.ts';

/** Source: fact sheet 5.2; measured. */
export const STYLE_UNITS = 5;

const FIELDS = ['image_urls', 'image_weights', 'match', 'model', 'style', 'private'];
const OTHER_FIELDS = ['prompt', 'palette', 'mix_policy', 'source_styles', 'source_style_weights'];

/** Makes a style of the account from pictures. */
export function createStyleMaking(shelf: Shelf, models: readonly Model[]): Operation {
  return {
    schemas: { json: 'CreateStyleJSONRequest', multipart: 'CreateStyleRequest' },
    answers: 'value',
    read: async (body) => {
      if (body.form === 'multipart') throw notSimulated('styles from multipart');
      checkFields(body, FIELDS, OTHER_FIELDS);
      const { fields } = body;
      const model = readModel(fields.model ?? 'recraftv4_styles', models);
      const style = {
        model: model.id,
        base: readBase(fields.style, model),
        match: readMatch(fields.match, model) ?? model.matches[0] ?? 'precise',
        // The default is not documented; that a style is nobody else's is the careful one.
        isPrivate: fields.private !== false,
        colors: await readReferences(fields.image_urls, fields.image_weights),
      };
      return { model: model.id, images: 0, units: STYLE_UNITS, value: (now) => shelf.add(style, now) };
    },
  };
}

function readModel(id: unknown, models: readonly Model[]): Model {
  const model = typeof id === 'string' ? findModel(id, models) : undefined;
  if (model === undefined) throw badRequest(`Model '${String(id)}' is not supported`, 'invalid_model');
  // Fact sheet 5.1: Flash takes no styles. The message is a guess.
  if (!model.ownStyles) throw badRequest(`${model.name} doesn't support styles`);
  return model;
}

/**
 * The base and its default. Source: fact sheet 6.4; the messages are those of generations, here guesses. That a model takes no base of the
 * other kind of result is stricter than the facts, which let `vector_illustration` stand for every model.
 */
export function readBase(base: unknown, model: Model): StyleBase {
  const bases = basesOf(model);
  const [first = 'any'] = bases;
  if (base === undefined) return first;
  const found = bases.find((one) => one === base);
  if (found !== undefined) return found;
  if (base === 'logo_raster') throw notSimulated("the base style 'logo_raster'");
  throw badRequest(`${model.name} doesn't support style '${String(base)}'`);
}

function basesOf({ id, output, longestPrompt }: Model): readonly StyleBase[] {
  if (output === 'vector') return id === 'recraftv2_vector' ? ['vector_illustration', 'icon'] : ['vector_illustration'];
  return longestPrompt === 1_000 ? ['realistic_image', 'digital_illustration'] : ['any'];
}
