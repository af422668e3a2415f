import { describe, expect, test } from 'vitest';
import { oneLine } from '../../../../plugin/nodes/row.ts';
import { createRows } from '../../../../plugin/nodes/rows.ts';

const ROW = { ...oneLine({ count: 2, width: 100, height: 50 }), start: { x: 0, y: 0 } };
const FIRST = { x: 0, y: 0, width: 100, height: 50 };
const SECOND = { x: 124, y: 0, width: 100, height: 50 };
const OTHER = { run: 'other', slot: 0 };

describe('the rows that are remembered', () => {
  test('keep their cells free until these are filled, in their own parent alone', () => {
    const rows = createRows();
    rows.remember('run', 'page', ROW);
    expect(rows.waiting('page', OTHER)).toEqual([FIRST, SECOND]);
    expect(rows.waiting('frame', OTHER)).toEqual([]);
    rows.fill({ run: 'run', slot: 0 }, FIRST);
    expect(rows.waiting('page', OTHER)).toEqual([SECOND]);
  });

  test('do not keep a cell free of its own result', () => {
    const rows = createRows();
    rows.remember('run', 'page', ROW);
    expect(rows.waiting('page', { run: 'run', slot: 1 })).toEqual([FIRST]);
  });

  test('have the size of their first result, and none before', () => {
    const rows = createRows();
    rows.remember('run', 'page', ROW);
    expect(rows.sizeOf('run')).toBeNull();
    rows.fill({ run: 'run', slot: 1 }, FIRST);
    rows.fill({ run: 'run', slot: 0 }, { width: 7, height: 7 });
    expect(rows.sizeOf('run')).toEqual({ width: 100, height: 50 });
  });

  test('are gone when forgotten', () => {
    const rows = createRows();
    rows.remember('run', 'page', ROW);
    rows.forget('run', 'page');
    expect([rows.find('run', 'page'), rows.waiting('page', OTHER)]).toEqual([null, []]);
  });
});
