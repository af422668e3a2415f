import type { Box, Size } from './geometry.ts';
import { cellBox } from './row.ts';
import type { Row, Seat } from './row.ts';

/**
 * The rows of the orders since the panel was opened: where their cells are, and which are filled. An order has one row in each parent that it
 * stands in: in its frame, and beside it for what found no room there.
 */
export interface Rows {
  /** Frames that were made for sets, by their runs. */
  readonly frames: Map<string, string>;
  readonly find: (run: string, parentId: string) => Row | null;
  readonly remember: (run: string, parentId: string, row: Row) => void;
  readonly forget: (run: string, parentId: string) => void;
  /** Whether any result of an order was placed, and in what size; null before the first. */
  readonly sizeOf: (run: string) => Size | null;
  readonly fill: (seat: Seat, size: Size) => void;
  /** The cells in a parent that wait for results, of every order, but for one cell. */
  readonly waiting: (parentId: string, except: Seat) => Box[];
}

interface Order {
  readonly byParent: Map<string, Row>;
  readonly filled: Set<number>;
  size: Size | null;
}

/** No rows yet. */
export function createRows(): Rows {
  const orders = new Map<string, Order>();
  function orderOf(run: string): Order {
    const order = orders.get(run) ?? { byParent: new Map(), filled: new Set(), size: null };
    orders.set(run, order);
    return order;
  }
  return {
    frames: new Map(),
    find: (run, parentId) => orders.get(run)?.byParent.get(parentId) ?? null,
    remember: (run, parentId, row) => orderOf(run).byParent.set(parentId, row),
    forget: (run, parentId) => orders.get(run)?.byParent.delete(parentId),
    sizeOf: (run) => orders.get(run)?.size ?? null,
    fill({ run, slot }, size) {
      const order = orderOf(run);
      order.filled.add(slot);
      order.size ??= { width: size.width, height: size.height };
    },
    waiting: (parentId, except) =>
      [...orders].flatMap(([run, { byParent, filled }]) => {
        const row = byParent.get(parentId);
        if (!row) return [];
        const slots = [...Array(row.count).keys()].filter((slot) => !filled.has(slot));
        return slots.flatMap((slot) => (run === except.run && slot === except.slot ? [] : [cellBox(row, slot)]));
      }),
  };
}
