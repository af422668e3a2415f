import { uuid } from '../art/random.ts';
import type { Studio } from '../art/studio.ts';
import { findModel } from '../models.ts';
import type { Model } from '../models.ts';
import { badRequest, notSimulated } from '../refusal.ts';
import type { RequestBody } from '../request-body.ts';
import { pixelSize } from '../sizes.ts';
import type { PixelSize } from '../sizes.ts';
import { readControls } from './controls.ts';
import type { Operation, ResultFile } from './operation.ts';
import { checkFields, readResultOptions, RESULT_FIELDS } from './result-options.ts';

/** What the endpoint is for: anything, or SVG or raster pictures alone. */
export type GenerationKind = 'any' | 'vector' | 'raster';

const FIELDS = [...RESULT_FIELDS, 'prompt', 'model', 'n', 'size', 'random_seed', 'controls', 'style', 'style_id'];
const REFERENCES = ['style_reference_urls', 'style_references'];
const OTHER_FIELDS = [
  'upscale',
  'substyle',
  'style_match',
  'text_layout',
  'negative_prompt',
  'creativity',
  'block_nsfw',
  'calculate_features',
];

/** Draws what a prompt says. `nextSeed` gives every call without a seed of its own another picture. */
export function createGenerations(kind: GenerationKind, studio: Studio, nextSeed: () => string): Operation {
  return {
    schemas: { json: 'GenerateImageJSONRequest', multipart: 'GenerateImageRequest' },
    answers: 'data',
    read: async (body) => {
      checkFields(body, [...FIELDS, ...REFERENCES], OTHER_FIELDS);
      const { fields } = body;
      const model = readModel(fields.model, kind);
      const prompt = readPrompt(fields.prompt, model);
      const count = readCount(fields.n);
      checkStyle(body, model, kind);
      const size = readSize(fields.size, model);
      const { palette, background } = readControls(fields.controls);
      const { delivery, format } = readResultOptions(fields);
      const seed = fields.random_seed === undefined ? nextSeed() : `seed ${readSeed(fields.random_seed)}`;
      const file: ResultFile['kind'] = model.output === 'vector' ? 'svg' : format;
      return {
        model: model.id,
        images: count,
        units: count * model.units,
        delivery,
        draw: () =>
          Promise.all(
            Array.from({ length: count }, async (_, index) => {
              const commission = { prompt, seed: uuid(`${seed} ${index}`), ...size, palette, background, file };
              return { kind: file, bytes: await studio.draw(commission) };
            }),
          ),
      };
    },
  };
}

function readModel(id: unknown, kind: GenerationKind): Model {
  if (id === undefined && kind !== 'any') throw notSimulated(`/generations/${kind} without a model`);
  const name = id === undefined ? 'recraftv4_1' : asText(id);
  const model = findModel(name);
  if (model === undefined) throw badRequest(`Model '${name}' is not supported`, 'invalid_model');
  return model;
}

/** Code points, as Go counts runes; one client says UTF-8 bytes for V3 (guess). */
function readPrompt(prompt: unknown, model: Model): string {
  const length = typeof prompt === 'string' ? Array.from(prompt).length : 0;
  if (typeof prompt !== 'string' || length < 1 || length > model.longestPrompt) {
    throw badRequest(`prompt length should be in [1, ${model.longestPrompt}]`);
  }
  return prompt;
}

function readCount(n: unknown): number {
  if (n === undefined) return 1;
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > 6) {
    throw badRequest("Parameter 'n' must be between 1 and 6");
  }
  return n;
}

function readSeed(seed: unknown): number {
  if (typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32) return seed;
  throw badRequest("Parameter 'random_seed' must be an unsigned 32-bit integer");
}

/** Styles themselves are not simulated; what goes wrong without or around them is. */
function checkStyle({ fields, files }: RequestBody, model: Model, kind: GenerationKind): void {
  if (kind === 'vector' && model.output === 'raster') {
    throw badRequest("Style 'any' is not a vector style", 'invalid_image_type');
  }
  if (kind === 'raster' && model.output === 'vector') {
    throw badRequest("Style 'vector_illustration' is not a raster style", 'invalid_image_type');
  }
  if (typeof fields.style === 'string' && model.longestPrompt > 1_000) {
    throw badRequest(`${model.name} doesn't support style '${fields.style}'`);
  }
  if (fields.style !== undefined) throw notSimulated("the field 'style'");
  const references = fields.style_reference_urls ?? files.style_references;
  if (Array.isArray(references) && references.length > 10)
    throw badRequest('Number of images must be between 0 and 10');
  if (fields.style_id !== undefined && references !== undefined) {
    throw badRequest("'style_id' can't be used together with style references");
  }
  if (fields.style_id !== undefined) throw badRequest('Style not found or not accessible');
  if (references !== undefined) throw notSimulated('style references');
  if (model.needsStyle) throw badRequest(`style references are required for model ${model.id}`);
}

/** Without a size the real one picks one by the prompt; here it is the square (guess). */
function readSize(size: unknown, model: Model): PixelSize {
  const text = size === undefined ? '1:1' : asText(size);
  const pixels = pixelSize(model.sizes, text);
  if (pixels === null) throw badRequest(`${model.name} doesn't support ${text} image size`);
  return pixels;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
