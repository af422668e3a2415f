import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP } from '../../../../plugin/nodes/free-place.ts';
import { blockSize, cellBox, oneLine, seatIndex } from '../../../../plugin/nodes/row.ts';
import type { Seat } from '../../../../plugin/nodes/row.ts';

describe('a row', () => {
  test('is as wide as its cells and the gaps between them', () => {
    const three = oneLine({ count: 3, width: 100, height: 50 });
    expect(blockSize(three)).toEqual({ width: 300 + 2 * GAP, height: 50 });
    expect(blockSize(oneLine({ count: 1, width: 100, height: 50 }))).toEqual({ width: 100, height: 50 });
  });

  test('in several lines is as high as they and the gaps between them', () => {
    const block = { size: { width: 100, height: 50 }, count: 5, columns: 3, gap: 10 };
    expect(blockSize(block)).toEqual({ width: 320, height: 110 });
    expect(cellBox({ ...block, start: { x: 7, y: 9 } }, 4)).toEqual({ x: 117, y: 69, width: 100, height: 50 });
  });

  test('its last cell ends where the row ends', () => {
    const row = { ...oneLine({ count: 6, width: 128, height: 96 }), start: { x: 40, y: 0 } };
    const { x, width } = cellBox(row, 5);
    expect(x + width).toBe(40 + blockSize(row).width);
  });
});

describe('the order of a row among its siblings', () => {
  const seat = (slot: number, run = 'run'): Seat => ({ run, slot });

  test('the first of a run goes to the end', () => {
    expect(seatIndex([null, seat(0, 'other'), null], seat(2))).toBe(3);
  });

  test('a later one goes right after, an earlier one right before', () => {
    expect(seatIndex([null, seat(2), null], seat(4))).toBe(2);
    expect(seatIndex([null, seat(2), null], seat(0))).toBe(1);
  });

  test('a middle one goes between, behind its predecessor', () => {
    expect(seatIndex([seat(0), null, seat(3)], seat(2))).toBe(1);
  });

  test('in whatever order results arrive, they stand in slot order at the end', () => {
    const arrivals = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 });
    fc.assert(
      fc.property(arrivals, (slots) => {
        const siblings: (Seat | null)[] = [null, seat(9, 'other')];
        for (const slot of slots) siblings.splice(seatIndex(siblings, seat(slot)), 0, seat(slot));
        const order = siblings.flatMap((one) => (one?.run === 'run' ? [one.slot] : []));
        expect(order).toEqual([...slots].sort((one, other) => one - other));
        expect(siblings.slice(0, 2)).toEqual([null, seat(9, 'other')]);
      }),
    );
  });
});
