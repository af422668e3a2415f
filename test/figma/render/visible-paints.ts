import type { DocumentReader } from '../document/record.ts';

/** The paints that show something. A picture that the document does not have shows nothing (fact sheet 9.2 row 39). */
export function visiblePaints(document: DocumentReader, paints: readonly Paint[] | 'MIXED' | undefined): Paint[] {
  if (!paints || paints === 'MIXED') return [];
  return paints.filter((paint) => {
    if (paint.visible === false || paint.opacity === 0) return false;
    return paint.type !== 'IMAGE' || (paint.imageHash !== null && document.image(paint.imageHash) !== undefined);
  });
}
