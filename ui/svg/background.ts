import { ELEMENTS } from './allowed.ts';
import { rectangleOf } from './rectangle-path.ts';
import type { Box } from './size.ts';

/** How far a background may miss the edge, as a part of the longer side. Recraft's fit exactly. */
const TOLERANCE = 0.002;

/**
 * Removes the shapes at the very back that cover the whole picture as a plain rectangle, which Recraft draws first in most
 * generated vectors, in near-white; never the last shape that there is. Answers how many it has removed.
 */
export function dropBackground(root: Element, viewBox: Box, shapes: number): number {
  let dropped = 0;
  for (let first = backmost(root); first !== null && dropped < shapes - 1; first = backmost(root)) {
    if (!covers(first, viewBox)) break;
    first.remove();
    dropped++;
  }
  return dropped;
}

/** The first drawn shape, looked for inside groups that leave it where it is; null where something else comes first. */
function backmost(parent: Element): Element | null {
  for (const child of Array.from(parent.children)) {
    const kind = ELEMENTS.get(child.localName);
    if (kind === 'shape') return child;
    if (kind !== 'group') continue;
    if (!isPlain(child)) return null;
    const inner = backmost(child);
    if (inner !== null || child.childElementCount > 0) return inner;
  }
  return null;
}

function isPlain(element: Element): boolean {
  return !['transform', 'clip-path', 'mask', 'opacity', 'display'].some((name) => element.hasAttribute(name));
}

function covers(shape: Element, viewBox: Box): boolean {
  if (!isPlain(shape) || shape.getAttribute('fill') === 'none') return false;
  const box = shape.localName === 'rect' ? rectBox(shape) : rectangleOf(shape.getAttribute('d') ?? '');
  if (box === null) return false;
  const slack = TOLERANCE * Math.max(viewBox.width, viewBox.height);
  return (
    box.x <= viewBox.x + slack &&
    box.y <= viewBox.y + slack &&
    box.x + box.width >= viewBox.x + viewBox.width - slack &&
    box.y + box.height >= viewBox.y + viewBox.height - slack
  );
}

function rectBox(rect: Element): Box | null {
  if (rect.hasAttribute('rx') || rect.hasAttribute('ry')) return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name) ?? 0));
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : null;
}
