import { describe, expect, test } from 'vitest';
import { HOST, openClient } from './client.ts';

describe('what a page can see of Recraft', () => {
  test('an answer, and none of the headers that are not exposed', async () => {
    const { fetch, recraft } = await openClient();
    const init = { headers: { Authorization: `Bearer ${recraft.token}` } };
    const response = await fetch(`${HOST}/v1/users/me`, init);
    expect(response.headers.get('x-recraft-requestid')).toBeNull();
    const direct = await recraft.fetch(new Request(`${HOST}/v1/users/me`, init));
    expect(direct.headers.get('x-recraft-requestid')).toMatch(/^[\da-f]{8}-/);
    expect(direct.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('no other host than Recraft’s', async () => {
    const { fetch } = await openClient();
    await expect(fetch('https://img.recraft.ai/a')).rejects.toThrow('not in networkAccess');
    await expect(fetch('https://example.com/')).rejects.toBeInstanceOf(TypeError);
  });

  test('nothing without a CORS header: the preflight is refused and no call is made', async () => {
    const { get, fetch, recraft } = await openClient();
    recraft.scenario('no-cors');
    await expect(get('/v1/users/me')).rejects.toBeInstanceOf(TypeError);
    expect(recraft.ledger()).toEqual([]);
    const probe = await fetch(`${HOST}/ping`, { mode: 'no-cors' });
    expect([probe.type, probe.status, probe.ok]).toEqual(['opaque', 0, false]);
  });

  test('a refused preflight uses the fault up', async () => {
    const { get, recraft } = await openClient();
    recraft.scenario('no-cors', 1);
    await expect(get('/v1/users/me')).rejects.toBeInstanceOf(TypeError);
    expect((await get('/v1/users/me')).status).toBe(200);
  });

  test('errors look like a lost connection where CORS headers are on 2xx alone', async () => {
    const { get, generate, recraft } = await openClient();
    recraft.scenario('cors-only-2xx');
    expect((await get('/v1/users/me')).status).toBe(200);
    await expect(generate({ prompt: '' })).rejects.toBeInstanceOf(TypeError);
    expect(recraft.ledger().map((entry) => entry.status)).toEqual([200, 400]);
  });

  test('nothing at all without a network, not even an opaque answer', async () => {
    const { get, fetch, setOnline, recraft } = await openClient();
    setOnline(false);
    await expect(get('/v1/users/me')).rejects.toBeInstanceOf(TypeError);
    await expect(fetch(`${HOST}/ping`, { mode: 'no-cors' })).rejects.toBeInstanceOf(TypeError);
    expect(recraft.ledger()).toEqual([]);
    setOnline(true);
    expect((await get('/v1/users/me')).status).toBe(200);
  });

  test('a network that goes away under a call loses the answer, and the call is charged', async () => {
    const { generate, setOnline, recraft, clock } = await openClient({ latency: () => 1_000 });
    const call = generate().catch((error: unknown) => error);
    await clock.settle();
    setOnline(false);
    await clock.advance(1_000);
    expect(await call).toBeInstanceOf(TypeError);
    expect(recraft.balance()).toBe(9_920);
  });

  test('the token does not travel in a blind request', async () => {
    const { fetch, recraft } = await openClient();
    const headers = { Authorization: `Bearer ${recraft.token}` };
    await fetch(`${HOST}/v1/users/me`, { mode: 'no-cors', headers });
    expect(recraft.ledger()).toMatchObject([{ status: 401 }]);
  });

  test('a call that was aborted before it left never arrives', async () => {
    const { fetch, recraft } = await openClient();
    await expect(fetch(`${HOST}/ping`, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(recraft.ledger()).toEqual([]);
  });
});
