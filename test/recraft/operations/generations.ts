import { uuid } from '../art/random.ts';
import type { Studio } from '../art/studio.ts';
import { quotedWords } from '../art/words.ts';
import { findModel } from '../models.ts';
import type { Model } from '../models.ts';
import { badRequest, notSimulated } from '../refusal.ts';
import { pixelSize } from '../sizes.ts';
import type { PixelSize } from '../sizes.ts';
import type { Shelf } from '../styles/shelf.ts';
import { readControls } from './controls.ts';
import { readStyle } from './generation-style.ts';
import type { PictureOperation, ResultFile } from './operation.ts';
import { checkFields, readResultOptions, RESULT_FIELDS } from './result-options.ts';
import { readTextLayout } from './text-layout.ts';

/** What the endpoint is for: anything, or SVG or raster pictures alone. */
type GenerationKind = 'any' | 'vector' | 'raster';

/** Everything that pictures are drawn with. `nextSeed` gives every call without a seed of its own another picture. */
export interface DrawingRoom {
  readonly studio: Studio;
  readonly models: readonly Model[];
  readonly shelf: Shelf;
  nextSeed(): string;
}

const FIELDS = [
  ...[...RESULT_FIELDS, 'prompt', 'model', 'n', 'size', 'random_seed', 'controls'],
  ...['style', 'style_id', 'style_match', 'style_reference_urls', 'style_references'],
  ...['negative_prompt', 'text_layout'],
];
const OTHER_FIELDS = ['upscale', 'substyle', 'creativity', 'block_nsfw', 'calculate_features'];

/** Draws what a prompt says. */
export function createGenerations(
  kind: GenerationKind,
  { studio, models, shelf, nextSeed }: DrawingRoom,
): PictureOperation {
  return {
    schemas: { json: 'GenerateImageJSONRequest', multipart: 'GenerateImageRequest' },
    answers: 'data',
    read: async (body) => {
      checkFields(body, FIELDS, OTHER_FIELDS);
      const { fields } = body;
      const model = readModel(fields.model, kind, models);
      const prompt = readPrompt(fields.prompt, model);
      const count = readCount(fields.n);
      checkKind(model, kind);
      const style = await readStyle(body, model, shelf);
      const size = readSize(fields.size, model);
      const without = readNegativePrompt(fields.negative_prompt, model);
      const { palette, background, artisticLevel, noText } = readControls(fields.controls, model);
      const layout = readTextLayout(fields.text_layout, model);
      const { delivery, format } = readResultOptions(fields);
      const seed = fields.random_seed === undefined ? nextSeed() : `seed ${readSeed(fields.random_seed)}`;
      const file: ResultFile['kind'] = model.output === 'vector' ? 'svg' : format;
      const scene = {
        ...{ prompt, ...size, background, without, artisticLevel, file },
        palette: palette.length > 0 ? palette : style.colors,
        words: layout.length > 0 || noText || !model.v3Controls ? layout : quotedWords(prompt),
      };
      return {
        model: model.id,
        images: count,
        units: count * model.units + style.units,
        delivery,
        more: (now) => (style.made === null ? {} : { style_id: shelf.add(style.made, now).id }),
        draw: () =>
          Promise.all(
            Array.from({ length: count }, async (_, index) => {
              return { kind: file, bytes: await studio.draw({ ...scene, seed: uuid(`${seed} ${index}`) }) };
            }),
          ),
      };
    },
  };
}

function readModel(id: unknown, kind: GenerationKind, models: readonly Model[]): Model {
  if (id === undefined && kind !== 'any') throw notSimulated(`/generations/${kind} without a model`);
  const name = id === undefined ? 'recraftv4_1' : asText(id);
  const model = findModel(name, models);
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

/** V2 and V3 alone; that others refuse it, where they may ignore it, is the stricter reading. The message is a guess. */
function readNegativePrompt(text: unknown, model: Model): string {
  if (text === undefined) return '';
  if (!model.negativePrompt) throw badRequest(`${model.name} doesn't support negative prompt`);
  if (typeof text !== 'string') throw badRequest("invalid 'negative_prompt'");
  return text;
}

function checkKind(model: Model, kind: GenerationKind): void {
  // The words are a guess.
  if (kind !== 'any' && model.generalPathAlone)
    throw badRequest(`Model '${model.id}' is not supported`, 'invalid_model');
  if (kind === 'vector' && model.output === 'raster') {
    throw badRequest("Style 'any' is not a vector style", 'invalid_image_type');
  }
  if (kind === 'raster' && model.output === 'vector') {
    throw badRequest("Style 'vector_illustration' is not a raster style", 'invalid_image_type');
  }
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
