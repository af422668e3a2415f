import { gridSlotOf, settleIn } from './cell.ts';
import type { GridSlot } from './cell.ts';
import { fillAcross, fillDown } from './fill-sizing.ts';
import type { Limits } from './fill-sizing.ts';
import { fail } from '../protocol/fault.ts';
import type { ReadonlyMatrix, Size } from './geometry.ts';
import { indexIn } from './resolve.ts';
import type { Parent } from './resolve.ts';
import { arranges } from './spot.ts';

/** What is placed in slots here: layers, and frames around them. */
type Slotted = SceneNode & LayoutMixin;

/** Where a layer stands in its parent, in full: to be given to another layer, or back to itself. */
export interface Slot extends Size {
  readonly parent: Parent;
  readonly index: number;
  readonly transform: ReadonlyMatrix;
  /** In a parent that arranges its children; null elsewhere. */
  readonly layout: {
    readonly positioning: 'AUTO' | 'ABSOLUTE';
    readonly across: 'FIXED' | 'HUG' | 'FILL';
    readonly down: 'FIXED' | 'HUG' | 'FILL';
    readonly limits: Limits;
    readonly cell: GridSlot | null;
  } | null;
}

/** The slot of a layer as it is now. */
export function slotOf(node: Slotted): Slot {
  const { parent, width, height, relativeTransform: transform } = node;
  if (!parent) throw fail('placement-refused', 'The layer has no parent.');
  const slot = { parent, index: indexIn(parent, node), transform, width, height };
  if (!arranges(parent)) return { ...slot, layout: null };
  const { minWidth, maxWidth, minHeight, maxHeight } = node;
  const isGrid = 'layoutMode' in parent && parent.layoutMode === 'GRID' && node.layoutPositioning === 'AUTO';
  return {
    ...slot,
    layout: {
      positioning: node.layoutPositioning,
      across: node.layoutSizingHorizontal,
      down: node.layoutSizingVertical,
      limits: { minWidth, maxWidth, minHeight, maxHeight },
      cell: isGrid ? gridSlotOf(node) : null,
    },
  };
}

/** Puts a layer of the same size into a slot that is free. What hugged has a fixed size now. */
export function takeSlot(node: Slotted, { parent, index, transform, width, height, layout }: Slot): void {
  // By its index, so that the order of the layers stays; from the first free cell it then moves to its own.
  parent.insertChild(Math.min(index, parent.children.length), node);
  if (layout?.cell) settleIn(node, layout.cell);
  if (layout) node.layoutPositioning = layout.positioning;
  if (layout?.positioning !== 'ABSOLUTE') {
    if (layout?.across === 'FILL') fillAcross(node, layout.limits);
    if (layout?.down === 'FILL') fillDown(node, layout.limits);
  }
  if (layout === null) resizeTo(node, { width, height });
  node.relativeTransform = [[...transform[0]], [...transform[1]]];
}

/** Gives a layer a size, where it takes one. */
export function resizeTo(node: SceneNode, { width, height }: Size): void {
  if ('resize' in node && (node.width !== width || node.height !== height)) node.resize(width, height);
}
