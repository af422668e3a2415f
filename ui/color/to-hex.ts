import {
  convertHslToRgb,
  convertP3ToXyz65,
  convertXyz65ToRgb,
  parseHex,
  parseHslLegacy,
  parseNamed,
  parseRgbLegacy,
} from 'culori/fn';
import type { Rgb } from 'culori/fn';
import { hexOf } from './hex.ts';

/** An sRGB color: `#rrggbb` in lower case, and its alpha from 0 to 1. */
export interface HexColor {
  readonly hex: string;
  readonly alpha: number;
}

/** How Recraft writes every color; a picture may have thousands, and reading every notation is twenty times slower. */
const RGB = /^rgb\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})\)$/;
const HEX = /^#[\da-f]{6}$/;

/**
 * Any color that drawing programs write (named, hex, `rgb()`, `hsl()`, with commas or without, `color()` of Display P3 and sRGB) in sRGB, cut off
 * at its gamut. Null for what is no color of its own, such as `currentColor` or `var(--x)`, and for other color spaces.
 */
export function toHex(color: string): HexColor | null {
  if (HEX.test(color)) return { hex: color, alpha: 1 };
  const rgb = RGB.exec(color);
  if (rgb !== null) return { hex: hexOf(rgb.slice(1).map(Number)), alpha: 1 };
  const parsed = parse(color.trim().toLowerCase());
  if (parsed === null) return null;
  const { r, g, b, alpha = 1 } = parsed;
  return { hex: hexOf([r, g, b].map((channel) => channel * 255)), alpha: Math.min(1, Math.max(0, alpha)) };
}

/** culori's general parser brings every color space and how to mix in it, four times the size of these. */
function parse(color: string): Rgb | null {
  if (color === 'transparent') return { mode: 'rgb', r: 0, g: 0, b: 0, alpha: 0 };
  const rgb = parseHex(color) ?? parseName(color) ?? parseRgbLegacy(withCommas(color));
  if (rgb !== undefined) return rgb;
  const hsl = parseHslLegacy(withCommas(color));
  return hsl === undefined ? parseChannels(color) : convertHslToRgb(hsl);
}

function parseName(color: string): Rgb | undefined {
  // Its type asks for a name that is known to be one; any other string answers undefined.
  return parseNamed(color as Parameters<typeof parseNamed>[0]);
}

/** `rgb(1 2 3 / 50%)` as `rgb(1,2,3,50%)`: the notations differ in nothing else. */
function withCommas(color: string): string {
  return color.includes(',') ? color : color.replace(/([\w.%])\s*[\s/]\s*(?=[-+.\d])/g, '$1,');
}

const CHANNELS = /^color\(\s*(display-p3|srgb) ([^/)]+)(?:\/([^)]+))?\)$/;

/** Figma itself writes Display P3 into the SVG of a file in that profile. */
function parseChannels(color: string): Rgb | null {
  const [, space, channels = '', opacity = '1'] = CHANNELS.exec(color) ?? [];
  const [r, g, b, ...rest] = channels.trim().split(/\s+/).map(fraction);
  const alpha = fraction(opacity.trim());
  if (r === undefined || g === undefined || b === undefined || rest.length > 0) return null;
  if (![r, g, b, alpha].every(Number.isFinite)) return null;
  if (space === 'srgb') return { mode: 'rgb', r, g, b, alpha };
  return { ...convertXyz65ToRgb(convertP3ToXyz65({ r, g, b })), alpha };
}

function fraction(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : text === '' ? NaN : Number(text);
}
