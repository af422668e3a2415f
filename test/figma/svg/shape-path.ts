import { arcToCurves } from './arc-to-curves.ts';
import { length, numbers } from './length.ts';
import { parsePathData, type PathCommand } from './path-data.ts';
import type { SvgElement } from './svg-element.ts';

/** The names of elements that become one vector. */
export const SHAPES: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
]);

/** A shape's outline in its own units; empty where it draws nothing. */
export function shapePath(element: SvgElement): PathCommand[] {
  const at = (name: string): number => length(element.attributes[name]) ?? 0;
  switch (element.name) {
    case 'path':
      return parsePathData(element.attributes['d'] ?? '');
    case 'rect':
      return rectangle(at('x'), at('y'), [at('width'), at('height')], cornerRadii(element));
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'));
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
    case 'line':
      return polygon([at('x1'), at('y1'), at('x2'), at('y2')], false);
    default:
      return polygon(numbers(element.attributes['points'] ?? ''), element.name === 'polygon');
  }
}

/** The two radii of a `<rect>`, each taken from the other where it is missing, and cut to half the side. */
export function cornerRadii({ attributes }: SvgElement): [number, number] {
  const [rx, ry] = [length(attributes['rx']), length(attributes['ry'])];
  const cut = (radius: number, side: string): number =>
    Math.max(0, Math.min(radius, (length(attributes[side]) ?? 0) / 2));
  return [cut(rx ?? ry ?? 0, 'width'), cut(ry ?? rx ?? 0, 'height')];
}

function polygon(points: readonly number[], closed: boolean): PathCommand[] {
  const commands: PathCommand[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    commands.push({ name: index === 0 ? 'M' : 'L', points: points.slice(index, index + 2) });
  }
  return closed && commands.length > 0 ? [...commands, { name: 'Z', points: [] }] : commands;
}

function ellipse(cx: number, cy: number, rx: number, ry: number): PathCommand[] {
  if (rx <= 0 || ry <= 0) return [];
  return [
    { name: 'M', points: [cx + rx, cy] },
    ...arc(cx + rx, cy, [rx, ry, 0, 0, 1, cx - rx, cy]),
    ...arc(cx - rx, cy, [rx, ry, 0, 0, 1, cx + rx, cy]),
    { name: 'Z', points: [] },
  ];
}

function rectangle(x: number, y: number, [w, h]: [number, number], [rx, ry]: [number, number]): PathCommand[] {
  if (w <= 0 || h <= 0) return [];
  if (rx === 0 || ry === 0) return polygon([x, y, x + w, y, x + w, y + h, x, y + h], true);
  const corner = (fromX: number, fromY: number, toX: number, toY: number): PathCommand[] =>
    arc(fromX, fromY, [rx, ry, 0, 0, 1, toX, toY]);
  return [
    { name: 'M', points: [x + rx, y] },
    { name: 'L', points: [x + w - rx, y] },
    ...corner(x + w - rx, y, x + w, y + ry),
    { name: 'L', points: [x + w, y + h - ry] },
    ...corner(x + w, y + h - ry, x + w - rx, y + h),
    { name: 'L', points: [x + rx, y + h] },
    ...corner(x + rx, y + h, x, y + h - ry),
    { name: 'L', points: [x, y + ry] },
    ...corner(x, y + ry, x + rx, y),
    { name: 'Z', points: [] },
  ];
}

function arc(fromX: number, fromY: number, given: readonly number[]): PathCommand[] {
  return arcToCurves(fromX, fromY, given).map((points) => ({ name: 'C', points }));
}
