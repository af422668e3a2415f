import { convertRgbToLab65, differenceCiede2000 } from 'culori/fn';
import { channelsOf } from './hex.ts';

const difference = differenceCiede2000();

/** ΔE2000 (CIE 142-2001, after Sharma et al. 2005) between two `#rrggbb`, in CIELAB under D65: 1 is just noticeable. */
export function deltaE2000(one: string, other: string): number {
  return difference(labOf(one), labOf(other));
}

function labOf(hex: string) {
  const [r, g, b] = channelsOf(hex);
  return convertRgbToLab65({ r: r / 255, g: g / 255, b: b / 255 });
}
