import type { Cell } from '../protocol/contract.ts';
import { around, freePlaceWithin, GAP } from './free-place.ts';
import type { Box, Size } from './geometry.ts';
import { blockSize } from './row.ts';
import type { Block, Row } from './row.ts';

/** Results are not made smaller than this, in canvas pixels along their longer side, nor than a quarter of what the frame could hold. */
const SMALLEST = 64;
const QUARTER = 0.25;
/** Halvings of the range of sizes: the size that is found is within 1/32 of that range of the largest there is. */
const HALVINGS = 5;

/**
 * A place for all cells of an order inside a frame, as large as there is room for between its children, at most as large as ordered, and as
 * near to the middle as can be. Null where there is no room left.
 */
export function fitInto(bounds: Box, order: Omit<Cell, 'slot'>, taken: readonly Box[]): Row | null {
  const gap = Math.round(Math.min(GAP, Math.max(4, 0.05 * Math.min(bounds.width, bounds.height))));
  const shapes = columnsOf(order.count).map((columns) => ({
    order,
    columns,
    gap,
    most: largestScale(bounds, order, columns, gap),
  }));
  const largest = Math.max(...shapes.map(({ most }) => most));
  const least = Math.min(largest, Math.max(QUARTER * largest, SMALLEST / Math.max(order.width, order.height)));
  let best: Row | null = null;
  for (const shape of shapes) {
    const row = largestRow(shape, least, (block) => placed(block, bounds, taken));
    if (row && row.size.width > (best?.size.width ?? 0)) best = row;
  }
  return best;
}

/** The size of a cell within limits, in its own proportions; a limit of null is none. */
export function fitCell({ width, height }: Size, limits: { width: number | null; height: number | null }): Size {
  const scale = Math.min(1, (limits.width ?? width) / width, (limits.height ?? height) / height);
  return scaled({ width, height }, Math.max(0, scale));
}

interface Shape {
  readonly order: Omit<Cell, 'slot'>;
  readonly columns: number;
  readonly gap: number;
  /** The largest scale at which the block is no larger than the frame. */
  readonly most: number;
}

/** The largest row between two scales that finds a place. A block that finds none finds none when it is larger, so halving is enough. */
function largestRow(shape: Shape, least: number, place: (block: Block) => Row | null): Row | null {
  const at = (scale: number) => place(blockAt(shape, scale));
  if (shape.most < least) return null;
  const whole = at(shape.most);
  if (whole) return whole;
  let best = at(least);
  let [low, high] = [least, shape.most];
  for (let halving = 0; best && halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    const row = at(middle);
    if (row) [best, low] = [row, middle];
    else high = middle;
  }
  return best;
}

function placed(block: Block, bounds: Box, taken: readonly Box[]): Row | null {
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const start = freePlaceWithin(bounds, around(middle, blockSize(block)), taken, block.gap);
  return start && { ...block, start };
}

function blockAt({ order, columns, gap }: Shape, scale: number): Block {
  return { size: scaled(order, scale), count: Math.max(1, order.count), columns, gap };
}

/** Each number of columns that leaves no line empty, the widest block first. */
function columnsOf(count: number): number[] {
  const cells = Math.max(1, count);
  return [...new Set(Array.from({ length: cells }, (_, line) => Math.ceil(cells / (line + 1))))];
}

function largestScale(bounds: Size, order: Omit<Cell, 'slot'>, columns: number, gap: number): number {
  const lines = Math.ceil(Math.max(1, order.count) / columns);
  const [width, height] = [bounds.width - (columns - 1) * gap, bounds.height - (lines - 1) * gap];
  return Math.max(0, Math.min(1, width / (columns * order.width), height / (lines * order.height)));
}

/** In whole pixels, so that the result lies on the grid; never larger than the scale says, except that nothing is under a pixel. */
function scaled({ width, height }: Size, scale: number): Size {
  if (scale === 1) return { width, height };
  return { width: pixels(width * scale), height: pixels(height * scale) };
}

/** Whole pixels. What a division left just below a whole number counts as that number. */
function pixels(length: number): number {
  return Math.max(1, Math.floor(length + 1e-6));
}
