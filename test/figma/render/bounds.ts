import {
  absoluteTransform,
  boundsOf,
  IDENTITY,
  isTransparent,
  multiply,
  unionOf,
  type Rect,
} from '../document/geometry.ts';
import type { DocumentReader, Matrix, NodeRecord } from '../document/record.ts';
import { grownByEffects } from './effects.ts';
import { maskedRuns } from './masked-runs.ts';
import { visiblePaints } from './visible-paints.ts';

/** The upright box around a node without strokes and effects, in page coordinates. */
export function absoluteBoundingBox(document: DocumentReader, id: string): Rect {
  const { width = 0, height = 0 } = requireNode(document, id);
  return boundsOf(absoluteTransform(document, id), width, height);
}

/**
 * The upright box around what can be seen of a node, in page coordinates: strokes and effects included, cut by clipping ancestors. Null where
 * nothing can be seen: hidden (itself or above), wholly transparent, unpainted or clipped away; the last three are guesses.
 */
export function absoluteRenderBounds(document: DocumentReader, id: string): Rect | null {
  const own = visualBounds(document, id);
  if (!own) return null;
  let bounds: Rect | null = placed(containerTransform(document, id), own);
  for (const ancestor of ancestorsOf(document, id)) {
    if (!isShown(ancestor)) return null;
    if (bounds && ancestor.clipsContent) bounds = intersection(bounds, absoluteBoundingBox(document, ancestor.id));
  }
  return bounds;
}

/** From the coordinates that a node's `relativeTransform` is in to the page's. */
export function containerTransform(document: DocumentReader, id: string): Matrix {
  const container = ancestorsOf(document, id).find((ancestor) => !isTransparent(ancestor.type));
  return container?.relativeTransform ? absoluteTransform(document, container.id) : multiply(IDENTITY, IDENTITY);
}

/** From the parent upwards. */
export function ancestorsOf(document: DocumentReader, id: string): NodeRecord[] {
  const { parent } = requireNode(document, id);
  const node = parent === null ? undefined : document.node(parent);
  return node ? [node, ...ancestorsOf(document, node.id)] : [];
}

/** The box around what is drawn of a node, effects included, in its container's coordinates; null where nothing is. */
function visualBounds(document: DocumentReader, id: string): Rect | null {
  const node = requireNode(document, id);
  const content = contentBounds(document, node);
  return content && grownByEffects(content, node.effects);
}

/** The same without the node's own effects. */
export function contentBounds(document: DocumentReader, node: NodeRecord): Rect | null {
  if (!isShown(node)) return null;
  if (node.type === 'SLICE') return null;
  if (node.type === 'GROUP' || node.type === 'PAGE') return childrenBounds(document, node);
  const box = paintedBox(document, node);
  if (node.type === 'BOOLEAN_OPERATION' || !node.children) return box;
  const inner = childrenBounds(document, node);
  const own = boundsOf(node.relativeTransform ?? IDENTITY, node.width ?? 0, node.height ?? 0);
  const children = inner && placed(node.relativeTransform ?? IDENTITY, inner);
  const seen = children && node.clipsContent ? intersection(children, own) : children;
  // A container is exported as large as it is as soon as anything of it can be seen.
  return box || seen ? unionOf([own, box, seen].filter((rect) => rect !== null)) : null;
}

/** Whether a layer is neither hidden nor wholly transparent. */
export function isShown({ visible, opacity, removed }: NodeRecord): boolean {
  return visible !== false && opacity !== 0 && !removed;
}

function childrenBounds(document: DocumentReader, { children = [] }: NodeRecord): Rect | null {
  const runs = maskedRuns(document, children).map(({ mask, nodes }) => {
    const all = unionOf(nodes.flatMap((id) => visualBounds(document, id) ?? []));
    const limit = mask === null ? all : maskBounds(document, mask);
    return all && limit && intersection(all, limit);
  });
  return unionOf(runs.filter((rect) => rect !== null));
}

/** A vector mask cuts by its outlines, painted or not. */
function maskBounds(document: DocumentReader, id: string): Rect | null {
  const node = requireNode(document, id);
  if (node.maskType !== 'VECTOR') return visualBounds(document, id);
  return boundsOf(node.relativeTransform ?? IDENTITY, node.width ?? 0, node.height ?? 0);
}

/** The node's box with its strokes where it has any paint. A text's box stands for its glyphs (compromise). */
function paintedBox(document: DocumentReader, node: NodeRecord): Rect | null {
  const { width = 0, height = 0, relativeTransform = IDENTITY, strokeWeight = 0 } = node;
  if (node.type === 'TEXT' && (node.characters ?? '').trim() === '') return null;
  const fills = node.fills === 'MIXED' ? (node.textRuns ?? []).flatMap((run) => run.fills) : node.fills;
  const filled = visiblePaints(document, fills).length > 0 && width > 0 && height > 0;
  const stroked = visiblePaints(document, node.strokes).length > 0 && strokeWeight > 0;
  if (!filled && !stroked) return null;
  const part = node.strokeAlign === 'OUTSIDE' ? 1 : node.strokeAlign === 'INSIDE' ? 0 : 0.5;
  const margin = stroked ? strokeWeight * part : 0;
  return placed(relativeTransform, { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin });
}

function intersection(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function requireNode(document: DocumentReader, id: string): NodeRecord {
  const node = document.node(id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
}

/** The upright box around a rectangle under a matrix. */
function placed(matrix: Readonly<Matrix>, { x, y, width, height }: Rect): Rect {
  const origin: Matrix = [
    [1, 0, x],
    [0, 1, y],
  ];
  return boundsOf(multiply(matrix, origin), width, height);
}
