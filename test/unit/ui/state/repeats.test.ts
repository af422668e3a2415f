import { describe, expect, test } from 'vitest';
import { createRepeatGuard } from '../../../../ui/state/repeats.ts';
import { virtualClock } from '../../../kit/clock.ts';
import { deferred } from '../jobs/deferred.ts';

function bench() {
  const clock = virtualClock(0);
  const once = createRepeatGuard(clock);
  const taken: string[] = [];
  const order = (verb: string, params: unknown) =>
    once(verb, params, () => {
      taken.push(verb);
      return Promise.resolve();
    });
  return { clock, once, taken, order };
}

describe('the same order', () => {
  test('counts once until a second has passed', async () => {
    const { clock, taken, order } = bench();
    await order('generate', { prompt: 'a' });
    await clock.advance(999);
    await order('generate', { prompt: 'a' });
    expect(taken).toHaveLength(1);
    await clock.advance(1);
    await order('generate', { prompt: 'a' });
    expect(taken).toHaveLength(2);
  });

  test('is ignored for as long as the first one is being taken, however long that is', async () => {
    const { clock, once, taken, order } = bench();
    const capture = deferred<undefined>();
    const first = once('generate', { prompt: 'a' }, () => capture.promise);
    await clock.advance(60_000);
    await order('generate', { prompt: 'a' });
    expect(taken).toEqual([]);
    capture.resolve(undefined);
    await first;
  });

  test('can be given again when the first one broke', async () => {
    const { clock, once, taken, order } = bench();
    await expect(once('generate', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await clock.advance(1_000);
    await order('generate', 1);
    expect(taken).toHaveLength(1);
  });
});

test('another verb or another parameter is another order', async () => {
  const { taken, order } = bench();
  await order('vectorize', { layerIds: ['1:2'] });
  await order('background', { layerIds: ['1:2'] });
  await order('vectorize', { layerIds: ['1:2', '1:3'] });
  expect(taken).toHaveLength(3);
});
