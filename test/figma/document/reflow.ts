import { layOutFlow } from './auto-layout.ts';
import { layOutGrid } from './grid-layout.ts';
import { componentAround, refreshInstances } from './instances.ts';
import type { FontOutlines } from '../render/font.ts';
import { isTransparent } from './geometry.ts';
import { fitToChildren } from './resize.ts';
import type { Store } from './store.ts';
import { fitText } from './text-size.ts';
import { ancestors } from './tree.ts';

/** A component whose change changes itself (a loop of instances) would never come to rest. */
const MOST_ROUNDS = 10;

/** Brings the document to rest after edits: text and groups fit, auto layout runs, instances follow their component. Answers whether anything was touched. */
export function reflow(store: Store, font: FontOutlines): boolean {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const touched = store.takeTouched();
    if (touched.size === 0) return round > 0;
    const moved = [...touched].filter(([, beyondLooks]) => beyondLooks).map(([id]) => id);
    for (const id of innermostFirst(store, moved)) layOut(store, id, font);
    const written = [...touched.keys(), ...store.takeTouched().keys()];
    const components = new Set(written.map((id) => componentAround(store, id)));
    for (const id of components) if (id !== undefined) refreshInstances(store, id);
  }
  return true;
}

/** The touched nodes and everything above them, each before what holds it. */
function innermostFirst(store: Store, ids: readonly string[]): string[] {
  const depths = new Map<string, number>();
  for (const id of ids) {
    if (!store.find(id)) continue;
    const above = ancestors(store, id);
    [id, ...above.map((record) => record.id)].forEach((each, index) => depths.set(each, above.length - index));
  }
  return [...depths].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

function layOut(store: Store, id: string, font: FontOutlines): void {
  const node = store.find(id);
  if (!node) return;
  if (node.type === 'TEXT') fitText(store, id, font);
  else if (isTransparent(node.type)) fitToChildren(store, id);
  else if (node.layoutMode === 'GRID') layOutGrid(store, id);
  else if (node.layoutMode === 'HORIZONTAL' || node.layoutMode === 'VERTICAL') layOutFlow(store, id);
}
