import { describe, expect, test } from 'vitest';
import { constant } from '../../../figma/host/api-object.ts';
import { createBench } from './plugin-bench.ts';

describe('closing the plugin', () => {
  test('row 3 · after closePlugin the code that runs goes on, and every access to the API throws', async () => {
    const bench = await createBench();
    const lines = await bench.printed(`
      const { ui, clientStorage, notify } = figma;
      figma.closePlugin();
      for (const attempt of [() => figma.command, () => (ui.onmessage = () => 1), () => clientStorage.getAsync('a'), () => notify('x'), () => 'x' in figma]) {
        try { attempt(); console.log('reached') } catch (error) { console.log(error.message.includes('closed')) }
      }
    `);
    expect(lines).toEqual(['true', 'true', 'true', 'true', 'true']);
    expect(bench.running()).toBe(false);
  });

  test('row 3 · timers are cancelled, and none can be started afterwards', async () => {
    const bench = await createBench();
    const lines = await bench.printed(`
      setTimeout(() => console.log('late'), 10);
      setInterval(() => console.log('again'), 10);
      figma.closePlugin();
      setTimeout(() => console.log('later'), 10);
    `);
    await bench.clock.advance(1000);
    expect(lines).toEqual([]);
    expect(bench.log).toEqual([]);
  });

  test('row 3 · promises that settle afterwards do nothing', async () => {
    let answer: (value: number) => void = () => undefined;
    const waiting = new Promise<number>((resolve) => (answer = resolve));
    const bench = await createBench({ members: { root: constant(waiting) } });
    await bench.run(`
      figma.root.then(() => console.log('answered'));
      Promise.resolve().then(() => { figma.closePlugin(); }).then(() => console.log('after'));
    `);
    answer(1);
    await bench.clock.settle();
    expect(bench.log).toEqual([]);
  });

  test('row 3 · messages of the panel are dropped', async () => {
    const bench = await createBench();
    await bench.run(`figma.showUI(__html__); figma.ui.onmessage = (message) => console.log(message);`);
    bench.ui.post('in time');
    await bench.clock.settle();
    bench.ui.post('on its way');
    bench.plugin().close();
    bench.ui.post('too late');
    await bench.clock.settle();
    expect(bench.log).toEqual(['in time']);
    expect(bench.ui.window()).toBeNull();
  });

  test('row 5 · close handlers run at once and may use the API; what they await never resumes', async () => {
    const bench = await createBench();
    await bench.run(
      `
      figma.on('close', async () => { console.log(figma.command); await null; console.log('resumed'); });
    `,
      'vectorize',
    );
    bench.plugin().close();
    expect(bench.log).toEqual(['vectorize']);
    await bench.clock.settle();
    expect(bench.log).toEqual(['vectorize']);
  });

  test('the message of closePlugin is shown', async () => {
    const bench = await createBench();
    expect(await bench.printed(`figma.closePlugin('Done')`)).toEqual(['notify: Done']);
  });

  test('a plugin can be run again in an engine that knows nothing of the run before', async () => {
    const bench = await createBench();
    await bench.run(`globalThis.kept = 1; figma.closePlugin();`);
    expect(await bench.printed(`console.log(typeof kept)`)).toEqual(['undefined']);
  });
});

describe('events', () => {
  test('run is announced after the code has run, with the command', async () => {
    const bench = await createBench();
    const lines = await bench.printed(`
      figma.on('run', ({ command, parameters }) => console.log('run', command, parameters));
      console.log(figma.command);
    `);
    expect(lines).toEqual(['create', 'run create undefined']);
  });

  test('row 13 · a page change fires currentpagechange, then selectionchange, in a later turn and once', async () => {
    const bench = await createBench();
    await bench.run(
      `for (const name of ['selectionchange', 'currentpagechange']) figma.on(name, () => console.log(name));`,
    );
    const { events } = bench.plugin();
    for (const name of ['selectionchange', 'currentpagechange', 'selectionchange'] as const) events.queue(name);
    expect(bench.log).toEqual([]);
    await bench.clock.settle();
    expect(bench.log).toEqual(['currentpagechange', 'selectionchange']);
  });

  test('once listens once, and off takes the same function back', async () => {
    const bench = await createBench();
    await bench.run(`
      const heard = () => console.log('heard');
      figma.once('selectionchange', () => console.log('once'));
      figma.on('selectionchange', heard);
      figma.ui.on('message', (m) => { if (m === 'off') figma.off('selectionchange', heard) });
      figma.showUI(__html__);
    `);
    const fire = async () => {
      bench.plugin().events.queue('selectionchange');
      await bench.clock.settle();
    };
    await fire();
    await fire();
    bench.ui.post('off');
    await bench.clock.settle();
    await fire();
    expect(bench.log).toEqual(['once', 'heard', 'heard']);
  });

  test('what a handler throws, at once or later, is written to the console and stops nobody else', async () => {
    const bench = await createBench();
    await bench.run(`
      figma.on('selectionchange', () => { throw new TypeError('first') });
      figma.on('selectionchange', async () => { await null; throw new Error('second') });
      figma.on('selectionchange', () => console.log('third'));
    `);
    bench.plugin().events.queue('selectionchange');
    await bench.clock.settle();
    expect([...bench.log].sort()).toEqual(['Uncaught Error: second', 'Uncaught TypeError: first', 'third']);
  });

  test('events that are not modelled say so', async () => {
    const bench = await createBench();
    expect(
      await bench.printed(`try { figma.on('drop', () => 1) } catch (error) { console.log(error.message) }`),
    ).toEqual(['not simulated: figma.on("drop")']);
  });
});

describe('timers', () => {
  test('they run on the clock that was handed in, in order, and can be cancelled', async () => {
    const bench = await createBench();
    await bench.run(`
      setTimeout(() => console.log('b'), 20);
      setTimeout(() => console.log('a'), 10);
      clearTimeout(setTimeout(() => console.log('never'), 5));
      let count = 0;
      const id = setInterval(() => { console.log('tick'); if (++count === 2) clearInterval(id) }, 15);
    `);
    expect(bench.log).toEqual([]);
    await bench.clock.advance(100);
    expect(bench.log).toEqual(['a', 'tick', 'b', 'tick']);
  });

  test('what a timer throws is written to the console', async () => {
    const bench = await createBench();
    await bench.run(`setTimeout(() => { throw new Error('in a timer') }, 1)`);
    await bench.clock.advance(1);
    expect(bench.log).toEqual(['Uncaught Error: in a timer']);
  });
});
