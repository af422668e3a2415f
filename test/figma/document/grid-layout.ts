import { NO_CELL } from './cell.ts';
import { moveBoxTo } from './move.ts';
import type { NodeRecord } from './record.ts';
import { resizeNode } from './resize.ts';
import type { Store } from './store.ts';

/** The child of a grid that occupies a cell; hidden children keep theirs. */
export function occupant(store: Store, gridId: string, row: number, column: number): NodeRecord | undefined {
  return (store.get(gridId).children ?? [])
    .map((id) => store.get(id))
    .find((child) => {
      if (child.layoutPositioning === 'ABSOLUTE') return false;
      return child.gridRowAnchorIndex === row && child.gridColumnAnchorIndex === column;
    });
}

/** Lays out a GRID frame of even (FLEX) tracks: newcomers take the first free cell, and a full grid gains a row. */
export function layOutGrid(store: Store, id: string): void {
  for (const child of store.get(id).children ?? []) {
    const { layoutPositioning, gridRowAnchorIndex = NO_CELL } = store.get(child);
    if (layoutPositioning !== 'ABSOLUTE' && gridRowAnchorIndex === NO_CELL) settle(store, id, child);
  }
  const frame = store.get(id);
  const [columns, rows] = tracks(frame);
  for (const childId of frame.children ?? []) {
    const child = store.get(childId);
    if (child.layoutPositioning === 'ABSOLUTE') continue;
    const column = columns(child.gridColumnAnchorIndex ?? 0);
    const row = rows(child.gridRowAnchorIndex ?? 0);
    resizeNode(store, childId, [
      child.layoutSizingHorizontal === 'FILL' ? column.length : (child.width ?? 0),
      child.layoutSizingVertical === 'FILL' ? row.length : (child.height ?? 0),
    ]);
    moveBoxTo(store, childId, column.start, row.start);
  }
}

function settle(store: Store, gridId: string, childId: string): void {
  const { gridRowCount: rows = 1, gridColumnCount: columns = 1 } = store.get(gridId);
  for (let cell = 0; ; cell += 1) {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    if (occupant(store, gridId, row, column)) continue;
    store.edit(childId, { gridRowAnchorIndex: row, gridColumnAnchorIndex: column });
    if (row >= rows) store.edit(gridId, { gridRowCount: row + 1 });
    return;
  }
}

type Track = (index: number) => { readonly start: number; readonly length: number };

function tracks(frame: NodeRecord): [Track, Track] {
  const { paddingLeft = 0, paddingRight = 0, paddingTop = 0, paddingBottom = 0 } = frame;
  const columns = track(
    (frame.width ?? 0) - paddingLeft - paddingRight,
    frame.gridColumnCount ?? 1,
    frame.gridColumnGap ?? 0,
  );
  const rows = track((frame.height ?? 0) - paddingTop - paddingBottom, frame.gridRowCount ?? 1, frame.gridRowGap ?? 0);
  return [
    (index) => ({ start: paddingLeft + index * (columns + (frame.gridColumnGap ?? 0)), length: columns }),
    (index) => ({ start: paddingTop + index * (rows + (frame.gridRowGap ?? 0)), length: rows }),
  ];
}

function track(inner: number, count: number, gap: number): number {
  return Math.max(0.01, (inner - gap * (count - 1)) / count);
}
