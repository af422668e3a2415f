import type { Store } from './store.ts';
import { ancestors } from './tree.ts';

/** Sets a page's selection as Figma keeps it: each node once, and none below another selected one. */
export function select(store: Store, pageId: string, ids: readonly string[]): void {
  const wanted = new Set(ids);
  const topmost = [...wanted].filter((id) => !ancestors(store, id).some((above) => wanted.has(above.id)));
  const before = store.get(pageId).selection ?? [];
  if (before.length === topmost.length && before.every((id, index) => id === topmost[index])) return;
  store.edit(pageId, { selection: topmost });
  if (store.currentPage().id === pageId) store.emit('selectionchange');
  store.emit('change');
}
