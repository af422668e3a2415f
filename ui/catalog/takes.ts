import type { StyleMatch } from '../recraft/types.ts';

/** What a model takes besides a prompt, a size and a seed. A control is shown, and a field sent, only where this says so. */
export interface Takes {
  /** Preferred colors, and one for the ground. */
  readonly colors: boolean;
  /** Recraft's styles by name. */
  readonly curatedStyles: boolean;
  /** The account's own styles, and so references, of which one is made. */
  readonly ownStyles: boolean;
  readonly negativePrompt: boolean;
  readonly textLayout: boolean;
  readonly artisticLevel: boolean;
  readonly noText: boolean;
  /** How closely it can keep to an own style, the vendor's default first. */
  readonly matches: readonly StyleMatch[];
  /** A set of different images for one prompt. */
  readonly explore: boolean;
}

/** V4.1 Flash. */
export const COLORS_ALONE: Takes = {
  colors: true,
  curatedStyles: false,
  ownStyles: false,
  negativePrompt: false,
  textLayout: false,
  artisticLevel: false,
  noText: false,
  matches: [],
  explore: false,
};

/**
 * V4 and later. Only `V4 Styles` was seen to draw in an own style; that the others do is what the docs say since August 2026, as
 * two readers tell, and older ones said the opposite. A refusal costs nothing and shows the vendor's message.
 */
export const STYLED: Takes = { ...COLORS_ALONE, ownStyles: true, matches: ['precise', 'flexible'] };
export const EXPLORED: Takes = { ...STYLED, explore: true };

export const V2_TAKES: Takes = {
  ...COLORS_ALONE,
  curatedStyles: true,
  ownStyles: true,
  negativePrompt: true,
  matches: ['regular'],
};
export const V3_TAKES: Takes = { ...V2_TAKES, textLayout: true, artisticLevel: true, noText: true };
