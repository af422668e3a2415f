import type { Cell } from '../protocol/contract.ts';
import { GAP } from './free-place.ts';
import type { Box, Point, Size } from './geometry.ts';

/** The cells of one order: all of one size, side by side, and in lines below one another where a frame is too narrow for one line. */
export interface Block {
  readonly size: Size;
  readonly count: number;
  readonly columns: number;
  readonly gap: number;
}

/** A block that has its place, in the coordinates of what it stands in. */
export interface Row extends Block {
  readonly start: Point;
}

/** The cells as they stand where there is room for all of them: in one line, as large as ordered. */
export function oneLine({ count, width, height }: Omit<Cell, 'slot'>): Block {
  const cells = Math.max(1, count);
  return { size: { width, height }, count: cells, columns: cells, gap: GAP };
}

/** How large the cells and the gaps between them are together. */
export function blockSize({ size, count, columns, gap }: Block): Size {
  const lines = Math.ceil(count / columns);
  return {
    width: columns * size.width + (columns - 1) * gap,
    height: lines * size.height + (lines - 1) * gap,
  };
}

/** The box of one cell. */
export function cellBox({ start, size, columns, gap }: Row, slot: number): Box {
  const [column, line] = [slot % columns, Math.floor(slot / columns)];
  return { x: start.x + column * (size.width + gap), y: start.y + line * (size.height + gap), ...size };
}

/** Which place in which row a layer of ours stands for. */
export interface Seat {
  readonly run: string;
  readonly slot: number;
}

/** Where to insert a seat among siblings so that a row stays in slot order, in whatever order its results arrive; else at the end. */
export function seatIndex(siblings: readonly (Seat | null)[], { run, slot }: Seat): number {
  let after = -1;
  for (const [index, seat] of siblings.entries()) {
    if (seat?.run !== run) continue;
    if (seat.slot > slot) return after === -1 ? index : after + 1;
    after = index;
  }
  return after === -1 ? siblings.length : after + 1;
}
