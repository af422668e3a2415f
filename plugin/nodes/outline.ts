import type { Box, Matrix, Size } from './geometry.ts';
import { boundsOf, multiply, translation } from './geometry.ts';

/** Where a layer lies on its page and how large it is: what an export shows and what a result takes over. */
export interface Outline extends Size {
  readonly transform: Matrix;
  /**
   * Whether it is the layer's own box. A line has none, being 0 high or wide and seen by its stroke alone: its outline is upright, the box of what is
   * seen of it, or of its stroke where effects are seen as well.
   */
  readonly of: 'box' | 'seen' | 'stroke';
}

/** A layer's outline; null where there is nothing to be seen, or for things without a size. `known`: what is seen of it, if it was read. */
export function outlineOf(node: SceneNode, known?: Box): Outline | null {
  if (!('absoluteTransform' in node) || !('width' in node)) return null;
  const { width, height } = node;
  if (width >= 0.01 && height >= 0.01) return { transform: node.absoluteTransform, width, height, of: 'box' };
  const seen = known ?? seenBox(node);
  if (!seen || seen.width < 0.01 || seen.height < 0.01) return null;
  const stroke = hasEffects(node) ? strokeBox(node) : null;
  const box = stroke ?? seen;
  const transform = translation(box.x, box.y);
  return { transform, width: box.width, height: box.height, of: stroke ? 'stroke' : 'seen' };
}

/** Whether an effect of the layer's own can be seen. */
export function hasEffects(node: SceneNode): boolean {
  return 'effects' in node && node.effects.some(({ visible }) => visible);
}

/** The upright box on the page around a line's stroke, with room for caps; null for what has no stroke of one weight. */
export function strokeBox(node: SceneNode): Box | null {
  if (!('strokeWeight' in node) || typeof node.strokeWeight !== 'number') return null;
  const reach = node.strokeAlign === 'CENTER' ? node.strokeWeight / 2 : node.strokeWeight;
  const size = { width: node.width + 2 * reach, height: node.height + 2 * reach };
  return boundsOf(multiply(node.absoluteTransform, translation(-reach, -reach)), size);
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
