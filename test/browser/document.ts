import type { PlaygroundPage } from '../kit/playground.ts';
import type { PlainNode, PlaygroundApi } from '../playground/page/playground-api.ts';
import type { LedgerEntry } from '../recraft/types.ts';

declare global {
  interface Window {
    playground: PlaygroundApi;
  }
}

/** The current page of the simulated document, as plain data. */
export function documentOf(opened: PlaygroundPage): Promise<PlainNode> {
  return opened.page.evaluate(() => window.playground.document());
}

export function ledgerOf(opened: PlaygroundPage): Promise<readonly LedgerEntry[]> {
  return opened.page.evaluate(() => window.playground.ledger());
}

/** What the simulated account was charged since the page was opened. */
export async function unitsOf(opened: PlaygroundPage): Promise<number> {
  const ledger = await ledgerOf(opened);
  return ledger.reduce((units, entry) => units + entry.units, 0);
}

/** The node with this name or id, anywhere below. */
export function find(node: PlainNode, nameOrId: string): PlainNode {
  const found = search(node, nameOrId);
  if (!found) throw new Error(`no node ${nameOrId}`);
  return found;
}

function search(node: PlainNode, nameOrId: string): PlainNode | null {
  if (node.name === nameOrId || node.id === nameOrId) return node;
  for (const child of node.children) {
    const found = search(child, nameOrId);
    if (found) return found;
  }
  return null;
}
