import {
  convertHslToRgb,
  convertHwbToRgb,
  convertLabToRgb,
  convertLchToLab,
  convertOklabToRgb,
  parse,
  parseHsl,
  parseHwb,
  parseLab,
  parseLch,
  parseOklab,
  parseOklch,
  parseRgb,
  useParser as register,
} from 'culori/fn';
import type { Color, Rgb } from 'culori/fn';
import { hexOf } from './hex.ts';
import { toHex } from './to-hex.ts';
import type { HexColor } from './to-hex.ts';

/** What a person typed or pasted: each color once, in order, and the pieces that are none, in order. */
export interface ParsedColors {
  readonly colors: readonly HexColor[];
  readonly unreadable: readonly string[];
}

/** `name(…)`, or whatever stands between the signs that part colors in lists, CSS and JSON. */
const PIECE = /[a-z][\w-]*\([^()]*\)|[^\s,;|"'`[\]{}]+/gi;
/** Six or eight digits as Figma shows them. Fewer could be a word or a number. */
const BARE_HEX = /^(?:[\da-f]{6}|[\da-f]{8})$/i;

/**
 * Every color in a text: hex (six or eight digits also without #), names, and CSS functions but `color-mix()` and relative
 * colors; of `color()` Display P3 and sRGB. What lies outside sRGB is cut off at its gamut.
 */
export function parseColors(text: string): ParsedColors {
  const colors = new Map<string, HexColor>();
  const unreadable = new Set<string>();
  for (const [piece] of text.matchAll(PIECE)) {
    const color = parseColor(piece);
    if (color === null) unreadable.add(piece);
    else colors.set(`${color.hex} ${String(color.alpha)}`, color);
  }
  return { colors: [...colors.values()], unreadable: [...unreadable] };
}

for (const parser of [parseRgb, parseHsl, parseHwb, parseLab, parseLch, parseOklab, parseOklch]) {
  // Its type leaves out that a parser answers undefined for what it does not know.
  register(parser as (text: string) => Color);
}

function parseColor(piece: string): HexColor | null {
  const known = toHex(BARE_HEX.test(piece) ? `#${piece}` : piece);
  if (known !== null) return known;
  const color = parse(piece.toLowerCase());
  const rgb = color === undefined ? null : toRgb(color);
  if (rgb === null) return null;
  // A channel that is `none` is missing, which culori's types do not tell.
  const channels: readonly (number | undefined)[] = [rgb.r, rgb.g, rgb.b];
  return { hex: hexOf(channels.map((channel = 0) => channel * 255)), alpha: rgb.alpha ?? 1 };
}

/** One conversion for each parser above. culori's own modes would bring how to mix in each space as well. */
function toRgb(color: Color): Rgb | null {
  if (color.mode === 'rgb') return color;
  if (color.mode === 'hsl') return convertHslToRgb(color);
  if (color.mode === 'hwb') return convertHwbToRgb(color);
  if (color.mode === 'lab') return convertLabToRgb(color);
  if (color.mode === 'lch') return convertLabToRgb(convertLchToLab(color));
  if (color.mode === 'oklab') return convertOklabToRgb(color);
  // From polar to straight coordinates is the same in both spaces.
  return color.mode === 'oklch' ? convertOklabToRgb(convertLchToLab(color)) : null;
}
