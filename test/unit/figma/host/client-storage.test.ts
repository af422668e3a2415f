import { describe, expect, test } from 'vitest';
import { createBench } from './plugin-bench.ts';

const TRY = `const attempt = (promise) => promise.then((value) => console.log('ok', value), (error) => console.log(error.message));`;

describe('clientStorage', () => {
  test('row 41 · values come back as copies, and a missing key is undefined', async () => {
    const bench = await createBench();
    const lines = await bench.printed(`(async () => {
      const value = { list: [1, { deep: null }], bytes: new Uint8Array([1, 2]) };
      await figma.clientStorage.setAsync('a', value);
      value.list.push(2);
      const first = await figma.clientStorage.getAsync('a');
      first.bytes[0] = 9;
      console.log(await figma.clientStorage.getAsync('a'), (await figma.clientStorage.getAsync('a')).bytes.join());
      console.log(await figma.clientStorage.getAsync('missing'));
    })()`);
    expect(lines).toEqual(['{"list":[1,{"deep":null}],"bytes":{"0":1,"1":2}} 1,2', 'undefined']);
  });

  test.each([['0'], ['false'], ["''"], ['null'], ['undefined']])('row 41 · %s survives', async (value) => {
    const bench = await createBench();
    const lines = await bench.printed(`(async () => {
      await figma.clientStorage.setAsync('a', ${value});
      console.log(await figma.clientStorage.getAsync('a') === ${value}, await figma.clientStorage.keysAsync());
    })()`);
    expect(lines).toEqual(['true ["a"]']);
  });

  test('row 41 · values stay for the next run, until the user wipes them or the plugin deletes them', async () => {
    const storage = new Map<string, unknown>();
    const first = await createBench({ storage });
    await first.run(`figma.clientStorage.setAsync('a', 1); figma.clientStorage.setAsync('b', 2);`);
    const second = await createBench({ storage });
    expect(
      await second.printed(`(async () => {
        await figma.clientStorage.deleteAsync('b'); await figma.clientStorage.deleteAsync('never');
        console.log(await figma.clientStorage.keysAsync());
      })()`),
    ).toEqual(['["a"]']);
    storage.clear();
    expect(await second.printed(`figma.clientStorage.getAsync('a').then(console.log)`)).toEqual(['undefined']);
  });

  test('row 41 · above 5 MB it rejects and keeps what was there; bytes count as they are', async () => {
    const bench = await createBench();
    const lines = await bench.printed(`${TRY} (async () => {
      await attempt(figma.clientStorage.setAsync('k', new Uint8Array(4_999_900)));
      await attempt(figma.clientStorage.setAsync('text', 'x'.repeat(200)));
      await attempt(figma.clientStorage.getAsync('text'));
      await attempt(figma.clientStorage.setAsync('k', 'small again'));
      await attempt(figma.clientStorage.setAsync('text', 'x'.repeat(200)));
    })()`);
    expect(lines).toEqual([
      'ok undefined',
      expect.stringContaining('in setAsync: Quota exceeded'),
      'ok undefined',
      'ok undefined',
      'ok undefined',
    ]);
  });

  test.each([
    ['() => 1', 'in setAsync: Cannot unwrap function'],
    ['new Date()', 'in setAsync: Cannot unwrap Date'],
    ['figma.mixed', 'in setAsync: Cannot unwrap symbol'],
    ['figma.ui', 'in setAsync: Cannot unwrap an object of the API'],
  ])('row 41 · %s cannot be kept', async (value, message) => {
    const bench = await createBench();
    expect(await bench.printed(`${TRY} attempt(figma.clientStorage.setAsync('a', { deep: ${value} }))`)).toEqual([
      message,
    ]);
    expect(bench.storage.size).toBe(0);
  });

  test('a key that is no string is refused', async () => {
    const bench = await createBench();
    expect(await bench.printed(`${TRY} attempt(figma.clientStorage.getAsync(1))`)).toEqual([
      'in getAsync: Expected "key" to have type string but got number instead',
    ]);
  });
});
