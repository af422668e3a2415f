import { describe, expect, test } from 'vitest';
import type { GenerateRequest } from '../../../../ui/recraft/types.ts';
import { IMAGE, openBench, photograph, VECTOR } from './bench.ts';
import type { Bench } from './bench.ts';

const never = new AbortController().signal;

async function sentBy(call: (bench: Bench) => Promise<unknown>): Promise<unknown> {
  const bench = await openBench();
  await bench.finish(call(bench));
  const body = bench.requests[0]?.init.body;
  return typeof body === 'string' ? JSON.parse(body) : body;
}

function generated(request: GenerateRequest): Promise<unknown> {
  return sentBy(({ client }) => client.generate(request, {}, never));
}

describe('a generation', () => {
  test('has every parameter where the vendor has it', async () => {
    const bbox = [
      [0, 0],
      [1, 0],
      [1, 0.1],
      [0, 0.1],
    ] as const;
    const body = await generated({
      ...VECTOR,
      model: 'recraftv3_vector',
      style: { kind: 'curated', name: 'Line art' },
      negativePrompt: 'people',
      seed: 0,
      artisticLevel: 0,
      noText: true,
      textLayout: [{ text: 'FOX', bbox }],
      colors: [{ rgb: [1, 2, 3], weight: 1 }],
      background: [4, 5, 6],
    });
    expect(body).toEqual({
      prompt: 'a fox',
      model: 'recraftv3_vector',
      size: '1:1',
      n: 1,
      response_format: 'b64_json',
      style: 'Line art',
      negative_prompt: 'people',
      random_seed: 0,
      text_layout: [{ text: 'FOX', bbox }],
      controls: {
        colors: [{ rgb: [1, 2, 3], weight: 1 }],
        background_color: { rgb: [4, 5, 6] },
        artistic_level: 0,
        no_text: true,
      },
    });
  });

  test('in an own style has its id, and its match where one was chosen', async () => {
    const id = crypto.randomUUID();
    const own = { kind: 'own', id } as const;
    expect(await generated({ ...IMAGE, style: own })).not.toHaveProperty('style_match');
    expect(await generated({ ...IMAGE, style: { ...own, match: 'flexible' } })).toMatchObject({
      style_id: id,
      style_match: 'flexible',
    });
  });

  test('without a control has none at all', async () => {
    expect(await generated({ ...VECTOR, colors: [] })).not.toHaveProperty('controls');
  });
});

describe('a tracing', () => {
  test('has its options in the vendor’s words', async () => {
    const image = await photograph();
    const experimental = {
      colorReduction: true,
      maxNumColors: 6,
      returnGradients: false,
      shapeStacking: 'cut_out',
      smallShapeFilter: true,
    } as const;
    const request = { image, compress: true, maxShapes: 40, palette: [[0, 0, 0]], experimental } as const;
    expect(await sentBy(({ client }) => client.vectorize(request, {}, never))).toEqual({
      image_url: expect.stringMatching(/^data:image\/png;base64,/) as string,
      response_format: 'b64_json',
      svg_compression: 'on',
      limit_num_shapes: 'on',
      max_num_shapes: 40,
      strict_color_palette: [[0, 0, 0]],
      color_reduction: 'on',
      max_num_colors: 6,
      return_gradients: 'off',
      shape_stacking: 'cut_out',
      small_shape_filter: 'on',
    });
  });

  test('without options has none', async () => {
    const image = await photograph();
    const body = await sentBy(({ client }) => client.vectorize({ image }, {}, never));
    expect(Object.keys(body ?? {})).toEqual(['image_url', 'response_format']);
  });
});

describe('a cut', () => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300" width="300" height="300"><path fill="#fff" d="M0 0H300V300H0z"/><path fill="#e11" d="M90 90H200V200z"/></svg>',
  );

  test('of a drawing is a drawing', async () => {
    const bench = await openBench();
    const outcome = await bench.finish(bench.client.removeBackground({ image: svg }, {}, never));
    expect(bench.requests[0]?.init.body).toContain('"data:image/svg+xml;base64,');
    expect(outcome).toMatchObject({
      kind: 'done',
      asset: { kind: 'svg', text: expect.not.stringContaining('#fff') as string },
    });
  });

  test('is of what can be cut: drawings are not traced', async () => {
    const bench = await openBench();
    expect(await bench.client.vectorize({ image: svg }, {}, never)).toMatchObject({ failure: { code: 'not-sent' } });
    expect(bench.requests).toEqual([]);
  });
});

describe('a style', () => {
  test('is made of pictures in their real types, for the account alone', async () => {
    const image = await photograph();
    const style = {
      images: [image, image],
      weights: [1, 2],
      model: 'recraftv4',
      match: 'flexible',
      base: 'any',
    } as const;
    expect(await sentBy(({ client }) => client.createStyle(style, {}, never))).toEqual({
      image_urls: Array(2).fill(`data:image/png;base64,${Buffer.from(image).toString('base64')}`),
      image_weights: [1, 2],
      model: 'recraftv4',
      match: 'flexible',
      style: 'any',
      private: true,
    });
  });

  test.each([
    ['no picture', []],
    ['an SVG among the pictures', [new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')]],
  ])('of %s is not sent', async (_, images) => {
    const bench = await openBench();
    const style = { images, model: 'recraftv4', match: 'precise', base: 'any' } as const;
    expect(await bench.client.createStyle(style, {}, never)).toMatchObject({
      kind: 'failed',
      failure: { code: 'not-sent' },
    });
    expect(bench.requests).toEqual([]);
  });
});
