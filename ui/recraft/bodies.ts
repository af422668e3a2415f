import { dataUrl } from '../lib/data-url.ts';
import { sniff } from '../lib/sniff.ts';
import type { CreateStyleRequest, ExperimentalTracing, GenerateRequest, StyleUse, VectorizeRequest } from './types.ts';

/** What is sent where: a path of the API, and the JSON, made when it is sent so that a queue holds no copies. */
export interface Parcel {
  readonly path: string;
  body(): string;
}

/** How every picture is to come: in the answer itself, since whether pages may read the vendor's asset host is unknown. */
const INLINE = { response_format: 'b64_json' } as const;

/**
 * The paths for one kind refuse a model of the other with a 400, free of charge, where the general path would charge. Flash is documented for the
 * general path alone, and draws nothing but images.
 */
export function generation(request: GenerateRequest): Parcel {
  const { prompt, model, size, output, style, negativePrompt, seed, textLayout } = request;
  const vector = output === 'vector';
  const controls = controlsOf(request);
  return {
    path: GENERAL_PATH_ALONE.test(model)
      ? '/v1/images/generations'
      : `/v1/images/generations/${vector ? 'vector' : 'raster'}`,
    body: () =>
      JSON.stringify({
        prompt,
        model,
        size,
        n: 1,
        ...INLINE,
        ...(style === undefined ? {} : styleFields(style)),
        // What is undefined is left out by `JSON.stringify`.
        negative_prompt: negativePrompt,
        random_seed: seed,
        text_layout: textLayout,
        controls: Object.values(controls).some((value) => value !== undefined) ? controls : undefined,
        image_format: vector ? undefined : 'png',
      }),
  };
}

const GENERAL_PATH_ALONE = /_flash(?:_|$)/;

function styleFields(style: StyleUse): object {
  return style.kind === 'curated' ? { style: style.name } : { style_id: style.id, style_match: style.match };
}

function controlsOf({ colors = [], background, artisticLevel, noText }: GenerateRequest): object {
  return {
    colors: colors.length === 0 ? undefined : colors,
    background_color: background === undefined ? undefined : { rgb: background },
    artistic_level: artisticLevel,
    no_text: noText,
  };
}

/** Null where the bytes are no picture that it takes. */
export function vectorizing({ image, palette, compress, maxShapes, experimental }: VectorizeRequest): Parcel | null {
  return processing(
    '/v1/images/vectorize',
    { image, type: rasterType(image) },
    {
      strict_color_palette: palette,
      svg_compression: onOff(compress),
      limit_num_shapes: maxShapes === undefined ? undefined : 'on',
      max_num_shapes: maxShapes,
      ...(experimental === undefined ? {} : tracingFields(experimental)),
    },
  );
}

function tracingFields(options: ExperimentalTracing): object {
  return {
    color_reduction: onOff(options.colorReduction),
    max_num_colors: options.maxNumColors,
    return_gradients: onOff(options.returnGradients),
    shape_stacking: options.shapeStacking,
    small_shape_filter: onOff(options.smallShapeFilter),
  };
}

/** The vendor's switches are words. */
function onOff(value: boolean | undefined): 'on' | 'off' | undefined {
  return value === undefined ? undefined : value ? 'on' : 'off';
}

/** Of a drawing Recraft makes a drawing again. Null where the bytes are no picture that it takes. */
export function cutting(image: Uint8Array): Parcel | null {
  const type = sniff(image) === 'svg' ? 'image/svg+xml' : rasterType(image);
  return processing('/v1/images/removeBackground', { image, type }, { image_format: 'png' });
}

interface TypedImage {
  readonly image: Uint8Array;
  readonly type: string | null;
}

function processing(path: string, { image, type }: TypedImage, more: object): Parcel | null {
  if (type === null) return null;
  return { path, body: () => JSON.stringify({ image_url: dataUrl(type, image), ...INLINE, ...more }) };
}

/** A style is made for the account alone: what designers draw from is nobody else's. Null where one of the images is no picture that styles take. */
export function styleMaking({ images, weights, model, match, base }: CreateStyleRequest): Parcel | null {
  const types = images.map(rasterType);
  if (images.length === 0 || types.includes(null)) return null;
  return {
    path: '/v1/styles',
    body: () =>
      JSON.stringify({
        image_urls: images.map((image, index) => dataUrl(types[index] ?? '', image)),
        image_weights: weights,
        model,
        match,
        style: base,
        private: true,
      }),
  };
}

/** The MIME type of a picture that Recraft takes, by its first bytes. */
function rasterType(bytes: Uint8Array): string | null {
  const type = sniff(bytes);
  return type === 'png' || type === 'jpeg' || type === 'webp' ? `image/${type}` : null;
}
