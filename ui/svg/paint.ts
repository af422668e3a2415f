import { toHex } from '../color/to-hex.ts';

/** A paint that Figma understands: `none`, `#rrggbb` or `url(#id)`, and the alpha that the color had. Null: no paint at all. */
interface Paint {
  readonly value: string;
  readonly alpha: number;
}

/** Reads paints and remembers them: a picture repeats its colors. */
export type PaintReader = (value: string, element: Element) => Paint | null;

const NONE: Paint = { value: 'none', alpha: 1 };

/** A reader of its own for each document. `currentColor` is the nearest `color`, otherwise black, as in a page without CSS. */
export function createPaintReader(): PaintReader {
  const known = new Map<string, Paint | null>();
  return (value, element) => {
    if (/^\s*currentcolor\s*$/i.test(value)) return readColor(nearestColor(element));
    const before = known.get(value);
    if (before !== undefined) return before;
    const paint = readPaint(value.trim());
    known.set(value, paint);
    return paint;
  };
}

function readPaint(value: string): Paint | null {
  if (value === 'none') return NONE;
  const id = localUrl(value);
  if (id !== null) return { value: `url(#${id})`, alpha: 1 };
  return /^url\(/i.test(value) ? NONE : readColor(value);
}

function readColor(value: string): Paint | null {
  const color = toHex(value);
  return color === null ? null : { value: color.hex, alpha: color.alpha };
}

function nearestColor(element: Element): string {
  return element.closest('[color]')?.getAttribute('color') ?? 'black';
}

/** The id in `url(#id)`, quoted or not; null for every other address. */
export function localUrl(value: string): string | null {
  return /^url\(\s*(["']?)#([^"'()\s]+)\1\s*\)/i.exec(value.trim())?.[2] ?? null;
}
