import { absoluteTransform } from '../document/geometry.ts';
import type { DocumentReader } from '../document/record.ts';
import { absoluteBoundingBox, absoluteRenderBounds, ancestorsOf, containerTransform } from './bounds.ts';
import { drawNode } from './draw-node.ts';
import { startDrawing, type DrawOptions, type Drawing } from './drawing.ts';
import { clipTo } from './fills.ts';
import { tag, transformValue } from './markup.ts';
import { boxPath } from './outline.ts';
import { svgDocument } from './render-svg.ts';

export interface ExportOptions extends DrawOptions {
  /** The node's own box instead of what can be seen of it. */
  readonly useAbsoluteBounds: boolean;
  /** The node alone instead of everything on the page that lies in the area. */
  readonly contentsOnly: boolean;
}

/**
 * What `exportAsync` draws, and its size in pixels at scale 1 (not rounded); null where nothing can be seen. The node's own rotation, opacity,
 * effects and blend mode are baked in. Of its ancestors only the clipping is: a guess, as is that useAbsoluteBounds keeps the clipping.
 */
export function exportMarkup(
  document: DocumentReader,
  id: string,
  options: ExportOptions,
): { svg: string; width: number; height: number } | null {
  const seen = absoluteRenderBounds(document, id);
  if (!seen) return null;
  const area = options.useAbsoluteBounds ? absoluteBoundingBox(document, id) : seen;
  if (area.width <= 0 || area.height <= 0) return null;
  const drawing = startDrawing(document, id, options);
  const page = ancestorsOf(document, id).find(({ type }) => type === 'PAGE');
  const content = options.contentsOnly || !page ? alone(drawing, id) : drawNode(drawing, page.id);
  return { svg: svgDocument(area, content), width: area.width, height: area.height };
}

/** A node in page coordinates within the clips of its ancestors. */
function alone(drawing: Drawing, id: string): string {
  const own = tag('g', { transform: transformValue(containerTransform(drawing.document, id)) }, drawNode(drawing, id));
  return ancestorsOf(drawing.document, id)
    .filter(({ clipsContent }) => clipsContent)
    .reduce((content, ancestor) => {
      const transform = transformValue(absoluteTransform(drawing.document, ancestor.id));
      const clip = clipTo(drawing, [{ data: boxPath(ancestor), rule: 'nonzero' }], transform);
      return clip.definition + tag('g', { 'clip-path': `url(#${clip.id})` }, content);
    }, own);
}
