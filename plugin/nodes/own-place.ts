import type { Original } from '../protocol/contract.ts';
import type { Result } from './build.ts';
import { carryMask, carrySlot } from './carry.ts';
import type { Shape } from './beside.ts';
import { toParent } from './place.ts';
import type { Place } from './place.ts';
import { indexIn, pageOf } from './resolve.ts';
import type { Parent } from './resolve.ts';

/** A grid that has given its cell to a layer. */
type Grid = FrameNode | ComponentNode | SlotNode;

/** The place of the layer itself: same parent, right above it, same transform and layout slot. */
export function ownPlace(layer: SceneNode, shape: Shape, original: Original): Place {
  return {
    note: null,
    put(result) {
      const { parent } = layer;
      if (!parent) throw new Error('the layer has no parent');
      if (original !== 'keep' && isGrid(parent) && isInCell(layer)) takeCell(parent, layer, { result, original });
      else parent.insertChild(indexIn(parent, layer) + 1, result);
      settle(layer, result, parent);
      result.relativeTransform = toParent(parent, shape.transform);
      if (original !== 'keep') carryMask(layer, result);
    },
  };
}

/** Carries the slot, unless the layer has just left the parent for the result's frame. */
function settle(layer: SceneNode, result: Result, parent: Parent): void {
  if (layer.parent?.id === parent.id) carrySlot(layer, result);
}

/**
 * A cell holds one layer alone: the original leaves it, hidden, for the result's frame (or, if it is to be removed, for the page), and the
 * result takes the cell. When Figma refuses, the original is put back.
 */
function takeCell(grid: Grid, layer: SceneNode, { result, original }: { result: Result; original: Original }): void {
  if (!('gridRowAnchorIndex' in layer)) throw new Error('the layer is in no cell');
  const { gridRowAnchorIndex: row, gridColumnAnchorIndex: column } = layer;
  const index = indexIn(grid, layer);
  const fills = { across: layer.layoutSizingHorizontal === 'FILL', down: layer.layoutSizingVertical === 'FILL' };
  const shelter = original === 'hide' && result.type === 'FRAME' ? result : pageOf(layer);
  if (!shelter) throw new Error('the layer is on no page');
  shelter.appendChild(layer);
  try {
    grid.appendChildAt(result, row, column);
    if (fills.across) result.layoutSizingHorizontal = 'FILL';
    if (fills.down) result.layoutSizingVertical = 'FILL';
  } catch (thrown) {
    grid.insertChild(index, layer);
    throw thrown;
  }
}

function isGrid(parent: BaseNode): parent is Grid {
  return 'layoutMode' in parent && parent.layoutMode === 'GRID';
}

function isInCell(layer: SceneNode): boolean {
  return 'layoutPositioning' in layer && layer.layoutPositioning === 'AUTO';
}

/** Whether a layer is alone in a cell of a grid, so that hiding it would leave its cell taken. */
export function isCell(layer: SceneNode): boolean {
  return layer.parent !== null && isGrid(layer.parent) && isInCell(layer);
}
