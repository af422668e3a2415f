/** How many layers are looked at before a deep tree is taken to show something. */
const PATIENCE = 500;

/** Whether a layer or anything in it has a paint to be seen. Cheap: stops at the first one. */
export function hasContent(root: SceneNode): boolean {
  const waiting: SceneNode[] = [root];
  for (let looked = 0; looked < PATIENCE; looked += 1) {
    const node = waiting.pop();
    if (!node) return false;
    if (!node.visible) continue;
    if (isPainted(node)) return true;
    if ('children' in node) waiting.push(...node.children);
  }
  return true;
}

function isPainted(node: SceneNode): boolean {
  if (node.type === 'TEXT' && node.characters === '') return false;
  return ('fills' in node && shows(node.fills)) || ('strokes' in node && shows(node.strokes));
}

function shows(paints: readonly Paint[] | symbol): boolean {
  if (typeof paints === 'symbol') return true;
  return paints.some(({ visible, opacity }) => visible !== false && opacity !== 0);
}
