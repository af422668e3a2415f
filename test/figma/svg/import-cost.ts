import type { NewNode } from '../document/record.ts';

/** How many paths, shapes and texts an import made: what Figma's time for it grows with (fact sheet 9.2, row 35). */
export function importCost(node: NewNode): number {
  const own = node.record.type === 'FRAME' || node.record.type === 'GROUP' ? 0 : 1;
  return node.children.reduce((sum, child) => sum + importCost(child), own);
}
