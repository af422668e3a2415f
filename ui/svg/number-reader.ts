/** A place in path data. */
export interface Cursor {
  readonly text: string;
  at: number;
}

const [ZERO, NINE, MINUS, PLUS, DOT, COMMA, SPACE] = [48, 57, 45, 43, 46, 44, 32];
const POWERS = Array.from({ length: 20 }, (_, power) => 10 ** power);

/**
 * The next number; NaN where there is none. Digit by digit, since a picture may have megabytes of path data, and `Number`
 * wants a string of each, which takes four times as long.
 */
export function readNumber(cursor: Cursor): number {
  const { text } = cursor;
  let { at } = cursor;
  let code = text.charCodeAt(at);
  while (code <= SPACE || code === COMMA) code = text.charCodeAt(++at);
  const isNegative = code === MINUS;
  if (isNegative || code === PLUS) code = text.charCodeAt(++at);
  const start = at;
  let value = 0;
  for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) value = value * 10 + (code - ZERO);
  let digits = at - start;
  if (code === DOT) {
    const point = ++at;
    for (code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) {
      value = value * 10 + (code - ZERO);
    }
    digits += at - point;
    value /= POWERS[at - point] ?? 10 ** (at - point);
  }
  cursor.at = at;
  if (digits === 0) return NaN;
  // `e` or `E`: rare enough to be left to the engine.
  if ((code | 32) === 101) value *= 10 ** readExponent(cursor);
  return isNegative ? -value : value;
}

function readExponent(cursor: Cursor): number {
  const [whole = '', exponent = '0'] = /^e([-+]?\d+)/i.exec(cursor.text.slice(cursor.at, cursor.at + 8)) ?? [];
  cursor.at += whole.length;
  return Number(exponent);
}

/** The next 0 or 1, which may stand without a space before what follows; NaN where there is none. */
export function readFlag(cursor: Cursor): number {
  skip(cursor);
  const code = cursor.text.charCodeAt(cursor.at++);
  return code === ZERO || code === ZERO + 1 ? code - ZERO : NaN;
}

/** The next letter; '' where a number, anything else or the end comes. */
export function readCommand(cursor: Cursor): string {
  skip(cursor);
  const code = cursor.text.charCodeAt(cursor.at) | 32;
  return code >= 97 && code <= 122 ? cursor.text.charAt(cursor.at++) : '';
}

/** Whether a number comes next. */
export function hasNumber(cursor: Cursor): boolean {
  skip(cursor);
  const code = cursor.text.charCodeAt(cursor.at);
  return (code >= ZERO && code <= NINE) || code === MINUS || code === DOT || code === PLUS;
}

function skip(cursor: Cursor): void {
  const { text } = cursor;
  let { at } = cursor;
  for (let code = text.charCodeAt(at); code <= SPACE || code === COMMA; code = text.charCodeAt(at)) at++;
  cursor.at = at;
}
