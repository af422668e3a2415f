import type { Cell, Spot } from '../protocol/contract.ts';
import type { SpotRequest } from '../protocol/sets.ts';
import { around, freePlace } from './free-place.ts';
import type { Point, Size } from './geometry.ts';
import { orderOfSet } from './grid.ts';
import { besideFrame, besideLayer, inFrame, onPage } from './home.ts';
import { boxesOf } from './outline.ts';
import { findLayer, findPage } from './resolve.ts';
import type { Rows } from './rows.ts';
import { settle } from './settle.ts';

/** A frame that new art may go into. */
type Container = FrameNode | SectionNode | SlotNode;

/**
 * Where a row of new art will stand: in the frame, or on free canvas near the middle of the view; or the place of a frame that will be made for
 * it. Its cells are kept free of other orders until they are filled.
 */
export async function captureSpot({ run, frameId, cell, set }: SpotRequest, rows: Rows): Promise<Spot> {
  const frame = frameId === null ? null : await findContainer(frameId);
  const order = set ? orderOfSet(run, cell) : { run, cell };
  if (!frame) {
    const page = figma.currentPage;
    const { box } = settle([onPage(page, figma.viewport.center, null)], order, rows);
    return { run, pageId: page.id, frameId: null, x: box.x, y: box.y, ...(set && { set }) };
  }
  const { box } = settle([inFrame(frame.node), besideFrame(frame.page, frame.node)], order, rows);
  return { run, pageId: frame.page.id, frameId, x: box.x, y: box.y, ...(set && { set }) };
}

/** Where a row of new art will stand beside a layer; near the middle of the view where it is gone. */
export async function captureBeside(
  { run, layerId, cell }: { run: string; layerId: string; cell: Cell },
  rows: Rows,
): Promise<Spot> {
  const found = await findLayer(layerId);
  if (!found) return captureSpot({ run, frameId: null, cell }, rows);
  const { box } = settle([besideLayer(found.page, found.node)], { run, cell }, rows);
  return { run, pageId: found.page.id, frameId: null, x: box.x, y: box.y };
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
