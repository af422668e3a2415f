import type { Result } from './build.ts';
import type { Parent } from './resolve.ts';
import type { Seat } from './row.ts';
import { readSeat } from './seats.ts';

/** A frame whose children stand in cells. */
type CellFrame = Parent & GridLayoutMixin;

/**
 * Moves a result that has just come into a grid to the cell of its seat: of the cells that are free or have results of the same row, the one of its
 * number, so that a row keeps its order whichever result comes first. Rows that are missing are added. Where Figma positions the children itself, or
 * the user has changed the cells meanwhile, the result stays where it was put.
 */
export function sitInGrid(parent: Parent, result: Result, seat: Seat): void {
  if (!isGrid(parent)) return;
  try {
    const columns = parent.gridColumnCount;
    const free = cellsFor(parent, result, seat);
    const missing = seat.slot + 1 - free.length;
    const rows = parent.gridRowCount;
    if (missing > 0) parent.gridRowCount = rows + Math.ceil(missing / columns);
    const cell = free[seat.slot] ?? rows * columns + missing - 1;
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    if (result.gridRowAnchorIndex === row && result.gridColumnAnchorIndex === column) return;
    result.setGridChildPosition(row, column);
  } catch {
    // Refused where children are positioned by their order (typings): there the order of the layers is enough.
  }
}

/** The numbers of the cells that are not taken by others, line by line. */
function cellsFor(grid: CellFrame, result: Result, { run }: Seat): number[] {
  const columns = grid.gridColumnCount;
  const taken = new Set<number>();
  for (const child of grid.children) {
    if (child.id === result.id || !('gridRowAnchorIndex' in child) || child.layoutPositioning === 'ABSOLUTE') continue;
    if (readSeat(child)?.run === run) continue;
    for (let down = 0; down < child.gridRowSpan; down += 1) {
      for (let across = 0; across < child.gridColumnSpan; across += 1) {
        taken.add((child.gridRowAnchorIndex + down) * columns + child.gridColumnAnchorIndex + across);
      }
    }
  }
  const all = Array.from({ length: grid.gridRowCount * columns }, (_, cell) => cell);
  return all.filter((cell) => !taken.has(cell));
}

function isGrid(parent: Parent): parent is CellFrame {
  return 'layoutMode' in parent && parent.layoutMode === 'GRID';
}
