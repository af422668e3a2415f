import { describe, expect, test } from 'vitest';
import { dataUrl, discPng, openClient, svgOf } from './client.ts';
import type { Client } from './client.ts';

const BLUE = [30, 91, 214];
const CREAM = [244, 239, 230];
const picture = dataUrl(await discPng());
const VECTOR = 'recraftv4_styles_vector';

async function makeStyle({ post }: Client, model: string, more: Record<string, unknown> = {}): Promise<string> {
  const { text } = await post('/v1/styles', { image_urls: [picture], model, ...more });
  return /"id":"([\da-f-]{36})"/.exec(text)?.[1] ?? text;
}

/** How far the colors of a drawing are from those of the references, at most; without its ground. */
function farthest(svg: string): number {
  const [, ...colors] = [...svg.matchAll(/rgb\((\d+),(\d+),(\d+)\)/g)].map((match) => match.slice(1).map(Number));
  const away = (color: number[], wanted: number[]) => Math.max(...wanted.map((v, i) => Math.abs(v - (color[i] ?? 0))));
  return Math.max(...colors.map((color) => Math.min(away(color, BLUE), away(color, CREAM))));
}

// Fact sheet 6.1 and 14.
describe('an own style', () => {
  test('is drawn in: the art has the colors of its pictures', async () => {
    const client = await openClient();
    const style_id = await makeStyle(client, VECTOR);
    const svg = svgOf(await client.generate({ model: VECTOR, style_id }));
    expect(farthest(svg)).toBeLessThanOrEqual(8);
    expect(farthest(svgOf(await client.generate()))).toBeGreaterThan(50);
    expect(client.recraft.ledger().map(({ units }) => units)).toEqual([5, 50, 80]);
  });

  test('fits every tier of its family and no other', async () => {
    const client = await openClient();
    const style_id = await makeStyle(client, VECTOR);
    expect((await client.generate({ model: 'recraftv4_styles_pro_vector', style_id })).status).toBe(200);
    const refused = await client.generate({ model: 'recraftv4_1_vector', style_id });
    expect(refused.json).toMatchObject({
      message: `The requested model 'recraftv4_1_vector' isn't compatible with the style's model '${VECTOR}'`,
    });
    expect((await client.generate({ model: 'recraftv4_styles', style_id })).status).toBe(400);
  });

  test('of V3 is told from V4 Styles in the vendor’s words', async () => {
    const client = await openClient();
    const style_id = await makeStyle(client, 'recraftv3');
    expect((await client.generate({ model: 'recraftv4_styles', style_id })).json).toMatchObject({
      message: "The requested model 'recraftv4_styles' isn't compatible with the style's model 'recraftv3'",
    });
  });

  test('is followed in fewer of its colors where the match is flexible', async () => {
    const client = await openClient();
    const bands = [[0], [60], [120], [180], [240], [300]].map(([hue]) => `hsl(${hue}, 90%, 50%)`);
    const stripes = await Promise.all(bands.map(async (color) => dataUrl(await discPng(256, 256, color, color))));
    const style_id = await makeStyle(client, VECTOR, { image_urls: stripes });
    const colors = async (style_match?: string) => {
      const svg = svgOf(
        await client.generate({ model: VECTOR, style_id, style_match, random_seed: 4, prompt: 'parrot' }),
      );
      return new Set(
        svg.match(/rgb\([^)]*\)/g)?.map((color) => color.replace(/\d+/g, (n) => String(Math.round(+n / 40)))),
      );
    };
    expect((await colors('flexible')).size).toBeLessThan((await colors('precise')).size);
    expect(await colors()).toEqual(await colors('precise'));
  });

  test.each([
    ['Flash', { model: 'recraftv4_1_flash', style_id: crypto.randomUUID() }, "doesn't support styles"],
    ['a match without a style', { style_match: 'precise' }, "'style_match' can't be used without a style"],
    [
      'a name beside an id',
      { model: 'recraftv3', style: 'Noir', style_id: crypto.randomUUID() },
      "'style' can't be used together with 'style_id'",
    ],
  ])('%s is refused', async (_, fields, message) => {
    const { generate } = await openClient();
    expect((await generate(fields)).json).toMatchObject({ message: expect.stringContaining(message) as string });
  });
});

// Fact sheet 4.1 and 5.2.
describe('references', () => {
  test('are made a style once, for 5 units a request, and its id is told', async () => {
    const client = await openClient();
    const fields = { model: VECTOR, style_reference_urls: [picture, picture], n: 3 };
    const answer = await client.generate(fields);
    const id = /"style_id":"([\da-f-]{36})"/.exec(answer.text)?.[1];
    expect(answer.json).toMatchObject({ credits: 155, style_id: id });
    expect(farthest(svgOf(answer))).toBeLessThanOrEqual(8);
    expect((await client.generate({ model: VECTOR, style_id: id })).status).toBe(200);
    expect(client.recraft.ledger().map(({ units }) => units)).toEqual([155, 50]);
  });

  test('under 256 px are refused', async () => {
    const { generate } = await openClient();
    const small = dataUrl(await discPng(200));
    expect((await generate({ style_reference_urls: [small] })).json).toMatchObject({
      message: 'min image dimension should be no less than 256',
    });
  });
});

// Fact sheet 6.2.
describe('a style of Recraft’s by its name', () => {
  test('changes the drawing, each in its own way', async () => {
    const { generate } = await openClient();
    const drawings = await Promise.all(
      [undefined, 'Line art', 'Linocut', 'Linocut'].map(async (style) =>
        svgOf(await generate({ model: 'recraftv3_vector', style, random_seed: 1 })).replace(
          /<metadata>.*<\/metadata>/,
          '',
        ),
      ),
    );
    expect(new Set(drawings).size).toBe(3);
  });

  test.each([
    ['recraftv3', 'Line art', 'Recraft V3'],
    ['recraftv2_vector', 'Vivid shapes', 'Recraft V2 Vector'],
    ['recraftv3_vector', 'line art', 'Recraft V3 Vector'],
    ['recraftv4_1', 'Noir', 'Recraft V4.1'],
  ])('of another model is refused: %s does not know %s', async (model, style, name) => {
    const { generate } = await openClient();
    expect((await generate({ model, style })).json).toMatchObject({
      message: `${name} doesn't support style '${style}'`,
    });
  });
});
