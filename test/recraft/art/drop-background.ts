import { boxOf, readOutline } from './outline.ts';

/** Takes the shape that fills the whole canvas out of SVG text, if the first shape is one. */
export function dropBackground(svg: string): string {
  const first = /<(path|rect)\b([^>]*?)\/?>(?:\s*<\/\1>)?\s*/.exec(svg);
  if (first === null) return svg;
  const [whole, tag, rest = ''] = first;
  const canvas = canvasOf(svg);
  const moved = attribute(rest, 'transform');
  const stays = moved === null || moved === 'translate(0,0)';
  const covers = tag === 'rect' ? rectCovers(rest, canvas) : pathCovers(rest, canvas);
  return stays && covers ? svg.replace(whole, '') : svg;
}

interface Canvas {
  readonly width: number;
  readonly height: number;
}

function canvasOf(svg: string): Canvas {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const [, , width, height] = (attribute(root, 'viewBox') ?? '').split(/[\s,]+/).map(Number);
  return {
    width: width ?? Number.parseFloat(attribute(root, 'width') ?? 'NaN'),
    height: height ?? Number.parseFloat(attribute(root, 'height') ?? 'NaN'),
  };
}

function rectCovers(rest: string, canvas: Canvas): boolean {
  const fills = (name: 'width' | 'height'): boolean => {
    const value = attribute(rest, name);
    return value === '100%' || Number(value) >= canvas[name];
  };
  return fills('width') && fills('height') && attribute(rest, 'fill') !== 'none';
}

function pathCovers(rest: string, canvas: Canvas): boolean {
  const outline = readOutline(attribute(rest, 'd') ?? 'M0 0');
  const box = boxOf(outline);
  const straight = outline.every((segment) => segment[0] !== 'C') && outline.length <= 6;
  return straight && box.x <= 0 && box.y <= 0 && box.width >= canvas.width && box.height >= canvas.height;
}

function attribute(rest: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(rest)?.[1] ?? null;
}
