import type { NewNode } from '../document/record.ts';
import { groupNode } from './group-node.ts';
import { importedRecord, named } from './imported-node.ts';
import { enter, type Scope } from './scope.ts';
import { shapeNode } from './shape-node.ts';
import { SHAPES } from './shape-path.ts';
import { styleOf } from './style.ts';
import { elementsOf, parseSvg, type SvgElement } from './svg-element.ts';
import { SvgImportError } from './svg-import-error.ts';
import { textNode } from './text-node.ts';
import { splitMatrix } from './transform.ts';
import { viewportOf } from './viewport.ts';
import { wrapNode } from './wrap-node.ts';

/** Drawn by browsers and lost by Figma, or never drawn at all (fact sheet 5.1). `use` and `symbol` are not verified: lost, the stricter guess. */
const LOST = new Set([
  ...['defs', 'clipPath', 'mask', 'linearGradient', 'radialGradient', 'filter', 'symbol', 'use', 'image', 'style'],
  ...['marker', 'foreignObject', 'switch', 'animate', 'animateTransform', 'animateMotion', 'animateColor', 'set'],
  ...['script', 'title', 'desc', 'metadata', 'textPath', 'view', 'cursor', 'color-profile', 'font', 'font-face'],
]);

/**
 * What Figma's SVG import makes of markup, losing what it loses (fact sheet 5.1): a clipping FRAME without fills around native layers.
 * Throws SvgImportError on what is no SVG, and `not simulated` on elements of which nothing is known.
 */
export function importSvg(svg: string): NewNode {
  const root = parseSvg(svg);
  const definitions = definitionsIn(root);
  const { width, height, matrix } = viewportOf(root);
  const scope: Scope = { matrix, style: styleOf(root, {}), definitions, clipping: false, masks: [] };
  return {
    record: {
      ...importedRecord('FRAME', root.attributes['id'] ?? 'Frame'),
      constraints: { horizontal: 'MIN', vertical: 'MIN' },
      relativeTransform: [
        [1, 0, 0],
        [0, 1, 0],
      ],
      width,
      height,
      fills: [],
      strokes: [],
      strokeWeight: 1,
      strokeAlign: 'INSIDE',
      cornerRadius: 0,
      corners: [0, 0, 0, 0],
      clipsContent: true,
    },
    children: importChildren(root, scope),
  };
}

function importChildren(element: SvgElement, scope: Scope): NewNode[] {
  return elementsOf(element).flatMap((child) => {
    const node = importElement(child, scope);
    return node ? [node] : [];
  });
}

function importElement(element: SvgElement, outer: Scope): NewNode | null {
  if (LOST.has(element.name)) return null;
  const scope = enter(outer, element);
  if (scope.style['display'] === 'none') return null;
  const node = elementNode(element, scope);
  return node && wrapNode(node, scope, importChildren);
}

function elementNode(element: SvgElement, scope: Scope): NewNode | null {
  if (element.name === 'g') return group(element, scope);
  if (scope.style['visibility'] === 'hidden' || scope.style['visibility'] === 'collapse') return null;
  if (SHAPES.has(element.name)) return shapeNode(element, scope);
  if (element.name === 'text') return textNode(element, scope);
  throw new Error(`not simulated: <${element.name}> in an SVG import`);
}

/** Empty groups vanish, as groups cannot be empty in Figma (5.2). */
function group(element: SvgElement, scope: Scope): NewNode | null {
  const node = groupNode('', splitMatrix(scope.matrix).axes, importChildren(element, scope));
  return node && { ...node, record: { ...node.record, ...named(element, scope, 'Group') } };
}

/** Everything with an id; the first of two wins. A pattern anywhere refuses the whole import: authors report failures and crashes. */
function definitionsIn(root: SvgElement): Map<string, SvgElement> {
  const found = new Map<string, SvgElement>();
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.name === 'pattern') throw new SvgImportError('a pattern cannot be imported');
    const { id } = element.attributes;
    if (id !== undefined && !found.has(id)) found.set(id, element);
    waiting.push(...elementsOf(element).reverse());
  }
  return found;
}
