import { deltaEOk, oklabOf } from './oklab.ts';
import type { Oklab } from './oklab.ts';
import type { Palette } from './palette.ts';
import { createShades } from './shades.ts';
import type { Shade } from './shades.ts';

/** *Exact*: a palette color or untouched. *Keep shading*: hue and chroma of a palette color, the lightness stays. */
export type MatchMode = 'exact' | 'shading';

/** Where a color may go: the palette entry, the color that comes out, and how far that is (ΔE OK × 100). */
export interface Target {
  readonly index: number;
  readonly hex: string;
  readonly distance: number;
}

/** What a palette offers to any color. */
export interface Targets {
  /** A color in OKLab, converted once. */
  lab(hex: string): Oklab;
  /** The nearest result; palette order where two are equally near, and null where there is no palette. */
  nearest(hex: string): Target | null;
  /** The result by one entry of the palette; null where there is no such entry. */
  by(hex: string, index: number): Target | null;
}

/**
 * In *Exact* a color goes to the nearest palette color; in *Keep shading* to the nearest shade of its own lightness, so that a
 * dark red finds the brand's red and not its dark blue. Distances are in OKLab. Either way a result is its own result.
 */
export function createTargets(palette: Palette, mode: MatchMode): Targets {
  const offers = palette.map(({ hex }) => offerOf(hex, mode));
  const first = new Map<string, number>();
  palette.forEach(({ hex }, index) => {
    if (!first.has(hex)) first.set(hex, index);
  });
  const known = new Map<string, Target | null>();
  const labs = new Map<string, Oklab>();

  function labOf(hex: string): Oklab {
    const before = labs.get(hex);
    if (before !== undefined) return before;
    const lab = oklabOf(hex);
    labs.set(hex, lab);
    return lab;
  }

  function search(hex: string): Target | null {
    const own = first.get(hex);
    if (own !== undefined) return { index: own, hex, distance: 0 };
    const lab = labOf(hex);
    let best: Target | null = null;
    for (const [index, offer] of offers.entries()) {
      const shade = offer(lab.l);
      const distance = deltaEOk(lab, shade.lab);
      if (best === null || distance < best.distance) best = { index, hex: shade.hex, distance };
    }
    return best;
  }

  return {
    lab: labOf,
    nearest(hex) {
      const before = known.get(hex);
      if (before !== undefined) return before;
      const target = search(hex);
      known.set(hex, target);
      return target;
    },
    by(hex, index) {
      const lab = labOf(hex);
      const shade = offers[index]?.(lab.l);
      return shade === undefined ? null : { index, hex: shade.hex, distance: deltaEOk(lab, shade.lab) };
    },
  };
}

function offerOf(hex: string, mode: MatchMode): (lightness: number) => Shade {
  if (mode === 'shading') return createShades(hex);
  const shade = { hex, lab: oklabOf(hex) };
  return () => shade;
}
