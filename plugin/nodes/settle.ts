import type { Cell } from '../protocol/contract.ts';
import { contains, freePlace, freePlaceWithin, isClear } from './free-place.ts';
import type { Box } from './geometry.ts';
import type { Home } from './home.ts';
import { cellBox } from './row.ts';
import type { Row } from './row.ts';
import type { Rows } from './rows.ts';

/** One cell of an order. */
export interface Order {
  readonly run: string;
  readonly cell: Cell;
}

/** Where a cell of an order stands: in which of its homes, and there in which box. */
export interface Settled {
  readonly home: Home;
  readonly box: Box;
}

/**
 * The place of a cell in the first of the homes that has room for it, judged by what stands there now; the last one is a page and always
 * has. The row is remembered, so that the cells of an order keep one size and their order whichever comes first.
 */
export function settle(homes: readonly [Home, ...Home[]], { run, cell }: Order, rows: Rows): Settled {
  for (const home of homes) {
    if (hasLeft(home, homes, { run, cell }, rows)) continue;
    const box = boxIn(home, { run, cell }, rows);
    if (box) return { home, box };
  }
  throw new RangeError('a page has no end');
}

/** Whether an order stands beside a frame as a whole: it does not come back into the frame when room is made there. */
function hasLeft(home: Home, homes: readonly Home[], { run }: Order, rows: Rows): boolean {
  if (rows.find(run, home.id)) return false;
  return homes.slice(homes.indexOf(home) + 1).some(({ id }) => rows.find(run, id) !== null);
}

function boxIn(home: Home, { run, cell }: Order, rows: Rows): Box | null {
  const seat = { run, slot: cell.slot };
  const row = rows.find(run, home.id);
  const size = rows.sizeOf(run);
  if (row) {
    const box = cellBox(row, cell.slot);
    const taken = [...home.taken, ...rows.waiting(home.id, seat)];
    if (home.bounds === 'arranged' || isFree(box, home, taken)) return box;
    // Others of the row stand already: this one alone moves out of the way, in their size.
    if (size) return nearest(box, home, { row, taken });
    rows.forget(run, home.id);
  }
  // A row that has not begun is planned again as a whole, near where it was to be.
  const taken = [...home.taken, ...rows.waiting(home.id, seat)];
  const planned = home.plan({ ...cell, ...size }, taken, row);
  if (!planned) return null;
  rows.remember(run, home.id, planned);
  return cellBox(planned, cell.slot);
}

function isFree(box: Box, { bounds }: Home, taken: readonly Box[]): boolean {
  const inside = bounds === null || bounds === 'arranged' || contains(bounds, box);
  return inside && isClear(box, taken);
}

function nearest(box: Box, { bounds }: Home, { row, taken }: { row: Row; taken: readonly Box[] }): Box | null {
  const place =
    bounds === null || bounds === 'arranged'
      ? freePlace(box, taken, row.gap)
      : freePlaceWithin(bounds, box, taken, row.gap);
  return place && { ...box, ...place };
}
