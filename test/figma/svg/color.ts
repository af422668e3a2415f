import { colorsNamed, parseHex, parseNamed, parseRgb, parseRgbLegacy } from 'culori/fn';

/**
 * A CSS color as SVG import reads it: hex, `rgb()` and names; everything else (currentColor, var(), oklch(), hsl()) becomes black, and null is
 * `transparent` (fact sheet 5.1). Alpha inside a color is lost: a guess, stricter than Figma where it keeps it.
 */
export function importColor(text: string): RGB | null {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return null;
  const parsed = parse(value);
  return parsed ? { r: channel(parsed.r), g: channel(parsed.g), b: channel(parsed.b) } : { r: 0, g: 0, b: 0 };
}

function parse(value: string) {
  if (isNamed(value)) return parseNamed(value);
  return /^rgba?\(/.test(value) ? (parseRgbLegacy(value) ?? parseRgb(value)) : parseHash(value);
}

function parseHash(value: string) {
  return value.startsWith('#') ? parseHex(value) : undefined;
}

function isNamed(value: string): value is keyof typeof colorsNamed {
  return Object.hasOwn(colorsNamed, value);
}

function channel(value: number | undefined): number {
  return Math.min(1, Math.max(0, value ?? 0));
}
