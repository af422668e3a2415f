import { apply, invert } from '../../figma/document/geometry.ts';
import type { SimulatedFigma } from '../../figma/types.ts';

type Documents = SimulatedFigma['document'];

/** The topmost visible, unlocked node under a point of the page. */
export function deepestAt(document: Documents, x: number, y: number, id = document.page().id): string | null {
  const node = document.node(id);
  if (!node || node.visible === false || node.locked === true) return null;
  for (const child of [...(node.children ?? [])].reverse()) {
    const hit = deepestAt(document, x, y, child);
    if (hit) return hit;
  }
  return node.type !== 'PAGE' && node.type !== 'GROUP' && contains(document, id, x, y) ? id : null;
}

function contains(document: Documents, id: string, x: number, y: number): boolean {
  const node = document.node(id);
  const matrix = document.absoluteTransform(id);
  if (!node || !matrix) return false;
  const [localX, localY] = apply(invert(matrix), x, y);
  return localX >= 0 && localY >= 0 && localX <= (node.width ?? 0) && localY <= (node.height ?? 0);
}

/** A click takes the outermost node, but looks through frames that lie on the page itself; `deep` takes the node that was hit. */
export function selectionTarget(document: Documents, hit: string, deep: boolean): string {
  if (deep) return hit;
  const path = [hit];
  for (let node = document.node(hit); node?.parent; node = document.node(node.parent)) path.unshift(node.parent);
  const page = path.findIndex((id) => document.node(id)?.type === 'PAGE');
  const [outermost, next] = path.slice(page + 1);
  if (!outermost) return hit;
  const type = document.node(outermost)?.type;
  return (type === 'FRAME' || type === 'SECTION') && next ? next : outermost;
}
