import { findLayer } from './resolve.ts';

/** Goes to a layer's page, selects it and brings it into view; answers its id, or null where it is gone. Only for a click that asks for it. */
export async function revealLayer(nodeId: string): Promise<string | null> {
  const found = await findLayer(nodeId);
  if (!found) return null;
  if (found.page.id !== figma.currentPage.id) await figma.setCurrentPageAsync(found.page);
  const again = await findLayer(nodeId);
  if (!again) return null;
  again.page.selection = [again.node];
  figma.viewport.scrollAndZoomIntoView([again.node]);
  return again.node.id;
}
