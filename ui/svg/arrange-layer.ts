import { groupColors } from './group-colors.ts';
import { joinColors } from './join-colors.ts';
import { SVG_NAMESPACE } from './parse-svg.ts';
import type { Shape } from './shapes.ts';

/** The shapes by their layer, in order. */
export function layersOf(shapes: readonly Shape[]): readonly (readonly Shape[])[] {
  const layers = new Map<number, Shape[]>();
  for (const shape of shapes) {
    const same = layers.get(shape.layer);
    if (same === undefined) layers.set(shape.layer, [shape]);
    else same.push(shape);
  }
  return [...layers.values()];
}

/** Puts the shapes of a layer in order and together. Answers how many paths they are then. */
export function arrangeLayer(
  layer: readonly Shape[],
  { groupColors: grouping, joinColors: joining }: { readonly groupColors: boolean; readonly joinColors: boolean },
): number {
  if (!grouping && !joining) return layer.length;
  const groups = grouping ? groupColors(layer) : [layer];
  const parent = layer[0]?.element.parentNode ?? null;
  const after = layer[layer.length - 1]?.element.nextSibling ?? null;
  let paths = 0;
  for (const group of groups) {
    const joined = (joining ? joinColors(group) : group.map((shape) => [shape])).flatMap(joinPaths);
    paths += joined.length;
    const placed = grouping ? wrap(joined) : null;
    if (placed !== null) parent?.insertBefore(placed, after);
  }
  return paths;
}

/** One element for all: the first, with everything that they draw. */
function joinPaths(shapes: readonly Shape[]): readonly Element[] {
  const [first, ...others] = shapes.map(({ element }) => element);
  if (first === undefined) return [];
  if (others.length === 0) return [first];
  first.setAttribute('d', [first, ...others].map((element) => element.getAttribute('d')?.trim() ?? '').join(' '));
  for (const other of others) other.remove();
  return [first];
}

/** A group of one would be a layer for nothing. */
function wrap(elements: readonly Element[]): Element | null {
  const [first = null, ...others] = elements;
  if (first === null || others.length === 0) return first;
  const group = first.ownerDocument.createElementNS(SVG_NAMESPACE, 'g');
  group.append(...elements);
  return group;
}

/** Groups that are nothing but groups would stand between shapes of one color. */
export function unwrapGroups(root: Element): void {
  for (const group of root.querySelectorAll('g')) {
    if (group.closest('defs, clipPath, mask') !== null) continue;
    if (group.getAttributeNames().every((name) => name === 'id')) group.replaceWith(...Array.from(group.childNodes));
  }
}
