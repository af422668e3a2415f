import type { ColorArea } from '../color/match.ts';
import { cleanRoot } from './clean-svg.ts';
import type { CleanOptions, CleanSvg } from './clean-svg.ts';
import { countColors } from './count-colors.ts';
import type { SvgDom } from './dom.ts';

/** A cleaned drawing that is kept open to be recolored again and again. */
export interface OpenSvg extends Omit<CleanSvg, 'svg'> {
  /** Its own colors with the area of each in square user units, the largest first. */
  readonly colors: readonly ColorArea[];
  /** The SVG with some of its own colors exchanged, by `#rrggbb`; the others as they were. Opacity stays. */
  recolored(changes: ReadonlyMap<string, string>): string;
}

/**
 * Cleans an SVG and counts its colors in one go: parsed once, and written only when it is asked for. Throws `SvgProblem`, as
 * `cleanSvg` does.
 */
export function openSvg(text: string, dom: SvgDom, options: CleanOptions): OpenSvg {
  const { root, ...clean } = cleanRoot(text, dom, options);
  const { colors, slots } = countColors(root);
  const shown = new Map<string, string>();
  return {
    ...clean,
    colors,
    recolored(changes) {
      for (const [own, places] of slots) {
        const wanted = changes.get(own) ?? own;
        if (wanted === (shown.get(own) ?? own)) continue;
        shown.set(own, wanted);
        for (const { element, name } of places) element.setAttribute(name, wanted);
      }
      return dom.serialize(root);
    },
  };
}

/** An SVG cleaned and with some of its colors exchanged, for once. Throws `SvgProblem`. */
export function recolorSvg(
  text: string,
  changes: ReadonlyMap<string, string>,
  dom: SvgDom,
  options: CleanOptions,
): string {
  return openSvg(text, dom, options).recolored(changes);
}
