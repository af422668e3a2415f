import type { NodeRecord } from '../document/record.ts';
import type { Drawing } from './drawing.ts';
import { number } from './markup.ts';
import { textOutlines } from './text-outlines.ts';

/** A closed or open path in the node's own coordinates. Open lines have no inside. */
export interface Outline {
  readonly data: string;
  readonly rule: 'nonzero' | 'evenodd' | 'none';
}

/** The geometry that fills and strokes of a node follow; empty for groups, booleans and slices, which have none of their own. */
export function outlinesOf(drawing: Drawing, node: NodeRecord): Outline[] {
  const { width = 0, height = 0 } = node;
  switch (node.type) {
    case 'GROUP':
    case 'BOOLEAN_OPERATION':
    case 'SLICE':
    case 'PAGE':
    case 'DOCUMENT':
      return [];
    case 'ELLIPSE':
      return [{ data: ellipse(width, height, node.arcData), rule: 'evenodd' }];
    case 'POLYGON':
      return [{ data: polygon(width, height, radii(node.pointCount ?? 3, [1])), rule: 'nonzero' }];
    case 'STAR':
      return [
        { data: polygon(width, height, radii(node.pointCount ?? 5, [1, node.innerRadius ?? 0.382])), rule: 'nonzero' },
      ];
    case 'LINE':
      return [{ data: `M 0 0 L ${number(width)} 0`, rule: 'none' }];
    case 'VECTOR':
      return (node.vectorPaths ?? []).map(({ windingRule, data }) => ({ data, rule: ruleOf(windingRule) }));
    case 'TEXT':
      return textOutlines(drawing.font, node).map(({ data }) => ({ data, rule: 'nonzero' }));
    case 'RECTANGLE':
    case 'FRAME':
    case 'SECTION':
    case 'COMPONENT':
    case 'COMPONENT_SET':
    case 'INSTANCE':
    case 'SLOT':
      return [{ data: boxPath(node), rule: 'nonzero' }];
  }
}

/** A node's box with its corners rounded. Corner smoothing is not drawn, nor rounded corners of vectors, stars and polygons. */
export function boxPath({ width: w = 0, height: h = 0, corners, cornerRadius }: NodeRecord): string {
  const same = typeof cornerRadius === 'number' ? cornerRadius : 0;
  const given = corners ?? [same, same, same, same];
  const [tl0, tr0, br0, bl0] = given;
  const fits = Math.min(1, w / (tl0 + tr0), w / (bl0 + br0), h / (tl0 + bl0), h / (tr0 + br0));
  if (given.every((radius) => radius === 0)) return `M 0 0 L ${points(w, 0, w, h, 0, h)} Z`;
  const [tl, tr, br, bl] = [tl0 * fits, tr0 * fits, br0 * fits, bl0 * fits];
  const corner = (radius: number, x: number, y: number): string =>
    radius > 0 ? `A ${points(radius, radius)} 0 0 1 ${points(x, y)}` : '';
  return [
    `M ${points(tl, 0)} L ${points(w - tr, 0)} ${corner(tr, w, tr)}`,
    `L ${points(w, h - br)} ${corner(br, w - br, h)}`,
    `L ${points(bl, h)} ${corner(bl, 0, h - bl)}`,
    `L ${points(0, tl)} ${corner(tl, tl, 0)} Z`,
  ].join(' ');
}

function ruleOf(windingRule: WindingRule | 'NONE'): Outline['rule'] {
  return windingRule === 'EVENODD' ? 'evenodd' : windingRule === 'NONE' ? 'none' : 'nonzero';
}

/** An ellipse, a pie or a ring: angles run clockwise from three o'clock, the hole is a part of the radius. */
function ellipse(w: number, h: number, arc: ArcData | undefined): string {
  const { startingAngle = 0, endingAngle = 2 * Math.PI, innerRadius = 0 } = arc ?? {};
  const turn = endingAngle - startingAngle;
  const whole = Math.abs(turn) >= 2 * Math.PI - 1e-6;
  const at = (angle: number, part: number): string =>
    points(w / 2 + (w / 2) * part * Math.cos(angle), h / 2 + (h / 2) * part * Math.sin(angle));
  const half = (part: number, from: number, by: number): string => {
    const radius = points((w / 2) * part, (h / 2) * part);
    const sweep = by > 0 ? 1 : 0;
    return `A ${radius} 0 0 ${String(sweep)} ${at(from + by / 2, part)} A ${radius} 0 0 ${String(sweep)} ${at(from + by, part)}`;
  };
  const outer = `M ${at(startingAngle, 1)} ${half(1, startingAngle, turn)}`;
  if (whole && innerRadius === 0) return `${outer} Z`;
  if (whole) return `${outer} Z M ${at(startingAngle, innerRadius)} ${half(innerRadius, startingAngle, turn)} Z`;
  if (innerRadius === 0) return `${outer} L ${points(w / 2, h / 2)} Z`;
  return `${outer} L ${at(endingAngle, innerRadius)} ${half(innerRadius, endingAngle, -turn)} Z`;
}

function radii(count: number, pattern: readonly number[]): number[] {
  return Array.from({ length: count }, () => pattern).flat();
}

/** Corners on the box's ellipse, the first at the top; `parts` are their distances from the middle. */
function polygon(w: number, h: number, parts: readonly number[]): string {
  const corners = parts.map((part, index) => {
    const angle = (index / parts.length) * 2 * Math.PI - Math.PI / 2;
    return points(w / 2 + (w / 2) * part * Math.cos(angle), h / 2 + (h / 2) * part * Math.sin(angle));
  });
  return `M ${corners.join(' L ')} Z`;
}

function points(...values: number[]): string {
  return values.map(number).join(' ');
}
