import { describe, expect, test } from 'vitest';
import { createBench } from './plugin-bench.ts';

/** Prints what an expression throws. */
const THROWN = (expression: string) =>
  `try { ${expression}; console.log('no error') } catch (error) { console.log(error.message) }`;

describe('figma', () => {
  test('says what it is', async () => {
    const bench = await createBench();
    expect(
      await bench.printed(`
        console.log(figma.apiVersion, figma.editorType, figma.mode, figma.pluginId, figma.command, figma.fileKey);
      `),
    ).toEqual(['1.0.0 figma default bench create undefined']);
  });

  test.each([
    'figma.timer',
    'figma.createSticky()',
    'figma.neverHeardOf',
    "'payments2' in figma",
    'figma.ui.nothing',
    'figma.util.normalizeMarkdown("")',
  ])('%s is not simulated, and says so', async (expression) => {
    const bench = await createBench();
    const [line = ''] = await bench.printed(THROWN(expression));
    expect(line).toContain('not simulated: figma.');
  });

  test('row 47 · teamLibrary, currentUser and payments throw without their permission', async () => {
    const bench = await createBench();
    for (const [member, permission] of [
      ['teamLibrary', 'teamlibrary'],
      ['currentUser', 'currentuser'],
      ['payments', 'payments'],
    ]) {
      expect(await bench.printed(THROWN(`figma.${member}`))).toEqual([
        `in get_${member}: "permissions" in the manifest must include "${permission}"`,
      ]);
    }
    const permitted = await createBench({ manifest: { permissions: ['teamlibrary'] } });
    expect(await permitted.printed(THROWN('figma.teamLibrary'))).toEqual(['not simulated: figma.teamLibrary']);
    const members = { teamLibrary: { get: () => 'the libraries' } };
    const withLibraries = await createBench({ manifest: { permissions: ['teamlibrary'] }, members });
    expect(await withLibraries.printed('console.log(figma.teamLibrary)')).toEqual(['the libraries']);
    const without = await createBench({ members });
    expect(await without.printed(THROWN('figma.teamLibrary'))).toEqual([
      'in get_teamLibrary: "permissions" in the manifest must include "teamlibrary"',
    ]);
  });

  test('a member without a setter cannot be written', async () => {
    const bench = await createBench();
    expect(await bench.printed(THROWN(`figma.command = 'x'`))).toEqual(['no setter for property']);
  });

  test('openExternal is written down and opens nothing but an address', async () => {
    const bench = await createBench();
    expect(
      await bench.printed(
        `figma.openExternal('https://app.recraft.ai/profile/api'); ${THROWN(`figma.openExternal('nowhere')`)}`,
      ),
    ).toEqual(['open: https://app.recraft.ai/profile/api', 'in openExternal: Invalid URL "nowhere"']);
  });

  test('base64 goes both ways, and what is no base64 is refused', async () => {
    const bench = await createBench();
    expect(
      await bench.printed(`
        console.log(figma.base64Encode(new Uint8Array([0, 255, 16])), figma.base64Decode('AP8Q').join());
        ${THROWN(`figma.base64Decode('data:,')`)} ${THROWN(`figma.base64Encode('text')`)}
      `),
    ).toEqual([
      'AP8Q 0,255,16',
      'in base64Decode: Invalid base64 string',
      'in base64Encode: Expected "data" to have type Uint8Array but got string instead',
    ]);
  });

  test('util reads CSS colors and channels', async () => {
    const bench = await createBench();
    expect(
      await bench.printed(`
        console.log(figma.util.rgb('#ff0000'), figma.util.rgba('rgb(0 0 255 / 0.5)'), figma.util.rgba({ r: 0, g: 1, b: 0 }, 0.25));
        console.log(figma.util.solidPaint('#0000ff80', { visible: false }));
        ${THROWN(`figma.util.rgb('no color')`)} ${THROWN(`figma.util.rgb({ r: 255, g: 0, b: 0 })`)}
      `),
    ).toEqual([
      '{"r":1,"g":0,"b":0} {"r":0,"g":0,"b":1,"a":0.5} {"r":0,"g":1,"b":0,"a":0.25}',
      `{"type":"SOLID","color":{"r":0,"g":0,"b":1},"opacity":${128 / 255},"visible":false}`,
      'in rgb: Invalid color "no color"',
      expect.stringContaining('in rgb: Property "color" failed validation'),
    ]);
  });
});

describe('notify', () => {
  test('row 44 · a message is cut after 100 characters, and an error is marked', async () => {
    const bench = await createBench();
    expect(
      await bench.printed(
        `figma.notify('x'.repeat(101)); figma.notify('bad', { error: true }); figma.notify('y'.repeat(100));`,
      ),
    ).toEqual([`notify: ${'x'.repeat(100)}…`, 'notify: error: bad', `notify: ${'y'.repeat(100)}`]);
  });

  test('row 44 · its button calls back, and it says why it went away', async () => {
    const bench = await createBench();
    await bench.run(`
      figma.notify('one', { button: { text: 'Undo', action: () => console.log('pressed') }, onDequeue: console.log });
      figma.notify('two', { onDequeue: console.log });
      figma.notify('three', { onDequeue: console.log }).cancel();
      figma.notify('stays', { timeout: Infinity, onDequeue: console.log });
    `);
    bench.plugin().notifications.pressButton();
    await bench.clock.advance(60_000);
    expect(bench.log).toEqual([
      'notify: one [Undo]',
      'notify: two',
      'notify: three',
      'dismiss',
      'notify: stays',
      'pressed',
      'action_button_click',
      'timeout',
    ]);
    expect(() => bench.plugin().notifications.pressButton()).toThrow('no message with a button');
  });

  test('row 44 · an action that answers false keeps its message', async () => {
    const bench = await createBench();
    await bench.run(
      `figma.notify('one', { timeout: Infinity, button: { text: 'Again', action: () => { console.log('pressed'); return false } } })`,
    );
    bench.plugin().notifications.pressButton();
    bench.plugin().notifications.pressButton();
    expect(bench.log.slice(1)).toEqual(['pressed', 'pressed']);
  });

  test('row 44 · unknown options and a message that is no text are refused', async () => {
    const bench = await createBench();
    expect(await bench.printed(`${THROWN(`figma.notify('x', { icon: 1 })`)} ${THROWN('figma.notify(5)')}`)).toEqual([
      expect.stringContaining('in notify: Property "options" failed validation'),
      'in notify: Expected "message" to have type string but got number instead',
    ]);
  });
});
