import { chromaOf } from './oklab.ts';
import type { Palette } from './palette.ts';
import { findRegions } from './regions.ts';
import type { Region } from './regions.ts';
import { createTargets } from './targets.ts';
import type { MatchMode, Target, Targets } from './targets.ts';

/** A color of the art (`#rrggbb`) and the area that it covers, in any unit that all of them share. Each color occurs once. */
export interface ColorArea {
  readonly hex: string;
  readonly area: number;
}

/** How to match. */
export interface MatchOptions {
  readonly mode: MatchMode;
  /** ΔE OK × 100 beyond which a color stays; null for none. */
  readonly tolerance: number | null;
  /** Leaves blacks, grays and whites that are no palette colors themselves. */
  readonly keepNeutrals: boolean;
  /** Colors that stay whatever the palette. */
  readonly locked: ReadonlySet<string>;
  /** Colors sent elsewhere by hand: to an index of the palette. */
  readonly sent: ReadonlyMap<string, number>;
}

/** Why a color stays: locked by hand, a neutral, beyond the tolerance, or nothing to match with. */
export type LeftBecause = 'locked' | 'neutral' | 'tolerance' | 'no-palette';

/** What becomes of one color. `follows` is the heavier color whose decision it shares, where it made none of its own. */
export type Decision =
  | { readonly kind: 'matched'; readonly to: string; readonly index: number; readonly follows: string | null }
  | { readonly kind: 'sent'; readonly to: string; readonly index: number }
  | { readonly kind: 'left'; readonly because: LeftBecause; readonly follows: string | null };

/** One color with its share of the area (0 to 1) and what becomes of it; `to` is what it is afterwards. */
export interface MatchedColor {
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly decision: Decision;
}

/** OKLab chroma below which a color is a neutral: grays with a tint still are, pastels are not. */
const NEUTRAL_CHROMA = 0.03;

/** Matches the colors of one drawing; asked again with other options it remembers what the palette offers. */
export type Matcher = (colors: readonly ColorArea[], options: MatchOptions) => readonly MatchedColor[];

/**
 * Matches art onto one palette. The answer is in the order of the colors. Palette colors stay; in *Exact* every other color
 * becomes a palette color or stays; matching the result again changes nothing, unless a color sent by hand ends as one that
 * is sent on.
 */
export function createMatcher(palette: Palette): Matcher {
  const made = new Map<MatchMode, Targets>();
  return (colors, options) => {
    const targets = made.get(options.mode) ?? createTargets(palette, options.mode);
    made.set(options.mode, targets);
    const shares = sharesOf(colors);
    const own = colors.map(({ hex }) => ownDecision(hex, palette, targets, options));
    const loose = colors.flatMap(({ hex }, i) =>
      own[i] === null ? [{ hex, lab: targets.lab(hex), share: shares[i] ?? 0 }] : [],
    );
    const regions = findRegions(loose);
    return colors.map(({ hex }, i): MatchedColor => {
      const decision = own[i] ?? decideByRegion(hex, regions, targets, options);
      return { from: hex, to: decision.kind === 'left' ? hex : decision.to, share: shares[i] ?? 0, decision };
    });
  };
}

/** Only the colors that change: from `#rrggbb` to `#rrggbb`. */
export function changesOf(matched: readonly MatchedColor[]): ReadonlyMap<string, string> {
  return new Map(matched.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to]));
}

/** Shares of the whole; equal ones where no color covers anything. */
function sharesOf(colors: readonly ColorArea[]): readonly number[] {
  const total = colors.reduce((sum, { area }) => sum + area, 0);
  return colors.map(({ area }) => (total > 0 ? area / total : 1 / colors.length));
}

/** What is decided whatever else is in the art: by hand, or because the color is on the palette already. Null: by its region. */
function ownDecision(hex: string, palette: Palette, targets: Targets, options: MatchOptions): Decision | null {
  if (options.locked.has(hex)) return { kind: 'left', because: 'locked', follows: null };
  const sentTo = options.sent.get(hex);
  const sent = sentTo === undefined ? null : targets.by(hex, sentTo);
  if (sent !== null) return { kind: 'sent', to: sent.hex, index: sent.index };
  const nearest = targets.nearest(hex);
  if (nearest === null) return { kind: 'left', because: 'no-palette', follows: null };
  if (nearest.hex !== hex) return null;
  // White is a shade of every color; told as kept where neutrals are, since that is what the user asked for.
  if (isKeptNeutral(hex, targets, options) && palette[nearest.index]?.hex !== hex)
    return { kind: 'left', because: 'neutral', follows: null };
  return { kind: 'matched', to: hex, index: nearest.index, follows: null };
}

function decideByRegion(
  hex: string,
  regions: ReadonlyMap<string, Region>,
  targets: Targets,
  options: MatchOptions,
): Decision {
  const region = regions.get(hex);
  const head = region?.head.hex ?? hex;
  const beside = region?.between?.hex ?? null;
  const besideDecision = beside === null ? null : decide(beside, targets, options);
  const leader = besideDecision !== null && 'index' in besideDecision && beside !== null ? beside : head;
  const decision = decide(leader, targets, options);
  const follows = leader === hex ? null : leader;
  if (!('index' in decision)) return { kind: 'left', because: decision.because, follows };
  const target = targets.by(hex, decision.index) ?? decision;
  return { kind: 'matched', to: target.hex, index: target.index, follows };
}

/** What a color would be decided by itself. */
function decide(hex: string, targets: Targets, options: MatchOptions): Target | { readonly because: LeftBecause } {
  if (isKeptNeutral(hex, targets, options)) return { because: 'neutral' };
  const nearest = targets.nearest(hex);
  if (nearest === null) return { because: 'no-palette' };
  return options.tolerance !== null && nearest.distance > options.tolerance ? { because: 'tolerance' } : nearest;
}

function isKeptNeutral(hex: string, targets: Targets, options: MatchOptions): boolean {
  return options.keepNeutrals && chromaOf(targets.lab(hex)) < NEUTRAL_CHROMA;
}
