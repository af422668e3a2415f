import { hasNumber, readCommand, readFlag, readNumber } from './number-reader.ts';
import type { Cursor } from './number-reader.ts';
import { arcTo, close, createPen, curveTo, finish, lineTo, moveTo } from './pen.ts';
import type { Outline, Pen } from './pen.ts';

/** What one drawing has at hand, and the control point that a smooth curve after one of the same kind reflects. */
interface Drawing {
  readonly cursor: Cursor;
  readonly pen: Pen;
  control: { readonly x: number; readonly y: number; readonly kind: 'cubic' | 'quadratic' } | null;
}

/** The outlines of path data. As in a browser, everything before the first mistake is drawn. */
export function readPath(d: string): readonly Outline[] {
  const drawing: Drawing = { cursor: { text: d, at: 0 }, pen: createPen(), control: null };
  const { cursor, pen } = drawing;
  let command = readCommand(cursor);
  if (command !== 'M' && command !== 'm') return [];
  while (draw(command, drawing)) {
    const next = readCommand(cursor);
    if (next !== '') command = next;
    else if (hasNumber(cursor)) command = repeated(command);
    else break;
  }
  finish(pen);
  return pen.outlines;
}

/** What numbers without a command mean: the last command again, a line after a move, and nothing after an end. */
function repeated(command: string): string {
  if (command === 'M') return 'L';
  if (command === 'm') return 'l';
  return command === 'z' || command === 'Z' ? '' : command;
}

/** Draws one segment. False where it cannot be read. */
function draw(command: string, drawing: Drawing): boolean {
  switch (command) {
    case 'C':
      return drawCubic(drawing, 0, 0);
    case 'c':
      return drawCubic(drawing, drawing.pen.x, drawing.pen.y);
    case 'S':
    case 'Q':
    case 'T':
      return drawOtherCurve(command, drawing, 0, 0);
    case 's':
    case 'q':
    case 't':
      return drawOtherCurve(command.toUpperCase(), drawing, drawing.pen.x, drawing.pen.y);
    case 'A':
      return drawArc(drawing, 0, 0);
    case 'a':
      return drawArc(drawing, drawing.pen.x, drawing.pen.y);
    default:
      return drawStraight(command, drawing);
  }
}

function drawStraight(command: string, drawing: Drawing): boolean {
  const { cursor, pen } = drawing;
  drawing.control = null;
  const kind = command.toUpperCase();
  if (kind === 'Z') {
    close(pen);
    return true;
  }
  if (kind !== 'L' && kind !== 'M' && kind !== 'H' && kind !== 'V') return false;
  const isRelative = kind !== command;
  const x = kind === 'V' ? pen.x : readNumber(cursor) + (isRelative ? pen.x : 0);
  const y = kind === 'H' ? pen.y : readNumber(cursor) + (isRelative ? pen.y : 0);
  if (Number.isNaN(x + y)) return false;
  if (kind === 'M') moveTo(pen, x, y);
  else lineTo(pen, x, y);
  return true;
}

function drawCubic(drawing: Drawing, dx: number, dy: number): boolean {
  const { cursor } = drawing;
  return curve(drawing, readNumber(cursor) + dx, readNumber(cursor) + dy, dx, dy);
}

/** Reads the rest of a cubic curve after its first control point. */
function curve(drawing: Drawing, x1: number, y1: number, dx: number, dy: number): boolean {
  const { cursor, pen } = drawing;
  const x2 = readNumber(cursor) + dx;
  const y2 = readNumber(cursor) + dy;
  const x = readNumber(cursor) + dx;
  const y = readNumber(cursor) + dy;
  if (Number.isNaN(x1 + y1 + x2 + y2 + x + y)) return false;
  curveTo(pen, x1, y1, x2, y2, x, y);
  drawing.control = { x: x2, y: y2, kind: 'cubic' };
  return true;
}

function drawOtherCurve(kind: string, drawing: Drawing, dx: number, dy: number): boolean {
  const { cursor, pen, control } = drawing;
  const isReflected = control?.kind === (kind === 'S' ? 'cubic' : 'quadratic');
  let x1 = isReflected ? 2 * pen.x - control.x : pen.x;
  let y1 = isReflected ? 2 * pen.y - control.y : pen.y;
  if (kind === 'S') return curve(drawing, x1, y1, dx, dy);
  if (kind === 'Q') {
    x1 = readNumber(cursor) + dx;
    y1 = readNumber(cursor) + dy;
  }
  const x = readNumber(cursor) + dx;
  const y = readNumber(cursor) + dy;
  if (Number.isNaN(x1 + y1 + x + y)) return false;
  const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
  curveTo(pen, third(pen.x, x1), third(pen.y, y1), third(x, x1), third(y, y1), x, y);
  drawing.control = { x: x1, y: y1, kind: 'quadratic' };
  return true;
}

function drawArc(drawing: Drawing, dx: number, dy: number): boolean {
  const { cursor, pen } = drawing;
  drawing.control = null;
  const [rx, ry, turn] = [readNumber(cursor), readNumber(cursor), readNumber(cursor)];
  const [large, sweep] = [readFlag(cursor), readFlag(cursor)];
  const [x, y] = [readNumber(cursor) + dx, readNumber(cursor) + dy];
  if (Number.isNaN(rx + ry + turn + large + sweep + x + y)) return false;
  arcTo(pen, { rx, ry, turn, large: large === 1, sweep: sweep === 1, x, y });
  return true;
}
