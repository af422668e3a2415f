import type { Cell, PlacementNote } from '../protocol/contract.ts';
import { arrangedSize } from './arranged-size.ts';
import { around, contains, freePlace, GAP } from './free-place.ts';
import { fitInto } from './fit.ts';
import { boundsOf, translation } from './geometry.ts';
import type { Box, Point, ReadonlyMatrix, Size } from './geometry.ts';
import { boxesOf } from './outline.ts';
import type { Parent } from './resolve.ts';
import { blockSize, oneLine } from './row.ts';
import type { Row } from './row.ts';
import { readSeat } from './seats.ts';

/** Somewhere the row of an order may stand. Boxes are in its own coordinates. */
export interface Home {
  readonly id: string;
  readonly parent: Parent;
  /** Its place on the page. */
  readonly transform: ReadonlyMatrix;
  /** What results must lie in: a frame, nothing on a page; `arranged` where the frame places its children itself. */
  readonly bounds: Box | null | 'arranged';
  /** What stands in it. */
  readonly taken: readonly Box[];
  readonly note: PlacementNote | null;
  /** A place for a whole row, near where it was; null where there is no room. */
  readonly plan: (order: Cell, taken: readonly Box[], before: Row | null) => Row | null;
}

/** A frame, a section or a slot that was selected. */
export function inFrame(frame: FrameNode | SectionNode | SlotNode): Home {
  const { id, absoluteTransform: transform } = frame;
  const bounds = { x: 0, y: 0, width: frame.width, height: frame.height };
  if ('layoutMode' in frame && frame.layoutMode !== 'NONE') {
    const plan = (order: Cell): Row => ({
      ...oneLine(order),
      size: arrangedSize(frame, order),
      start: { x: 0, y: 0 },
    });
    return { id, parent: frame, transform, bounds: 'arranged', taken: [], note: null, plan };
  }
  const taken = boxesIn(frame, bounds);
  return { id, parent: frame, transform, bounds, taken, note: null, plan: (order, all) => fitInto(bounds, order, all) };
}

/** A page, around a point. */
export function onPage(page: PageNode, middle: Point, note: PlacementNote | null): Home {
  return freeCanvas(page, note, (size) => around(middle, size));
}

/** A page, right of a frame that has no room. */
export function besideFrame(page: PageNode, frame: SceneNode): Home {
  return rightOf(page, frame, 'frame-full');
}

/** A page, right of a layer that was to have the art beside it. */
export function besideLayer(page: PageNode, layer: SceneNode): Home {
  return rightOf(page, layer, null);
}

/** Of layers in frames, right of the outermost, whose other children are not to be covered. */
function rightOf(page: PageNode, layer: SceneNode, note: PlacementNote | null): Home {
  const around = outermost(layer);
  const box = 'absoluteBoundingBox' in around ? around.absoluteBoundingBox : null;
  if (!box) return onPage(page, figma.viewport.center, note);
  return freeCanvas(page, note, (size) => ({ ...size, x: box.x + box.width + GAP, y: box.y }));
}

function freeCanvas(page: PageNode, note: PlacementNote | null, wanted: (size: Size) => Box): Home {
  return {
    id: page.id,
    parent: page,
    transform: translation(0, 0),
    bounds: null,
    taken: boxesOf(page.children),
    note,
    plan(order, taken, before) {
      const block = oneLine(order);
      const size = blockSize(block);
      return { ...block, start: freePlace(before ? { ...before.start, ...size } : wanted(size), taken) };
    },
  };
}

/** What stands in a frame. A layer that covers all of it is its background and in nobody's way, unless it is a result of ours. */
function boxesIn(frame: FrameNode | SectionNode | SlotNode, bounds: Box): Box[] {
  return frame.children.flatMap((child) => {
    if (!child.visible || !('width' in child)) return [];
    const box = boundsOf(child.relativeTransform, child);
    return contains(box, bounds) && readSeat(child) === null ? [] : [box];
  });
}

function outermost(node: SceneNode): SceneNode {
  let found = node;
  for (let up = node.parent; up && 'visible' in up; up = up.parent) found = up;
  return found;
}
