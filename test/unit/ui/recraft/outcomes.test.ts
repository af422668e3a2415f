import { describe, expect, test } from 'vitest';
import { readPictureAnswer } from '../../../../ui/recraft/answer.ts';
import { send } from '../../../../ui/recraft/http.ts';
import { outcomeOf } from '../../../../ui/recraft/outcome.ts';
import { IMAGE, openBench, photograph, VECTOR } from './bench.ts';

describe('2xx: it ran and was charged', () => {
  test('a vector arrives as SVG text with what it cost', async () => {
    const bench = await openBench();
    const outcome = await bench.finish(bench.generate());
    expect(outcome).toMatchObject({ kind: 'done', credits: 80, asset: { kind: 'svg' } });
    expect(bench.server.ledger().map(({ units }) => units)).toEqual([80]);
  });

  test('an image arrives as PNG bytes', async () => {
    const bench = await openBench();
    const outcome = await bench.finish(bench.client.generate(IMAGE, {}, new AbortController().signal));
    expect(outcome).toMatchObject({ kind: 'done', credits: 35, asset: { kind: 'raster', type: 'png' } });
  });

  test('a picture is vectorized into SVG', async () => {
    const bench = await openBench();
    const image = await photograph();
    const outcome = await bench.finish(bench.client.vectorize({ image }, {}, new AbortController().signal));
    expect(outcome).toMatchObject({ kind: 'done', credits: 10, asset: { kind: 'svg' } });
  });

  test('a background is removed, and the picture comes back as PNG', async () => {
    const bench = await openBench();
    const image = await photograph();
    const outcome = await bench.finish(bench.client.removeBackground({ image }, {}, new AbortController().signal));
    expect(outcome).toMatchObject({ kind: 'done', credits: 10, asset: { kind: 'raster', type: 'png' } });
  });

  test('WebP under the name of PNG is known by its bytes', async () => {
    const bench = await openBench();
    bench.server.scenario('webp');
    const outcome = await bench.finish(bench.client.generate(IMAGE, {}, new AbortController().signal));
    expect(outcome).toMatchObject({ kind: 'done', asset: { kind: 'raster', type: 'webp' } });
  });
});

describe('2xx without a picture: it was charged all the same', () => {
  test.each(['not-svg', 'truncated-image'] as const)('%s is unusable and keeps what it cost', async (scenario) => {
    const bench = await openBench();
    bench.server.scenario(scenario);
    const outcome = await bench.finish(bench.generate());
    expect(outcome).toMatchObject({ kind: 'unusable', credits: 80 });
    expect(bench.server.ledger().map(({ units }) => units)).toEqual([80]);
  });

  test('an image that was cut off is unusable too', async () => {
    const bench = await openBench();
    bench.server.scenario('truncated-image');
    const outcome = await bench.finish(bench.client.generate(IMAGE, {}, new AbortController().signal));
    expect(outcome).toMatchObject({ kind: 'unusable', credits: 35, reason: 'The picture was cut off.' });
  });
});

describe('429: it did not run and is sent again by itself', () => {
  test('after a wait that is announced, and charged once', async () => {
    const bench = await openBench();
    bench.server.scenario('rate-limit-once');
    const waits: { until: number; why: string }[] = [];
    const start = bench.clock.now();
    const outcome = await bench.finish(bench.generate({ onWait: (until, why) => waits.push({ until, why }) }));
    expect(outcome).toMatchObject({ kind: 'done', credits: 80 });
    expect(waits).toEqual([{ until: start + 2_000, why: 'rate-limit' }]);
    expect(bench.requests.map(({ at }) => at - start)).toEqual([0, 2_000]);
    expect(bench.server.ledger().map(({ status, units }) => [status, units])).toEqual([
      [429, 0],
      [200, 80],
    ]);
  });

  test('the waits grow, and end after five minutes', async () => {
    const bench = await openBench();
    bench.server.scenario('rate-limit');
    const start = bench.clock.now();
    const outcome = await bench.finish(bench.generate());
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'rate-limited', vendor: 'Rate limit exceeded' } });
    const seconds = bench.requests.map(({ at }) => (at - start) / 1000);
    expect(seconds).toEqual([0, 2, 6, 14, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300]);
    expect(bench.server.balance()).toBe(10_000);
  });

  test('others wait with it', async () => {
    const bench = await openBench();
    bench.server.scenario('rate-limit-once');
    const start = bench.clock.now();
    const first = bench.generate();
    await bench.clock.settle();
    const waits: string[] = [];
    const second = bench.generate({ onWait: (_until, why) => waits.push(why) });
    await bench.finish(Promise.all([first, second]));
    expect(waits).toEqual(['rate-limit']);
    expect(bench.requests.map(({ at }) => at - start)).toEqual([0, 2_000, 2_000]);
  });

  test('that comes after its sender gave up holds up the others all the same', async () => {
    const bench = await openBench();
    const { clock, server } = bench;
    server.scenario('rate-limit-once');
    const answerAtOnce = server.fetch.bind(server);
    server.fetch = async (request) => {
      const reply = await answerAtOnce(request);
      await new Promise<void>((resolve) => void clock.after(2_000, resolve));
      return reply;
    };
    const stop = new AbortController();
    const start = clock.now();
    const late: unknown[] = [];
    const first = bench.generate({ onLate: (outcome) => late.push(outcome) }, stop.signal);
    await clock.advance(1_000);
    stop.abort();
    expect(await first).toEqual({ kind: 'cancelled', sent: true });
    await clock.until(() => late.length === 1);
    const refused = clock.now();
    await bench.finish(bench.generate());
    expect(bench.requests.map(({ at }) => at)).toEqual([start, refused + 2_000]);
  });

  test('a cancel during the wait costs nothing', async () => {
    const bench = await openBench();
    bench.server.scenario('rate-limit');
    const controller = new AbortController();
    const call = bench.generate({}, controller.signal);
    await bench.clock.advance(1_000);
    controller.abort();
    expect(await bench.finish(call)).toEqual({ kind: 'cancelled', sent: false });
    await bench.clock.advance(60_000);
    expect(bench.requests).toHaveLength(1);
  });
});

describe('other 4xx: it did not run', () => {
  test("Recraft's own words are kept", async () => {
    const bench = await openBench();
    const signal = new AbortController().signal;
    const outcome = await bench.finish(bench.client.generate({ ...VECTOR, prompt: '' }, {}, signal));
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { code: 'rejected', vendor: 'prompt length should be in [1, 10000]' },
    });
    expect(bench.requests).toHaveLength(1);
    expect(bench.server.balance()).toBe(10_000);
  });

  test('refused content is rejected', async () => {
    const bench = await openBench();
    bench.server.scenario('moderated');
    expect(await bench.finish(bench.generate())).toMatchObject({ kind: 'failed', failure: { code: 'rejected' } });
  });

  test('a wrong token reads as one', async () => {
    const bench = await openBench({ typed: 'wrong' });
    expect(await bench.finish(bench.generate())).toMatchObject({
      kind: 'failed',
      failure: { code: 'wrong-token', vendor: 'request unauthorized' },
    });
  });

  test('too few units read as such', async () => {
    const bench = await openBench({ units: 20 });
    expect(await bench.finish(bench.generate())).toMatchObject({ kind: 'failed', failure: { code: 'no-units' } });
    expect(bench.server.balance()).toBe(20);
  });

  test('a vector model asked for an image is refused free of charge', async () => {
    const bench = await openBench();
    const signal = new AbortController().signal;
    const outcome = await bench.finish(bench.client.generate({ ...VECTOR, output: 'image' }, {}, signal));
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'rejected' } });
    expect(bench.server.balance()).toBe(10_000);
  });
});

describe('5xx', () => {
  test("with Recraft's JSON it failed and was not charged", async () => {
    const bench = await openBench();
    bench.server.scenario('server-json');
    const outcome = await bench.finish(bench.generate());
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { code: 'server-failed', vendor: 'Internal server error' },
    });
    expect(bench.requests).toHaveLength(1);
  });

  test('without it nobody knows, and it is not sent again', async () => {
    const bench = await openBench();
    bench.server.scenario('server-text');
    const outcome = await bench.finish(bench.generate());
    expect(outcome).toMatchObject({ kind: 'unknown', reason: 'server-without-answer' });
    expect(bench.requests).toHaveLength(1);
  });
});

describe('unknown: it may have been charged, and is never sent again by itself', () => {
  test('a connection that is lost after sending', async () => {
    const bench = await openBench();
    bench.server.scenario('cut');
    expect(await bench.finish(bench.generate())).toEqual({
      kind: 'unknown',
      reason: 'connection-lost',
      requestId: null,
    });
    expect(bench.requests).toHaveLength(1);
    expect(bench.server.balance()).toBe(9_920);
  });

  test('a network that fails while the request is under way', async () => {
    const bench = await openBench();
    bench.setOnline(false);
    expect(await bench.finish(bench.generate())).toMatchObject({ kind: 'unknown', reason: 'connection-lost' });
  });

  test('an error that CORS hides, which is not probed', async () => {
    const bench = await openBench();
    bench.server.scenario('no-cors');
    expect(await bench.finish(bench.generate())).toMatchObject({ kind: 'unknown', reason: 'connection-lost' });
    expect(bench.requests).toHaveLength(1);
  });

  test('no answer within three minutes', async () => {
    const bench = await openBench();
    bench.server.scenario('no-answer');
    const start = bench.clock.now();
    expect(await bench.finish(bench.generate())).toEqual({ kind: 'unknown', reason: 'timeout', requestId: null });
    expect(bench.clock.now() - start).toBe(180_000);
  });

  test('an HTML page with status 200', async () => {
    const bench = await openBench();
    bench.server.scenario('html');
    expect(await bench.finish(bench.generate())).toMatchObject({ kind: 'unknown', reason: 'unreadable-answer' });
    expect(bench.requests).toHaveLength(1);
  });
});

describe('never sent', () => {
  test('cancelled before its turn, nothing was spent', async () => {
    const bench = await openBench();
    expect(await bench.generate({}, AbortSignal.abort())).toEqual({ kind: 'cancelled', sent: false });
    expect(bench.requests).toEqual([]);
  });

  test('offline, as the browser says', async () => {
    const bench = await openBench();
    bench.browser.online = false;
    expect(await bench.finish(bench.generate())).toMatchObject({ kind: 'failed', failure: { code: 'offline' } });
    expect(bench.requests).toEqual([]);
  });

  test.each([
    [null, 'not-sent'],
    [' \n', 'not-sent'],
    ['pässwort', 'wrong-token'],
  ])('with the token %j', async (typed, code) => {
    const bench = await openBench({ typed });
    expect(await bench.finish(bench.generate())).toMatchObject({ kind: 'failed', failure: { code } });
    expect(bench.requests).toEqual([]);
  });

  test('a picture of a kind that Recraft does not take', async () => {
    const bench = await openBench();
    const image = new TextEncoder().encode('GIF89a…');
    const outcome = await bench.client.vectorize({ image }, {}, new AbortController().signal);
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'not-sent' } });
    expect(bench.requests).toEqual([]);
  });
});

describe('the id of a request', () => {
  test('is told where the browser may read it', async () => {
    const headers = { 'x-recraft-requestid': 'req-1' };
    const fetch = () => Promise.resolve(new Response('Bad Gateway', { status: 502, headers }));
    const reply = await send(fetch, { url: 'https://external.api.recraft.ai/v1/users/me', token: 't' });
    expect(outcomeOf(reply, readPictureAnswer)).toEqual({
      kind: 'unknown',
      reason: 'server-without-answer',
      requestId: 'req-1',
    });
  });

  test('is null where it may not', async () => {
    const bench = await openBench();
    expect(await bench.finish(bench.generate())).toMatchObject({ kind: 'done', requestId: null });
  });
});
