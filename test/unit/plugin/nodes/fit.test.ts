import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitCell, fitInto } from '../../../../plugin/nodes/fit.ts';
import { contains, isClear } from '../../../../plugin/nodes/free-place.ts';
import type { Box } from '../../../../plugin/nodes/geometry.ts';
import { cellBox } from '../../../../plugin/nodes/row.ts';
import type { Row } from '../../../../plugin/nodes/row.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const square = (count: number) => ({ count, width: 1_024, height: 1_024 });

function cellsOf(row: Row | null): Box[] {
  return row ? [...Array(row.count).keys()].map((slot) => cellBox(row, slot)) : [];
}

describe('fitting an order into a frame', () => {
  test('one result fills an empty frame in its own proportions, in the middle', () => {
    expect(cellsOf(fitInto(box(0, 0, 960, 540), square(1), []))).toEqual([box(210, 0, 540, 540)]);
  });

  test('what is smaller than the frame keeps its size', () => {
    expect(cellsOf(fitInto(box(0, 0, 960, 540), { count: 1, width: 300, height: 200 }, []))).toEqual([
      box(330, 170, 300, 200),
    ]);
  });

  test('six squares make the lines in which they are largest', () => {
    expect(fitInto(box(0, 0, 1_600, 900), square(6), [])).toMatchObject({
      columns: 3,
      size: { width: 438, height: 438 },
    });
    expect(fitInto(box(0, 0, 1_600, 200), square(6), [])).toMatchObject({
      columns: 6,
      size: { width: 200, height: 200 },
    });
    expect(fitInto(box(0, 0, 200, 1_600), square(6), [])).toMatchObject({
      columns: 1,
      size: { width: 200, height: 200 },
    });
  });

  test('between the children it is smaller, and as large as there is room for', () => {
    const row = fitInto(box(0, 0, 960, 540), square(1), [box(64, 80, 500, 70), box(64, 170, 420, 60)]);
    expect(row?.size.width).toBeGreaterThan(300);
    expect(cellsOf(row).every((cell) => isClear(cell, [box(64, 80, 500, 70), box(64, 170, 420, 60)]))).toBe(true);
  });

  test('there is none where less than a quarter of the size, or less than 64 px, is left', () => {
    expect(fitInto(box(0, 0, 1_000, 1_000), square(1), [box(0, 0, 1_000, 700)])).not.toBeNull();
    expect(fitInto(box(0, 0, 1_000, 1_000), square(1), [box(0, 0, 1_000, 800)])).toBeNull();
    expect(fitInto(box(0, 0, 200, 200), square(1), [box(0, 0, 200, 120)])?.size.width).toBeGreaterThanOrEqual(64);
    expect(fitInto(box(0, 0, 200, 200), square(1), [box(0, 0, 200, 130)])).toBeNull();
  });

  test('a frame under 64 px takes what fits into it', () => {
    expect(cellsOf(fitInto(box(0, 0, 40, 30), square(1), []))).toEqual([box(5, 0, 30, 30)]);
  });

  test('the cells lie inside, overlap neither each other nor anything else, and have one size and their order', () => {
    const children = fc.array(
      fc.record({
        x: fc.integer({ min: -200, max: 1_000 }),
        y: fc.integer({ min: -200, max: 600 }),
        width: fc.integer({ min: 0, max: 400 }),
        height: fc.integer({ min: 0, max: 300 }),
      }),
      { maxLength: 8 },
    );
    const side = fc.double({ min: 20, max: 1_200, noNaN: true });
    const order = fc.record({
      count: fc.integer({ min: 1, max: 6 }),
      width: fc.constantFrom(1_024, 1_216, 640),
      height: fc.constantFrom(1_024, 896, 1_536),
    });
    let found = 0;
    fc.assert(
      fc.property(children, side, side, order, (taken, width, height, wanted) => {
        const bounds = box(0, 0, width, height);
        const cells = cellsOf(fitInto(bounds, wanted, taken));
        found += cells.length > 0 ? 1 : 0;
        for (const [at, cell] of cells.entries()) {
          expect(contains(bounds, cell)).toBe(true);
          expect(isClear(cell, [...taken, ...cells.slice(at + 1)])).toBe(true);
          expect([cell.width, cell.height]).toEqual([cells[0]?.width, cells[0]?.height]);
          expect(cell.width <= wanted.width && cell.height <= wanted.height).toBe(true);
        }
        const inOrder = [...cells].sort((one, other) => one.y - other.y || one.x - other.x);
        expect(cells).toEqual(inOrder);
      }),
    );
    expect(found).toBeGreaterThan(10);
  });
});

describe('fitting a cell into limits', () => {
  test('keeps its proportions, and never enlarges it', () => {
    expect(fitCell({ width: 1_000, height: 500 }, { width: 712, height: null })).toEqual({ width: 712, height: 356 });
    expect(fitCell({ width: 1_000, height: 500 }, { width: 712, height: 100 })).toEqual({ width: 200, height: 100 });
    expect(fitCell({ width: 50, height: 50 }, { width: 712, height: null })).toEqual({ width: 50, height: 50 });
  });

  test('is at least a pixel where the padding leaves nothing', () => {
    expect(fitCell({ width: 1_000, height: 500 }, { width: 1, height: null })).toEqual({ width: 1, height: 1 });
  });
});
