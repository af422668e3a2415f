import { describe, expect, test } from 'vitest';
import type { ValueOutcome } from '../../../../ui/recraft/types.ts';
import { readEnhancedPrompt, readMadeStyle, readModels, readOwnStyles } from '../../../../ui/recraft/values.ts';
import { openBench, photograph } from './bench.ts';

const never = new AbortController().signal;
const STYLE = { model: 'recraftv4_styles_vector', match: 'precise', base: 'vector_illustration' } as const;

describe('what is paid for and is no picture', () => {
  test('an enhanced prompt comes with its charge', async () => {
    const bench = await openBench();
    const outcome = await bench.finish(bench.client.enhancePrompt('a fox', {}, never));
    expect(outcome).toMatchObject({ kind: 'done', credits: 10, value: expect.stringMatching(/^a fox, /) as string });
    expect(bench.server.balance()).toBe(9_990);
  });

  test('a style is made, listed, used and deleted', async () => {
    const bench = await openBench();
    const { client, finish } = bench;
    const made = await finish(client.createStyle({ ...STYLE, images: [await photograph()] }, {}, never));
    const id = made.kind === 'done' ? made.value.styleId : '';
    expect(made).toMatchObject({ kind: 'done', credits: 5 });
    const style = { id, createdAt: expect.any(String) as string };
    expect(await finish(client.styles(never))).toEqual({ kind: 'ok', value: [style] });
    const use = {
      prompt: 'a fox',
      model: STYLE.model,
      size: '1:1',
      output: 'vector',
      style: { kind: 'own', id },
    } as const;
    expect(await finish(client.generate(use, {}, never))).toMatchObject({ kind: 'done', credits: 50 });
    expect(await finish(client.deleteStyle(id, never))).toEqual({ kind: 'ok', value: null });
    expect(bench.requests.at(-1)).toMatchObject({ init: { method: 'DELETE' } });
    expect(await finish(client.styles(never))).toEqual({ kind: 'ok', value: [] });
    const gone = { code: 'rejected', vendor: 'Style not found or not accessible' };
    expect(await finish(client.generate(use, {}, never))).toMatchObject({ kind: 'failed', failure: gone });
    expect(await finish(client.deleteStyle(id, never))).toMatchObject({ kind: 'failed', failure: gone });
  });

  test.each([
    ['no-units', { kind: 'failed', failure: { code: 'no-units' } }],
    ['server-json', { kind: 'failed', failure: { code: 'server-failed' } }],
    ['server-text', { kind: 'unknown', reason: 'server-without-answer' }],
    ['cut', { kind: 'unknown', reason: 'connection-lost' }],
    ['html', { kind: 'unknown', reason: 'unreadable-answer' }],
    ['no-answer', { kind: 'unknown', reason: 'timeout' }],
  ] as const)('a call that ends as %s is told as for pictures, and is not repeated', async (scenario, outcome) => {
    const bench = await openBench();
    bench.server.scenario(scenario);
    expect(await bench.finish(bench.client.enhancePrompt('a fox', {}, never))).toMatchObject(outcome);
    expect(bench.requests).toHaveLength(1);
  });

  test('a call that Recraft put off is made again', async () => {
    const bench = await openBench();
    bench.server.scenario('rate-limit-once');
    expect(await bench.finish(bench.client.enhancePrompt('a fox', {}, never))).toMatchObject({ kind: 'done' });
    expect(bench.requests).toHaveLength(2);
    expect(bench.server.balance()).toBe(9_990);
  });

  test('after a cancel the value still comes, late', async () => {
    const bench = await openBench({ latency: () => 5_000 });
    const controller = new AbortController();
    const late: ValueOutcome<string>[] = [];
    const call = bench.client.enhancePrompt('a fox', { onLate: (outcome) => late.push(outcome) }, controller.signal);
    await bench.clock.advance(1_000);
    controller.abort();
    expect(await call).toEqual({ kind: 'cancelled', sent: true });
    await bench.clock.advance(5_000);
    expect(late).toMatchObject([{ kind: 'done', credits: 10 }]);
  });

  test('neither counts against the pictures of a minute', async () => {
    const bench = await openBench();
    for (let i = 0; i < 3; i++) await bench.finish(bench.client.enhancePrompt('a fox', {}, never));
    const [, last = 0] = bench.client.forecast(101).toReversed();
    expect(last - bench.clock.now()).toBeLessThan(60_000);
  });
});

describe('answers that are not as described', () => {
  test.each([
    ['{"credits":10}', { kind: 'unusable', credits: 10, reason: 'The answer held no prompt.' }],
    ['{"credits":10,"enhanced_prompt":"  "}', { kind: 'unusable', credits: 10 }],
    ['{"enhanced_prompt":"more words"}', { kind: 'done', value: 'more words', credits: 0 }],
    ['{}', { kind: 'unknown', reason: 'unreadable-answer' }],
    ['[]', { kind: 'unknown', reason: 'unreadable-answer' }],
    ['<html>', { kind: 'unknown', reason: 'unreadable-answer' }],
  ])('a prompt in %s', (text, outcome) => {
    expect(readEnhancedPrompt(text, null)).toMatchObject(outcome);
  });

  test('a style without an id was charged and cannot be used', () => {
    expect(readMadeStyle('{"credits":5}', 'req-1')).toEqual({
      kind: 'unusable',
      credits: 5,
      imageId: null,
      requestId: 'req-1',
      reason: 'The answer held no style.',
    });
  });

  test('entries of a list that cannot be read are left out, and no list is none', () => {
    const text = '{"styles":[{"id":"a"},{"style":"any"},null,{"id":"b","creation_time":"2026-11-22T10:00:00Z"}]}';
    expect(readOwnStyles(text)).toEqual([
      { id: 'a', createdAt: '' },
      { id: 'b', createdAt: '2026-11-22T10:00:00Z' },
    ]);
    expect(readOwnStyles('{}')).toBeNull();
    expect(readModels('not found')).toBeNull();
  });

  test('models of film and text are left out, vectors told from images', () => {
    const data = [
      { id: 'recraftv5', name: 'Recraft V5', output_modalities: ['image'] },
      { id: 'recraftv5_vector', name: ' ', output_modalities: ['image'] },
      { id: 'drawer', name: 'Drawer', output_modalities: ['svg'] },
      { id: 'veo', name: 'Veo', output_modalities: ['video'] },
      { name: 'nameless' },
    ];
    expect(readModels(JSON.stringify({ data }))).toEqual([
      { id: 'recraftv5', name: 'Recraft V5', output: 'image' },
      { id: 'recraftv5_vector', name: 'recraftv5_vector', output: 'vector' },
      { id: 'drawer', name: 'Drawer', output: 'vector' },
    ]);
  });
});

describe('what is free', () => {
  test('the models are listed', async () => {
    const bench = await openBench();
    const models = await bench.finish(bench.client.models(never));
    expect(models.kind === 'ok' && models.value.length).toBe(21);
    expect(bench.server.balance()).toBe(10_000);
  });

  test('a list that does not come is told apart from one that is refused', async () => {
    const bench = await openBench();
    bench.server.scenario('no-cors');
    expect(await bench.finish(bench.client.styles(never))).toMatchObject({ failure: { code: 'refused-by-cors' } });
    bench.server.scenario('unauthorized');
    expect(await bench.finish(bench.client.styles(never))).toMatchObject({ failure: { code: 'wrong-token' } });
  });
});
