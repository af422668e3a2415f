import { describe, expect, test } from 'vitest';
import { contains, isClear } from '../../../plugin/nodes/free-place.ts';
import { translation } from '../../../plugin/nodes/geometry.ts';
import type { Box } from '../../../plugin/nodes/geometry.ts';
import type { Cell, Placed } from '../../../plugin/protocol/contract.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { cornerOf, drawing, openController, RED } from './controller.ts';
import type { Controller } from './controller.ts';

const CELL: Cell = { slot: 0, count: 3, width: 200, height: 100 };

function boxOf({ figma }: Controller, { nodeId }: Pick<Placed, 'nodeId'>): Box {
  const node = figma.document.node(nodeId);
  const [x = 0, y = 0] = cornerOf(figma, nodeId);
  return { x, y, width: node?.width ?? 0, height: node?.height ?? 0 };
}

function childNames({ figma }: Controller, name: string): string[] {
  return (figma.document.byName(name).children ?? []).map((id) => figma.document.node(id)?.name ?? '');
}

/** A frame with a ground and two texts, as a designer has one. */
function hero(build: DocumentBuilder): void {
  const frame = build.add('FRAME', { name: 'Hero', x: 1_000, y: 500, width: 960, height: 540 });
  build.add('RECTANGLE', { name: 'Ground', width: 960, height: 540, fills: [RED] }, frame);
  build.add('RECTANGLE', { name: 'Headline', x: 64, y: 80, width: 560, height: 68, fills: [RED] }, frame);
  build.add('RECTANGLE', { name: 'Line', x: 64, y: 164, width: 400, height: 40, fills: [RED] }, frame);
}

function textBoxes(controller: Controller) {
  return ['Headline', 'Line'].map((name) => boxOf(controller, { nodeId: controller.figma.document.byName(name).id }));
}

describe('new art on free canvas', () => {
  test('each of two orders at once has a row of its own', async () => {
    const controller = await openController({});
    const { call } = controller;
    const spots = [];
    for (const run of ['one', 'two']) spots.push(await call('spot.capture', { run, frameId: null, cell: CELL }));
    const rows: Box[][] = [[], []];
    for (const slot of [1, 0, 2]) {
      for (const [at, spot] of spots.entries()) {
        const cell = { ...CELL, slot };
        const placed = await call('result.insertVector', { spot, cell, name: spot.run, svg: drawing() });
        rows[at]?.push(boxOf(controller, placed));
      }
    }
    const [one = [], two = []] = rows;
    expect(one.map(({ x, y }) => [x, y])).toEqual([1, 0, 2].map((slot) => [(one[1]?.x ?? 0) + slot * 224, one[0]?.y]));
    expect(two.map(({ x, y }) => [x, y])).toEqual([1, 0, 2].map((slot) => [(two[1]?.x ?? 0) + slot * 224, two[0]?.y]));
    expect(Math.abs((one[0]?.y ?? 0) - (two[0]?.y ?? 0))).toBe(124);
  });

  test('the nearest free place wins, whichever way it is', async () => {
    const controller = await openController({
      document(build) {
        build.add('RECTANGLE', { name: 'Wide', x: -5_000, y: -60, width: 10_000, height: 400, fills: [RED] });
        build.add('RECTANGLE', { name: 'Above', x: -400, y: -700, width: 700, height: 640, fills: [RED] });
      },
    });
    const { call } = controller;
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: { ...CELL, count: 1 } });
    expect([spot.x, spot.y]).toEqual([-100, 364]);
  });
});

describe('new art in a frame', () => {
  test('a row is made to fit the frame, clear of its texts, and keeps one size and its order in whatever order it arrives', async () => {
    const controller = await openController({ document: hero });
    const { call, figma } = controller;
    const cell = { slot: 0, count: 2, width: 1_024, height: 1_024 };
    const spot = await call('spot.capture', { run: 'run', frameId: figma.document.byName('Hero').id, cell });
    const second = await call('result.insertVector', { spot, cell: { ...cell, slot: 1 }, name: 'B', svg: drawing() });
    const first = await call('result.insertVector', { spot, cell, name: 'A', svg: drawing() });
    const boxes = [first, second].map((each) => boxOf(controller, each));
    const [one, two] = boxes;
    expect([one?.width, one?.height, one?.y]).toEqual([two?.width, two?.height, two?.y]);
    expect(one?.width).toBeGreaterThan(200);
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThan(two?.x ?? 0);
    expect(boxes.every((each) => contains({ x: 1_000, y: 500, width: 960, height: 540 }, each))).toBe(true);
    expect(boxes.every((each) => isClear(each, textBoxes(controller)))).toBe(true);
    expect(childNames(controller, 'Hero')).toEqual(['Ground', 'Headline', 'Line', 'A', 'B']);
  });

  test('what is in a vector shrinks with it', async () => {
    const controller = await openController({
      document: (build) => build.add('FRAME', { name: 'Small', width: 200, height: 200 }),
    });
    const { call, figma } = controller;
    const cell = { slot: 0, count: 1, width: 1_024, height: 1_024 };
    const spot = await call('spot.capture', { run: 'run', frameId: figma.document.byName('Small').id, cell });
    const placed = await call('result.insertVector', { spot, cell, name: 'Fox', svg: drawing(1_024, 1_024) });
    const frame = figma.document.node(placed.nodeId);
    expect(frame).toMatchObject({ width: 200, height: 200 });
    expect(figma.document.node(frame?.children?.[0] ?? '')).toMatchObject({ width: 200, height: 200 });
  });

  test('two orders at once stand beside each other, and so does a third after the first was filled', async () => {
    const controller = await openController({ document: hero });
    const { call, figma } = controller;
    const frameId = figma.document.byName('Hero').id;
    const cell = { slot: 0, count: 1, width: 180, height: 180 };
    const spots = [];
    for (const run of ['one', 'two']) spots.push(await call('spot.capture', { run, frameId, cell }));
    const [one, two] = spots.map(({ x, y }) => ({ x, y, width: 180, height: 180 }));
    expect(one && two && isClear(one, [two])).toBe(true);
    const placed = [];
    for (const spot of spots.reverse()) {
      placed.push(await call('result.insertVector', { spot, cell, name: spot.run, svg: drawing() }));
    }
    const spot = await call('spot.capture', { run: 'three', frameId, cell });
    placed.push(await call('result.insertVector', { spot, cell, name: 'three', svg: drawing() }));
    const boxes = placed.map((each) => boxOf(controller, each));
    expect(boxes.map(({ width }) => width)).toEqual([180, 180, 180]);
    expect(boxes.every((each, at) => isClear(each, [...boxes.slice(at + 1), ...textBoxes(controller)]))).toBe(true);
    expect(placed.map(({ note }) => note)).toEqual([null, null, null]);
  });

  test('a layer that was moved into the place while waiting is not covered', async () => {
    const controller = await openController({ document: hero });
    const { call, figma } = controller;
    const cell = { slot: 0, count: 1, width: 180, height: 180 };
    const spot = await call('spot.capture', { run: 'run', frameId: figma.document.byName('Hero').id, cell });
    figma.user.edit(figma.document.byName('Line').id, { relativeTransform: translation(spot.x + 20, spot.y + 20) });
    const placed = await call('result.insertVector', { spot, cell, name: 'Fox', svg: drawing() });
    expect(isClear(boxOf(controller, placed), textBoxes(controller))).toBe(true);
    expect(childNames(controller, 'Hero')).toContain('Fox');
    expect(placed.note).toBeNull();
  });

  test('a full frame leaves the row beside it, in one line and in order, and says so', async () => {
    const controller = await openController({
      document(build) {
        const frame = build.add('FRAME', { name: 'Full', x: 100, y: 100, width: 400, height: 400 });
        build.add('RECTANGLE', { name: 'Most', x: 20, y: 20, width: 360, height: 360, fills: [RED] }, frame);
      },
    });
    const { call, figma } = controller;
    const spot = await call('spot.capture', { run: 'run', frameId: figma.document.byName('Full').id, cell: CELL });
    const placed = [];
    for (const slot of [2, 0, 1]) {
      placed.push(await call('result.insertVector', { spot, cell: { ...CELL, slot }, name: 'Fox', svg: drawing() }));
      // The row stays together when room is made in the frame.
      figma.user.edit(figma.document.byName('Most').id, { visible: false });
    }
    expect(placed.map(({ note }) => note)).toEqual(['frame-full', 'frame-full', 'frame-full']);
    expect(placed.map((each) => boxOf(controller, each))).toEqual(
      [2, 0, 1].map((slot) => ({ x: 500 + 24 + slot * 224, y: 100, width: 200, height: 100 })),
    );
  });

  test('a hidden layer is in nobody’s way, but a result that fills the frame is', async () => {
    const { call, figma } = await openController({
      document(build) {
        const frame = build.add('FRAME', { name: 'Mine', width: 400, height: 400 });
        build.add('RECTANGLE', { name: 'Off', x: 10, y: 10, width: 380, height: 380, visible: false }, frame);
      },
    });
    const frameId = figma.document.byName('Mine').id;
    const cell = { slot: 0, count: 1, width: 1_024, height: 1_024 };
    const notes = [];
    for (const run of ['one', 'two']) {
      const spot = await call('spot.capture', { run, frameId, cell });
      const placed = await call('result.insertVector', { spot, cell, name: run, svg: drawing() });
      notes.push(placed.note);
    }
    expect(notes).toEqual([null, 'frame-full']);
  });

  test('what finds no room any more when it arrives stands beside the frame, in the size of its row', async () => {
    const controller = await openController({
      document: (build) => build.add('FRAME', { name: 'Mine', width: 500, height: 200 }),
    });
    const { call, figma } = controller;
    const frameId = figma.document.byName('Mine').id;
    const cell = { slot: 0, count: 2, width: 1_024, height: 1_024 };
    const spot = await call('spot.capture', { run: 'run', frameId, cell });
    const first = await call('result.insertVector', { spot, cell, name: 'First', svg: drawing() });
    figma.user.edit(frameId, { width: 250 });
    const second = await call('result.insertVector', {
      spot,
      cell: { ...cell, slot: 1 },
      name: 'Next',
      svg: drawing(),
    });
    expect([first.note, second.note]).toEqual([null, 'frame-full']);
    expect(boxOf(controller, second).width).toBe(boxOf(controller, first).width);
    expect(childNames(controller, 'Mine')).toEqual(['First']);
  });

  test('what has a cell in the frame comes into it, though another of its row stands beside the frame', async () => {
    const { call, figma } = await openController({
      document: (build) => build.add('FRAME', { name: 'Mine', width: 500, height: 120 }),
    });
    const frameId = figma.document.byName('Mine').id;
    const cell = { slot: 0, count: 3, width: 1_024, height: 1_024 };
    const spot = await call('spot.capture', { run: 'run', frameId, cell });
    const notes = [];
    for (const [slot, width] of [
      [0, 500],
      [2, 150],
      [1, 500],
    ] as const) {
      figma.user.edit(frameId, { width });
      const placing = { spot, cell: { ...cell, slot }, name: 'Fox', svg: drawing() };
      notes.push((await call('result.insertVector', placing)).note);
    }
    expect(notes).toEqual([null, 'frame-full', null]);
  });

  test('a row that has not begun gives way no farther than what came into its place calls for', async () => {
    const controller = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Small', x: 9_000, width: 10, height: 10, fills: [RED] }),
    });
    const { call, figma } = controller;
    const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
    figma.user.edit(figma.document.byName('Small').id, { relativeTransform: translation(spot.x + 5, spot.y + 5) });
    const placed = await call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: drawing() });
    const { x, y } = boxOf(controller, placed);
    expect(isClear(boxOf(controller, placed), [{ x: spot.x + 5, y: spot.y + 5, width: 10, height: 10 }])).toBe(true);
    expect(Math.hypot(x - spot.x, y - spot.y)).toBeLessThan(CELL.height);
  });

  test.each([
    ['HORIZONTAL', 'NO_WRAP', 6, { width: 109, height: 109 }],
    ['HORIZONTAL', 'WRAP', 6, { width: 233, height: 233 }],
    ['HORIZONTAL', 'WRAP', 1, { width: 728, height: 728 }],
    ['VERTICAL', 'NO_WRAP', 6, { width: 728, height: 728 }],
  ] as const)('auto layout, %s and %s, takes %i results no wider than its padding leaves', async (...row) => {
    const [layoutMode, layoutWrap, count, size] = row;
    const vertical = layoutMode === 'VERTICAL';
    const controller = await openController({
      document: (build) =>
        build.add('FRAME', {
          ...{ name: 'Icons', width: 760, height: 280, layoutMode, layoutWrap, itemSpacing: 14 },
          ...{ paddingLeft: 16, paddingRight: 16, counterAxisSpacing: 16 },
          primaryAxisSizingMode: vertical ? 'AUTO' : 'FIXED',
          counterAxisSizingMode: vertical ? 'FIXED' : 'AUTO',
        }),
    });
    const { call, figma } = controller;
    const cell = { slot: 0, count, width: 1_024, height: 1_024 };
    const spot = await call('spot.capture', { run: 'run', frameId: figma.document.byName('Icons').id, cell });
    const boxes = [];
    for (let slot = count - 1; slot >= 0; slot -= 1) {
      const placed = await call('result.insertVector', { spot, cell: { ...cell, slot }, name: 'Fox', svg: drawing() });
      boxes.push(boxOf(controller, placed));
    }
    expect(boxes).toEqual(boxes.map(() => expect.objectContaining(size)));
    expect(figma.document.byName('Icons').width).toBe(760);
  });
});
