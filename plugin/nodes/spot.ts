import type { Cell, Spot } from '../protocol/contract.ts';
import { around, freePlace } from './free-place.ts';
import type { Point, Size } from './geometry.ts';
import { besideFrame, inFrame, onPage } from './home.ts';
import { boxesOf } from './outline.ts';
import { findLayer, findPage } from './resolve.ts';
import type { Rows } from './rows.ts';
import { settle } from './settle.ts';

/** A frame that new art may go into. */
type Container = FrameNode | SectionNode | SlotNode;

/**
 * Where a row of new art will stand: in the frame, or on free canvas near the middle of the view. Its cells are kept free of other orders
 * until they are filled.
 */
export async function captureSpot(
  { run, frameId, cell }: { run: string; frameId: string | null; cell: Cell },
  rows: Rows,
): Promise<Spot> {
  const frame = frameId === null ? null : await findContainer(frameId);
  if (!frame) {
    const page = figma.currentPage;
    const { box } = settle([onPage(page, figma.viewport.center, null)], { run, cell }, rows);
    return { run, pageId: page.id, frameId: null, x: box.x, y: box.y };
  }
  const { box } = settle([inFrame(frame.node), besideFrame(frame.page, frame.node)], { run, cell }, rows);
  return { run, pageId: frame.page.id, frameId, x: box.x, y: box.y };
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
