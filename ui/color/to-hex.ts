import {
  formatHex,
  modeHsl,
  modeHwb,
  modeOklab,
  modeOklch,
  modeP3,
  modeRgb,
  parse,
  useMode as register,
} from 'culori/fn';

/** An sRGB color: `#rrggbb` in lower case, and its alpha from 0 to 1. */
export interface HexColor {
  readonly hex: string;
  readonly alpha: number;
}

/* culori/fn knows only the color spaces that are registered with it, in a table of its own. */
register(modeRgb);
register(modeHsl);
register(modeHwb);
register(modeOklab);
register(modeOklch);
register(modeP3);

/** How Recraft writes every color; a picture may have thousands, and the full parser is twenty times slower. */
const RGB = /^rgb\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})\)$/;
const HEX = /^#[\da-f]{6}$/;

/**
 * Any CSS color of the spaces above (named, hex, `rgb()`, `hsl()`, `hwb()`, `oklab()`, `oklch()`, Display P3) in sRGB, cut off at
 * its gamut. Null for what is no color of its own, such as `currentColor` or `var(--x)`.
 */
export function toHex(color: string): HexColor | null {
  if (HEX.test(color)) return { hex: color, alpha: 1 };
  const rgb = RGB.exec(color);
  if (rgb !== null) return { hex: `#${byteHex(rgb[1])}${byteHex(rgb[2])}${byteHex(rgb[3])}`, alpha: 1 };
  const parsed = parse(color.trim().toLowerCase());
  if (parsed === undefined) return null;
  const alpha = parsed.alpha ?? 1;
  return { hex: formatHex(parsed), alpha: Math.min(1, Math.max(0, alpha)) };
}

function byteHex(decimal = '0'): string {
  return Math.min(255, Number(decimal)).toString(16).padStart(2, '0');
}
