import { dropBackground } from '../art/drop-background.ts';
import type { Studio } from '../art/studio.ts';
import { readInputImage, sizeOf } from '../input-image.ts';
import type { Operation } from './operation.ts';
import { checkFields, readResultOptions, RESULT_FIELDS } from './result-options.ts';

/** Cuts a raster picture out of its background; of an SVG it drops the shape that fills the canvas. */
export function createRemoveBackground(studio: Studio): Operation {
  return {
    schemas: { json: 'ProcessImageJSONRequest', multipart: 'ProcessImageRequest' },
    answers: 'image',
    read: async (body) => {
      checkFields(body, [...RESULT_FIELDS, 'image_url', 'file', 'image'], ['upscale']);
      const { delivery, format } = readResultOptions(body.fields);
      const image = await readInputImage(body, true);
      return {
        model: null,
        images: 1,
        units: 10,
        delivery,
        ...(image.kind === 'raster' && { input: sizeOf(image.pixels) }),
        draw: async () =>
          image.kind === 'svg'
            ? [{ kind: 'svg', bytes: new TextEncoder().encode(dropBackground(image.text)) }]
            : [{ kind: format, bytes: await studio.removeBackground(image.pixels, format) }],
      };
    },
  };
}
