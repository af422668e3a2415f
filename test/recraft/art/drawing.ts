import type { Rgb, Shape } from './art.ts';
import { readOutline } from './outline.ts';

/**
 * The shapes of a flat drawing's markup, back to front. Knows groups with an inherited fill, paths, circles, ellipses
 * and rectangles; throws on everything else rather than drawing it wrong.
 */
export function readDrawing(body: string): Shape[] {
  const shapes: Shape[] = [];
  const fills: string[] = ['#000'];
  for (const [, closing, tag = '', rest = ''] of body.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    const inherited = fills.at(-1) ?? '#000';
    if (tag === 'g') {
      if (closing === '/') fills.pop();
      else fills.push(attribute(rest, 'fill') ?? inherited);
      continue;
    }
    const fill = attribute(rest, 'fill') ?? inherited;
    if (fill !== 'none') shapes.push({ outline: readOutline(pathOf(tag, rest)), fill: readHex(fill) });
  }
  return shapes;
}

function pathOf(tag: string, rest: string): string {
  const number = (name: string, otherwise = 0): number => Number(attribute(rest, name) ?? otherwise);
  switch (tag) {
    case 'path':
      return attribute(rest, 'd') ?? '';
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx', number('ry')));
    default:
      throw new Error(`not simulated: <${tag}> in a drawing`);
  }
}

function attribute(rest: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(rest)?.[1];
}

/** Path data of an ellipse. */
export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z`;
}

/** Path data of a rectangle with rounded corners. */
export function rectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}` +
    `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`
  );
}

function readHex(text: string): Rgb {
  const match = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  if (match === undefined) throw new Error(`not simulated: the color ${text} in a drawing`);
  const full = match.length === 3 ? match.replace(/./g, '$&$&') : match;
  const value = Number.parseInt(full, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
