import { convertRgbToLab65, differenceCiede2000 } from 'culori/fn';
import { channelsOf } from './hex.ts';

/** A color in CIELAB: lightness from 0 to 100. */
export interface Cielab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

const difference = differenceCiede2000();

/** ΔE2000 (Sharma, Wu, Dalal 2005) between two colors in CIELAB of one white: 1 is just noticeable. */
export function deltaE2000OfLab(one: Cielab, other: Cielab): number {
  return difference({ mode: 'lab65', ...one }, { mode: 'lab65', ...other });
}

/** ΔE2000 between two `#rrggbb`, under D65. */
export function deltaE2000(one: string, other: string): number {
  return deltaE2000OfLab(labOf(one), labOf(other));
}

function labOf(hex: string): Cielab {
  const [r, g, b] = channelsOf(hex);
  return convertRgbToLab65({ r: r / 255, g: g / 255, b: b / 255 });
}
