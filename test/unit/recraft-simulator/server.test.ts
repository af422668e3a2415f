import { afterEach, describe, expect, test } from 'vitest';
import { realClock } from '../../kit/clock.ts';
import { createRecraft } from '../../recraft/create-recraft.ts';
import { serveRecraft } from '../../recraft/server.ts';
import type { RecraftServer } from '../../recraft/server.ts';
import type { SimulatedRecraft } from '../../recraft/types.ts';
import { readAnswer, svgOf } from './client.ts';

let server: RecraftServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function serve(): Promise<{ recraft: SimulatedRecraft; generate: () => Promise<Response>; url: string }> {
  const recraft = createRecraft({ clock: realClock() });
  const { url } = (server = await serveRecraft(recraft));
  const generate = (): Promise<Response> =>
    fetch(`${url}/v1/images/generations`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${recraft.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ prompt: 'a fox', model: 'recraftv4_1_vector', response_format: 'b64_json' }),
    });
  return { recraft, generate, url };
}

describe('over a socket', () => {
  test('a call is answered as in process', async () => {
    const { generate, recraft, url } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(svgOf(await readAnswer(await generate()))).toMatch(/^<svg/);
    expect(recraft.ledger()).toMatchObject([{ path: '/v1/images/generations', units: 80 }]);
  });

  test('a preflight allows the token and JSON from anywhere', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/v1/users/me`, { method: 'OPTIONS', headers: { Origin: 'null' } });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
    expect(response.headers.get('access-control-expose-headers')).toBeNull();
  });

  test('a cut connection is dropped after it was charged, and the server lives on', async () => {
    const { generate, recraft } = await serve();
    recraft.scenario('cut', 1);
    await expect(generate()).rejects.toBeInstanceOf(TypeError);
    expect(recraft.balance()).toBe(9_920);
    expect((await generate()).status).toBe(200);
  });

  test('a call that is never answered does not keep the server open', async () => {
    const { generate, recraft } = await serve();
    recraft.scenario('no-answer');
    const call = generate().catch((error: unknown) => error);
    await expect.poll(() => recraft.ledger().length).toBe(1);
    await server?.close();
    server = null;
    expect(await call).toBeInstanceOf(TypeError);
  });

  test('a port that is taken is an error', async () => {
    const { url, recraft } = await serve();
    await expect(serveRecraft(recraft, { port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
  });
});
