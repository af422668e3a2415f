import type { Studio } from '../art/studio.ts';
import { readInputImage } from '../input-image.ts';
import type { Operation } from './operation.ts';
import { checkFields, readResultOptions, RESULT_FIELDS } from './result-options.ts';

const OPTIONS = [
  'upscale',
  'svg_compression',
  'limit_num_shapes',
  'max_num_shapes',
  'color_reduction',
  'max_num_colors',
  'return_gradients',
  'shape_stacking',
  'small_shape_filter',
  'strict_color_palette',
];

/** Traces a raster picture into an SVG. Its options are documented too thinly to simulate. */
export function createVectorize(studio: Studio): Operation {
  return {
    schemas: { json: 'VectorizeImageJSONRequest', multipart: 'VectorizeImageRequest' },
    answers: 'image',
    read: async (body) => {
      checkFields(body, [...RESULT_FIELDS, 'image_url', 'file', 'image'], OPTIONS);
      const { delivery } = readResultOptions(body.fields);
      const image = await readInputImage(body, false);
      if (image.kind === 'svg') throw new Error('an SVG was let in');
      return {
        model: null,
        images: 1,
        units: 10,
        delivery,
        draw: async () => [{ kind: 'svg', bytes: await studio.vectorize(image.pixels) }],
      };
    },
  };
}
