import type { Cell, Placed, Spot } from '../protocol/contract.ts';
import { orRemoved } from './build.ts';
import type { Build } from './build.ts';
import { multiply, translation } from './geometry.ts';
import { sitInGrid } from './grid-seat.ts';
import { besideFrame, inFrame, onPage } from './home.ts';
import type { Home } from './home.ts';
import { asOneStep, placeFirst, placeIn } from './place.ts';
import type { Place } from './place.ts';
import { blockSize, oneLine, seatIndex } from './row.ts';
import type { Seat } from './row.ts';
import type { Rows } from './rows.ts';
import { readSeat, writeSeat } from './seats.ts';
import { asComponent, findSet, makeSet } from './set-frame.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';
import { findContainer, findPageOr } from './spot.ts';

/** One result of a row, and where the row stands. */
export interface Insertion {
  readonly spot: Spot;
  readonly cell: Cell;
  readonly name: string;
}

/** Puts new art into its cell of the row; beside the frame where that is full, on free canvas where it or the page is gone. */
export async function insertResult(
  insertion: Insertion,
  build: Build,
  rows: Rows,
  finish?: () => Promise<void>,
): Promise<Placed> {
  const { spot, cell } = insertion;
  const { page, gone } = await findPageOr(spot.pageId);
  const frameId = spot.set ? await findSet(spot, rows) : spot.frameId;
  const frame = frameId === null ? null : await findContainer(frameId);
  return asOneStep(() => {
    const asked = spot.set?.components === true ? asComponent(build) : build;
    if (frame) return insertInto([inFrame(frame.node), besideFrame(frame.page, frame.node)], insertion, asked, rows);
    if (!spot.set) return insertInto([freeCanvas(page, gone, { spot, cell })], insertion, asked, rows);
    const made = makeSet(page, insertion, rows);
    try {
      return insertInto([inFrame(made)], insertion, asked, rows);
    } catch (thrown) {
      made.remove();
      throw thrown;
    }
  }, finish);
}

function insertInto(
  homes: readonly [Home, ...Home[]],
  { spot, cell, name }: Insertion,
  build: Build,
  rows: Rows,
): Placed {
  const seat = { run: spot.run, slot: cell.slot };
  // The places are looked for first: a node that is built stands on the page, and would be in its own way.
  const settled = settle(homes, { run: spot.run, cell }, rows);
  const places = [placeAt(settled, seat), ...placesElsewhere(homes, settled, seat)];
  const result = orRemoved(build(settled.box), (node) => {
    node.name = name;
    writeSeat(node, seat);
  });
  const placed = placeFirst(result, places);
  rows.fill(seat, settled.box);
  return placed;
}

/** The page of the spot around the place of the click; another one, or a row that was to be in a frame, around the middle of the view. */
function freeCanvas(page: PageNode, gone: boolean, { spot, cell }: Pick<Insertion, 'spot' | 'cell'>): Home {
  if (gone) return onPage(page, figma.viewport.center, 'page-gone');
  if (spot.frameId !== null) return onPage(page, figma.viewport.center, 'frame-gone');
  const { width, height } = blockSize(oneLine(cell));
  return onPage(page, { x: spot.x + width / 2, y: spot.y + height / 2 }, null);
}

function placeAt({ home, box }: Settled, seat: Seat): Place {
  const index = seatIndex(home.parent.children.map(readSeat), seat);
  const place = placeIn(home.parent, index, multiply(home.transform, translation(box.x, box.y)), home.note);
  return {
    ...place,
    put(result) {
      place.put(result);
      sitInGrid(home.parent, result, seat);
    },
  };
}

/** Where the result goes when Figma refuses the frame: to the others of its homes, in the size that it has. */
function placesElsewhere(homes: readonly Home[], { home, box }: Settled, seat: Seat): Place[] {
  return homes.slice(homes.indexOf(home) + 1).map((other) => {
    const { width, height } = box;
    const row = other.plan({ slot: 0, count: 1, width, height }, other.taken, null);
    return { ...placeAt({ home: other, box: { ...box, ...row?.start } }, seat), note: 'read-only' };
  });
}
