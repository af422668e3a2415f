import { hexOfOklab, oklabOf } from './oklab.ts';
import type { Oklab } from './oklab.ts';

/** A color that may come out of matching. */
export interface Shade {
  readonly hex: string;
  readonly lab: Oklab;
}

/** Finds the shade of one color whose lightness is nearest; the darker one where two are. */
export type ShadeFinder = (lightness: number) => Shade;

/** Steps of lightness from black to white: a color keeps its own to within ΔE OK 0.25. */
const STEPS = 200;

/**
 * All shades of a color: its hue and chroma at 201 lightnesses, and itself. Since they are a fixed list, a shade of a shade is
 * that shade, to the bit: shades computed anew from each rounded color would creep.
 */
export function createShades(hex: string): ShadeFinder {
  const lab = oklabOf(hex);
  const byLightness = new Map<number, Shade>([[lab.l, { hex, lab }]]);
  for (let step = 0; step <= STEPS; step++) {
    const shade = hexOfOklab({ ...lab, l: step / STEPS });
    const own = oklabOf(shade);
    if (!byLightness.has(own.l)) byLightness.set(own.l, { hex: shade, lab: own });
  }
  const shades = [...byLightness.values()].sort((one, other) => one.lab.l - other.lab.l);
  return (lightness) => nearestByLightness(shades, lightness) ?? { hex, lab };
}

function nearestByLightness(shades: readonly Shade[], lightness: number): Shade | undefined {
  let low = 0;
  let high = shades.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((shades[middle]?.lab.l ?? 0) <= lightness) low = middle;
    else high = middle;
  }
  const [darker, lighter] = [shades[low], shades[high]];
  if (darker === undefined || lighter === undefined) return darker ?? lighter;
  return lighter.lab.l - lightness < lightness - darker.lab.l ? lighter : darker;
}
