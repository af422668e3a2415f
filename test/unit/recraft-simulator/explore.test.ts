import { describe, expect, test } from 'vitest';
import { filesOf, openClient } from './client.ts';

const EXPLORE = '/v1/images/explore';
const SIMILAR = '/v1/images/explore/similar';

function idsOf({ text }: { text: string }): string[] {
  return [...text.matchAll(/"image_id":"([\da-f-]{36})"/g)].map(([, id = '']) => id);
}

describe('explore', () => {
  test('answers with several different pictures and says what it charged', async () => {
    const { generate, recraft } = await openClient({ units: 1_000 });
    const answer = await generate({}, EXPLORE);
    const drawings = filesOf(answer).map((file) => file.toString('utf8'));
    expect(new Set(drawings).size).toBe(6);
    expect(new Set(idsOf(answer)).size).toBe(6);
    expect(answer.json).toMatchObject({ credits: 1_000 - recraft.balance() });
    expect(recraft.ledger().at(-1)).toMatchObject({ path: EXPLORE, images: 6 });
  });

  test.each([
    ['recraftv3_vector', /does not support explore/],
    ['recraftv4_1_flash', /does not support explore/],
  ])('refuses %s, free of charge', async (model, message) => {
    const { generate, recraft } = await openClient({ units: 1_000 });
    const answer = await generate({ model }, EXPLORE);
    expect([answer.status, recraft.balance()]).toEqual([400, 1_000]);
    expect(answer.text).toMatch(message);
  });

  test.each(['n', 'style', 'random_seed'])('takes no %s', async (field) => {
    const { generate } = await openClient();
    expect((await generate({ [field]: 1 }, EXPLORE)).status).toBe(400);
  });
});

describe('similar', () => {
  test('knows the pictures of sets, those of its own answers included, and no others', async () => {
    const { generate, post, clock } = await openClient();
    const [first = ''] = idsOf(await generate({}, EXPLORE));
    await clock.advance(1_000);
    const more = await post(SIMILAR, { source_image_id: first, similarity: 5, response_format: 'b64_json' });
    const [next = ''] = idsOf(more);
    expect(filesOf(more)).toHaveLength(6);
    await clock.advance(1_000);
    expect((await post(SIMILAR, { source_image_id: next, similarity: 1 })).status).toBe(200);
    const single = idsOf(await generate())[0] ?? '';
    const refused = await post(SIMILAR, { source_image_id: single, similarity: 1 });
    expect(refused.status).toBe(400);
    expect(refused.text).toMatch(/not found/);
  });

  test.each([0, 6, 2.5, 'close', '3', true])('refuses a similarity of %j', async (similarity) => {
    const { generate, post } = await openClient();
    const [id = ''] = idsOf(await generate({}, EXPLORE));
    expect((await post(SIMILAR, { source_image_id: id, similarity })).status).toBe(400);
  });
});
