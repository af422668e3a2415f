import { dropBackground } from './background.ts';
import { cleanRoot } from './clean-svg.ts';
import type { SvgDom } from './dom.ts';
import { readBox } from './size.ts';
import { tidyRoot, type TidyOptions, type Weight } from './tidy-root.ts';

/** A drawing that was cleaned once, to be tidied in one way and another. */
export interface OpenTrace {
  /** Width and height in pixels, as the drawing itself says. */
  readonly width: number;
  readonly height: number;
  readonly paths: number;
  tidied(options: TraceOptions): TidyTrace;
}

export interface TraceOptions extends TidyOptions {
  readonly dropBackground: boolean;
}

/** A drawing as it would be placed. `svg` writes it down, for whoever needs more than its weight. */
export interface TidyTrace {
  readonly weight: Weight;
  svg(): string;
}

/** Cleans an SVG and keeps it. Throws `SvgProblem`. */
export function openTrace(text: string, dom: SvgDom): OpenTrace {
  const { root, width, height, paths } = cleanRoot(text, dom, { dropBackground: false });
  return {
    ...{ width, height, paths },
    tidied(options) {
      const copy = root.cloneNode(true) as Element; // a clone is of its original's kind, which the type does not say
      const box = readBox(copy.getAttribute('viewBox'));
      if (options.dropBackground && box !== null) dropBackground(copy, box, paths);
      return { weight: tidyRoot(copy, options), svg: () => dom.serialize(copy) };
    },
  };
}
