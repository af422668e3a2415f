import { absoluteTransform } from '../document/geometry.ts';
import type { NodeRecord } from '../document/record.ts';
import type { Store } from '../document/store.ts';
import { descendants } from '../document/tree.ts';
import { absoluteRenderBounds } from '../render/bounds.ts';
import type { DrawOptions } from '../render/drawing.ts';
import { tag } from '../render/markup.ts';
import { nodeMarkup } from '../render/node-markup.ts';
import type { SimulatedFigma } from '../types.ts';

/** Keys that say where a record stands in the table, and not what it is. */
const IDENTITY: readonly string[] = [
  'id',
  'parent',
  'children',
  'removed',
  'mainComponent',
  'repeats',
  'selection',
] satisfies (keyof NodeRecord)[];

/** What a test may see of the layers. */
export function createDocumentView(
  store: Store,
  options: DrawOptions,
): Omit<SimulatedFigma['document'], 'calls' | 'collections' | 'variableMode'> {
  return {
    node: (id) => store.find(id),
    byName: (name) => store.get(findByName(store, name)),
    page: () => store.currentPage(),
    pages: () => store.pages(),
    absoluteTransform: (id) => absoluteTransform(store, id),
    imageBytes: (hash) => store.image(hash)?.bytes.slice(),
    snapshot: (id = store.currentPage().id) => snapshot(store, id),
    svg: (id) => placedSvg(store, id, options),
  };
}

/**
 * The id of the node with this name: the first in document order, on the current page before other pages, and one of the user's before one that
 * an instance repeats. Throws where there is none.
 */
export function findByName(store: Store, name: string): string {
  const current = store.currentPage();
  const pages = [current, ...store.pages().filter(({ id }) => id !== current.id)];
  const found = pages
    .flatMap(({ id }) => descendants(store, id))
    .map((id) => store.get(id))
    .filter((node) => node.name === name);
  const best = found.find(({ repeats }) => repeats === undefined) ?? found[0];
  if (!best) throw new Error(`there is no layer named "${name}" in the document`);
  return best.id;
}

/** Copied as a whole, and once: records share nothing with what a test keeps. */
function snapshot(store: Store, id: string): unknown {
  return structuredClone(tree(store, id));
}

function tree(store: Store, id: string): object {
  const node = store.get(id);
  const content = Object.entries(node).filter(([key]) => !IDENTITY.includes(key));
  const children = node.children?.map((child) => tree(store, child));
  return { ...Object.fromEntries(content), ...(children ? { children } : {}) };
}

/** An SVG document that keeps its place where it is put inside another one: its x and y are those of the page. */
function placedSvg(store: Store, id: string, options: DrawOptions): string {
  const xmlns = 'http://www.w3.org/2000/svg';
  const area = absoluteRenderBounds(store, id);
  if (!area) return tag('svg', { xmlns, width: 0, height: 0 }, '');
  const { x, y, width, height } = area;
  const viewBox = [x, y, width, height].join(' ');
  return tag('svg', { xmlns, x, y, width, height, viewBox }, nodeMarkup(store, id, { ...options, nodeIds: true }));
}
