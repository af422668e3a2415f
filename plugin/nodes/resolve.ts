/** A layer that exists, and its loaded page. */
export interface Found<Node extends SceneNode = SceneNode> {
  readonly node: Node;
  readonly page: PageNode;
}

/** A node with children, as Figma types parents. */
export type Parent = BaseNode & ChildrenMixin;

/** Looks a layer up by its id, its page loaded; null where it is gone. To be called again after every wait. */
export async function findLayer(id: string): Promise<Found | null> {
  const node = await figma.getNodeByIdAsync(id);
  if (!isLayer(node)) return null;
  const page = pageOf(node);
  if (!page) return null;
  if (page.id === figma.currentPage.id) return { node, page };
  await page.loadAsync();
  const again = await figma.getNodeByIdAsync(id);
  return isLayer(again) ? { node: again, page } : null;
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

/** A layer's place among its siblings, 0 at the back. By id, as each read of `children` answers a fresh list. */
export function indexIn(parent: Parent, node: BaseNode): number {
  return parent.children.findIndex(({ id }) => id === node.id);
}

function isLayer(node: BaseNode | null): node is SceneNode {
  return node !== null && !node.removed && node.type !== 'PAGE' && node.type !== 'DOCUMENT';
}
