import type { Cell, Spot } from '../protocol/contract.ts';
import { around, freePlace, freePlaceWithin } from './free-place.ts';
import { boundsOf } from './geometry.ts';
import type { Box, Point, Size } from './geometry.ts';
import { boxesOf } from './outline.ts';
import { findLayer, findPage } from './resolve.ts';
import { rowSize } from './row.ts';

/** A frame that new art may go into. */
type Container = FrameNode | SectionNode | SlotNode;

/** Where a row of new art will stand: in the frame, or on free canvas near the middle of the view. */
export async function captureSpot(request: { run: string; frameId: string | null; cell: Cell }): Promise<Spot> {
  const { run, frameId, cell } = request;
  const frame = frameId === null ? null : await findContainer(frameId);
  if (frame) {
    const { x, y } = startIn(frame.node, rowSize(cell));
    return { run, pageId: frame.page.id, frameId, x, y };
  }
  const page = figma.currentPage;
  return { run, pageId: page.id, frameId: null, ...startOn(page, figma.viewport.center, rowSize(cell)) };
}

/** The container of a spot, its page loaded; null where it is gone or takes no layers. */
export async function findContainer(id: string): Promise<{ node: Container; page: PageNode } | null> {
  const found = await findLayer(id);
  if (found?.node.type !== 'FRAME' && found?.node.type !== 'SECTION' && found?.node.type !== 'SLOT') return null;
  return { node: found.node, page: found.page };
}

/** The page of a spot, or the current one where it is gone. */
export async function findPageOr(id: string): Promise<{ page: PageNode; gone: boolean }> {
  const page = await findPage(id);
  return page ? { page, gone: false } : { page: figma.currentPage, gone: true };
}

/** The free place on a page nearest to a point, for something of a size around that point. */
export function startOn(page: PageNode, middle: Point, size: Size): Point {
  return freePlace(around(middle, size), boxesOf(page.children));
}

/** Whether a frame arranges its children itself. */
export function arranges(parent: BaseNode): boolean {
  return 'layoutMode' in parent && parent.layoutMode !== 'NONE';
}

/**
 * Free room in a frame nearest to its middle, in its own coordinates. What covers the whole frame is its background and not in the way.
 * Without free room the row stands in the middle all the same: the frame was asked for.
 */
function startIn(frame: Container, size: Size): Point {
  if (arranges(frame)) return { x: 0, y: 0 };
  const bounds: Box = { x: 0, y: 0, width: frame.width, height: frame.height };
  const wanted = around({ x: frame.width / 2, y: frame.height / 2 }, size);
  const taken = frame.children
    .flatMap((child) => (child.visible && 'width' in child ? [boundsOf(child.relativeTransform, child)] : []))
    .filter((box) => !covers(box, bounds));
  return freePlaceWithin(bounds, wanted, taken) ?? { x: wanted.x, y: wanted.y };
}

function covers({ x, y, width, height }: Box, bounds: Box): boolean {
  return x <= 0 && y <= 0 && x + width >= bounds.width && y + height >= bounds.height;
}
