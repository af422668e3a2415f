import type { Original } from '../protocol/contract.ts';
import type { Result } from './build.ts';
import { translation } from './geometry.ts';
import { indexIn } from './resolve.ts';
import type { Found } from './resolve.ts';

/** A layer that can stand in a cell. */
type CellLayer = SceneNode & GridChildrenMixin & LayoutMixin;

/** What becomes of the original, and where among the children it is likely to be. */
export interface Taking {
  readonly original: Original;
  readonly likely: number;
}

/**
 * A cell holds one layer alone: the original leaves it, hidden, for the result's frame (or, if it is to be removed, for the page), and the
 * result takes the cell, as large and as aligned in it. When Figma refuses, the original is put back.
 */
export function takeCell({ node: layer, parent: grid, page }: Found, result: Result, taking: Taking): void {
  if (!('gridRowAnchorIndex' in layer)) throw new Error('the layer is in no cell');
  const index = indexIn(grid, layer, taking.likely);
  const slot = gridSlotOf(layer);
  const sheltered = taking.original === 'hide' && result.type === 'FRAME';
  (sheltered ? result : page).appendChild(layer);
  try {
    // By its index, so that the order of the layers stays; from the first free cell it then moves to its own.
    grid.insertChild(index, result);
    settleIn(result, slot);
    // The frame stands where the layer stood, and the layer so within it.
    if (sheltered) layer.relativeTransform = translation(0, 0);
  } catch (thrown) {
    grid.insertChild(index, layer);
    settleIn(layer, slot);
    throw thrown;
  }
}

/** A cell, and how a layer lies in it. */
export interface GridSlot {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly across: GridChildrenMixin['gridChildHorizontalAlign'];
  readonly down: GridChildrenMixin['gridChildVerticalAlign'];
  readonly fillsAcross: boolean;
  readonly fillsDown: boolean;
}

/** The cell of a layer as it is now. */
export function gridSlotOf(layer: CellLayer): GridSlot {
  return {
    row: layer.gridRowAnchorIndex,
    column: layer.gridColumnAnchorIndex,
    rows: layer.gridRowSpan,
    columns: layer.gridColumnSpan,
    across: layer.gridChildHorizontalAlign,
    down: layer.gridChildVerticalAlign,
    fillsAcross: layer.layoutSizingHorizontal === 'FILL',
    fillsDown: layer.layoutSizingVertical === 'FILL',
  };
}

/** Gives a layer of the grid a cell that is free. */
export function settleIn(layer: CellLayer, slot: GridSlot): void {
  // A grid that positions its children by their order refuses to be told, and has the cell right already (typings).
  if (layer.gridRowAnchorIndex !== slot.row || layer.gridColumnAnchorIndex !== slot.column) {
    layer.setGridChildPosition(slot.row, slot.column);
  }
  if (slot.rows !== 1) layer.gridRowSpan = slot.rows;
  if (slot.columns !== 1) layer.gridColumnSpan = slot.columns;
  if (slot.across !== 'AUTO') layer.gridChildHorizontalAlign = slot.across;
  if (slot.down !== 'AUTO') layer.gridChildVerticalAlign = slot.down;
  if (slot.fillsAcross) layer.layoutSizingHorizontal = 'FILL';
  if (slot.fillsDown) layer.layoutSizingVertical = 'FILL';
}
