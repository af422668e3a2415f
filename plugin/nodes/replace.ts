import type { Original, Placed, PlacementNote, Target } from '../protocol/contract.ts';
import { anchorOf } from './anchor.ts';
import { measureArt } from './art-boxes.ts';
import type { ArtBoxes } from './art-boxes.ts';
import type { ArtBox } from './art-box.ts';
import { placeBeside, placeOnPage } from './beside.ts';
import type { Shape } from './beside.ts';
import { framed, orRemoved } from './build.ts';
import type { Build, Result } from './build.ts';
import { carryLook } from './carry.ts';
import { moveBoundsTo } from './geometry.ts';
import type { Size } from './geometry.ts';
import { outlineOf } from './outline.ts';
import { arrangementOf, ownPlace } from './own-place.ts';
import { asOneStep, placeFirst, placeIn } from './place.ts';
import type { Place } from './place.ts';
import { findLayer, findParent } from './resolve.ts';
import type { Found } from './resolve.ts';
import { findPageOr, startOn } from './spot.ts';

/** What is replaced, and what becomes of the original. */
interface Replacement {
  readonly target: Target;
  readonly original: Original;
}

/** How a result is made, and what the picture that it was made of covers. */
export interface Making {
  readonly build: Build;
  readonly artBoxes: ArtBoxes;
}

/** Puts a result where the target is, or as near to that as Figma lets it. The layer's place and look count as they are now. */
export async function replaceLayer(
  replacement: Replacement,
  making: Making,
  finish?: () => Promise<void>,
): Promise<Placed> {
  const { target } = replacement;
  const found = await findLayer(target.layerId);
  if (found) return asOneStep(() => replaceFound(found, replacement, making), finish);
  return placeWithout(target, built(making.build, making.artBoxes.find(target.layerId, target) ?? null), finish);
}

/** Puts a result beside a layer that stays as it is, or beside another one around it. */
export function placeByLayer(found: Found, build: Build, note: PlacementNote, anchor: SceneNode = found.node): Placed {
  const shape = outlineOf(found.node);
  if (!shape) throw new Error('the layer has no outline');
  const places = [placeBeside(anchor, shape, note), placeOnPage(found.page, shape, note)];
  return placeFirst(dressed(build(shape), found.node), places);
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

function replaceFound(found: Found, { target, original }: Replacement, { build, artBoxes }: Making): Placed {
  const { node, page } = found;
  const outline = outlineOf(node);
  const shape = outline ?? target;
  const known = artBoxes.find(target.layerId, shape);
  const art = known === undefined && outline ? measureArt(node, outline) : (known ?? null);
  const { anchor, hidden } = anchorOf(found);
  const arrangement = arrangementOf(found);
  const fallbacks = [
    placeBeside(anchor?.node ?? node, shape, anchor?.note ?? 'read-only'),
    placeOnPage(page, shape, anchor?.note ?? 'read-only'),
  ];
  const own = () => ownPlace({ found, shape, arrangement, original, likely: target.index });
  // In a grid the original needs a frame to go into.
  const sheltering = !anchor && original === 'hide' && arrangement === 'GRID';
  const wasHidden = !node.visible;
  const result = dressed(built(build, art, sheltering)(shape), node);
  const placed = placeFirst(result, anchor ? fallbacks : [own(), ...fallbacks]);
  // Another version of the result is made from the same picture.
  artBoxes.remember(placed.nodeId, art, shape);
  if (placed.note !== null) return placed;
  if (!dispose(node, original)) return { ...placed, note: 'original-kept' };
  if (hidden) return { ...placed, note: 'out-of-sight' };
  return wasHidden ? { ...placed, note: 'was-hidden' } : placed;
}

/** A result of the layer's size, whatever more the picture of the layer covers. */
function built(build: Build, art: ArtBox | null, sheltering = false): Build {
  return (size: Size) => {
    const result = build(art ?? size);
    if (art) return framed(result, size, art);
    return sheltering && result.type === 'RECTANGLE' ? framed(result, size, { x: 0, y: 0 }) : result;
  };
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
