import type { Cell, Placed, PlacementNote, Spot } from '../protocol/contract.ts';
import { orRemoved } from './build.ts';
import type { Build } from './build.ts';
import { freePlace } from './free-place.ts';
import { multiply, translation } from './geometry.ts';
import type { Point } from './geometry.ts';
import { boxesOf } from './outline.ts';
import { asOneStep, placeFirst, placeIn } from './place.ts';
import type { Place } from './place.ts';
import type { Parent } from './resolve.ts';
import { cellBox, rowSize, seatIndex } from './row.ts';
import { readSeat, writeSeat } from './seats.ts';
import { findContainer, findPageOr, startOn } from './spot.ts';

/** One result of a row, and where the row stands. */
export interface Insertion {
  readonly spot: Spot;
  readonly cell: Cell;
  readonly name: string;
}

/** Puts new art into its cell of the row; where the frame or the page is gone, on free canvas. */
export async function insertResult(insertion: Insertion, build: Build): Promise<Placed> {
  const { spot, cell, name } = insertion;
  const { page, gone } = await findPageOr(spot.pageId);
  const frame = spot.frameId === null ? null : await findContainer(spot.frameId);
  return asOneStep(() => {
    const seat = { run: spot.run, slot: cell.slot };
    const missing = gone ? 'page-gone' : 'frame-gone';
    // The places are looked for first: a node that is built stands on the page, and would be in its own way.
    const places = frame
      ? [inFrame(frame.node, insertion), onPage(page, insertion, null)]
      : [onPage(page, insertion, gone || spot.frameId !== null ? missing : null)];
    const result = orRemoved(build(cell), (node) => {
      node.name = name;
      writeSeat(node, seat);
    });
    return placeFirst(result, places);
  });
}

function inFrame(frame: FrameNode | SectionNode | SlotNode, { spot, cell }: Insertion): Place {
  const { x, y } = cellBox(spot, cell);
  const transform = multiply(frame.absoluteTransform, translation(x, y));
  return placeIn(frame, indexFor(frame, { run: spot.run, slot: cell.slot }), transform, null);
}

function onPage(page: PageNode, { spot, cell }: Insertion, note: PlacementNote | null): Place {
  const start = spot.frameId === null && note === null ? spot : startElsewhere(page, spot.run, cell);
  const { x, y } = freePlace(cellBox(start, cell), boxesOf(page.children));
  return placeIn(page, indexFor(page, { run: spot.run, slot: cell.slot }), translation(x, y), note);
}

function startElsewhere(page: PageNode, run: string, cell: Cell): Point {
  return startOfRow(page, run, cell) ?? startOn(page, figma.viewport.center, rowSize(cell));
}

/** Where the row starts that a run already has on a page, told from any of its results. */
function startOfRow(page: PageNode, run: string, { width }: Cell): Point | null {
  for (const node of page.children) {
    const seat = readSeat(node);
    if (seat?.run !== run || !('x' in node)) continue;
    return { x: node.x - cellBox({ x: 0, y: 0 }, { slot: seat.slot, count: 1, width, height: 0 }).x, y: node.y };
  }
  return null;
}

function indexFor(parent: Parent, seat: { run: string; slot: number }): number {
  return seatIndex(parent.children.map(readSeat), seat);
}
