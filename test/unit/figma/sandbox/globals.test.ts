import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../../figma/sandbox/engine.ts';
import type { Engine } from '../../../figma/sandbox/guest.ts';
import { nodeEngine } from '../../../figma/sandbox/node-engine.ts';
import { createBench } from '../host/plugin-bench.ts';

/** What the typings of Figma and its documentation name, besides the language itself. */
const FIGMAS_OWN = [
  '__html__',
  '__uiFiles__',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'figma',
  'setInterval',
  'setTimeout',
];

const ABSENT = [
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'Buffer',
  'URL',
  'Blob',
  'FormData',
  'crypto',
  'performance',
  'AbortController',
  'Intl',
  'window',
  'document',
  'XMLHttpRequest',
  'WebSocket',
  'localStorage',
  'Worker',
  'queueMicrotask',
  'structuredClone',
  'process',
  'require',
  'navigator',
];

describe('the globals of the sandbox', () => {
  test("row 1 · nothing is visible but the language and Figma's own globals", async () => {
    const bench = await createBench();
    const [names = ''] = await bench.printed(`console.log(Object.getOwnPropertyNames(globalThis).join(' '))`);
    const visible = names.split(' ');
    expect(visible.filter((name) => FIGMAS_OWN.includes(name)).sort()).toEqual(FIGMAS_OWN);
    expect(visible.filter((name) => !FIGMAS_OWN.includes(name) && !(name in globalThis))).toEqual(['InternalError']);
  });

  test("row 1 · Node's own engine shows the same", async () => {
    const names = async (engine: Engine) => {
      const bench = await createBench({ engine });
      const [shown = ''] = await bench.printed(`console.log(Object.getOwnPropertyNames(globalThis).join(' '))`);
      return shown.split(' ').filter((name) => name !== 'InternalError');
    };
    expect((await names(nodeEngine())).sort()).toEqual((await names(await loadEngine())).sort());
  });

  test.each(ABSENT)('row 1 · there is no %s', async (name) => {
    const bench = await createBench();
    expect(await bench.printed(`console.log(typeof ${name})`)).toEqual(['undefined']);
  });

  test('row 1 · console has log, error, assert, info, warn and clear, and no more', async () => {
    const bench = await createBench();
    expect(await bench.printed(`console.log(Object.keys(console).sort().join(' '))`)).toEqual([
      'assert clear error info log warn',
    ]);
  });

  test('the console prints values as text, with their level where it is not log', async () => {
    const bench = await createBench();
    expect(
      await bench.printed(`
        console.log('a', 1, { b: [null] }, undefined);
        console.warn(new TypeError('careful'));
        console.assert(1 === 2, 'no');
        console.assert(1 === 1, 'yes');
        console.log(figma);
      `),
    ).toEqual([
      'a 1 {"b":[null]} undefined',
      'warn: TypeError: careful',
      'error: Assertion failed no',
      '[object of the API]',
    ]);
  });

  test('row 1 · a global cannot be replaced, and figma is not extensible', async () => {
    const bench = await createBench();
    expect(
      await bench.printed(`
        try { figma = 1 } catch (error) { console.log(error) }
        try { figma.ours = 1 } catch (error) { console.log(error.message) }
      `),
    ).toEqual(["TypeError: 'figma' is read-only", 'not simulated: figma.ours']);
  });

  test('__html__ is the text of the page', async () => {
    const bench = await createBench();
    expect(await bench.printed('console.log(__html__)')).toEqual(['<p>panel</p>']);
  });

  test('__uiFiles__ has the texts of several files by their keys', async () => {
    const bench = await createBench({ ui: { page: '<b>', script: 'go()' } });
    expect(await bench.printed('console.log(__uiFiles__.page, __uiFiles__.script, __uiFiles__.other)')).toEqual([
      '<b> go() undefined',
    ]);
  });

  test('row 2 · a bundle with a top-level await or an export does not load', async () => {
    const bench = await createBench();
    await expect(bench.run('await 1')).rejects.toMatchObject({ name: 'SyntaxError' });
    await expect(bench.run('export const a = 1')).rejects.toMatchObject({ name: 'SyntaxError' });
  });

  test('row 2 · what the bundle throws while it loads reaches whoever runs it, by name and message', async () => {
    const bench = await createBench();
    await expect(bench.run('null.missing')).rejects.toMatchObject({ name: 'TypeError' });
    await expect(bench.run('throw "text"')).rejects.toMatchObject({ message: 'text' });
  });

  test('row 50 · fetch is refused by the policy outside the allowed domains, and is not simulated inside', async () => {
    const bench = await createBench();
    const lines = await bench.printed(`
      fetch('https://elsewhere.example/x').catch((error) => console.log(error.message));
      fetch('https://api.example.com/x').catch((error) => console.log(error.message));
    `);
    expect(lines).toEqual([
      expect.stringContaining("Refused to connect to 'https://elsewhere.example/x'"),
      'not simulated: fetch',
    ]);
  });
});

describe('Date', () => {
  test('follows the clock of the test, in every way that it tells the time', async () => {
    const bench = await createBench();
    const start = bench.clock.now();
    const lines = bench.run(`
      const first = Date.now();
      console.log(first, new Date().getTime() === first, Date() === String(new Date(first)), new Date() instanceof Date);
      console.log(new Date(0).toISOString(), Date.UTC(2026, 0), typeof Date.parse);
      setTimeout(() => console.log(Date.now() - first), 1500);
    `);
    await bench.clock.advance(2_000);
    expect(await lines).toEqual([
      `${start} true true true`,
      `1970-01-01T00:00:00.000Z ${Date.UTC(2026, 0)} function`,
      '1500',
    ]);
  });
});
