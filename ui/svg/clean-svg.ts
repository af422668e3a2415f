import { dropBackground } from './background.ts';
import { cleanElement } from './clean-element.ts';
import type { Cleaning } from './clean-element.ts';
import type { SvgDom } from './dom.ts';
import { expandUses } from './expand-uses.ts';
import { inlineStylesheets } from './inline-stylesheets.ts';
import { SVG_LIMITS } from './limits.ts';
import type { SvgLimits } from './limits.ts';
import { OPAQUE } from './opacity.ts';
import { createPaintReader } from './paint.ts';
import { parseSvg } from './parse-svg.ts';
import { dropDangling } from './references.ts';
import { readSize, writeSize } from './size.ts';
import type { PixelSize } from './size.ts';
import { SvgProblem } from './svg-problem.ts';
import { cleanTree } from './walk.ts';

/** What is wanted beside cleaning. */
export interface CleanOptions {
  /** Removes a full rectangle at the very back, unless it is all that there is. */
  readonly dropBackground: boolean;
  /** The size on the canvas, where the SVG's own is not wanted. */
  readonly size?: PixelSize;
  /** How much is still cleaned; `SVG_LIMITS` as a rule. */
  readonly limits?: SvgLimits;
}

/** An SVG that Figma imports as it looks. Width and height in pixels; `paths` are the shapes that are drawn. */
export interface CleanSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly paths: number;
  readonly droppedBackground: boolean;
}

/**
 * Makes any SVG safe and plain: only what is on the lists stays, styles become attributes, colors hex, copies real. Cleaning
 * a clean SVG changes nothing. Throws `SvgProblem`. Path data is never touched.
 */
export function cleanSvg(text: string, dom: SvgDom, options: CleanOptions): CleanSvg {
  const { root, ...clean } = cleanRoot(text, dom, options);
  return { svg: dom.serialize(root), ...clean };
}

/** A clean drawing that was not written down yet. */
export interface CleanRoot extends Omit<CleanSvg, 'svg'> {
  readonly root: Element;
}

/** What `cleanSvg` does, but for the last step. Throws `SvgProblem`. */
export function cleanRoot(text: string, dom: SvgDom, options: CleanOptions): CleanRoot {
  const limits = options.limits ?? SVG_LIMITS;
  const root = parseSvg(text, dom, limits.text);
  const { viewBox, width, height } = readSize(root);
  const size = options.size ?? { width, height };

  inlineStylesheets(root);
  expandUses(root, viewBox, limits.copies);
  const cleaning: Cleaning = { limits, paint: createPaintReader(), references: [], colored: [] };
  const surroundings = cleanElement(root, 'group', { fill: OPAQUE, stroke: OPAQUE }, cleaning);
  const drawn = cleanTree(root, surroundings, cleaning);
  for (const element of cleaning.colored) element.removeAttribute('color');
  dropDangling(root, cleaning.references);
  writeSize(root, viewBox, size);

  if (drawn === 0) throw new SvgProblem('svg-empty', 'The SVG draws nothing.');
  const dropped = options.dropBackground ? dropBackground(root, viewBox, drawn) : 0;
  return {
    root,
    width: size.width,
    height: size.height,
    paths: drawn - dropped,
    droppedBackground: dropped > 0,
  };
}
