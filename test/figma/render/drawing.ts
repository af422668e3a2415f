import type { DocumentReader, ImageRecord } from '../document/record.ts';
import type { FontOutlines } from './font.ts';

/** How nodes are drawn. */
export interface DrawOptions {
  /** Every text is drawn with it, whatever its `fontName`. */
  readonly font: FontOutlines;
  /** The address of a picture; by default a data URL of its own bytes. A GIF needs one where librsvg draws: it reads none. */
  readonly imageUrl?: (image: ImageRecord) => string;
  /** Whether each node's group carries `data-node-id`. */
  readonly nodeIds?: boolean;
}

/** One pass over a document. Ids of gradients, clips, masks and filters are unique in the markup that it makes. */
export interface Drawing extends DrawOptions {
  readonly document: DocumentReader;
  nextId(): string;
}

/** Starts a pass. Ids begin with the root's own, so that markup of several nodes can stand in one page. */
export function startDrawing(document: DocumentReader, rootId: string, options: DrawOptions): Drawing {
  const prefix = `n${rootId.replace(/[^a-zA-Z0-9]/g, '-')}`;
  let count = 0;
  return { ...options, document, nextId: () => `${prefix}_${String((count += 1))}` };
}
