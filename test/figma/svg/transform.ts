import { IDENTITY, multiply } from '../document/geometry.ts';
import type { Matrix } from '../document/record.ts';
import { numbers } from './length.ts';
import { SvgImportError } from './svg-import-error.ts';

/** The matrix of a `transform` attribute; identity where there is none. An unknown function is refused (stricter than browsers). */
export function parseTransform(text: string | undefined): Matrix {
  let matrix = multiply(IDENTITY, IDENTITY);
  const rest = (text ?? '').replace(/(\w+)\s*\(([^)]*)\)\s*,?/g, (_, name: string, list: string) => {
    matrix = multiply(matrix, single(name, numbers(list)));
    return '';
  });
  if (rest.trim() !== '' && rest.trim() !== 'none') throw new SvgImportError(`unreadable transform ${rest.trim()}`);
  return matrix;
}

function single(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  switch (name) {
    case 'matrix':
      return matrixOf([a, c ?? 0, e], [b ?? 0, d, f]);
    case 'translate':
      return matrixOf([1, 0, a], [0, 1, b ?? 0]);
    case 'scale':
      return matrixOf([a, 0, 0], [0, b ?? a, 0]);
    case 'rotate':
      return about(b ?? 0, c ?? 0, turn(a));
    case 'skewX':
      return matrixOf([1, Math.tan(radians(a)), 0], [0, 1, 0]);
    case 'skewY':
      return matrixOf([1, 0, 0], [Math.tan(radians(a)), 1, 0]);
    default:
      throw new SvgImportError(`unknown transform ${name}`);
  }
}

/** Splits a matrix into axes of unit length (all that a Figma node may carry: fact sheet 5.4) and the rest, which goes into the geometry. */
export function splitMatrix([[a, c, e], [b, d, f]]: Readonly<Matrix>): { axes: Matrix; rest: Matrix } {
  const [x, y] = [Math.hypot(a, b), Math.hypot(c, d)];
  const square = x > 0 && y > 0 && Math.abs(a * c + b * d) < 1e-6 * x * y;
  if (!square) return { axes: matrixOf([1, 0, e], [0, 1, f]), rest: matrixOf([a, c, 0], [b, d, 0]) };
  return { axes: matrixOf([a / x, c / y, e], [b / x, d / y, f]), rest: matrixOf([x, 0, 0], [0, y, 0]) };
}

/** How much a matrix enlarges lengths on average: what strokes and blurs are scaled by. */
export function meanScale([[a, c], [b, d]]: Readonly<Matrix>): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

function matrixOf(top: Matrix[0], bottom: Matrix[1]): Matrix {
  return [top, bottom];
}

function about(x: number, y: number, matrix: Matrix): Matrix {
  return multiply(multiply(matrixOf([1, 0, x], [0, 1, y]), matrix), matrixOf([1, 0, -x], [0, 1, -y]));
}

/** Clockwise, as SVG's y axis points down. */
function turn(degrees: number): Matrix {
  const [sin, cos] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  return matrixOf([cos, -sin, 0], [sin, cos, 0]);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
