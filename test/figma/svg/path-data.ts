import { arcToCurves } from './arc-to-curves.ts';
import { SvgImportError } from './svg-import-error.ts';

/** One absolute command in the only vocabulary that Figma's `vectorPaths` has. Points are x, y in turn. */
export interface PathCommand {
  readonly name: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly points: readonly number[];
}

const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Reads any SVG path data and answers absolute M L Q C Z. Unreadable data is refused: a guess, browsers draw up to the error. */
export function parsePathData(data: string): PathCommand[] {
  const scanner = new Scanner(data);
  const pen = new Pen();
  while (scanner.more()) {
    const letter = scanner.letter();
    const count = ARGUMENTS[letter.toUpperCase()];
    if (count === undefined || (pen.commands.length === 0 && letter.toUpperCase() !== 'M')) scanner.fail();
    let current = letter;
    do {
      pen.draw(current, current.toUpperCase() === 'A' ? scanner.arc() : scanner.numbers(count ?? 0));
      if (current === 'M') current = 'L';
      if (current === 'm') current = 'l';
    } while (count && scanner.atNumber());
  }
  return pen.commands;
}

class Scanner {
  private at = 0;
  private readonly numeral = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;

  constructor(private readonly data: string) {}

  more(): boolean {
    this.separators();
    return this.at < this.data.length;
  }

  letter(): string {
    const letter = this.data.charAt(this.at);
    if (!/[a-z]/i.test(letter)) this.fail();
    this.at += 1;
    return letter;
  }

  atNumber(): boolean {
    this.separators();
    const next = this.data.charAt(this.at);
    return (next >= '0' && next <= '9') || next === '.' || next === '-' || next === '+';
  }

  numbers(count: number): number[] {
    const list: number[] = [];
    while (list.length < count) list.push(this.number());
    return list;
  }

  /** The flags of an arc may stand without separators: `a1 1 0 01.5 2`. */
  arc(): number[] {
    return [...this.numbers(3), this.flag(), this.flag(), ...this.numbers(2)];
  }

  fail(): never {
    throw new SvgImportError(`unreadable path data at ${String(this.at)}: ${this.data.slice(this.at, this.at + 20)}`);
  }

  private number(): number {
    this.separators();
    this.numeral.lastIndex = this.at;
    if (!this.numeral.test(this.data)) this.fail();
    const start = this.at;
    this.at = this.numeral.lastIndex;
    return Number(this.data.slice(start, this.at));
  }

  private flag(): number {
    this.separators();
    const flag = this.data.charAt(this.at);
    if (flag !== '0' && flag !== '1') this.fail();
    this.at += 1;
    return Number(flag);
  }

  private separators(): void {
    while (' ,\n\r\t\f'.includes(this.data.charAt(this.at)) && this.at < this.data.length) this.at += 1;
  }
}

/** Turns any command into absolute ones, keeping the current point, the start of the subpath and the last control point. */
class Pen {
  readonly commands: PathCommand[] = [];
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private control: { readonly kind: 'C' | 'Q'; readonly x: number; readonly y: number } | null = null;

  draw(letter: string, given: readonly number[]): void {
    const name = letter.toUpperCase();
    const n = letter === name ? given : this.absolute(name, given);
    const [a = 0, b = 0] = n;
    const before = this.control;
    this.control = null;
    if (name === 'Z') this.close();
    else if (name === 'H') this.line(a, this.y);
    else if (name === 'V') this.line(this.x, a);
    else if (name === 'L') this.line(a, b);
    else if (name === 'M') this.move(a, b);
    else if (name === 'A') for (const curve of arcToCurves(this.x, this.y, n)) this.curve('C', curve);
    else if (name === 'S') this.curve('C', [...this.reflected(before, 'C'), ...n]);
    else if (name === 'T') this.curve('Q', [...this.reflected(before, 'Q'), ...n]);
    else this.curve(name === 'Q' ? 'Q' : 'C', n);
    if (name === 'A') this.control = null;
  }

  private absolute(name: string, n: readonly number[]): readonly number[] {
    if (name === 'H') return n.map((value) => value + this.x);
    if (name === 'V') return n.map((value) => value + this.y);
    if (name === 'A') return n.map((value, index) => (index < 5 ? value : value + (index === 5 ? this.x : this.y)));
    return n.map((value, index) => value + (index % 2 === 0 ? this.x : this.y));
  }

  private reflected(control: Pen['control'], kind: 'C' | 'Q'): number[] {
    return control?.kind === kind ? [2 * this.x - control.x, 2 * this.y - control.y] : [this.x, this.y];
  }

  private move(x: number, y: number): void {
    this.commands.push({ name: 'M', points: [x, y] });
    [this.x, this.y, this.startX, this.startY] = [x, y, x, y];
  }

  private line(x: number, y: number): void {
    this.reopen();
    this.commands.push({ name: 'L', points: [x, y] });
    [this.x, this.y] = [x, y];
  }

  private curve(name: 'C' | 'Q', points: readonly number[]): void {
    this.reopen();
    this.commands.push({ name, points });
    const last = points.length;
    this.control = { kind: name, x: points[last - 4] ?? 0, y: points[last - 3] ?? 0 };
    this.x = points[last - 2] ?? 0;
    this.y = points[last - 1] ?? 0;
  }

  private close(): void {
    if (this.commands.at(-1)?.name !== 'Z') this.commands.push({ name: 'Z', points: [] });
    [this.x, this.y] = [this.startX, this.startY];
  }

  /** Drawing on after Z starts a subpath at the same point; Figma's vocabulary wants its M written out. */
  private reopen(): void {
    if (this.commands.at(-1)?.name === 'Z') this.move(this.x, this.y);
  }
}
