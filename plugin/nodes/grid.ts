import type { Cell } from '../protocol/contract.ts';
import { GAP } from './free-place.ts';
import { orRemoved } from './build.ts';
import type { Size } from './geometry.ts';

/** Pictures of one size in lines below one another. */
export interface Grid {
  readonly columns: number;
  readonly lines: number;
}

/** About as many columns as lines, as a frame that wraps shares its width (`arranged-size.ts`). */
function gridOf(count: number): Grid {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count)));
  return { columns, lines: Math.max(1, Math.ceil(count / columns)) };
}

/** At most two lines, so that more pictures than a place was kept for become smaller rather than stand on something. */
export function strip(count: number): Grid {
  const columns = Math.min(Math.max(1, count), Math.max(3, Math.ceil(count / 2)));
  return { columns, lines: Math.ceil(Math.max(1, count) / columns) };
}

/** How large a frame around a grid is, with the gaps between its pictures around it as well. */
function gridSize({ columns, lines }: Grid, { width, height }: Size): Size {
  return { width: columns * (width + GAP) + GAP, height: lines * (height + GAP) + GAP };
}

/** The width of one picture in a frame of that width. */
export function pictureWidth({ columns }: Grid, width: number): number {
  return Math.max(1, (width - GAP) / columns - GAP);
}

/** An empty frame without a look of its own that wraps what is put into it and grows with it. */
export function makeGrid(width: number): FrameNode {
  return orRemoved(figma.createFrame(), (frame) => {
    frame.fills = [];
    frame.layoutMode = 'HORIZONTAL';
    frame.layoutWrap = 'WRAP';
    frame.itemSpacing = GAP;
    frame.counterAxisSpacing = GAP;
    for (const side of ['paddingLeft', 'paddingRight', 'paddingTop', 'paddingBottom'] as const) frame[side] = GAP;
    frame.primaryAxisSizingMode = 'FIXED';
    frame.resize(width, frame.height);
    // After the size, as giving one fixes both axes.
    frame.counterAxisSizingMode = 'AUTO';
  });
}

/** The frame of a set as one cell of a row of its own, so that its place is kept free until it is made. */
export function orderOfSet(run: string, { count, width, height }: Cell): { run: string; cell: Cell } {
  return { run: `${run} set`, cell: { slot: 0, count: 1, ...gridSize(gridOf(count), { width, height }) } };
}
