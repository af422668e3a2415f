import type { Original, Placed, PlacementNote, Target } from '../protocol/contract.ts';
import { anchorOf } from './anchor.ts';
import { placeBeside, placeOnPage } from './beside.ts';
import type { Shape } from './beside.ts';
import { orRemoved, wrap } from './build.ts';
import type { Build, Result } from './build.ts';
import { carryLook } from './carry.ts';
import { moveBoundsTo } from './geometry.ts';
import { outlineOf } from './outline.ts';
import { isCell, ownPlace } from './own-place.ts';
import { asOneStep, placeFirst, placeIn } from './place.ts';
import type { Place } from './place.ts';
import { findLayer, findParent } from './resolve.ts';
import type { Found } from './resolve.ts';
import { findPageOr, startOn } from './spot.ts';

/** Puts a result where the target is, or as near to that as Figma lets it. The layer's place and look count as they are now. */
export async function replaceLayer(
  { target, original }: { target: Target; original: Original },
  build: Build,
  finish?: () => Promise<void>,
): Promise<Placed> {
  const found = await findLayer(target.layerId);
  if (!found) return placeWithout(target, build, finish);
  return asOneStep(() => replaceFound(found, { target, original }, build), finish);
}

/** Puts a result beside a layer that stays as it is. */
export function placeByLayer(found: Found, build: Build, note: PlacementNote): Placed {
  const shape = outlineOf(found.node);
  if (!shape) throw new Error('the layer has no outline');
  const places = [placeBeside(found.node, shape, note), placeOnPage(found.page, shape, note)];
  return placeFirst(dressed(build(shape), found.node), places.filter(isPlace));
}

/** Puts the result of a layer that is gone where the layer was. */
export async function placeWithout(target: Target, build: Build, finish?: () => Promise<void>): Promise<Placed> {
  const { page, gone } = await findPageOr(target.pageId);
  const parent = await findParent(target.parentId);
  return asOneStep(() => {
    const note = gone ? 'page-gone' : parent ? 'layer-gone' : 'parent-gone';
    const shape: Shape = gone ? { ...target, transform: nearView(page, target) } : target;
    const places = [parent && placeIn(parent, target.index, target.transform, note), placeOnPage(page, shape, note)];
    const result = orRemoved(build(target), (node) => {
      node.name = target.name;
    });
    return placeFirst(result, places.filter(isPlace));
  }, finish);
}

function replaceFound(
  { node, page }: Found,
  { target, original }: { target: Target; original: Original },
  build: Build,
): Placed {
  const shape = outlineOf(node) ?? target;
  const anchor = anchorOf(node);
  const fallbacks = [
    placeBeside(anchor?.node ?? node, shape, anchor?.note ?? 'read-only'),
    placeOnPage(page, shape, anchor?.note ?? 'read-only'),
  ];
  const places = anchor ? fallbacks : [ownPlace(node, shape, original), ...fallbacks];
  const sheltering = !anchor && original === 'hide' && isCell(node);
  const built = build(shape);
  const result = dressed(sheltering && built.type === 'RECTANGLE' ? wrap(built) : built, node);
  const placed = placeFirst(result, places.filter(isPlace));
  return placed.note === null && !dispose(node, original) ? { ...placed, note: 'original-kept' } : placed;
}

/** Hides or removes the original; false where Figma refuses. */
function dispose(node: SceneNode, original: Original): boolean {
  try {
    if (original === 'hide') node.visible = false;
    if (original === 'remove') node.remove();
    return true;
  } catch {
    // The result stands; that the original could not be touched is what the caller then says.
    return false;
  }
}

function dressed(result: Result, original: SceneNode): Result {
  return orRemoved(result, (node) => carryLook(original, node));
}

function nearView(page: PageNode, target: Target) {
  const { x, y } = startOn(page, figma.viewport.center, target);
  return moveBoundsTo(target.transform, target, { x, y });
}

function isPlace(place: Place | null): place is Place {
  return place !== null;
}
