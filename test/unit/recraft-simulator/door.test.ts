import { describe, expect, test } from 'vitest';
import { discPng, dataUrl, HOST, openClient } from './client.ts';

describe('the door', () => {
  test('the account tells its units', async () => {
    const { get } = await openClient({ units: 1_234 });
    const answer = await get('/v1/users/me');
    expect(answer.json).toMatchObject({ credits: 1_234, email: 'designer@example.com' });
  });

  test('a wrong token and none at all get plain text', async () => {
    const { get, fetch, recraft } = await openClient();
    const wrong = await get('/v1/users/me', 'wrong');
    const none = await fetch(`${HOST}/v1/users/me`);
    expect([wrong.status, none.status]).toEqual([401, 401]);
    expect([wrong.text, await none.text()]).toEqual(['request unauthorized', 'request unauthorized']);
    expect(wrong.type).toMatch(/^text\/plain/);
    expect(recraft.ledger().map((entry) => entry.status)).toEqual([401, 401]);
  });

  test('health checks need no token', async () => {
    const { fetch } = await openClient();
    expect((await fetch(`${HOST}/ping`)).status).toBe(200);
    expect(await (await fetch(`${HOST}/status`)).json()).toEqual({ service: true, generation: true });
  });

  test('a wrong path gets plain text', async () => {
    const { get } = await openClient();
    const answer = await get('/v1/images/generation');
    expect([answer.status, answer.text]).toEqual([404, '404 page not found']);
  });

  test.each(['/v1/images/crispUpscale', '/v1/colors/optimize', '/v1/images/enhance'])(
    '%s is the vendor’s and not simulated: it says so',
    async (path) => {
      const { post } = await openClient();
      const answer = await post(path, {});
      expect([answer.status, answer.text]).toEqual([501, `not simulated: ${path}`]);
    },
  );

  test('a body that is no JSON object is refused', async () => {
    const { fetch, recraft } = await openClient();
    for (const body of ['{', '[]', 'null', '']) {
      const headers = { Authorization: `Bearer ${recraft.token}`, 'Content-Type': 'application/json' };
      const response = await fetch(`${HOST}/v1/images/generations`, { method: 'POST', headers, body });
      expect(response.status).toBe(400);
    }
  });

  test('the sixth request within a second is refused without Retry-After, and the next second is a new one', async () => {
    const { get, clock, recraft } = await openClient();
    for (let i = 0; i < 5; i++) expect((await get('/v1/users/me')).status).toBe(200);
    const refused = await get('/v1/users/me');
    expect(refused.status).toBe(429);
    expect(refused.json).toEqual({ code: 'rate_limit_exceeded', message: 'Rate limit exceeded' });
    await clock.advance(999);
    expect((await get('/v1/users/me')).status).toBe(429);
    await clock.advance(1_000);
    expect((await get('/v1/users/me')).status).toBe(200);
    expect(recraft.balance()).toBe(10_000);
  });

  test('paid and free calls share the pace', async () => {
    const { get, generate } = await openClient();
    for (let i = 0; i < 4; i++) await get('/v1/users/me');
    expect((await generate()).status).toBe(200);
    expect((await generate()).status).toBe(429);
  });

  test('the hundred and first picture within a minute is refused and not charged', async () => {
    const { generate, clock, recraft } = await openClient({ units: 100_000 });
    for (let i = 0; i < 16; i++) {
      await clock.advance(250);
      expect((await generate({ n: 6, random_seed: 1 })).status).toBe(200);
    }
    await clock.advance(1_000);
    const balance = recraft.balance();
    expect((await generate({ n: 5 })).status).toBe(429);
    expect(recraft.balance()).toBe(balance);
    expect((await generate({ n: 4 })).status).toBe(200);
    await clock.advance(60_000);
    expect((await generate({ n: 6 })).status).toBe(200);
  });

  test('too few units are a 400, nothing is drawn and nothing charged', async () => {
    const { generate, recraft } = await openClient({ units: 159 });
    expect((await generate({ n: 2 })).status).toBe(400);
    expect(recraft.balance()).toBe(159);
    expect((await generate()).status).toBe(200);
    expect(recraft.balance()).toBe(79);
  });

  test('calls at the same moment cannot spend the same units', async () => {
    const { generate, recraft } = await openClient({ units: 100 });
    const statuses = (await Promise.all([generate(), generate(), generate()])).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([200, 400, 400]);
    expect(recraft.balance()).toBe(20);
  });

  test('the ledger names every call and what it charged', async () => {
    const { generate, post, get, recraft, clock } = await openClient();
    await get('/v1/users/me');
    await generate({ n: 2 });
    await post('/v1/images/vectorize', { image_url: dataUrl(await discPng()) });
    const at = clock.now();
    expect(recraft.ledger()).toMatchObject([
      { at, method: 'GET', path: '/v1/users/me', status: 200, units: 0, model: null, images: 0 },
      { at, method: 'POST', path: '/v1/images/generations', units: 160, model: 'recraftv4_1_vector', images: 2 },
      { at, method: 'POST', path: '/v1/images/vectorize', units: 10, model: null, images: 1 },
    ]);
    expect(new Set(recraft.ledger().map((entry) => entry.requestId)).size).toBe(3);
  });

  test('a paid call takes the time of its path', async () => {
    const { generate, clock } = await openClient({ latency: (path) => (path.endsWith('generations') ? 3_000 : 0) });
    let done = false;
    const call = generate().then(() => (done = true));
    await clock.advance(2_999);
    expect(done).toBe(false);
    await clock.advance(1);
    await call;
    expect(done).toBe(true);
  });

  test('a reset forgets what was spent, the ledger and the scenario', async () => {
    const { generate, recraft } = await openClient();
    recraft.scenario('server-json');
    await generate();
    recraft.reset();
    expect((await generate()).status).toBe(200);
    expect(recraft.ledger()).toHaveLength(1);
    recraft.setBalance(10);
    expect(recraft.balance()).toBe(10);
  });
});
