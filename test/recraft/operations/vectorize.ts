import { readStrictPalette, snapFills } from '../art/strict-palette.ts';
import type { Studio } from '../art/studio.ts';
import { readInputImage, sizeOf } from '../input-image.ts';
import type { Operation } from './operation.ts';
import { checkFields, readResultOptions, RESULT_FIELDS } from './result-options.ts';
import { readTracingOptions, TRACING_FIELDS } from './tracing-options.ts';

const FIELDS = [...RESULT_FIELDS, 'image_url', 'file', 'image', 'strict_color_palette', ...TRACING_FIELDS];

/** Traces a raster picture into an SVG. */
export function createVectorize(studio: Studio): Operation {
  return {
    schemas: { json: 'VectorizeImageJSONRequest', multipart: 'VectorizeImageRequest' },
    answers: 'image',
    read: async (body) => {
      checkFields(body, FIELDS, ['upscale']);
      const { delivery } = readResultOptions(body.fields);
      const palette = readStrictPalette(body.fields['strict_color_palette']);
      const options = readTracingOptions(body.fields);
      const image = await readInputImage(body, false);
      if (image.kind === 'svg') throw new Error('an SVG was let in');
      return {
        model: null,
        images: 1,
        units: 10,
        delivery,
        input: sizeOf(image.pixels),
        draw: async () => {
          const bytes = await studio.vectorize(image.pixels, options);
          return [{ kind: 'svg', bytes: palette ? snapFills(bytes, palette) : bytes }];
        },
      };
    },
  };
}
