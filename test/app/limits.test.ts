import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import { openApp } from '../kit/app.ts';
import { solid } from './samples.ts';

const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

describe('nothing is sent', () => {
  test('without a verb, whatever is selected, opened and looked at', async () => {
    const { app, figma, recraft, clock, close } = await openApp({
      command: 'background',
      document: (build) => {
        build.add('ELLIPSE', { name: 'Sun', width: 200, height: 200, fills: [solid('#f2a03d')] });
      },
    });
    figma.user.selectByName('Sun');
    await clock.settle();
    expect(await app.thumbnail(figma.document.byName('Sun').id)).toBeInstanceOf(Uint8Array);
    app.savePreferences({ count: 6 });
    await clock.advance(600_000);
    expect(recraft.ledger().map(({ path }) => path)).toEqual(['/v1/users/me']);
    close();
  });

  test('without a token', async () => {
    const { app, recraft, close } = await openApp({ token: null });
    await app.generate(ORDER);
    expect(app.jobs.value).toEqual([]);
    expect(app.notices.value[0]?.title).toBe('Not sent');
    expect(recraft.ledger()).toEqual([]);
    close();
  });
});

describe('twenty jobs of two runs at once', () => {
  test('all end, in order, and never pass five requests in any second', async () => {
    const { app, recraft, finish, close } = await openApp({ latency: 100 });
    await Promise.all([
      app.generate({ ...ORDER, prompt: 'a', count: 6 }),
      app.generate({ ...ORDER, prompt: 'b', count: 6 }),
    ]);
    await app.generate({ ...ORDER, prompt: 'c', count: 6, output: 'image', model: 'recraftv4_1' });
    await app.generate({ ...ORDER, prompt: 'd', count: 2, output: 'image', model: 'recraftv4_1' });
    await finish();
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(Array.from({ length: 20 }, () => 'done'));
    const starts = recraft.ledger().map(({ at }) => at);
    expect(recraft.ledger().map(({ status }) => status)).toEqual(starts.map(() => 200));
    for (const start of starts) {
      expect(starts.filter((at) => at >= start && at < start + 1_000).length).toBeLessThanOrEqual(5);
    }
    expect(new Set(app.jobs.value.map(({ run }) => run)).size).toBe(4);
    expect(app.balance.value).toBe(recraft.balance());
    close();
  });
});
