import type { NodeRecord } from '../document/record.ts';
import { blendStyle } from './blend.ts';
import { boundPaint } from './bound-paint.ts';
import type { Drawing } from './drawing.ts';
import { clipTo } from './fills.ts';
import { imageMarkup } from './image-paint.ts';
import { tag, type Attributes } from './markup.ts';
import type { Outline } from './outline.ts';
import { paintServer } from './paint-server.ts';
import { visiblePaints } from './visible-paints.ts';

const CAPS: Readonly<Partial<Record<StrokeCap, string>>> = { ROUND: 'round', SQUARE: 'square' };

/** Every visible stroke paint along the outlines, in the node's coordinates. Arrow heads are drawn as plain ends (compromise). */
export function drawStrokes(drawing: Drawing, node: NodeRecord, outlines: readonly Outline[]): string {
  const weight = node.strokeWeight ?? 0;
  const paints = visiblePaints(drawing.document, node.strokes).map((paint) =>
    boundPaint(drawing.document, node.id, paint),
  );
  if (weight <= 0 || paints.length === 0 || outlines.length === 0) return '';
  const open = outlines.filter(({ rule }) => rule === 'none');
  const closed = outlines.filter(({ rule }) => rule !== 'none');
  return paints.map((paint) => along(drawing, node, open, paint) + aligned(drawing, node, closed, paint)).join('');
}

/** Inside and outside are a stroke of double weight of which one half is cut away. Open lines are always centered. */
function aligned(drawing: Drawing, node: NodeRecord, outlines: readonly Outline[], paint: Paint): string {
  if (outlines.length === 0) return '';
  if (node.strokeAlign !== 'INSIDE' && node.strokeAlign !== 'OUTSIDE') return along(drawing, node, outlines, paint);
  const double = along(drawing, { ...node, strokeWeight: (node.strokeWeight ?? 0) * 2 }, outlines, paint);
  if (node.strokeAlign === 'INSIDE') {
    const clip = clipTo(drawing, outlines);
    return clip.definition + tag('g', { 'clip-path': `url(#${clip.id})` }, double);
  }
  const id = drawing.nextId();
  const region = around(node, (node.strokeWeight ?? 0) * 2);
  const holes = outlines.map(({ data, rule }) => tag('path', { d: data, 'fill-rule': rule, fill: '#000' }));
  const mask = tag(
    'mask',
    { id, maskUnits: 'userSpaceOnUse', ...region },
    tag('rect', { ...region, fill: '#fff' }) + holes.join(''),
  );
  return mask + tag('g', { mask: `url(#${id})` }, double);
}

function along(drawing: Drawing, node: NodeRecord, outlines: readonly Outline[], paint: Paint): string {
  if (outlines.length === 0) return '';
  const style = blendStyle(paint.blendMode);
  const { width = 0, height = 0 } = node;
  const line = (stroke: Attributes): string =>
    outlines.map(({ data }) => tag('path', { d: data, fill: 'none', ...pen(node), ...stroke })).join('');
  if (paint.type !== 'IMAGE') {
    const { definition, value, opacity } = paintServer(drawing, paint, { width, height });
    return definition + line({ stroke: value, 'stroke-opacity': opacity, style });
  }
  const id = drawing.nextId();
  const mask = tag(
    'mask',
    { id, maskUnits: 'userSpaceOnUse', ...around(node, node.strokeWeight ?? 0) },
    line({ stroke: '#fff' }),
  );
  return (
    mask + tag('g', { mask: `url(#${id})`, opacity: paint.opacity ?? 1, style }, imageMarkup(drawing, paint, node))
  );
}

function pen(node: NodeRecord): Attributes {
  return {
    'stroke-width': node.strokeWeight ?? 0,
    'stroke-linecap': node.strokeCap && CAPS[node.strokeCap],
    'stroke-linejoin': node.strokeJoin === 'ROUND' ? 'round' : node.strokeJoin === 'BEVEL' ? 'bevel' : undefined,
    'stroke-dasharray': node.dashPattern?.length ? node.dashPattern.join(' ') : undefined,
  };
}

function around({ width = 0, height = 0 }: NodeRecord, margin: number) {
  return { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
}
