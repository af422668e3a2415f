import { readNumbers } from './number-reader.ts';
import type { NumberReader } from './number-reader.ts';
import { createPen } from './pen.ts';
import type { Outline, Pen } from './pen.ts';

/** What one drawing has at hand: numbers, pen, and the control point that a smooth curve after the same kind reflects. */
interface Drawing {
  readonly reader: NumberReader;
  readonly pen: Pen;
  control: { readonly x: number; readonly y: number; readonly kind: 'cubic' | 'quadratic' } | null;
}

/** The outlines of path data. As in a browser, everything before the first mistake is drawn. */
export function readPath(d: string): readonly Outline[] {
  const drawing: Drawing = { reader: readNumbers(d), pen: createPen(), control: null };
  const { reader, pen } = drawing;
  let command = reader.command();
  if (command !== 'M' && command !== 'm') return [];
  while (draw(command, drawing)) {
    const next = reader.command();
    if (next !== '') command = next;
    else if (!reader.hasNumber()) break;
    else command = repeated(command);
  }
  return pen.finish();
}

/** What numbers without a command mean: the last command again, a line after a move, and nothing after an end. */
function repeated(command: string): string {
  if (command === 'M') return 'L';
  if (command === 'm') return 'l';
  return command === 'z' || command === 'Z' ? '' : command;
}

/** Draws one segment. False where it cannot be read. */
function draw(command: string, drawing: Drawing): boolean {
  const { reader, pen } = drawing;
  const kind = command.toLowerCase();
  const dx = kind === command ? pen.x : 0;
  const dy = kind === command ? pen.y : 0;
  if (kind === '') return false;
  if ('csqt'.includes(kind)) return drawCurve(kind, drawing, dx, dy);
  drawing.control = null;
  if (kind === 'z') {
    pen.close();
    return true;
  }
  if (kind === 'a') return drawArc(drawing, dx, dy);
  if (!'mlhv'.includes(kind)) return false;
  const x = kind === 'v' ? pen.x : reader.number() + dx;
  const y = kind === 'h' ? pen.y : reader.number() + dy;
  if (Number.isNaN(x + y)) return false;
  if (kind === 'm') pen.move(x, y);
  else pen.line(x, y);
  return true;
}

function drawCurve(kind: string, drawing: Drawing, dx: number, dy: number): boolean {
  const { reader, pen } = drawing;
  const curve = kind === 'c' || kind === 's' ? 'cubic' : 'quadratic';
  let [x1, y1] = [pen.x, pen.y];
  if (kind === 'c' || kind === 'q') [x1, y1] = [reader.number() + dx, reader.number() + dy];
  else if (drawing.control?.kind === curve) [x1, y1] = [2 * x1 - drawing.control.x, 2 * y1 - drawing.control.y];
  let [x2, y2] = [x1, y1];
  if (curve === 'cubic') [x2, y2] = [reader.number() + dx, reader.number() + dy];
  const [x, y] = [reader.number() + dx, reader.number() + dy];
  if (Number.isNaN(x1 + y1 + x2 + y2 + x + y)) return false;
  if (curve === 'cubic') {
    pen.curve(x1, y1, x2, y2, x, y);
  } else {
    const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
    pen.curve(third(pen.x, x1), third(pen.y, y1), third(x, x1), third(y, y1), x, y);
  }
  drawing.control = { x: x2, y: y2, kind: curve };
  return true;
}

function drawArc({ reader, pen }: Drawing, dx: number, dy: number): boolean {
  const [rx, ry, turn] = [reader.number(), reader.number(), reader.number()];
  const [large, sweep] = [reader.flag(), reader.flag()];
  const [x, y] = [reader.number() + dx, reader.number() + dy];
  if (Number.isNaN(rx + ry + turn + large + sweep + x + y)) return false;
  pen.arc({ rx, ry, turn, large: large === 1, sweep: sweep === 1, x, y });
  return true;
}
