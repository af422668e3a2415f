import type { DocumentReader } from '../document/record.ts';
import { containerTransform } from './bounds.ts';
import { drawNode } from './draw-node.ts';
import { startDrawing, type DrawOptions } from './drawing.ts';
import { tag, transformValue } from './markup.ts';

/** A node or page as the canvas shows it: one `<g>` in page coordinates, empty where nothing can be seen. Ancestors do not clip it. */
export function nodeMarkup(document: DocumentReader, id: string, options: DrawOptions): string {
  const content = drawNode(startDrawing(document, id, options), id);
  return tag('g', { transform: transformValue(containerTransform(document, id)) }, content);
}
