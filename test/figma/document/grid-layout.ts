import { NO_CELL } from './cell.ts';
import { boxOf, moveBoxTo } from './move.ts';
import type { NodeRecord } from './record.ts';
import { resizeNode } from './resize.ts';
import type { Store } from './store.ts';

/** A child of a grid that occupies a cell, or one of several cells; hidden children keep theirs. */
export function occupant(
  store: Store,
  gridId: string,
  { row, column, rows = 1, columns = 1 }: Cells,
  except?: string,
): NodeRecord | undefined {
  return (store.get(gridId).children ?? [])
    .map((id) => store.get(id))
    .find((child) => {
      const {
        gridRowAnchorIndex = NO_CELL,
        gridColumnAnchorIndex = NO_CELL,
        gridRowSpan = 1,
        gridColumnSpan = 1,
      } = child;
      if (child.id === except || child.layoutPositioning === 'ABSOLUTE' || gridRowAnchorIndex === NO_CELL) return false;
      const down = gridRowAnchorIndex < row + rows && row < gridRowAnchorIndex + gridRowSpan;
      return down && gridColumnAnchorIndex < column + columns && column < gridColumnAnchorIndex + gridColumnSpan;
    });
}

/** A cell of a grid, and how many cells from there. */
export interface Cells {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
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
    const column = columns(child.gridColumnAnchorIndex ?? 0, child.gridColumnSpan ?? 1);
    const row = rows(child.gridRowAnchorIndex ?? 0, child.gridRowSpan ?? 1);
    resizeNode(store, childId, [
      child.layoutSizingHorizontal === 'FILL' ? column.length : (child.width ?? 0),
      child.layoutSizingVertical === 'FILL' ? row.length : (child.height ?? 0),
    ]);
    const box = boxOf(store, childId);
    const across = aligned(child.gridChildHorizontalAlign, column, box.width);
    moveBoxTo(store, childId, across, aligned(child.gridChildVerticalAlign, row, box.height));
  }
}

/** AUTO is taken for the start (guess). */
function aligned(align: NodeRecord['gridChildHorizontalAlign'], { start, length }: Stretch, size: number): number {
  if (align === 'MAX') return start + length - size;
  return align === 'CENTER' ? start + (length - size) / 2 : start;
}

function settle(store: Store, gridId: string, childId: string): void {
  const { gridRowCount: rows = 1, gridColumnCount: columns = 1 } = store.get(gridId);
  for (let cell = 0; ; cell += 1) {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    if (occupant(store, gridId, { row, column })) continue;
    store.edit(childId, { gridRowAnchorIndex: row, gridColumnAnchorIndex: column });
    if (row >= rows) store.edit(gridId, { gridRowCount: row + 1 });
    return;
  }
}

interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Where the tracks from one on lie, with the gaps between them. */
type Track = (index: number, span: number) => Stretch;

function tracks(frame: NodeRecord): [Track, Track] {
  const { paddingLeft = 0, paddingRight = 0, paddingTop = 0, paddingBottom = 0 } = frame;
  const columns = track(
    (frame.width ?? 0) - paddingLeft - paddingRight,
    frame.gridColumnCount ?? 1,
    frame.gridColumnGap ?? 0,
  );
  const rows = track((frame.height ?? 0) - paddingTop - paddingBottom, frame.gridRowCount ?? 1, frame.gridRowGap ?? 0);
  return [
    stretches(paddingLeft, columns, frame.gridColumnGap ?? 0),
    stretches(paddingTop, rows, frame.gridRowGap ?? 0),
  ];
}

function stretches(padding: number, length: number, gap: number): Track {
  return (index, span) => ({ start: padding + index * (length + gap), length: span * length + (span - 1) * gap });
}

function track(inner: number, count: number, gap: number): number {
  return Math.max(0.01, (inner - gap * (count - 1)) / count);
}
