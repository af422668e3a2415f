import type { Box, Matrix, Size } from './geometry.ts';
import { translation } from './geometry.ts';

/** Where a layer lies on its page and how large it is: what an export shows and what a result takes over. */
export interface Outline extends Size {
  readonly transform: Matrix;
  /** A line: 0 high or wide, seen by its stroke alone. Its outline is the box of the stroke, upright. */
  readonly flat: boolean;
}

/** A layer's outline; null where there is nothing to be seen, or for things without a size. */
export function outlineOf(node: SceneNode): Outline | null {
  if (!('absoluteTransform' in node) || !('width' in node)) return null;
  const { width, height } = node;
  if (width >= 0.01 && height >= 0.01) return { transform: node.absoluteTransform, width, height, flat: false };
  const seen = seenBox(node);
  if (!seen || seen.width < 0.01 || seen.height < 0.01) return null;
  return { transform: translation(seen.x, seen.y), width: seen.width, height: seen.height, flat: true };
}

/** The boxes on the page of everything that can be seen among layers. */
export function boxesOf(nodes: readonly SceneNode[]): Box[] {
  return nodes.flatMap((node) => {
    if (!node.visible) return [];
    const box = seenBox(node) ?? ('absoluteBoundingBox' in node ? node.absoluteBoundingBox : null);
    return box ? [box] : [];
  });
}

/** The box on the page of what a layer shows, null where it shows nothing. Sections have no render bounds, and show all of themselves. */
export function seenBox(node: SceneNode): Box | null {
  if ('absoluteRenderBounds' in node) return node.absoluteRenderBounds;
  return 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
}
