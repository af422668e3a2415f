import type { Binding } from '../../plugin/protocol/palette.ts';
import { changesOf, createMatcher } from '../color/match.ts';
import { reportOn, type MatchReport } from '../color/report.ts';
import { cleanSvg } from '../svg/clean-svg.ts';
import type { SvgDom } from '../svg/dom.ts';
import { openSvg } from '../svg/open-svg.ts';
import { bindingOf, optionsOf, paletteOf, type Matching } from './matching.ts';

/** A drawing as it is placed, and what is told of it. */
export interface ReadyDrawing {
  readonly placing: { readonly svg: string; readonly binding?: Binding };
  readonly told: {
    readonly paths: number;
    readonly points?: number;
    readonly colors?: number;
    readonly report?: MatchReport;
  };
}

/** Cleans a drawing, and matches it where its recipe wants that. Throws `SvgProblem`. */
export function readyDrawing(
  text: string,
  dom: SvgDom,
  { dropBackground, brand }: { readonly dropBackground: boolean; readonly brand?: Matching | null | undefined },
): ReadyDrawing {
  if (!brand) {
    const { svg, paths } = cleanSvg(text, dom, { dropBackground });
    return { placing: { svg }, told: { paths } };
  }
  const drawing = openSvg(text, dom, { dropBackground });
  const palette = paletteOf(brand);
  const matched = createMatcher(palette)(drawing.colors, optionsOf(brand));
  const svg = drawing.recolored(changesOf(matched));
  const binding = bindingOf(matched, palette);
  return {
    placing: { svg, ...(binding && { binding }) },
    told: { paths: drawing.paths, report: reportOn(matched, palette) },
  };
}
