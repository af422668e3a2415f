import { describe, expect, test } from 'vitest';
import { dataUrl, discPng, openClient } from './client.ts';
import type { Client } from './client.ts';

const PATH = '/v1/styles';
const picture = dataUrl(await discPng());
const small = dataUrl(await discPng(255));

async function makeStyle({ post }: Client, fields: Record<string, unknown> = {}): Promise<string> {
  const { text } = await post(PATH, { image_urls: [picture], ...fields });
  return /"id":"([\da-f-]{36})"/.exec(text)?.[1] ?? text;
}

// Fact sheet 6.4, and 5.2 for the price.
describe('making a style', () => {
  test('costs 5 units, whatever it is made of, and answers what the vendor tells of it', async () => {
    const { post, recraft, clock } = await openClient();
    const answer = await post(PATH, { image_urls: [picture, picture], model: 'recraftv4_styles_vector' });
    expect(answer.json).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      style: 'vector_illustration',
      creation_time: new Date(clock.now()).toISOString(),
      is_private: true,
      credits: 5,
    });
    expect(recraft.ledger()).toMatchObject([{ units: 5, images: 0, model: 'recraftv4_styles_vector', status: 200 }]);
  });

  test.each([
    ['recraftv4_1_vector', 'vector_illustration'],
    ['recraftv4', 'any'],
    ['recraftv3', 'realistic_image'],
    [undefined, 'any'],
  ])('for %s has the base %s where none is given', async (model, style) => {
    const { post } = await openClient();
    expect((await post(PATH, { image_urls: [picture], model })).json).toMatchObject({ style });
  });

  const svg = dataUrl(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml');
  const heavy = dataUrl(Buffer.alloc(10 * 1024 * 1024 + 1));
  const nearly = dataUrl(Buffer.alloc(9_000_000));
  test.each([
    ['no picture', { image_urls: [] }, 'At least one image is required'],
    ['eleven pictures', { image_urls: Array(11).fill(picture) }, 'Number of images must be between 0 and 10'],
    ['one under 256 px', { image_urls: [picture, small] }, 'min image dimension should be no less than 256'],
    ['an SVG', { image_urls: [svg] }, 'invalid image format: image: unknown format'],
    ['one over 10 MB', { image_urls: [heavy] }, '10 MB'],
    ['more than 64 MB together', { image_urls: Array(8).fill(nearly) }, '64 MB'],
    ['too few weights', { image_urls: [picture, picture], image_weights: [1] }, 'Number of weights must match'],
    ['a weight below nothing', { image_urls: [picture], image_weights: [-1] }, "invalid 'image_weights'"],
    ['Flash', { image_urls: [picture], model: 'recraftv4_1_flash' }, "doesn't support styles"],
    ['an unknown model', { image_urls: [picture], model: 'recraftv9' }, "Model 'recraftv9' is not supported"],
    ['a match of V4 for V3', { image_urls: [picture], model: 'recraftv3', match: 'precise' }, "match 'precise'"],
    ['a match of V3 for V4', { image_urls: [picture], model: 'recraftv4', match: 'regular' }, "match 'regular'"],
    ['a base of V2 vectors for V3', { image_urls: [picture], model: 'recraftv3_vector', style: 'icon' }, "'icon'"],
  ])('from %s is refused and costs nothing', async (_, fields, message) => {
    const client = await openClient();
    const answer = await client.post(PATH, fields);
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ message: expect.stringContaining(message) as string });
    expect(client.recraft.balance()).toBe(10_000);
    expect(await openList(client)).toEqual([]);
  });

  test('is charged and kept even where its answer is lost', async () => {
    const client = await openClient();
    client.recraft.scenario('cut', 1);
    await expect(client.post(PATH, { image_urls: [picture] })).rejects.toThrow();
    expect(client.recraft.balance()).toBe(9_995);
    expect(await openList(client)).toHaveLength(1);
  });
});

async function openList({ get }: Client): Promise<readonly unknown[]> {
  const { json } = await get(PATH);
  return typeof json === 'object' && json !== null && 'styles' in json && Array.isArray(json.styles) ? json.styles : [];
}

// Fact sheet 3.
describe('the account’s styles', () => {
  test('are listed without names, pictures or models, and are gone once they are deleted', async () => {
    const client = await openClient();
    const id = await makeStyle(client);
    const told = { id, style: 'any', creation_time: expect.any(String) as string, is_private: true };
    expect(await openList(client)).toEqual([told]);
    expect((await client.get(`${PATH}/${id}`)).json).toEqual(told);
    const headers = { Authorization: `Bearer ${client.recraft.token}` };
    const gone = await client.fetch(`https://external.api.recraft.ai${PATH}/${id}`, { method: 'DELETE', headers });
    expect(await gone.json()).toEqual({});
    expect(await openList(client)).toEqual([]);
    await client.clock.advance(1_000);
    expect((await client.get(`${PATH}/${id}`)).json).toMatchObject({ message: 'Style not found or not accessible' });
    expect(client.recraft.balance()).toBe(9_995);
  });

  test('are the account’s: a reset takes them away', async () => {
    const client = await openClient();
    await makeStyle(client);
    client.recraft.reset();
    expect(await openList(client)).toEqual([]);
  });

  test('Recraft’s own are listed by name and model', async () => {
    const { get } = await openClient();
    const { text } = await get(`${PATH}/basic`);
    expect(text.match(/"style_id"/g)).toHaveLength(66 + 23 + 27 + 21);
    expect(text).toContain('"style":"Pop renaissance","model":"recraftv3"');
  });
});

test('the models are listed, newer ones too', async () => {
  const newModels = [{ id: 'recraftv5_vector', name: 'Recraft V5 Vector', units: 90 }];
  const { get, generate, recraft } = await openClient({ newModels });
  const { text } = await get('/v1/models');
  expect(text.match(/"id"/g)).toHaveLength(22);
  expect((await generate({ model: 'recraftv5_vector' }, '/v1/images/generations/vector')).status).toBe(200);
  expect(recraft.balance()).toBe(9_910);
});

describe('writing a prompt in more words', () => {
  test('costs 10 units and says the same again for the same prompt', async () => {
    const { post, recraft } = await openClient();
    const first = await post('/v1/prompts/enhance', { prompt: 'a fox' });
    expect(first.json).toMatchObject({
      credits: 10,
      enhanced_prompt: expect.stringMatching(/^a fox, .{20}/) as string,
    });
    expect((await post('/v1/prompts/enhance', { prompt: 'a fox' })).text).toBe(first.text);
    expect(recraft.ledger()).toMatchObject([
      { units: 10, images: 0, model: null },
      { units: 10, images: 0 },
    ]);
  });

  test.each(['', 'x'.repeat(2_001)])('takes 1 to 2,000 characters', async (prompt) => {
    const { post } = await openClient();
    expect((await post('/v1/prompts/enhance', { prompt })).json).toMatchObject({
      message: 'prompt length should be in [1, 2000]',
    });
  });
});
