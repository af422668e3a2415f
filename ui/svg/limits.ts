/** What is still cleaned. Other values are for tests. */
export interface SvgLimits {
  /** Characters of the whole text. */
  readonly text: number;
  /** Shapes that are drawn. */
  readonly shapes: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Elements that `use` may add. */
  readonly copies: number;
}

/**
 * Figma imports an SVG in one stretch during which the editor stands still, and publishes no limit. These are guesses, far
 * above what Recraft sends (500 paths, 150 kB) and below what would hang a tab; 20,000 shapes pass.
 */
export const SVG_LIMITS: SvgLimits = { text: 40_000_000, shapes: 50_000, depth: 128, copies: 50_000 };
