import { describe, expect, test } from 'vitest';
import { createBench } from './plugin-bench.ts';

const OPEN = `figma.showUI(__html__);`;
const ECHO = `${OPEN} figma.ui.onmessage = (message, props) => console.log(message, props);`;

async function openBench(code: string) {
  const bench = await createBench();
  const heard: unknown[] = [];
  bench.ui.on((message) => heard.push(message));
  await bench.run(code);
  return { ...bench, heard };
}

describe('the window', () => {
  test('showUI opens it with what it was given, or Figma defaults', async () => {
    const bench = await openBench(
      `figma.showUI(__html__, { width: 10, height: 400, title: 'Ours', themeColors: true })`,
    );
    expect(bench.ui.window()).toEqual({
      html: '<p>panel</p>',
      width: 70,
      height: 400,
      title: 'Ours',
      themeColors: true,
      visible: true,
    });
    await bench.printed(`figma.showUI('<b>', { visible: false })`);
    expect(bench.ui.window()).toEqual({
      html: '<b>',
      width: 300,
      height: 200,
      title: 'Bench',
      themeColors: false,
      visible: false,
    });
  });

  test('resize, hide, show and close change it, and unknown options are refused', async () => {
    const bench = await openBench(`${OPEN} figma.ui.resize(400, 500); figma.ui.hide();`);
    expect(bench.ui.window()).toMatchObject({ width: 400, height: 500, visible: false });
    await bench.printed(`${OPEN} figma.ui.hide(); figma.ui.show();`);
    expect(bench.ui.window()).toMatchObject({ visible: true });
    const lines = await bench.printed(`
      ${OPEN} figma.ui.close();
      for (const attempt of [() => figma.ui.postMessage(1), () => figma.ui.resize(1, 1), () => figma.showUI('', { wide: true }), () => figma.showUI(1), () => figma.ui.resize('1', 1), () => figma.ui.getPosition()]) {
        try { attempt() } catch (error) { console.log(error.message) }
      }
    `);
    expect(lines).toEqual([
      'in postMessage: No UI to send a message to',
      'in resize: No UI to send a message to',
      expect.stringContaining('in showUI: Property "options" failed validation'),
      'in showUI: Expected "html" to have type string but got number instead',
      'in resize: Expected "width" to have type number but got string instead',
      'not simulated: figma.ui.getPosition',
    ]);
  });

  test('row 4 · a second showUI replaces the first, whose messages are lost', async () => {
    const bench = await openBench(
      `${OPEN} figma.ui.postMessage('to the first'); figma.showUI('<b>second</b>'); figma.ui.postMessage('to the second');`,
    );
    bench.ui.ready();
    await bench.clock.settle();
    expect(bench.ui.window()?.html).toBe('<b>second</b>');
    expect(bench.heard).toEqual(['to the second']);
  });

  test('row 4 · messages wait until the page has loaded, then arrive in order', async () => {
    const bench = await openBench(
      `${OPEN} for (const n of [1, 2, 3]) figma.ui.postMessage(n); setTimeout(() => figma.ui.postMessage(4), 5);`,
    );
    expect(bench.heard).toEqual([]);
    bench.ui.ready();
    expect(bench.heard).toEqual([]);
    await bench.clock.advance(10);
    expect(bench.heard).toEqual([1, 2, 3, 4]);
  });
});

describe('messages', () => {
  test('row 8 · the controller hears the message and that its origin is null, in a later turn', async () => {
    const bench = await openBench(ECHO);
    bench.ui.post({ hello: 'there' });
    expect(bench.log).toEqual([]);
    await bench.clock.settle();
    expect(bench.log).toEqual(['{"hello":"there"} {"origin":"null"}']);
  });

  test('row 8 · both sides get copies', async () => {
    const bench = await openBench(`
      ${OPEN} figma.ui.onmessage = (m) => { m.list.push(2); m.bytes[0] = 9; figma.ui.postMessage(m); m.list.push(3); };
    `);
    bench.ui.ready();
    const sent = { list: [1], bytes: new Uint8Array([1]) };
    bench.ui.post(sent);
    sent.list.push(99);
    await bench.clock.settle();
    expect(bench.heard).toEqual([{ list: [1, 2], bytes: new Uint8Array([9]) }]);
    expect(sent.bytes[0]).toBe(1);
  });

  test('row 7 · plain data, dates and bytes cross; prototypes are stripped', async () => {
    class Point {
      x = 1;
      get hidden() {
        return 2;
      }
    }
    const bench = await openBench(`${OPEN} figma.ui.onmessage = (m) => figma.ui.postMessage([m, m.point.hidden]);`);
    bench.ui.ready();
    const data = { text: 'a', none: null, missing: undefined, when: new Date(5), bytes: new Uint8Array([1, 2]) };
    bench.ui.post({ ...data, point: new Point() });
    await bench.clock.settle();
    expect(bench.heard).toEqual([[{ ...data, point: { x: 1 } }, undefined]]);
  });

  test.each([
    ['a Blob', new Blob(['x']), 'Blob'],
    ['an ArrayBuffer', new ArrayBuffer(1), 'ArrayBuffer'],
    ['a DataView', new DataView(new ArrayBuffer(1)), 'DataView'],
    ['a typed array that is no Uint8Array', new Uint16Array(1), 'Uint16Array'],
    ['clamped bytes', new Uint8ClampedArray(1), 'Uint8ClampedArray'],
    ['a Map', new Map(), 'Map'],
    ['a function', () => 1, 'function'],
    ['a symbol', Symbol('x'), 'symbol'],
    ['a bigint', 1n, 'bigint'],
  ])('row 7 · %s does not cross from the panel', async (_, value, named) => {
    const bench = await openBench(ECHO);
    expect(() => bench.ui.post({ deep: [value] })).toThrow(`in postMessage: Cannot unwrap ${named}`);
  });

  test.each([
    ['new ArrayBuffer(1)', 'ArrayBuffer'],
    ['new Float64Array(1)', 'Float64Array'],
    ['() => 1', 'function'],
    ['figma.mixed', 'symbol'],
    ['figma.ui', 'an object of the API'],
  ])('row 7 · row 18 · %s does not cross from the controller', async (expression, named) => {
    const bench = await openBench(OPEN);
    const lines = await bench.printed(
      `${OPEN} try { figma.ui.postMessage({ deep: ${expression} }) } catch (error) { console.log(error.message) }`,
    );
    expect(lines).toEqual([expect.stringContaining(`Cannot unwrap ${named}`)]);
  });

  test('row 9 · the size of every message is written down, bytes as they are', async () => {
    const bench = await openBench(`${OPEN} figma.ui.postMessage({ b: new Uint8Array(1000) });`);
    bench.ui.post('four');
    expect(bench.messages.entries).toEqual([
      { way: 'to the panel', bytes: 1000 + '{"b":null}'.length },
      { way: 'to the controller', bytes: 6 },
    ]);
  });

  test('row 9 · a message above 20 MB is refused', async () => {
    const bench = await openBench(OPEN);
    expect(() => bench.ui.post(new Uint8Array(20_000_001))).toThrow('over the simulator');
    expect(() => bench.ui.post(new Uint8Array(19_000_000))).not.toThrow();
  });

  test('figma.ui.on and once hear messages as onmessage does, and off ends it', async () => {
    const bench = await openBench(`
      ${OPEN}
      const on = (m) => { console.log('on', m); if (m === 2) figma.ui.off('message', on); };
      figma.ui.on('message', on);
      figma.ui.once('message', (m) => console.log('once', m));
    `);
    for (const message of [1, 2, 3]) bench.ui.post(message);
    await bench.clock.settle();
    expect(bench.log).toEqual(['on 1', 'once 1', 'on 2']);
  });
});
