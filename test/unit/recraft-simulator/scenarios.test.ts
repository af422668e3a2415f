import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ConnectionCut } from '../../recraft/refusal.ts';
import type { ScenarioName } from '../../recraft/types.ts';
import { filesOf, HOST, openClient, svgOf } from './client.ts';

describe('row 49 · a fault', () => {
  test('stays until it is taken back', async () => {
    const { generate, recraft } = await openClient();
    recraft.scenario('server-json');
    expect((await generate()).status).toBe(500);
    expect((await generate()).status).toBe(500);
    recraft.scenario('ok');
    expect((await generate()).status).toBe(200);
  });

  test('set for one call is over after it, and free calls do not use up what happens to paid ones', async () => {
    const { generate, get, recraft } = await openClient();
    recraft.scenario('server-json', 1);
    expect((await get('/v1/users/me')).status).toBe(200);
    expect((await generate()).status).toBe(500);
    expect((await generate()).status).toBe(200);
  });

  test('can be made to reach free calls too', async () => {
    const { get, recraft } = await openClient();
    recraft.scenario('server-text', 1, 'every');
    expect((await get('/v1/users/me')).status).toBe(502);
    expect((await get('/v1/users/me')).status).toBe(200);
  });

  test('that nobody knows is refused', async () => {
    const { recraft } = await openClient();
    const unknown: string = 'earthquake';
    // The cast is the point: names also come from URLs.
    expect(() => recraft.scenario(unknown as ScenarioName)).toThrow("not simulated: the scenario 'earthquake'");
  });
});

describe('refusals', () => {
  const refusals: readonly (readonly [ScenarioName, number, string])[] = [
    ['unauthorized', 401, 'request unauthorized'],
    ['rate-limit', 429, 'Rate limit exceeded'],
    ['rate-limit-once', 429, 'Rate limit exceeded'],
    ['no-units', 400, 'not_enough_credits'],
    ['moderated', 400, 'moderation'],
    ['server-json', 500, 'internal_error'],
  ];
  test.each(refusals)('%s answers %i and charges nothing', async (name, status, text) => {
    const { generate, recraft } = await openClient();
    recraft.scenario(name);
    const answer = await generate();
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(text);
    expect(recraft.balance()).toBe(10_000);
    expect(recraft.ledger()).toMatchObject([{ status, units: 0 }]);
  });

  test('rate-limit-once lets the second call through', async () => {
    const { generate, recraft } = await openClient();
    recraft.scenario('rate-limit-once');
    expect((await generate()).status).toBe(429);
    expect((await generate()).status).toBe(200);
  });
});

describe('an answer that is lost', () => {
  test('cut: the work is charged, then the connection breaks', async () => {
    const { generate, recraft } = await openClient();
    recraft.scenario('cut', 1);
    await expect(generate()).rejects.toBeInstanceOf(TypeError);
    expect(recraft.balance()).toBe(9_920);
    expect(recraft.ledger()).toMatchObject([{ status: 0, units: 80 }]);
  });

  test('cut: the server adapter can tell it from a mistake', async () => {
    const { recraft } = await openClient();
    recraft.scenario('cut', 1);
    const request = new Request(`${HOST}/v1/images/generations`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${recraft.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ prompt: 'a fox' }),
    });
    await expect(recraft.fetch(request)).rejects.toBeInstanceOf(ConnectionCut);
  });

  test('no-answer: charged, and nothing comes until the caller gives up', async () => {
    const { fetch, recraft, clock } = await openClient();
    recraft.scenario('no-answer');
    const control = new AbortController();
    const call = fetch(`${HOST}/v1/images/generations`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${recraft.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ prompt: 'a fox', model: 'recraftv4_1_vector' }),
      signal: control.signal,
    });
    let settled = false;
    const watched = call.catch((error: unknown) => error).finally(() => (settled = true));
    await clock.advance(600_000);
    expect(settled).toBe(false);
    control.abort();
    expect(await watched).toMatchObject({ name: 'AbortError' });
    expect(recraft.ledger()).toMatchObject([{ status: 0, units: 80 }]);
  });

  test('server-text: a page that is no JSON, charged unless told otherwise', async () => {
    for (const [chargesLostAnswers, balance] of [
      [true, 9_920],
      [false, 10_000],
    ] as const) {
      const { generate, recraft } = await openClient({ chargesLostAnswers });
      recraft.scenario('server-text');
      const answer = await generate();
      expect([answer.status, answer.type]).toEqual([502, 'text/html; charset=utf-8']);
      expect(recraft.balance()).toBe(balance);
    }
  });

  test('html: a page with status 200, charged', async () => {
    const { generate, recraft } = await openClient();
    recraft.scenario('html');
    const answer = await generate();
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^<!doctype html>/);
    expect(recraft.balance()).toBe(9_920);
  });

  test('slow: twenty seconds more by the clock', async () => {
    const { generate, recraft, clock } = await openClient();
    recraft.scenario('slow');
    let done = false;
    const call = generate().then((answer) => {
      done = true;
      return answer;
    });
    await clock.advance(19_999);
    expect(done).toBe(false);
    await clock.advance(1);
    expect((await call).status).toBe(200);
  });

  test('an abort does not call a paid call back', async () => {
    const { fetch, recraft, clock } = await openClient({ latency: () => 5_000 });
    const control = new AbortController();
    const call = fetch(`${HOST}/v1/images/generations`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${recraft.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ prompt: 'a fox', model: 'recraftv4_1_vector' }),
      signal: control.signal,
    }).catch((error: unknown) => error);
    await clock.settle();
    control.abort();
    expect(await call).toMatchObject({ name: 'AbortError' });
    expect(recraft.balance()).toBe(9_920);
  });
});

describe('a result that is not what it should be, and is charged', () => {
  async function spoiledFile(name: ScenarioName, fields: Record<string, unknown>): Promise<Buffer> {
    const { generate, recraft } = await openClient();
    recraft.scenario(name);
    const answer = await generate(fields);
    expect(answer.status).toBe(200);
    expect(recraft.balance()).toBeLessThan(10_000);
    return filesOf(answer)[0] ?? Buffer.alloc(0);
  }
  const raster = { model: 'recraftv4_1', image_format: 'png' };

  test('truncated-image: starts as a PNG and cannot be decoded', async () => {
    const file = await spoiledFile('truncated-image', raster);
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    await expect(sharp(file, { failOn: 'truncated' }).raw().toBuffer()).rejects.toThrow();
  });

  test('webp: lossless WebP although PNG was asked for', async () => {
    const file = await spoiledFile('webp', raster);
    expect(file.subarray(8, 16).toString()).toBe('WEBPVP8L');
  });

  test('hostile-svg: everything that must not get through', async () => {
    const text = (await spoiledFile('hostile-svg', {})).toString();
    for (const danger of ['<script', 'onload=', '<foreignObject', '<!ENTITY', 'javascript:', 'xlink:href="https:']) {
      expect(text).toContain(danger);
    }
  });

  test('huge-svg: 20,000 paths', async () => {
    const text = (await spoiledFile('huge-svg', {})).toString();
    expect(text.match(/<path/g)).toHaveLength(20_000);
  });

  test('not-svg: a JSON text where an SVG should be', async () => {
    expect(JSON.parse((await spoiledFile('not-svg', {})).toString())).toMatchObject({ code: 'internal_error' });
  });

  test('faults of vectors leave pictures alone', async () => {
    expect((await sharp(await spoiledFile('hostile-svg', raster)).metadata()).format).toBe('png');
    const { generate, recraft } = await openClient();
    recraft.scenario('webp');
    expect(svgOf(await generate())).toMatch(/^<svg/);
  });
});
