import type { Rect } from '../document/geometry.ts';
import type { DocumentReader } from '../document/record.ts';
import { absoluteRenderBounds } from './bounds.ts';
import type { DrawOptions } from './drawing.ts';
import { nodeMarkup } from './node-markup.ts';
import { tag } from './markup.ts';

/** An SVG document of a node or page: exactly what can be seen of it, or the given area of the page. Throws where nothing can be seen. */
export function renderSvg(document: DocumentReader, id: string, options: DrawOptions & { area?: Rect }): string {
  const area = options.area ?? absoluteRenderBounds(document, id);
  if (!area) throw new Error(`nothing of ${id} can be seen`);
  return svgDocument(area, nodeMarkup(document, id, options));
}

/** Markup in page coordinates as a document that shows one area of the page. Any size that it is drawn at shows exactly that area. */
export function svgDocument({ x, y, width, height }: Rect, content: string): string {
  const viewBox = [x, y, width, height].join(' ');
  return tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox, preserveAspectRatio: 'none' },
    content,
  );
}
