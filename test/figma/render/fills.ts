import type { NodeRecord } from '../document/record.ts';
import { blendStyle } from './blend.ts';
import { boundPaint } from './bound-paint.ts';
import type { Drawing } from './drawing.ts';
import { imageMarkup } from './image-paint.ts';
import { tag } from './markup.ts';
import type { Outline } from './outline.ts';
import { paintServer } from './paint-server.ts';
import { visiblePaints } from './visible-paints.ts';

/** Every visible paint over the inside of the outlines, the first at the bottom, in the node's coordinates. */
export function drawFills(
  drawing: Drawing,
  node: NodeRecord,
  outlines: readonly Outline[],
  paints: readonly Paint[],
): string {
  const inside = outlines.filter(({ rule }) => rule !== 'none');
  if (inside.length === 0) return '';
  const shown = visiblePaints(drawing.document, [...paints]);
  return shown.map((paint) => drawFill(drawing, node, inside, boundPaint(drawing.document, node.id, paint))).join('');
}

function drawFill(drawing: Drawing, node: NodeRecord, outlines: readonly Outline[], paint: Paint): string {
  const style = blendStyle(paint.blendMode);
  if (paint.type === 'IMAGE') {
    const clip = clipTo(drawing, outlines);
    const attributes = { 'clip-path': `url(#${clip.id})`, opacity: paint.opacity ?? 1, style };
    return clip.definition + tag('g', attributes, imageMarkup(drawing, paint, node));
  }
  const { width = 0, height = 0 } = node;
  const { definition, value, opacity } = paintServer(drawing, paint, { width, height });
  const paths = outlines.map(({ data, rule }) =>
    tag('path', { d: data, fill: value, 'fill-opacity': opacity, 'fill-rule': rule, style }),
  );
  return definition + paths.join('');
}

/** A clip path of outlines: what is inside of any of them stays. */
export function clipTo(
  drawing: Drawing,
  outlines: readonly Outline[],
  transform?: string,
): { id: string; definition: string } {
  const id = drawing.nextId();
  const paths = outlines.map(({ data, rule }) =>
    tag('path', { d: data, 'clip-rule': rule === 'evenodd' ? 'evenodd' : undefined, transform }),
  );
  return { id, definition: tag('clipPath', { id }, paths.join('')) };
}
