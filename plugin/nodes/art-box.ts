import type { Box, Matrix, Point } from './geometry.ts';
import { isUpright, translation } from './geometry.ts';
import { hasEffects, seenBox, strokeBox } from './outline.ts';
import type { Outline } from './outline.ts';

/** What a picture of a layer covers, from the corner of the layer's outline: more than that where strokes, shadows or children reach beyond it. */
export type ArtBox = Box;

/** Less than this is an error of rounding. In canvas pixels. */
const NOTHING = 0.01;

/** Whether an export of the layer itself would show what its result takes over: its rotation, opacity or effects. */
export function bakesIn(node: SceneNode, { transform, of }: Outline): boolean {
  if (of === 'box' && !isUpright(transform)) return true;
  const translucent = 'opacity' in node && node.opacity < 1;
  return translucent || hasEffects(node);
}

/** Takes all that off a copy of a layer, which stands out of sight above the view. A line stays turned, as its outline is upright. */
export function straighten(copy: SceneNode, layer: SceneNode, { of, width, height }: Outline): void {
  const { x, y } = figma.viewport.bounds;
  const place = translation(x - 2 * width, y - 2 * height);
  if ('relativeTransform' in copy) copy.relativeTransform = of === 'box' ? place : turnedAs(layer, place);
  if ('opacity' in copy) copy.opacity = 1;
  if ('effects' in copy) copy.effects = [];
}

function turnedAs(layer: SceneNode, [[, , x], [, , y]]: Matrix): Matrix {
  const [[a, c], [b, d]] = 'absoluteTransform' in layer ? layer.absoluteTransform : translation(0, 0);
  return [
    [a, c, x],
    [b, d, y],
  ];
}

/** The box of what a layer that bakes nothing in, or a straightened copy, shows, where that is beyond its outline; null where it is not. */
export function beyond(upright: SceneNode, outline: Outline): ArtBox | null {
  if (outline.of === 'seen' || !('absoluteTransform' in upright)) return null;
  const [[, , x], [, , y]] = upright.absoluteTransform;
  return beyondAt(outline.of === 'stroke' ? strokeBox(upright) : { x, y }, seenBox(upright), outline);
}

/** Where an upright layer's own box begins on the page; null where its outline is what is seen of it. */
export function cornerOf({ of, transform: [[, , x], [, , y]] }: Outline): Point | null {
  return of === 'seen' ? null : { x, y };
}

/** The same of a box on the page, given where the outline's corner is there. */
export function beyondAt(corner: Point | null, seen: Box | null, { of, width, height }: Outline): ArtBox | null {
  if (!corner || !seen) return null;
  const box = { ...seen, x: seen.x - corner.x, y: seen.y - corner.y };
  const sides = [-box.x, -box.y, box.x + box.width - width, box.y + box.height - height];
  // The box of a stroke has room for caps: where there are none, what is seen is smaller.
  const reaches = of === 'stroke' ? Math.max(...sides.map(Math.abs)) : Math.max(...sides);
  return reaches > NOTHING ? box : null;
}
