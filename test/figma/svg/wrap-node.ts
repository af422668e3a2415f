import { IDENTITY, multiply } from '../document/geometry.ts';
import type { Matrix, NewNode } from '../document/record.ts';
import { boxOf, groupNode } from './group-node.ts';
import { length } from './length.ts';
import { invertOrIdentity } from './paint-area.ts';
import { round } from './path-geometry.ts';
import { enter, type Scope } from './scope.ts';
import { reference, styleOf } from './style.ts';
import { elementsOf, type SvgElement } from './svg-element.ts';
import { SvgImportError } from './svg-import-error.ts';
import { meanScale, splitMatrix } from './transform.ts';

/** Builds what is inside an element: the importer itself, handed in because masks hold any content. */
export type ImportChildren = (element: SvgElement, scope: Scope) => NewNode[];

/** Puts an element's filter, clip path and mask around the node it became. A reference to nothing changes nothing. */
export function wrapNode(node: NewNode, scope: Scope, importChildren: ImportChildren): NewNode {
  const blurred = withBlur(node, scope);
  const clipped = withClip(blurred, scope, importChildren);
  return withMask(clipped, scope, importChildren);
}

/** A filter that is one feGaussianBlur alone becomes a layer blur; every other filter is lost (fact sheet 5.1). */
function withBlur(node: NewNode, scope: Scope): NewNode {
  const filter = scope.definitions.get(reference(scope.style['filter']) ?? '');
  const [first, ...more] = filter?.name === 'filter' ? elementsOf(filter) : [];
  if (first?.name !== 'feGaussianBlur' || more.length > 0) return node;
  const deviation = length(first.attributes['stdDeviation']?.trim().split(/[\s,]+/)[0]) ?? 0;
  if (deviation <= 0) return node;
  // A Gaussian blur's deviation is half of Figma's radius: that is how Figma itself exports layer blurs (R).
  const radius = round(2 * deviation * meanScale(scope.matrix));
  const blur: Effect = { type: 'LAYER_BLUR', blurType: 'NORMAL', radius, visible: true };
  return { ...node, record: { ...node.record, effects: [blur] } };
}

/** A clip path arrives as a group whose first child is the mask (fact sheet 5.1); its outlines cut, whatever their paint. */
function withClip(node: NewNode, scope: Scope, importChildren: ImportChildren): NewNode {
  const clip = scope.definitions.get(reference(scope.style['clip-path']) ?? '');
  if (clip?.name !== 'clipPath') return node;
  const matrix = clip.attributes['clipPathUnits'] === 'objectBoundingBox' ? boxed(scope.matrix, node) : scope.matrix;
  const inside = enter({ ...within(scope, clip), matrix, clipping: true }, clip);
  return maskGroup('Clip path group', node, scope, outlines(importChildren(clip, inside), clip, 'VECTOR'));
}

/** A `<mask>` arrives as a group that hides by luminance, or by alpha where it says so. Its own region is lost (guess). */
function withMask(node: NewNode, scope: Scope, importChildren: ImportChildren): NewNode {
  const mask = scope.definitions.get(reference(scope.style['mask']) ?? '');
  if (mask?.name !== 'mask') return node;
  const matrix = mask.attributes['maskContentUnits'] === 'objectBoundingBox' ? boxed(scope.matrix, node) : scope.matrix;
  const inside = { ...within(scope, mask), matrix, clipping: false };
  const type = styleOf(mask, {})['mask-type'] === 'alpha' ? 'ALPHA' : 'LUMINANCE';
  return maskGroup('Mask group', node, scope, outlines(importChildren(mask, inside), mask, type));
}

/** The mask itself: the one node as it is, several of them as a group. */
function outlines(nodes: readonly NewNode[], element: SvgElement, maskType: MaskType): NewNode | null {
  const [only, ...more] = nodes;
  const name = element.attributes['id'] ?? 'Mask';
  const node = only && more.length === 0 ? only : groupNode(name, IDENTITY, nodes);
  return node && { ...node, record: { ...node.record, isMask: true, maskType } };
}

function maskGroup(name: string, node: NewNode, scope: Scope, mask: NewNode | null): NewNode {
  // An empty mask hides everything, and a mask layer cannot be empty: the node is hidden instead (guess).
  if (!mask) return { ...node, record: { ...node.record, visible: false } };
  return groupNode(name, splitMatrix(scope.matrix).axes, [mask, node]) ?? node;
}

/** Nothing is inherited from what is masked. */
function within(scope: Scope, mask: SvgElement): Scope {
  if (scope.masks.includes(mask)) throw new SvgImportError(`<${mask.name}> refers to itself`);
  return { ...scope, style: {}, masks: [...scope.masks, mask] };
}

/** From a 0–1 box around the node, seen in the element's own units. */
function boxed(matrix: Matrix, node: NewNode): Matrix {
  const box = boxOf([node], invertOrIdentity(matrix)) ?? { x: 0, y: 0, width: 1, height: 1 };
  return multiply(matrix, [
    [box.width, 0, box.x],
    [0, box.height, box.y],
  ]);
}
