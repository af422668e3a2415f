import type { NodeRecord } from '../document/record.ts';
import { layerStyle } from './blend.ts';
import { contentBounds, isShown } from './bounds.ts';
import type { Drawing } from './drawing.ts';
import { effectsFilter, grownByEffects } from './effects.ts';
import { clipTo, drawFills } from './fills.ts';
import { tag, transformValue } from './markup.ts';
import { maskedRuns } from './masked-runs.ts';
import { boxPath, outlinesOf } from './outline.ts';
import { booleanSilhouette, everywhere, silhouette } from './silhouette.ts';
import { drawStrokes } from './strokes.ts';
import { textOutlines } from './text-outlines.ts';

/** Markup of a node and all below it, in its container's coordinates; empty where nothing can be seen. */
export function drawNode(drawing: Drawing, id: string): string {
  const node = drawing.document.node(id);
  if (!node || !isShown(node)) return '';
  const content = drawContent(drawing, node);
  if (content === '') return '';
  const bounds = node.effects?.length ? contentBounds(drawing.document, node) : null;
  const filter = bounds && effectsFilter(drawing, node.effects, grownByEffects(bounds, node.effects));
  const attributes = {
    'data-node-id': drawing.nodeIds ? id : undefined,
    opacity: node.opacity === 1 ? undefined : node.opacity,
    style: layerStyle(node.blendMode, node.children !== undefined),
    filter: filter ? `url(#${filter.id})` : undefined,
  };
  return (filter?.definition ?? '') + tag('g', attributes, content);
}

/** Siblings from the bottom up, masked where masks are among them. */
function drawChildren(drawing: Drawing, children: readonly string[]): string {
  return maskedRuns(drawing.document, children)
    .map(({ mask, nodes }) => {
      const content = nodes.map((id) => drawNode(drawing, id)).join('');
      return mask === null || content === '' ? content : masked(drawing, mask, content);
    })
    .join('');
}

function drawContent(drawing: Drawing, node: NodeRecord): string {
  if (node.type === 'SLICE') return '';
  if (node.type === 'GROUP' || node.type === 'PAGE') return drawChildren(drawing, node.children ?? []);
  if (node.type === 'BOOLEAN_OPERATION') return drawBoolean(drawing, node);
  if (node.type === 'TEXT') return inside(node, drawText(drawing, node));
  return inside(node, node.children ? drawContainer(drawing, node) : drawShape(drawing, node));
}

function inside({ relativeTransform }: NodeRecord, content: string): string {
  const transform = relativeTransform && transformValue(relativeTransform);
  return content === '' || !transform ? content : tag('g', { transform }, content);
}

function drawShape(drawing: Drawing, node: NodeRecord): string {
  const outlines = outlinesOf(drawing, node);
  return drawFills(drawing, node, outlines, fillsOf(node)) + drawStrokes(drawing, node, outlines);
}

function drawText(drawing: Drawing, node: NodeRecord): string {
  const glyphs = textOutlines(drawing.font, node).map(({ data, fills }) => ({
    fills,
    outline: { data, rule: 'nonzero' } as const,
  }));
  const filled = glyphs.map(({ fills, outline }) => drawFills(drawing, node, [outline], fills)).join('');
  return (
    filled +
    drawStrokes(
      drawing,
      node,
      glyphs.map(({ outline }) => outline),
    )
  );
}

function drawContainer(drawing: Drawing, node: NodeRecord): string {
  const box = [{ data: boxPath(node), rule: 'nonzero' }] as const;
  const fills = drawFills(drawing, node, box, fillsOf(node));
  const children = drawChildren(drawing, node.children ?? []);
  const strokes = drawStrokes(drawing, node, box);
  if (!node.clipsContent || children === '') return fills + children + strokes;
  const clip = clipTo(drawing, box);
  return fills + clip.definition + tag('g', { 'clip-path': `url(#${clip.id})` }, children) + strokes;
}

/** The boolean's own paints over its area. Its strokes follow each child's outline beneath the fill (compromise). */
function drawBoolean(drawing: Drawing, node: NodeRecord): string {
  const box = [{ data: boxPath(node), rule: 'nonzero' }] as const;
  const fills = inside(node, drawFills(drawing, node, box, fillsOf(node)));
  const id = drawing.nextId();
  const area = { id, maskUnits: 'userSpaceOnUse', ...everywhere(node) };
  const mask = tag('mask', area, booleanSilhouette(drawing, node, '#fff') || tag('g', {}));
  const strokes = (node.children ?? []).map((child) => strokedChild(drawing, node, child)).join('');
  return fills === '' ? strokes : strokes + mask + tag('g', { mask: `url(#${id})` }, fills);
}

function strokedChild(drawing: Drawing, boolean: NodeRecord, id: string): string {
  const child = drawing.document.node(id);
  if (!child || !isShown(child)) return '';
  const { strokes = [], strokeWeight = 1, strokeAlign = 'CENTER' } = boolean;
  return inside(
    child,
    drawStrokes(drawing, { ...child, strokes, strokeWeight, strokeAlign }, outlinesOf(drawing, child)),
  );
}

function masked(drawing: Drawing, maskId: string, content: string): string {
  const mask = drawing.document.node(maskId);
  if (!mask) return content;
  const id = drawing.nextId();
  const shape = mask.maskType === 'VECTOR' ? silhouette(drawing, maskId, '#000') : drawNode(drawing, maskId);
  const style = `mask-type:${mask.maskType === 'LUMINANCE' ? 'luminance' : 'alpha'}`;
  const area = { id, style, maskUnits: 'userSpaceOnUse', ...everywhere(mask) };
  return tag('mask', area, shape || tag('g', {})) + tag('g', { mask: `url(#${id})` }, content);
}

function fillsOf({ fills }: NodeRecord): readonly Paint[] {
  return Array.isArray(fills) ? fills : [];
}
