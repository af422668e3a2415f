import type { TracingPreferences } from '../../plugin/protocol/preferences.ts';
import { changesOf, createMatcher, type ColorArea, type MatchedColor } from '../color/match.ts';
import { reportOn } from '../color/report.ts';
import type { SvgDom } from '../svg/dom.ts';
import { openTrace, type OpenTrace, type TraceOptions } from '../svg/open-trace.ts';
import { simplify } from '../svg/simplify.ts';
import type { PixelSize } from '../svg/size.ts';
import { UNTIDIED, type Tidying } from '../svg/tidy-root.ts';
import { bindingOf, optionsOf, paletteOf, type Matching } from './matching.ts';
import type { ReadyDrawing } from './ready-drawing.ts';

/** How a traced drawing is to be finished: all of it free, and done again at any time from the result that is kept. */
export interface Finishing {
  readonly dropBackground: boolean;
  /** Recipes of earlier versions have none. */
  readonly tracing?: TracingPreferences | undefined;
  readonly brand?: Matching | null | undefined;
}

/** Cleans a trace, tidies and matches it as its recipe wants. `size`: the layer's. Throws `SvgProblem`. */
export function readyTrace(text: string, dom: SvgDom, finishing: Finishing, size: PixelSize): ReadyDrawing {
  const { options, matched } = finishingOf(finishing, size);
  const trace = openTrace(text, dom).tidied(options);
  const svg = trace.svg();
  const { weight } = trace;
  const { brand } = finishing;
  if (!brand) return { placing: { svg }, told: weight };
  const palette = paletteOf(brand);
  const binding = bindingOf(matched(), palette);
  return { placing: { svg, ...(binding && { binding }) }, told: { ...weight, report: reportOn(matched(), palette) } };
}

/** What an open trace is tidied with, and what was matched when that was done last. */
export function finishingOf(
  { dropBackground, tracing, brand }: Finishing,
  size: PixelSize,
): { readonly options: TraceOptions; readonly matched: () => readonly MatchedColor[] } {
  let last: readonly MatchedColor[] = [];
  const plain = { dropBackground, size, tidying: tidyingOf(tracing) };
  if (!brand) return { options: plain, matched: () => last };
  const matcher = createMatcher(paletteOf(brand));
  const names = new Map(brand.colors.flatMap(({ hex, name }) => (name === undefined ? [] : [[hex, name] as const])));
  const options: TraceOptions = {
    ...plain,
    recolor(colors: readonly ColorArea[]) {
      last = matcher(colors, optionsOf(brand));
      return changesOf(last);
    },
    nameOf: (hex) => names.get(hex) ?? hex.toUpperCase(),
  };
  return { options, matched: () => last };
}

/** A simpler version of a trace with at most `most` paths if that can be had: its weight, and the finishing that gives it. */
export function simplerFinishing<Own extends Finishing>(
  trace: OpenTrace,
  finishing: Own & { readonly tracing: TracingPreferences },
  size: PixelSize,
  most: number,
): { readonly paths: number; readonly finishing: Own } | null {
  const simpler = simplify(trace, finishingOf(finishing, size).options, most);
  if (simpler === null) return null;
  const tracing = { ...finishing.tracing, ...simpler.tidying };
  return { paths: simpler.trace.weight.paths, finishing: { ...finishing, tracing } };
}

/** The part of the choices that is done here, after Recraft. */
export function tidyingOf(tracing: TracingPreferences | undefined): Tidying {
  if (tracing === undefined) return UNTIDIED;
  const { specks, maxColors, groupColors, joinColors, nameColors } = tracing;
  return { specks, maxColors, groupColors, joinColors, nameColors };
}
