import { describe, expect, test } from 'vitest';
import type { Cell, Placed } from '../../../plugin/protocol/contract.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { cornerOf, drawing, openController, picture, RED } from './controller.ts';
import type { Controller } from './controller.ts';

const CELL: Cell = { slot: 0, count: 3, width: 200, height: 100 };

function twoPages(build: DocumentBuilder): void {
  build.page('First');
  build.page('Second');
}

function boxOf({ figma }: Controller, { nodeId }: Placed) {
  const node = figma.document.node(nodeId);
  const [x = 0, y = 0] = cornerOf(figma, nodeId);
  return { x, y, width: node?.width ?? 0, height: node?.height ?? 0 };
}

function childNames({ figma }: Controller, name: string): string[] {
  return (figma.document.byName(name).children ?? []).map((id) => figma.document.node(id)?.name ?? '');
}

describe('on free canvas', () => {
  test('a row stands near the middle of the view, in slot order, on top of nothing', async () => {
    const controller = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'In the way', x: -300, y: -300, width: 600, height: 600 }),
    });
    const { call } = controller;
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    const placed = [];
    for (const slot of [2, 0, 1]) {
      const cell = { ...CELL, slot };
      placed.push(await call('result.insertVector', { spot, cell, name: `Fox ${slot}`, svg: drawing(400, 200) }));
    }
    const boxes = placed.map((each) => boxOf(controller, each)).sort((one, other) => one.x - other.x);
    expect(boxes.map(({ y, width, height }) => [y, width, height])).toEqual(boxes.map(() => [spot.y, 200, 100]));
    expect(boxes.map(({ x }) => x)).toEqual([spot.x, spot.x + 224, spot.x + 448]);
    const clear = boxes.every(
      ({ x, y, width, height }) => x >= 300 || y >= 300 || x + width <= -300 || y + height <= -300,
    );
    expect(clear).toBe(true);
    expect(placed.map(({ note }) => note)).toEqual([null, null, null]);
  });

  test('a cell that was taken in the meantime is not covered', async () => {
    const controller = await openController({});
    const { call, figma } = controller;
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    const other = await call('result.insertImage', { spot, cell: CELL, name: 'Other', bytes: await picture(64, 64) });
    const placed = await call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: drawing() });
    expect(boxOf(controller, placed)).not.toEqual(boxOf(controller, other));
    expect(figma.log.filter(({ kind }) => kind === 'zoom')).toEqual([]);
  });

  test('a vector arrives as a frame of layers, an image as a rectangle with the picture', async () => {
    const { call, figma } = await openController({});
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    const vector = await call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: drawing(400, 200) });
    const frame = figma.document.node(vector.nodeId);
    expect(frame).toMatchObject({ type: 'FRAME', name: 'Fox', fills: [], clipsContent: true, width: 200, height: 100 });
    expect(figma.document.node(frame?.children?.[0] ?? '')).toMatchObject({ type: 'VECTOR', width: 200, height: 100 });
    const bytes = await picture(64, 32);
    const image = await call('result.insertImage', { spot, cell: { ...CELL, slot: 1 }, name: 'Photo', bytes });
    const rectangle = figma.document.node(image.nodeId);
    expect(rectangle).toMatchObject({ type: 'RECTANGLE', fills: [{ type: 'IMAGE', scaleMode: 'FILL' }] });
  });

  test('one undo step takes one result back', async () => {
    const { call, figma } = await openController({ document: (build) => build.add('FRAME', { name: 'Mine' }) });
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    const before = figma.document.snapshot();
    await call('result.insertVector', { spot, cell: CELL, name: 'First', svg: drawing() });
    const between = figma.document.snapshot();
    await call('result.insertVector', { spot, cell: { ...CELL, slot: 1 }, name: 'Second', svg: drawing() });
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(between);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
  });
});

describe('into a frame', () => {
  test('six results that arrive in any order stand in slot order in auto layout', async () => {
    const controller = await openController({
      document(build) {
        const frame = build.add('FRAME', {
          name: 'Row',
          layoutMode: 'HORIZONTAL',
          primaryAxisSizingMode: 'AUTO',
          counterAxisSizingMode: 'AUTO',
          itemSpacing: 8,
        });
        build.add('RECTANGLE', { name: 'Before', fills: [RED] }, frame);
      },
    });
    const { call, figma } = controller;
    const cell = { ...CELL, count: 6, width: 50, height: 50 };
    const spot = await call('spot.capture', { run: 'run', frameId: figma.document.byName('Row').id, cell });
    for (const slot of [3, 0, 5, 1, 4, 2]) {
      await call('result.insertVector', { spot, cell: { ...cell, slot }, name: `Fox ${slot}`, svg: drawing() });
    }
    expect(childNames(controller, 'Row')).toEqual(['Before', 'Fox 0', 'Fox 1', 'Fox 2', 'Fox 3', 'Fox 4', 'Fox 5']);
    expect(figma.document.byName('Row').width).toBe(100 + 6 * 58);
  });

  test('a plain frame takes them where it has room, and its background is not in the way', async () => {
    const controller = await openController({
      document(build) {
        const frame = build.add('FRAME', { name: 'Hero', x: 1_000, y: 500, width: 900, height: 600 });
        build.add('RECTANGLE', { name: 'Background', width: 900, height: 600, fills: [RED] }, frame);
        build.add('RECTANGLE', { name: 'Title', y: 250, width: 900, height: 100, fills: [RED] }, frame);
      },
    });
    const { call, figma } = controller;
    const spot = await call('spot.capture', { run: 'run', frameId: figma.document.byName('Hero').id, cell: CELL });
    const placed = await call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: drawing() });
    const { x, y } = boxOf(controller, placed);
    expect(childNames(controller, 'Hero')).toContain('Fox');
    expect([x, y === 500 + 250 - 24 - 100 || y === 500 + 350 + 24]).toEqual([1_000 + (900 - 648) / 2, true]);
  });

  test('a frame that was deleted leaves the results on free canvas, in one row, and says so', async () => {
    const controller = await openController({
      document: (build) => build.add('FRAME', { name: 'Hero', width: 900, height: 600 }),
    });
    const { call, figma } = controller;
    const hero = figma.document.byName('Hero').id;
    const spot = await call('spot.capture', { run: 'run', frameId: hero, cell: CELL });
    figma.user.delete(hero);
    const placed = [];
    for (const slot of [1, 0, 2]) {
      placed.push(await call('result.insertVector', { spot, cell: { ...CELL, slot }, name: 'Fox', svg: drawing() }));
    }
    expect(placed.map(({ note }) => note)).toEqual(['frame-gone', 'frame-gone', 'frame-gone']);
    const [one, zero, two] = placed.map((each) => boxOf(controller, each));
    expect([zero?.x, two?.x, zero?.y, two?.y]).toEqual([(one?.x ?? 0) - 224, (one?.x ?? 0) + 224, one?.y, one?.y]);
  });
});

describe('elsewhere than asked', () => {
  test('another page in view changes nothing: the result goes to the page of the click', async () => {
    const { call, figma } = await openController({ document: twoPages });
    const [first, second] = figma.document.pages();
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    figma.user.goToPage(second?.id ?? '');
    const placed = await call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: drawing() });
    expect(placed).toMatchObject({ pageId: first?.id, note: null });
    expect(figma.document.page().id).toBe(second?.id);
    expect(figma.document.page().children).toEqual([]);
  });

  test('a deleted page leaves the result on the page in view', async () => {
    const { call, figma } = await openController({ document: twoPages });
    const [first, second] = figma.document.pages();
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    figma.user.goToPage(second?.id ?? '');
    figma.user.delete(first?.id ?? '');
    const placed = await call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: drawing() });
    expect(placed).toMatchObject({ pageId: second?.id, note: 'page-gone' });
  });
});

describe('what Figma refuses', () => {
  test.each([
    ['with an error', false],
    ['with something that is no error', true],
  ])('a drawing that is none is refused %s, and nothing is left behind', async (_how, throwsNonErrors) => {
    const { call, figma } = await openController({ throwsNonErrors });
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    const before = figma.document.snapshot();
    const refused = call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: '<html>no</html>' });
    await expect(refused).rejects.toMatchObject({ code: 'svg-refused' });
    expect(figma.document.snapshot()).toEqual(before);
  });

  test('bytes that are no PNG, JPEG or GIF are refused, and nothing is left behind', async () => {
    const { call, figma } = await openController({});
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    const bytes = new TextEncoder().encode('RIFF0000WEBPVP8 ');
    const refused = call('result.insertImage', { spot, cell: CELL, name: 'Fox', bytes });
    await expect(refused).rejects.toMatchObject({ code: 'image-refused' });
    expect(figma.document.page().children).toEqual([]);
  });
});

test('a result is revealed on its page when that is asked, and null answers for one that is gone', async () => {
  const { call, figma } = await openController({ document: twoPages });
  const [first, second] = figma.document.pages();
  const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
  const { nodeId } = await call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: drawing() });
  figma.user.goToPage(second?.id ?? '');
  expect(await call('node.reveal', nodeId)).toBe(nodeId);
  expect(figma.document.page()).toMatchObject({ id: first?.id, selection: [nodeId] });
  expect(figma.log.filter(({ kind }) => kind === 'zoom')).toHaveLength(1);
  figma.user.delete(nodeId);
  expect(await call('node.reveal', nodeId)).toBeNull();
});
