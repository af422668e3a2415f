import type { Palette } from '../../ui/color/palette.ts';
import { recraftSvg } from '../recraft/samples.ts';

const COLORS = 200;

/** A drawing in Recraft's form with 5,000 paths in 200 colors, and a palette of eight to match it with. */
export function brandColorsSample(): { svg: string; palette: Palette } {
  let next = 0;
  const svg = recraftSvg({ paths: 5000, gradients: 20, seed: 1 }).replace(/(?<=fill=")rgb\([^)]*\)/g, () => {
    next = (next + 1) % COLORS;
    return `rgb(${(next * 67) % 256},${(next * 151) % 256},${(next * 29) % 256})`;
  });
  const hexes = ['#1f6f5c', '#17323d', '#f5e3c8', '#ffb648', '#f2643d', '#8ccbe6', '#7db36a', '#fcf9f3'];
  return { svg, palette: hexes.map((hex) => ({ hex, weight: 1, source: { kind: 'none' } })) };
}
