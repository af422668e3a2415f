import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { filesOf, openClient, svgOf } from './client.ts';

describe('generating', () => {
  test('charges every picture and tells the charge, the time and an id for each', async () => {
    const { generate, recraft, clock } = await openClient({ units: 1_000 });
    const answer = await generate({ n: 6 });
    expect(answer.json).toMatchObject({ credits: 480, created: Math.floor(clock.now() / 1_000) });
    expect(filesOf(answer)).toHaveLength(6);
    expect(new Set(answer.text.match(/"image_id":"[\da-f-]{36}"/g)).size).toBe(6);
    expect(recraft.balance()).toBe(520);
  });

  test('six calls with the same words give six different drawings', async () => {
    const { generate, clock } = await openClient();
    const drawings = new Set<string>();
    for (let i = 0; i < 6; i++) {
      drawings.add(svgOf(await generate()));
      await clock.advance(500);
    }
    expect(drawings.size).toBe(6);
  });

  test('the same seed gives the same drawing again', async () => {
    const { generate } = await openClient();
    const first = svgOf(await generate({ random_seed: 7 }));
    expect(svgOf(await generate({ random_seed: 7 }))).toBe(first);
    expect(svgOf(await generate({ random_seed: 8 }))).not.toBe(first);
  });

  test('colors that were asked for are followed closely, and not exactly', async () => {
    const { generate } = await openClient();
    const palette = [
      [0, 80, 200],
      [250, 200, 0],
    ];
    const svg = svgOf(await generate({ controls: { colors: palette.map((rgb) => ({ rgb })) } }));
    const [, ...colors] = [...svg.matchAll(/rgb\((\d+),(\d+),(\d+)\)/g)].map((match) => match.slice(1).map(Number));
    const away = colors.map((color) =>
      Math.min(...palette.map((wanted) => Math.max(...wanted.map((value, i) => Math.abs(value - (color[i] ?? 0)))))),
    );
    expect(colors.length).toBeGreaterThan(3);
    expect(Math.max(...away)).toBeLessThanOrEqual(3);
    expect(Math.max(...away)).toBeGreaterThan(0);
  });

  test('a background color is the color of the first path', async () => {
    const { generate } = await openClient();
    const svg = svgOf(await generate({ controls: { background_color: { rgb: [12, 34, 56] } } }));
    expect(/<path[^>]*>/.exec(svg)?.[0]).toContain('rgb(12,34,56)');
  });

  test('raster pictures are lossless WebP unless PNG is asked for', async () => {
    const { generate } = await openClient();
    const [webp] = filesOf(await generate({ model: 'recraftv4_1' }));
    const [png] = filesOf(await generate({ model: 'recraftv4_1', image_format: 'png' }));
    expect((await sharp(webp).metadata()).format).toBe('webp');
    expect((await sharp(png).metadata()).format).toBe('png');
  });

  test('the default delivery is a URL at the vendor’s asset host', async () => {
    const { generate } = await openClient();
    const { text } = await generate({ response_format: 'url' });
    expect(text).toMatch(/"url":"https:\/\/img\.recraft\.ai\/[^"]*abs:\/\/external\/images\/[\da-f-]{36}"/);
    expect(text).not.toContain('b64_json');
  });

  test('multipart says the same as JSON', async () => {
    const { post, recraft } = await openClient();
    const form = new FormData();
    form.set('prompt', 'a fox');
    form.set('model', 'recraftv4_1_vector');
    form.set('n', '2');
    form.set('response_format', 'b64_json');
    form.set('controls', new Blob(['{"background_color":{"rgb":[1,2,3]}}'], { type: 'application/json' }));
    const answer = await post('/v1/images/generations', form);
    expect(filesOf(answer)).toHaveLength(2);
    expect(svgOf(answer)).toContain('rgb(1,2,3)');
    expect(recraft.ledger()).toMatchObject([{ images: 2, units: 160, model: 'recraftv4_1_vector' }]);
  });
});

describe('a generation that the vendor refuses', () => {
  const cases: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ['an empty prompt', { prompt: '' }, 'prompt length should be in [1, 10000]'],
    ['a prompt of 10,001 characters', { prompt: 'x'.repeat(10_001) }, 'prompt length should be in [1, 10000]'],
    [
      'a prompt of 1,001 characters for V3',
      { prompt: 'x'.repeat(1_001), model: 'recraftv3_vector' },
      'prompt length should be in [1, 1000]',
    ],
    ['seven pictures', { n: 7 }, "Parameter 'n' must be between 1 and 6"],
    ['no picture', { n: 0 }, "Parameter 'n' must be between 1 and 6"],
    [
      'a style name for V4 Styles',
      { model: 'recraftv4_styles', style: 'digital_illustration' },
      "Recraft V4 Styles doesn't support style 'digital_illustration'",
    ],
    [
      'V4 Styles without a style',
      { model: 'recraftv4_styles' },
      'style references are required for model recraftv4_styles',
    ],
    ['a style that nobody made', { style_id: crypto.randomUUID() }, 'Style not found or not accessible'],
    [
      'a style beside references',
      { style_id: crypto.randomUUID(), style_reference_urls: ['data:'] },
      "'style_id' can't be used together with style references",
    ],
    [
      'eleven references',
      { style_reference_urls: Array(11).fill('data:') },
      'Number of images must be between 0 and 10',
    ],
    ['a size of another family', { size: '1820x1024' }, "Recraft V4.1 Vector doesn't support 1820x1024 image size"],
    ['a field with a typo', { format: 'png' }, "unknown field 'format'"],
    ['eleven colors', { controls: { colors: Array(11).fill({ rgb: [0, 0, 0] }) } }, 'at most 10 colors'],
    ['weights over one', { controls: { colors: Array(3).fill({ rgb: [0, 0, 0], weight: 0.4 }) } }, 'must not exceed 1'],
    ['a color that is none', { controls: { colors: [{ rgb: [0, 0, 256] }] } }, "invalid 'controls'"],
    ['an unknown control', { controls: { hue: 3 } }, "invalid 'controls'"],
    ['a JPEG result', { image_format: 'jpeg' }, "invalid 'image_format'"],
  ];

  test.each(cases)('%s: status 400, nothing charged', async (_, fields, message) => {
    const { generate, recraft } = await openClient();
    const before = recraft.balance();
    const answer = await generate(fields);
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ message: expect.stringContaining(message) as string });
    expect(recraft.balance()).toBe(before);
    expect(recraft.ledger()).toMatchObject([{ status: 400, units: 0 }]);
  });

  test('an unknown model is told from an empty prompt, so that a free call can probe for models', async () => {
    const { generate } = await openClient();
    expect((await generate({ prompt: '', model: 'recraftv9' })).json).toMatchObject({ code: 'invalid_model' });
    expect((await generate({ prompt: '', model: 'recraftv4' })).json).toMatchObject({
      message: 'prompt length should be in [1, 10000]',
    });
  });

  test('the prompt is looked at before the style', async () => {
    const { generate } = await openClient();
    const { json } = await generate({ prompt: '', model: 'recraftv4_1' }, '/v1/images/generations/vector');
    expect(json).toMatchObject({ message: 'prompt length should be in [1, 10000]' });
  });

  test('a raster model at /vector, and a vector model at /raster', async () => {
    const { generate } = await openClient();
    expect((await generate({ model: 'recraftv4_1' }, '/v1/images/generations/vector')).json).toEqual({
      code: 'invalid_image_type',
      message: "Style 'any' is not a vector style",
    });
    expect((await generate({}, '/v1/images/generations/raster')).json).toEqual({
      code: 'invalid_image_type',
      message: "Style 'vector_illustration' is not a raster style",
    });
    expect((await generate({}, '/v1/images/generations/vector')).status).toBe(200);
  });

  test('prompts are counted in characters, so that an emoji is one', async () => {
    const { generate } = await openClient();
    expect((await generate({ prompt: '🦊'.repeat(1_000), model: 'recraftv3_vector' })).status).toBe(200);
    expect((await generate({ prompt: '🦊'.repeat(1_001), model: 'recraftv3_vector' })).status).toBe(400);
  });

  test.each([
    ['the style', { style: 'vector_illustration', model: 'recraftv3_vector' }],
    ['substyle', { substyle: 'line_art', model: 'recraftv3_vector' }],
    ['multipart', { response_format: 'multipart' }],
  ])('what is not simulated says so: %s', async (name, fields) => {
    const { generate } = await openClient();
    const answer = await generate(fields);
    expect(answer.status).toBe(501);
    expect(answer.text).toMatch(/^not simulated: /);
    expect(answer.text).toContain(name);
  });
});
