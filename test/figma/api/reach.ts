import type { NodeRecord } from '../document/record.ts';
import { descendants } from '../document/tree.ts';
import type { Self } from './node-member.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/** The children that the plugin may see: refuses unloaded pages, leaves out what `skipInvisibleInstanceChildren` hides. */
export function reachableChildren({ session, id, record }: Self): string[] {
  assertLoaded({ session, id, record });
  return (record.children ?? []).filter((child) => !isSkipped(session, session.store.get(child)));
}

/** Everything below a node that the plugin may see, in document order. The whole document wants all pages loaded. */
export function below(self: Self): string[] {
  const { session, id, record } = self;
  if (record.type === 'DOCUMENT') {
    if (session.allPagesLoaded) return descendants(session.store, id);
    throw new Refusal(
      'Cannot call with documentAccess: dynamic-page. Call figma.loadAllPagesAsync() first to search the whole document',
    );
  }
  if (!session.skipsInvisible) {
    assertLoaded(self);
    return descendants(session.store, id);
  }
  return reachableChildren(self).flatMap((child) => [
    child,
    ...below({ session, id: child, record: session.store.get(child) }),
  ]);
}

/**
 * Throws on a page that was not loaded (fact sheet 5.6 and 9.2 row 11). The one that is shown always is; whether it stays so when the person leaves it
 * is not known, and that it does not ("explicitly loaded") is the stricter guess.
 */
export function assertLoaded({ session, id, record }: Self): void {
  if (record.type !== 'PAGE' || session.loadedPages.has(id) || session.store.currentPage().id === id) return;
  throw new Refusal(
    'Cannot access children on a page that has not been explicitly loaded. Call `await page.loadAsync()` first',
  );
}

/** Whether a node is out of reach because `skipInvisibleInstanceChildren` is set and it, or a layer around it, is hidden inside an instance. */
export function isSkipped(session: Session, record: NodeRecord): boolean {
  if (!session.skipsInvisible) return false;
  let node: NodeRecord | undefined = record;
  while (node?.repeats !== undefined) {
    if (node.visible === false) return true;
    node = node.parent === null ? undefined : session.store.node(node.parent);
  }
  return false;
}
