import type { PaletteColor } from '../../color/palette.ts';

/** `#1f6f5c` as designers write it: `1F6F5C`, with two more digits where it is translucent. */
export function hexWords(hex: string, alpha = 1): string {
  const opacity =
    alpha >= 1
      ? ''
      : Math.round(alpha * 255)
          .toString(16)
          .padStart(2, '0');
  return `${hex.slice(1)}${opacity}`.toUpperCase();
}

/** The name of a palette color, or its value where it has none. */
export function colorName({ name, hex, alpha }: Pick<PaletteColor, 'name' | 'hex' | 'alpha'>): string {
  return name === undefined || name === '' ? hexWords(hex, alpha) : name;
}

/** A color as CSS, its alpha included. */
export function cssOf({ hex, alpha = 1 }: Pick<PaletteColor, 'hex' | 'alpha'>): string {
  return alpha >= 1 ? hex : `#${hexWords(hex, alpha).toLowerCase()}`;
}

/** A share of the area, 0 to 1: `30%`, `0.4%` where whole percent would say nothing, `<0.1%` where that would too. */
export function shareWords(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return '<0.1%';
  return `${percent > 0 && percent < 0.95 ? percent.toFixed(1) : String(Math.round(percent))}%`;
}

/** A weight as it is edited, with one decimal where it has one: `30%`, `12.5%`. */
export function weightWords(weight: number): string {
  return `${String(Math.round(weight * 1000) / 10)}%`;
}

/** ΔE with one decimal. */
export function distanceWords(deltaE: number): string {
  return deltaE.toFixed(1);
}

/** What was written as a percentage, from 0 to 1; null where it is no number. */
export function readShare(text: string): number | null {
  const percent = numberIn(text);
  return percent === null ? null : Math.min(1, Math.max(0, percent / 100));
}

const longest = 200;

/** What was written as a tolerance: ΔE, null for none, undefined where it is neither. */
export function readTolerance(text: string): number | null | undefined {
  if (/^\s*(none|off|–|-)?\s*$/i.test(text)) return null;
  const deltaE = numberIn(text);
  return deltaE === null || deltaE < 0 ? undefined : Math.min(longest, deltaE);
}

/** A number, alone or with what we write around one. */
function numberIn(text: string): number | null {
  const digits = /^\s*(?:ΔE|<)?\s*(-?\d*[.,]?\d+)\s*%?\s*$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits.replace(',', '.'));
}

/** `ΔE 12`, `None`. */
export function toleranceWords(tolerance: number | null): string {
  return tolerance === null ? 'None' : `ΔE ${String(Math.round(tolerance * 10) / 10)}`;
}
