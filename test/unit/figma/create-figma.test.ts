import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { FigmaForTest } from '../../kit/figma.ts';
import { openFigma } from '../../kit/figma.ts';
import type { SimulatedFigma } from '../../figma/types.ts';

const RED: Paint[] = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];

/** A Figma whose plugin is a few lines, over two rectangles on the first of two pages. */
async function openWith(code: string, options: FigmaForTest = {}) {
  const opened = await openFigma({
    code: `'use strict'; ${code}`,
    command: 'create',
    document: (build) => {
      build.add('RECTANGLE', { name: 'Left', x: 10, y: 20, width: 100, height: 50, fills: RED });
      build.add('RECTANGLE', { name: 'Right', x: 200, y: 20, width: 100, height: 50, fills: RED });
      build.page('Second');
    },
    ...options,
  });
  await opened.figma.settle();
  return opened;
}

function consoleOf(figma: SimulatedFigma): string[] {
  return figma.log.filter(({ kind }) => kind === 'console').map(({ text }) => text);
}

describe('the simulated Figma', () => {
  test('a plugin reads and changes the document that the test built', async () => {
    const { figma } = await openWith(`
      const [left] = figma.currentPage.children;
      console.log(left.name, left.type, left.x, left.fills[0].color.r);
      left.name = 'Changed'; left.resize(40, 30);
      const made = figma.createRectangle(); made.name = 'Made';
    `);
    expect(consoleOf(figma)).toEqual(['Left RECTANGLE 10 1']);
    expect(figma.document.byName('Changed')).toMatchObject({ width: 40, height: 30 });
    expect(figma.document.byName('Made').parent).toBe(figma.document.page().id);
    expect(figma.document.calls().get('figma.createRectangle')).toBe(1);
    expect(() => figma.document.byName('Left')).toThrow('no layer named "Left"');
  });

  test('a picture of the test is known to the plugin, and one of the plugin to the test', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const { figma } = await openWith(`
      const image = figma.createImage(figma.base64Decode('${png}'));
      figma.currentPage.children[0].fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: image.hash }];
    `);
    const { fills } = figma.document.byName('Left');
    const [paint] = Array.isArray(fills) ? fills : [];
    const hash = paint?.type === 'IMAGE' ? paint.imageHash : null;
    expect(Buffer.from(figma.document.imageBytes(hash ?? '') ?? []).toString('base64')).toBe(png);
  });

  test('row 39 · a picture that cannot be loaded rejects, though the file has it', async () => {
    const bytes = new Uint8Array(
      await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    let hash = '';
    const { figma } = await openFigma({
      document: (build) => (hash = build.image(bytes)),
      code: `figma.ui.onmessage = async (hash) => {
        const image = figma.getImageByHash(hash);
        for (const name of ['getBytesAsync', 'getSizeAsync'])
          await image[name]().then(() => console.log('there'), (error) => console.log(error.message));
      };
      figma.showUI(__html__)`,
    });
    await figma.run('');
    figma.user.setPicturesReachable(false);
    figma.ui.post(hash);
    await figma.settle();
    figma.user.setPicturesReachable(true);
    figma.ui.post(hash);
    await figma.settle();
    const refused = 'Unable to load the image';
    expect(figma.log.map(({ text }) => text)).toEqual([refused, refused, 'there', 'there']);
  });

  test('exports are drawn for real, and settling waits for them', async () => {
    const { figma } = await openWith(`
      figma.currentPage.children[0].exportAsync({ format: 'PNG', constraint: { type: 'SCALE', value: 2 } }).then((bytes) => {
        figma.createImage(bytes).getSizeAsync().then(console.log);
      }, console.log);
    `);
    expect(consoleOf(figma)).toEqual(['{"width":200,"height":100}']);
  });

  test('row 13 · what the user selects, and the page they go to, reach the plugin later and once', async () => {
    const { figma } = await openWith(`
      figma.on('selectionchange', () => console.log('selection', figma.currentPage.selection.map((node) => node.name).join()));
      figma.on('currentpagechange', () => console.log('page', figma.currentPage.name));
    `);
    figma.user.selectByName('Left');
    figma.user.selectByName('Left', 'Right');
    expect(consoleOf(figma)).toEqual([]);
    await figma.settle();
    expect(consoleOf(figma)).toEqual(['selection Left,Right']);
    const [, second] = figma.document.pages();
    figma.user.goToPage(second?.id ?? '');
    await figma.settle();
    expect(consoleOf(figma).slice(1)).toEqual(['page Second', 'selection ']);
  });

  test('row 6 · whatever the user does between two awaits, the plugin meets it', async () => {
    const { figma, clock } = await openWith(`
      const wait = () => new Promise((resolve) => setTimeout(resolve, 100));
      (async () => {
        const [left, right] = figma.currentPage.children;
        await wait();
        console.log(left.removed, right.x, figma.currentPage.selection.length, figma.currentPage.name);
        await wait();
        console.log('never');
      })();
    `);
    figma.user.delete(figma.document.byName('Left').id);
    figma.user.edit(figma.document.byName('Right').id, {
      relativeTransform: [
        [1, 0, 7],
        [0, 1, 0],
      ],
    });
    figma.user.selectByName('Right');
    figma.user.goToPage(figma.document.pages()[1]?.id ?? '');
    await clock.advance(100);
    expect(consoleOf(figma)).toEqual(['true 7 0 Second']);
    figma.user.closePlugin();
    await clock.advance(1000);
    expect(consoleOf(figma)).toHaveLength(1);
    expect(figma.running).toBe(false);
  });

  test('undo takes back what the plugin made, and what the user did', async () => {
    const { figma } = await openWith(`figma.commitUndo(); figma.createFrame(); figma.commitUndo();`);
    const before = figma.document.snapshot();
    expect(figma.document.page().children).toHaveLength(3);
    figma.user.undo();
    expect(figma.document.page().children).toHaveLength(2);
    figma.user.delete(figma.document.byName('Left').id);
    figma.user.undo();
    expect(figma.document.byName('Left').width).toBe(100);
    expect(figma.document.snapshot()).not.toEqual(before);
  });

  test('a person can move a layer to another page', async () => {
    const { figma } = await openWith('');
    const second = figma.document.pages()[1]?.id ?? '';
    figma.user.reparent(figma.document.byName('Left').id, second);
    expect(figma.document.byName('Left').parent).toBe(second);
  });

  test('a snapshot is plain nested data that knows no ids and shares nothing', async () => {
    const { figma } = await openWith('');
    const snapshot = figma.document.snapshot();
    expect(snapshot).toMatchObject({ type: 'PAGE', children: [{ name: 'Left', width: 100 }, { name: 'Right' }] });
    expect(JSON.stringify(snapshot)).not.toContain('"id"');
    figma.user.edit(figma.document.byName('Left').id, { name: 'Other' });
    expect(snapshot).toMatchObject({ children: [{ name: 'Left' }, { name: 'Right' }] });
  });

  test('the canvas is SVG in page coordinates, and every layer in it is known by its id', async () => {
    const { figma } = await openWith('');
    const svg = figma.document.svg(figma.document.page().id);
    expect(svg).toMatch(/^<svg [^>]*x="10" y="20" width="290" height="50" viewBox="10 20 290 50"/);
    expect(svg).toContain(figma.document.byName('Left').id);
    expect(figma.document.svg(figma.document.pages()[1]?.id ?? '')).toMatch(/width="0"/);
  });

  test('pictures on the canvas have the address that was asked for, and exports carry their bytes', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const { figma } = await openWith(
      `figma.currentPage.children[0].exportAsync({ format: 'SVG_STRING' }).then((svg) => console.log(svg));`,
      {
        imageUrl: ({ hash, type, width }) => `blob:${type}/${width}/${hash}`,
        document: (build) => {
          const imageHash = build.image(Buffer.from(png, 'base64'));
          build.add('RECTANGLE', { name: 'Photo', fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash }] });
        },
      },
    );
    expect(figma.document.svg(figma.document.byName('Photo').id)).toMatch(/href="blob:png\/1\/[0-9a-f]{40}"/);
    expect(consoleOf(figma)[0]).toContain(`href="data:image/png;base64,${png}"`);
  });

  test('changes of document, window and run are announced, until nobody listens', async () => {
    const { figma } = await openWith(`figma.showUI('<p>');`);
    let count = 0;
    const stop = figma.onChange(() => (count += 1));
    figma.user.edit(figma.document.byName('Left').id, { name: 'Other' });
    expect(count).toBe(1);
    figma.user.closePlugin();
    const now = count;
    expect(now).toBeGreaterThan(1);
    stop();
    figma.user.edit(figma.document.byName('Other').id, { name: 'Left' });
    expect(count).toBe(now);
  });

  test('row 9 · the size of every message can be read', async () => {
    const { figma } = await openWith(`figma.showUI('<p>'); figma.ui.postMessage(new Uint8Array(1000));`);
    figma.ui.post('four');
    expect(figma.messages).toEqual([
      { way: 'to the panel', bytes: 1004 },
      { way: 'to the controller', bytes: 6 },
    ]);
  });

  test('every call of the API is told as it is made: reads, writes and functions, by their names', async () => {
    const calls: string[] = [];
    await openFigma({
      code: `const made = figma.createRectangle(); made.name = 'x'; made.resize(made.width, 5);`,
      onCall: (member) => void calls.push(member),
    });
    expect(calls).toEqual([]);
    const { figma } = await openFigma({
      code: `const made = figma.createRectangle(); made.name = 'x'; made.resize(made.width, 5);`,
      command: 'create',
      onCall: (member) => void calls.push(member),
    });
    expect(calls).toEqual(['figma.createRectangle', 'RECTANGLE.name', 'RECTANGLE.width', 'RECTANGLE.resize']);
    expect([...figma.document.calls().keys()]).toEqual([...new Set(calls)]);
  });

  test('moving the view is written down', async () => {
    const { figma } = await openWith(`figma.viewport.scrollAndZoomIntoView(figma.currentPage.children);`);
    expect(figma.log.map(({ kind }) => kind)).toEqual(['zoom']);
  });

  test('running again closes the plugin first, and storage outlives it', async () => {
    const storage = new Map<string, unknown>();
    const { figma } = await openWith(
      `figma.on('close', () => console.log('closed', figma.command)); figma.clientStorage.setAsync(figma.command, 1);`,
      { storage },
    );
    await figma.run('vectorize');
    await figma.settle();
    expect(consoleOf(figma)).toEqual(['closed create']);
    expect([...storage.keys()]).toEqual(['create', 'vectorize']);
    figma.user.wipeStorage();
    expect(storage.size).toBe(0);
  });

  test('what the code throws while it loads rejects the run, and the plugin is not running', async () => {
    const { figma } = await openFigma({ code: `throw new RangeError('at the start')` });
    await expect(figma.run('create')).rejects.toMatchObject({ name: 'RangeError', message: 'at the start' });
    expect(figma.running).toBe(false);
  });

  test('a manifest that Figma would not take is refused', async () => {
    await expect(openFigma({ code: '', manifest: { name: 'x' } })).rejects.toThrow('manifest: id');
  });

  test('disposing ends the plugin and frees its engine', async () => {
    const { figma } = await openWith(`figma.on('close', () => console.log('closed'))`);
    figma.dispose();
    expect(figma.running).toBe(false);
    expect(consoleOf(figma)).toEqual(['closed']);
  });
});
