import type { Size } from './geometry.ts';
import { fitCell } from './fit.ts';

/** A frame that arranges its children. */
type Arranged = FrameNode | SlotNode;

/** A length that results share with the gaps between them. */
interface Shared {
  readonly length: number;
  readonly cells: number;
  readonly gap: number;
}

/**
 * The size of results among the children of auto layout: as ordered, but no wider and no higher than what a side of its own length has inside
 * its padding. Where they stand in a line along that side, they share it.
 */
export function arrangedSize(frame: Arranged, order: Size & { readonly count: number }): Size {
  const width = frame.width - frame.paddingLeft - frame.paddingRight;
  const height = frame.height - frame.paddingTop - frame.paddingBottom;
  const { across, down } = cellsOf(frame, order.count);
  return fitCell(order, {
    width: frame.layoutSizingHorizontal === 'HUG' ? null : share({ length: width, ...across }),
    height: frame.layoutSizingVertical === 'HUG' ? null : share({ length: height, ...down }),
  });
}

type Line = Omit<Shared, 'length'>;

const ALONE: Line = { cells: 1, gap: 0 };

function cellsOf(frame: Arranged, count: number): { across: Line; down: Line } {
  if (frame.layoutMode === 'GRID') {
    return {
      across: { cells: frame.gridColumnCount, gap: frame.gridColumnGap },
      down: { cells: frame.gridRowCount, gap: frame.gridRowGap },
    };
  }
  const line = { cells: Math.max(1, count), gap: frame.itemSpacing };
  if (frame.layoutMode === 'VERTICAL') return { across: ALONE, down: line };
  // What wraps makes a block about as high as wide rather than one line of small results.
  return {
    across: frame.layoutWrap === 'WRAP' ? { ...line, cells: Math.ceil(Math.sqrt(line.cells)) } : line,
    down: ALONE,
  };
}

/** The length of one of several cells; all of it where the gaps leave nothing. */
function share({ length, cells, gap }: Shared): number {
  const one = (length - (cells - 1) * gap) / cells;
  return Math.max(1, one > 0 ? one : length);
}
