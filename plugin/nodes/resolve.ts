/** A layer that exists, what it stands in, and its loaded page. */
export interface Found<Node extends SceneNode = SceneNode> {
  readonly node: Node;
  readonly parent: Parent;
  readonly page: PageNode;
}

/** A node with children, as Figma types parents. */
export type Parent = BaseNode & ChildrenMixin;

/** Looks a layer up by its id, its page loaded; null where it is gone. To be called again after every wait. */
export async function findLayer(id: string): Promise<Found | null> {
  const found = placeOf(await figma.getNodeByIdAsync(id));
  if (!found) return null;
  const { page } = found;
  if (page.id === figma.currentPage.id) return found;
  await page.loadAsync();
  return placeOf(await figma.getNodeByIdAsync(id));
}

/** Looks a page up by its id and loads it; null where it is gone. */
export async function findPage(id: string): Promise<PageNode | null> {
  const page = await figma.getNodeByIdAsync(id);
  if (page?.type !== 'PAGE' || page.removed) return null;
  if (page.id === figma.currentPage.id) return page;
  await page.loadAsync();
  const again = await figma.getNodeByIdAsync(id);
  return again?.type === 'PAGE' && !again.removed ? again : null;
}

/** Looks up what may take children: a layer or a page, loaded; null where it is gone or takes none. */
export async function findParent(id: string): Promise<Parent | null> {
  const page = await findPage(id);
  if (page) return page;
  const found = await findLayer(id);
  return found && 'children' in found.node ? found.node : null;
}

/** The page that a layer is on. */
export function pageOf(node: BaseNode): PageNode | null {
  for (let around: BaseNode | null = node; around; around = around.parent) {
    if (around.type === 'PAGE') return around;
  }
  return null;
}

/**
 * A layer's place among its siblings, 0 at the back. Told by ids, as Figma promises no node to be the same object twice; but each id is a call into the
 * document, so that the search begins where the same object is, or else where the layer once was.
 */
export function indexIn(parent: Parent, node: BaseNode, once = 0): number {
  const { children } = parent;
  const { id } = node;
  const same = children.findIndex((child) => child === node);
  const start = same === -1 ? once : same;
  for (let away = 0; away < children.length + start; away += 1) {
    for (const index of away === 0 ? [start] : [start + away, start - away]) {
      if (children[index]?.id === id) return index;
    }
  }
  return -1;
}

/** Where a layer is; null for what is gone and for what is no layer: only layers have parents that are not the document. */
function placeOf(node: BaseNode | null): Found | null {
  if (!node || node.removed) return null;
  const { parent } = node;
  const page = parent && parent.type !== 'DOCUMENT' ? pageOf(parent) : null;
  return parent && page && isLayer(node) ? { node, parent, page } : null;
}

function isLayer(node: BaseNode): node is SceneNode {
  return 'visible' in node;
}
