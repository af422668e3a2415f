import type { Cell } from '../protocol/contract.ts';
import { GAP } from './free-place.ts';
import type { Box, Point, Size } from './geometry.ts';

/** The size of a whole row of results. */
export function rowSize({ count, width, height }: Cell): Size {
  const cells = Math.max(1, count);
  return { width: cells * width + (cells - 1) * GAP, height };
}

/** The box of one cell of a row that starts at a point. */
export function cellBox(start: Point, { slot, width, height }: Cell): Box {
  return { x: start.x + slot * (width + GAP), y: start.y, width, height };
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
