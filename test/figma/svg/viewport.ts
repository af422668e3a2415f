import { IDENTITY, multiply } from '../document/geometry.ts';
import type { Matrix } from '../document/record.ts';
import { length, numbers } from './length.ts';
import { SvgImportError } from './svg-import-error.ts';
import type { SvgElement } from './svg-element.ts';

/** The imported frame's size, and the matrix from the SVG's units to the frame's. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
}

/**
 * Size from width and height, else from the viewBox (fact sheet 5.1). The viewBox is fitted by preserveAspectRatio: a guess, as is that a missing
 * side follows the viewBox's proportions and that an SVG without any size is refused.
 */
export function viewportOf(root: SvgElement): Viewport {
  const box = viewBox(root.attributes['viewBox']);
  const given = { width: length(root.attributes['width']), height: length(root.attributes['height']) };
  const ratio = box ? box.width / box.height : undefined;
  const width = given.width ?? (given.height !== undefined && ratio ? given.height * ratio : box?.width);
  const height = given.height ?? (given.width !== undefined && ratio ? given.width / ratio : box?.height);
  if (width === undefined || height === undefined) throw new SvgImportError('neither width and height nor a viewBox');
  if (width <= 0 || height <= 0) throw new SvgImportError('the size is zero');
  if (!box) return { width, height, matrix: multiply(IDENTITY, IDENTITY) };
  return { width, height, matrix: fit(box, width, height, root.attributes['preserveAspectRatio'] ?? '') };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function viewBox(text: string | undefined): Box | null {
  if (text === undefined) return null;
  const [x, y, width, height] = numbers(text);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function fit(box: Box, width: number, height: number, how: string): Matrix {
  let [scaleX, scaleY] = [width / box.width, height / box.height];
  if (!/\bnone\b/.test(how)) {
    const pick = /\bslice\b/.test(how) ? Math.max : Math.min;
    scaleX = scaleY = pick(scaleX, scaleY);
  }
  const spare = { x: width - box.width * scaleX, y: height - box.height * scaleY };
  return [
    [scaleX, 0, spare.x * part(/xM(in|id|ax)/.exec(how)?.[1]) - box.x * scaleX],
    [0, scaleY, spare.y * part(/YM(in|id|ax)/.exec(how)?.[1]) - box.y * scaleY],
  ];
}

function part(side: string | undefined): number {
  return side === 'in' ? 0 : side === 'ax' ? 1 : 0.5;
}
