import { IDENTITY, multiply } from '../document/geometry.ts';
import type { Matrix } from '../document/record.ts';
import { importColor } from './color.ts';
import { fraction, length } from './length.ts';
import { invertOrIdentity, type PaintArea } from './paint-area.ts';
import type { Scope } from './scope.ts';
import { styleOf } from './style.ts';
import { elementsOf, type SvgElement } from './svg-element.ts';
import { parseTransform } from './transform.ts';

/**
 * A gradient as Figma keeps it: its transform maps the node's 0–1 box to the gradient's own square, in which a linear gradient runs from
 * (0, ½) to (1, ½) and a radial one is the circle about (½, ½). Focal points and spread methods are lost. One stop is a solid, none is nothing.
 */
export function gradientPaint(element: SvgElement, scope: Scope, area: PaintArea): GradientPaint | SolidPaint | null {
  const chain = withTemplates(element, scope);
  const stops = (chain.map(stopsOf).find((list) => list.length > 0) ?? []).slice();
  const [first] = stops;
  if (!first) return null;
  if (stops.length === 1) {
    const { r, g, b } = first.color;
    return { type: 'SOLID', visible: true, blendMode: 'NORMAL', color: { r, g, b } };
  }
  const attributes = Object.assign({}, ...chain.map((link) => link.attributes).reverse()) as Record<string, string>; // Object.assign is untyped for lists
  const linear = element.name === 'linearGradient';
  const square = linear ? linearSquare(attributes, area) : radialSquare(attributes, area);
  const toUser = multiply(units(attributes, area), multiply(parseTransform(attributes['gradientTransform']), square));
  return {
    type: linear ? 'GRADIENT_LINEAR' : 'GRADIENT_RADIAL',
    visible: true,
    blendMode: 'NORMAL',
    gradientStops: stops,
    gradientTransform: invertOrIdentity(multiply(area.toUnit, toUser)),
  };
}

/** The gradient and those it takes stops and attributes from. A reference in a circle ends the chain. */
function withTemplates(element: SvgElement, scope: Scope): SvgElement[] {
  const chain: SvgElement[] = [];
  let next: SvgElement | undefined = element;
  while (next && !chain.includes(next) && /Gradient$/.test(next.name)) {
    chain.push(next);
    next = scope.definitions.get((next.attributes['href'] ?? '').replace(/^#/, ''));
  }
  return chain;
}

function stopsOf(element: SvgElement): ColorStop[] {
  let reached = 0;
  return elementsOf(element)
    .filter(({ name }) => name === 'stop')
    .map((stop) => {
      const style = styleOf(stop, {});
      const color = importColor(style['stop-color'] ?? '#000') ?? { r: 0, g: 0, b: 0 };
      const shown = style['stop-color']?.toLowerCase() === 'transparent' ? 0 : fraction(style['stop-opacity'], 1);
      reached = Math.max(reached, fraction(stop.attributes['offset'], 0));
      return { position: reached, color: { ...color, a: shown } };
    });
}

function inBoundingBox(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['gradientUnits'] !== 'userSpaceOnUse';
}

function units(attributes: Readonly<Record<string, string>>, { bounds }: PaintArea): Matrix {
  if (!inBoundingBox(attributes)) return multiply(IDENTITY, IDENTITY);
  return [
    [bounds.width || 1, 0, bounds.x],
    [0, bounds.height || 1, bounds.y],
  ];
}

function linearSquare(attributes: Readonly<Record<string, string>>, area: PaintArea): Matrix {
  const at = coordinates(attributes, area);
  const [x1, y1, x2, y2] = [at('x1', 0), at('y1', 0), at('x2', 1), at('y2', 0)];
  const [dx, dy] = [x2 - x1, y2 - y1];
  return [
    [dx, -dy, x1 + dy / 2],
    [dy, dx, y1 - dx / 2],
  ];
}

function radialSquare(attributes: Readonly<Record<string, string>>, area: PaintArea): Matrix {
  const at = coordinates(attributes, area);
  const [cx, cy, r] = [at('cx', 0.5), at('cy', 0.5), at('r', 0.5)];
  return [
    [2 * r, 0, cx - r],
    [0, 2 * r, cy - r],
  ];
}

/** Reads a coordinate; a percentage in user space is taken of the shape's box: a guess, for the viewport would be meant. */
function coordinates(attributes: Readonly<Record<string, string>>, { bounds }: PaintArea) {
  const boxed = inBoundingBox(attributes);
  return (name: string, otherwise: number): number => {
    const text = attributes[name];
    const part = text?.trim().endsWith('%') ? Number.parseFloat(text) / 100 : undefined;
    if (boxed) return part ?? length(text) ?? otherwise;
    const [start, size] = /^[xc]?x/.test(name) ? [bounds.x, bounds.width] : [bounds.y, bounds.height];
    return part === undefined ? (length(text) ?? start + otherwise * size) : start + part * size;
  };
}
