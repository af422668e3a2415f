import type { NodeRecord } from '../../figma/document/record.ts';
import type { SimulatedFigma } from '../../figma/types.ts';

type Documents = Pick<SimulatedFigma['document'], 'page' | 'node' | 'svg'>;

/** A part of the page as it was drawn, and what it was drawn from: its records, and the page's variable modes. */
interface Piece {
  readonly records: readonly unknown[];
  readonly element: Element;
}

/** Keeps a drawing of the current page up to date: what has not changed is not drawn again. */
export interface PageArt {
  /** Shows the page as it is now inside an SVG element. */
  draw(document: Documents, host: Element): void;
}

/** An empty drawing. */
export function createPageArt(): PageArt {
  let pieces = new Map<string, Piece>();
  return {
    draw(document, host) {
      const next = new Map<string, Piece>();
      for (const id of piecesOf(document)) {
        const records = [document.page().explicitModes, ...recordsBelow(document, id)];
        const known = pieces.get(id);
        next.set(id, known && sameItems(known.records, records) ? known : { records, element: drawn(document, id) });
      }
      pieces = next;
      arrange(host, [...next.values()].map(({ element }) => element)); // prettier-ignore
    },
  };
}

/** The layers that lie on the page itself, each by itself; the whole page where a mask among them binds them together. */
function piecesOf(document: Documents): readonly string[] {
  const page = document.page();
  const children = page.children ?? [];
  return children.some((id) => document.node(id)?.isMask === true) ? [page.id] : children;
}

/** A record is a value: as long as the records are the same, so is what they look like. */
function recordsBelow(document: Documents, id: string, found: Readonly<NodeRecord>[] = []): Readonly<NodeRecord>[] {
  const record = document.node(id);
  if (!record) return found;
  found.push(record);
  for (const child of record.children ?? []) recordsBelow(document, child, found);
  return found;
}

function sameItems(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((item, index) => item === now[index]);
}

/** Parsed as XML and adopted: the simulated document draws itself as SVG. */
function drawn(document: Documents, id: string): Element {
  const parsed = new DOMParser().parseFromString(document.svg(id), 'image/svg+xml');
  return window.document.adoptNode(parsed.documentElement);
}

/** Brings the children into order without touching those that stay: one that is put in again loads its pictures again. */
function arrange(host: Element, elements: readonly Element[]): void {
  const kept = new Set(elements);
  for (const child of [...host.children]) if (!kept.has(child)) child.remove();
  elements.forEach((element, index) => {
    const there = host.children[index] ?? null;
    if (there !== element) host.insertBefore(element, there);
  });
}
