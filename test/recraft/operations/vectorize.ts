import { readStrictPalette, snapFills } from '../art/strict-palette.ts';
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
];

/** Traces a raster picture into an SVG. Its other options are documented too thinly to simulate. */
export function createVectorize(studio: Studio): Operation {
  return {
    schemas: { json: 'VectorizeImageJSONRequest', multipart: 'VectorizeImageRequest' },
    answers: 'image',
    read: async (body) => {
      checkFields(body, [...RESULT_FIELDS, 'image_url', 'file', 'image', 'strict_color_palette'], OPTIONS);
      const { delivery } = readResultOptions(body.fields);
      const palette = readStrictPalette(body.fields['strict_color_palette']);
      const image = await readInputImage(body, false);
      if (image.kind === 'svg') throw new Error('an SVG was let in');
      return {
        model: null,
        images: 1,
        units: 10,
        delivery,
        draw: async () => {
          const bytes = await studio.vectorize(image.pixels);
          return [{ kind: 'svg', bytes: palette ? snapFills(bytes, palette) : bytes }];
        },
      };
    },
  };
}
