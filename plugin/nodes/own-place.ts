import type { Shape } from './beside.ts';
import type { Result } from './build.ts';
import { carryMask, carrySlot } from './carry.ts';
import { takeCell } from './cell.ts';
import type { Taking } from './cell.ts';
import type { Matrix } from './geometry.ts';
import type { Outline } from './outline.ts';
import { toParent } from './place.ts';
import type { Place } from './place.ts';
import { indexIn } from './resolve.ts';
import type { Found } from './resolve.ts';

/** How a layer's parent places it: `NONE` where it does not, because it arranges nothing or not this layer. */
export type Arrangement = FrameNode['layoutMode'] | 'ABSOLUTE';

/** How the layer stands in its parent. */
export function arrangementOf({ node, parent }: Found): Arrangement {
  const mode = 'layoutMode' in parent ? parent.layoutMode : 'NONE';
  if (mode === 'NONE' || !('layoutPositioning' in node)) return 'NONE';
  return node.layoutPositioning === 'ABSOLUTE' ? 'ABSOLUTE' : mode;
}

/** What a layer's own place is made of: the layer, how it stands, and the outline that the result takes. */
export interface Own extends Taking {
  readonly found: Found;
  readonly shape: Shape & { readonly of?: Outline['of'] };
  readonly arrangement: Arrangement;
}

/** The place of the layer itself: same parent, right above it, same transform and layout slot. */
export function ownPlace(own: Own): Place {
  const { found, arrangement, original } = own;
  const inFlow = arrangement !== 'NONE' && arrangement !== 'ABSOLUTE';
  return {
    note: original === 'keep' && inFlow ? 'kept-beside' : null,
    page: found.page,
    put(result) {
      const place = placeInParent(own);
      if (original !== 'keep' && arrangement === 'GRID') {
        takeCell(found, result, own);
      } else {
        insertAbove(own, result);
        if (arrangement !== 'NONE') carrySlot(found.node, result);
      }
      result.relativeTransform = place;
      if (original !== 'keep') carryMask(found.node, result);
    },
  };
}

/** Where the result stands in the layer's parent: as the layer itself, unless its outline is another. */
function placeInParent({ found: { node, parent }, shape }: Own): Matrix {
  const sameBox = shape.of === 'box' && 'relativeTransform' in node;
  return sameBox ? node.relativeTransform : toParent(parent, shape.transform);
}

/**
 * Puts the result above the layer. For the moment in which both stand in auto layout they would have to share its room: where that is fixed, a
 * layer that fills would be squeezed, and what it holds with it. So the layer makes room first.
 */
function insertAbove({ found: { node, parent }, likely, original, arrangement }: Own, result: Result): void {
  const index = indexIn(parent, node, likely) + 1;
  const flows = arrangement === 'HORIZONTAL' || arrangement === 'VERTICAL';
  if (original === 'keep' || !flows || !isTight(parent) || !node.visible) {
    parent.insertChild(index, result);
    return;
  }
  node.visible = false;
  try {
    parent.insertChild(index, result);
  } catch (thrown) {
    node.visible = true;
    throw thrown;
  }
}

/** Whether layers that fill share a fixed length along the flow. Without any, what overflows for a moment squeezes nothing. */
function isTight(parent: BaseNode & ChildrenMixin): boolean {
  if (!('primaryAxisSizingMode' in parent) || parent.primaryAxisSizingMode === 'AUTO') return false;
  if (parent.counterAxisSizingMode === 'FIXED') return true;
  // Across, the frame hugs: were the layer hidden first, others could be squeezed along with the frame.
  return parent.children.some((child) => 'layoutGrow' in child && child.layoutGrow === 1);
}
