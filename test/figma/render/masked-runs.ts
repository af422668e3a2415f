import type { DocumentReader } from '../document/record.ts';

/** Siblings in order, and the mask that hides parts of them: null for those below the first mask. */
export interface MaskedRun {
  readonly mask: string | null;
  readonly nodes: readonly string[];
}

/** A mask hides parts of every sibling above it, up to the next mask (guess). A hidden mask hides nothing (guess); masks are not drawn. */
export function maskedRuns(document: DocumentReader, children: readonly string[]): MaskedRun[] {
  const runs: { mask: string | null; nodes: string[] }[] = [{ mask: null, nodes: [] }];
  for (const id of children) {
    const node = document.node(id);
    if (node?.isMask && node.visible !== false) runs.push({ mask: id, nodes: [] });
    else if (node && !node.isMask) runs.at(-1)?.nodes.push(id);
  }
  return runs.filter(({ nodes }) => nodes.length > 0);
}
