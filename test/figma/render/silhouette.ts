import { multiply } from '../document/geometry.ts';
import type { Matrix, NodeRecord } from '../document/record.ts';
import { parsePathData, type PathCommand } from '../svg/path-data.ts';
import { transformPath, writePath } from '../svg/path-geometry.ts';
import { isShown } from './bounds.ts';
import type { Drawing } from './drawing.ts';
import { tag, transformValue } from './markup.ts';
import { outlinesOf } from './outline.ts';

/** A node's outlines filled with one color whatever its paints, in its container's coordinates: what vector masks and booleans are cut by. */
export function silhouette(drawing: Drawing, id: string, color: string): string {
  const node = drawing.document.node(id);
  if (!node || !isShown(node)) return '';
  if (node.type === 'BOOLEAN_OPERATION') return booleanSilhouette(drawing, node, color);
  if (node.type === 'GROUP') return (node.children ?? []).map((child) => silhouette(drawing, child, color)).join('');
  const transform = node.relativeTransform && transformValue(node.relativeTransform);
  return outlinesOf(drawing, node)
    .filter(({ rule }) => rule !== 'none')
    .map(({ data, rule }) => tag('path', { d: data, 'fill-rule': rule, fill: color, transform }))
    .join('');
}

/** A boolean's area. Exclude goes by even-odd over all outlines, which is wrong where a child overlaps itself (compromise). */
export function booleanSilhouette(drawing: Drawing, node: NodeRecord, color: string): string {
  const { children = [], booleanOperation = 'UNION' } = node;
  const [first, ...rest] = children;
  if (first === undefined) return '';
  switch (booleanOperation) {
    case 'SUBTRACT':
      return cut(drawing, node, silhouette(drawing, first, color), [first, ...rest]);
    case 'INTERSECT':
      return rest.reduce(
        (inside, id) => within(drawing, node, inside, silhouette(drawing, id, '#fff')),
        silhouette(drawing, first, color),
      );
    case 'EXCLUDE':
      return tag('path', { d: compound(drawing, [first, ...rest]), 'fill-rule': 'evenodd', fill: color });
    case 'UNION':
      return [first, ...rest].map((id) => silhouette(drawing, id, color)).join('');
  }
}

function cut(drawing: Drawing, node: NodeRecord, markup: string, [first = '', ...rest]: readonly string[]): string {
  const keep = silhouette(drawing, first, '#fff') + rest.map((id) => silhouette(drawing, id, '#000')).join('');
  return within(drawing, node, markup, keep);
}

function within(drawing: Drawing, node: NodeRecord, markup: string, white: string): string {
  const id = drawing.nextId();
  return (
    tag('mask', { id, maskUnits: 'userSpaceOnUse', ...everywhere(node) }, white || tag('g', {})) +
    tag('g', { mask: `url(#${id})` }, markup)
  );
}

/** All outlines below some nodes as one path in their container's coordinates. */
function compound(drawing: Drawing, ids: readonly string[]): string {
  return writePath(ids.flatMap((id) => commandsOf(drawing, id)));
}

function commandsOf(drawing: Drawing, id: string): PathCommand[] {
  const node = drawing.document.node(id);
  if (!node || !isShown(node)) return [];
  if (node.type === 'GROUP' || node.type === 'BOOLEAN_OPERATION') {
    return (node.children ?? []).flatMap((child) => commandsOf(drawing, child));
  }
  const { relativeTransform } = node;
  const commands = outlinesOf(drawing, node).flatMap(({ data }) => parsePathData(data));
  return relativeTransform ? transformPath(commands, relativeTransform) : commands;
}

/** A mask's region around a node in its container's coordinates, with room to spare. */
export function everywhere({ relativeTransform, width = 0, height = 0 }: NodeRecord) {
  const reach = 2 * (Math.abs(width) + Math.abs(height) + 1);
  const center: Matrix = multiply(
    relativeTransform ?? [
      [1, 0, 0],
      [0, 1, 0],
    ],
    [
      [1, 0, width / 2],
      [0, 1, height / 2],
    ],
  );
  return { x: center[0][2] - reach, y: center[1][2] - reach, width: 2 * reach, height: 2 * reach };
}
