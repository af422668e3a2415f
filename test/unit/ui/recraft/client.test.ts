import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPictureAnswer } from '../../../../ui/recraft/answer.ts';
import type { Outcome } from '../../../../ui/recraft/types.ts';
import { IMAGE, openBench, photograph } from './bench.ts';

function bodyOf(init: RequestInit | undefined): unknown {
  return JSON.parse(typeof init?.body === 'string' ? init.body : '');
}

describe('what is sent', () => {
  test('a vector: one image, its model, the ratio, as base64', async () => {
    const bench = await openBench();
    await bench.finish(bench.generate());
    const [request] = bench.requests;
    expect(request?.url).toBe('https://external.api.recraft.ai/v1/images/generations/vector');
    expect(bodyOf(request?.init)).toEqual({
      prompt: 'a fox',
      model: 'recraftv4_1_vector',
      size: '1:1',
      n: 1,
      response_format: 'b64_json',
    });
  });

  test('an image: PNG is asked for, since WebP is the default', async () => {
    const bench = await openBench();
    await bench.finish(bench.client.generate(IMAGE, {}, new AbortController().signal));
    const [request] = bench.requests;
    expect(request?.url).toBe('https://external.api.recraft.ai/v1/images/generations/raster');
    expect(bodyOf(request?.init)).toMatchObject({ model: 'recraftv4_1', image_format: 'png' });
  });

  test('an image by Flash: on the general path, the only one that is documented for it', async () => {
    const bench = await openBench();
    const request = { ...IMAGE, model: 'recraftv4_1_flash' };
    const outcome = await bench.finish(bench.client.generate(request, {}, new AbortController().signal));
    expect(bench.requests[0]?.url).toBe('https://external.api.recraft.ai/v1/images/generations');
    expect(outcome).toMatchObject({ kind: 'done', credits: 7 });
  });

  test('a layer: as a data URL of its real type', async () => {
    const bench = await openBench();
    const image = await photograph();
    await bench.finish(bench.client.removeBackground({ image }, {}, new AbortController().signal));
    const [request] = bench.requests;
    expect(request?.url).toBe('https://external.api.recraft.ai/v1/images/removeBackground');
    expect(bodyOf(request?.init)).toEqual({
      image_url: `data:image/png;base64,${Buffer.from(image).toString('base64')}`,
      response_format: 'b64_json',
      image_format: 'png',
    });
  });

  test('the token goes in the header, without the spaces and line breaks it was pasted with', async () => {
    const bench = await openBench({ typed: ' simulated-\nrecraft-token ' });
    expect(await bench.finish(bench.generate())).toMatchObject({ kind: 'done' });
    expect(bench.requests[0]?.init.headers).toMatchObject({ Authorization: 'Bearer simulated-recraft-token' });
  });

  test('no request follows a redirect or carries cookies', async () => {
    const bench = await openBench();
    await bench.finish(bench.client.me());
    expect(bench.requests[0]?.init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
  });
});

describe('cancel after sending', () => {
  test('answers at once, and hands over the result when it comes', async () => {
    const bench = await openBench({ latency: () => 10_000 });
    const controller = new AbortController();
    const late: Outcome[] = [];
    let sent = 0;
    const events = { onSend: () => (sent += 1), onLate: (outcome: Outcome) => late.push(outcome) };
    const call = bench.generate(events, controller.signal);
    await bench.clock.advance(1_000);
    expect(sent).toBe(1);
    controller.abort();
    expect(await call).toEqual({ kind: 'cancelled', sent: true });
    expect(late).toEqual([]);
    await bench.clock.advance(20_000);
    expect(late).toMatchObject([{ kind: 'done', credits: 80 }]);
    expect(bench.server.balance()).toBe(9_920);
  });

  test('a result after the timeout is handed over too', async () => {
    const bench = await openBench({ latency: () => 200_000 });
    const late: Outcome[] = [];
    const outcome = await bench.finish(bench.generate({ onLate: (value) => late.push(value) }));
    expect(outcome).toMatchObject({ kind: 'unknown', reason: 'timeout' });
    await bench.clock.advance(30_000);
    expect(late).toMatchObject([{ kind: 'done', credits: 80 }]);
  });

  test('nothing is late when the call was answered in time', async () => {
    const bench = await openBench();
    const late: Outcome[] = [];
    await bench.finish(bench.generate({ onLate: (value) => late.push(value) }));
    await bench.clock.runAll();
    expect(late).toEqual([]);
  });
});

describe('me', () => {
  test('reads the account', async () => {
    const bench = await openBench({ units: 8_420 });
    expect(await bench.finish(bench.client.me())).toMatchObject({
      kind: 'ok',
      value: { credits: 8_420, email: 'designer@example.com' },
    });
  });

  test('tells CORS from offline by a probe that needs no permission', async () => {
    const bench = await openBench();
    bench.server.scenario('no-cors');
    expect(await bench.finish(bench.client.me())).toMatchObject({ failure: { code: 'refused-by-cors' } });
    const probe = bench.requests.at(-1);
    expect(probe?.url).toBe('https://external.api.recraft.ai/ping');
    expect(probe?.init).toMatchObject({ mode: 'no-cors', method: 'GET' });
    expect(probe?.init.headers).toBeUndefined();
  });

  test('is offline where the probe fails as well', async () => {
    const bench = await openBench();
    bench.setOnline(false);
    expect(await bench.finish(bench.client.me())).toMatchObject({ failure: { code: 'offline' } });
    expect(bench.requests).toHaveLength(2);
  });

  test('is offline without a request where the browser knows it', async () => {
    const bench = await openBench();
    bench.browser.online = false;
    expect(await bench.finish(bench.client.me())).toMatchObject({ failure: { code: 'offline' } });
    expect(bench.requests).toEqual([]);
  });

  test('knows a wrong token', async () => {
    const bench = await openBench({ typed: 'wrong' });
    expect(await bench.finish(bench.client.me())).toMatchObject({ failure: { code: 'wrong-token' } });
  });

  test('waits for a limit for half a minute, then says so', async () => {
    const bench = await openBench();
    bench.server.scenario('rate-limit');
    const start = bench.clock.now();
    expect(await bench.finish(bench.client.me())).toMatchObject({ failure: { code: 'rate-limited' } });
    expect(bench.clock.now() - start).toBe(30_000);
  });

  test('is not sent when it is cancelled before its turn', async () => {
    const bench = await openBench();
    expect(await bench.client.me(AbortSignal.abort())).toMatchObject({ failure: { code: 'not-sent' } });
    expect(bench.requests).toEqual([]);
  });
});

describe('pace', () => {
  test('thirty calls and a look at the balance stay within what Recraft allows', async () => {
    const bench = await openBench();
    const calls = Array.from({ length: 30 }, () => bench.generate());
    const outcomes = await bench.finish(Promise.all([...calls, bench.client.me()]));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(30);
    expect(bench.server.ledger().filter(({ status }) => status === 429)).toEqual([]);
    for (const { at } of bench.requests) {
      const second = bench.requests.filter((other) => other.at >= at && other.at < at + 1_000);
      expect(second.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('readPictureAnswer', () => {
  const svg = Buffer.from('<svg></svg>').toString('base64');
  const read = (value: unknown) => readPictureAnswer(JSON.stringify(value), 'r');

  test('takes the picture from data and from image, and ignores what it does not know', () => {
    expect(read({ created: 1, credits: 80, data: [{ image_id: 'a', b64_json: svg }], more: 1 })).toMatchObject({
      kind: 'done',
      imageId: 'a',
    });
    expect(read({ credits: 10, image: { image_id: 'b', b64_json: svg, features: null } })).toMatchObject({
      kind: 'done',
      imageId: 'b',
    });
  });

  test('keeps a picture even where its price or id is missing', () => {
    expect(read({ image: { b64_json: svg } })).toMatchObject({ kind: 'done', credits: 0, imageId: '' });
  });

  test.each([
    [{ credits: 80, data: [] }, 'unusable'],
    [{ credits: 80, data: [{ image_id: 'a', url: 'https://img.recraft.ai/x' }] }, 'unusable'],
    [{ credits: 80, image: { b64_json: '%%%' } }, 'unusable'],
    [{ code: 'internal_error', message: 'failed' }, 'unknown'],
    [{}, 'unknown'],
    [[], 'unknown'],
    [null, 'unknown'],
    [{ credits: 'many', data: [] }, 'unknown'],
  ])('%j is %s', (answer, kind) => {
    expect(read(answer).kind).toBe(kind);
  });

  test('answers something for every text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['done', 'unusable', 'unknown']).toContain(readPictureAnswer(text, null).kind);
      }),
    );
  });
});
