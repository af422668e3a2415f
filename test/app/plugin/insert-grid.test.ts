import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../plugin/protocol/contract.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { cornerOf, drawing, openController, picture, RED } from './controller.ts';

/** A grid of 200 px cells, two by two, with one of them taken, and one that spans if wanted. */
function grid(build: DocumentBuilder, spanning = false): string {
  const frame = build.add('FRAME', {
    ...{ name: 'Grid', layoutMode: 'GRID', primaryAxisSizingMode: 'FIXED', width: 410, height: 410 },
    ...{ gridRowCount: 2, gridColumnCount: 2, gridRowGap: 10, gridColumnGap: 10 },
  });
  const span = spanning ? { gridColumnSpan: 2 } : {};
  build.add(
    'RECTANGLE',
    { name: 'First', gridRowAnchorIndex: 0, gridColumnAnchorIndex: 0, ...span, fills: [RED] },
    frame,
  );
  return frame;
}

/** Puts results into the grid in an order, and answers the cell of each by its slot. */
async function insert(slots: readonly number[], spanning = false) {
  const { figma, call } = await openController({ document: (build) => grid(build, spanning) });
  const frameId = figma.document.byName('Grid').id;
  const cell = (slot: number): Cell => ({ slot, count: slots.length, width: 300, height: 300 });
  const spot = await call('spot.capture', { run: 'run', frameId, cell: cell(0) });
  const bytes = await picture(8, 8);
  for (const slot of slots) {
    const result = { spot, cell: cell(slot), name: `Fox ${slot}` };
    const placed =
      slot % 2 === 0
        ? await call('result.insertVector', { ...result, svg: drawing(300, 300) })
        : await call('result.insertImage', { ...result, bytes });
    expect(placed.note).toBeNull();
  }
  return {
    figma,
    cells: [...slots].sort().map((slot) => {
      const { gridRowAnchorIndex, gridColumnAnchorIndex } = figma.document.byName(`Fox ${slot}`);
      return [gridRowAnchorIndex, gridColumnAnchorIndex];
    }),
  };
}

describe('new art into a grid', () => {
  test.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]]])('stands in its cells in slot order: %j', async (slots) => {
    const { cells } = await insert(slots);
    expect(cells).toEqual([
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  test('is as large as a cell, and no layer leaves its own', async () => {
    const { figma } = await insert([0, 1, 2]);
    const { id, width, height } = figma.document.byName('Fox 0');
    expect([width, height, ...cornerOf(figma, id)]).toEqual([200, 200, 210, 0]);
    const first = figma.document.byName('First');
    expect([first.gridRowAnchorIndex, first.gridColumnAnchorIndex]).toEqual([0, 0]);
  });

  test('counts no layer that floats above the cells', async () => {
    const { figma, call } = await openController({
      document(build) {
        const seat = { layoutPositioning: 'ABSOLUTE', gridRowAnchorIndex: 0, gridColumnAnchorIndex: 1 } as const;
        build.add('RECTANGLE', { name: 'Badge', ...seat, fills: [RED] }, grid(build));
      },
    });
    const cell = { slot: 0, count: 1, width: 300, height: 300 };
    const spot = await call('spot.capture', { run: 'run', frameId: figma.document.byName('Grid').id, cell });
    await call('result.insertVector', { spot, cell, name: 'Fox', svg: drawing(300, 300) });
    expect(figma.document.byName('Fox')).toMatchObject({ gridRowAnchorIndex: 0, gridColumnAnchorIndex: 1 });
  });

  test('gains the rows that it needs', async () => {
    const { figma, cells } = await insert([4, 3, 2, 1, 0]);
    expect(figma.document.byName('Grid').gridRowCount).toBe(3);
    expect(cells).toEqual([
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
  });

  test('keeps out of every cell that a layer spans', async () => {
    const { cells } = await insert([1, 0], true);
    expect(cells).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });
});
