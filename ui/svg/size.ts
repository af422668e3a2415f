import { SvgProblem } from './svg-problem.ts';

/** A part of the drawing plane, in user units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The part of the plane that is shown, and how large. Recraft's `viewBox` is about 2,048 units long whatever the size in
 * pixels; where only one of the two is given, a unit is a pixel. Throws `SvgProblem` where neither is.
 */
export function readSize(root: Element): PixelSize & { readonly viewBox: Box } {
  const viewBox = readBox(root.getAttribute('viewBox'));
  const width = readPixels(root.getAttribute('width'));
  const height = readPixels(root.getAttribute('height'));
  if (viewBox === null) {
    if (width === null || height === null) throw new SvgProblem('svg-malformed', 'The SVG has no size.');
    return { width, height, viewBox: { x: 0, y: 0, width, height } };
  }
  const ratio = viewBox.width / viewBox.height;
  if (width === null && height === null) return { width: viewBox.width, height: viewBox.height, viewBox };
  return { width: width ?? (height ?? 0) * ratio, height: height ?? (width ?? 0) / ratio, viewBox };
}

/** A `viewBox` with an area, or null. */
export function readBox(text: string | null): Box | null {
  const numbers = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** A length in pixels: `577`, `577px`. Null for percentages and units of paper, which mean nothing here. */
export function readPixels(text: string | null): number | null {
  const match = /^\s*(\d+(?:\.\d+)?|\.\d+)(?:px)?\s*$/.exec(text ?? '');
  const value = Number(match?.[1]);
  return match !== null && value > 0 ? value : null;
}

/** Says on the root how large it is: `viewBox`, `width` and `height`, in this order whatever was there. */
export function writeSize(root: Element, viewBox: Box, size: PixelSize): void {
  const values = { viewBox: boxText(viewBox), width: String(size.width), height: String(size.height) };
  for (const name of Object.keys(values)) root.removeAttribute(name);
  for (const [name, value] of Object.entries(values)) root.setAttribute(name, value);
}

function boxText({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(String).join(' ');
}
