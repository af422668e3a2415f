import { deltaE2000 } from './delta-e-2000.ts';
import type { Decision, MatchedColor } from './match.ts';
import { deltaEOk, oklabOf } from './oklab.ts';
import type { Oklab } from './oklab.ts';
import type { Palette } from './palette.ts';

/** One color before and after. Every ΔE OK is × 100. */
export interface ReportRow {
  readonly from: string;
  readonly to: string;
  /** Of the area, from 0 to 1. */
  readonly share: number;
  /** How far the color has moved. */
  readonly moved: { readonly ok: number; readonly ciede2000: number };
  /** ΔE OK from the color afterwards to the nearest palette color. */
  readonly off: number;
  readonly decision: Decision;
}

/** How much one entry of the palette is used: its share of the area and how many colors went to it. */
interface Coverage {
  readonly index: number;
  readonly share: number;
  readonly colors: number;
}

/** What matching did. */
export interface MatchReport {
  /** The largest share first. */
  readonly rows: readonly ReportRow[];
  /** For each entry of the palette, in its order. */
  readonly coverage: readonly Coverage[];
  /** Share of the area, 0 to 1, that went to a palette color (in *Keep shading*: to a shade of one) or cannot be told from one. */
  readonly onBrand: number;
  /** The largest `off` of what covers any area, left colors included; null where there is no color or no palette. */
  readonly worst: number | null;
  /** The `off` of the whole area: each color by its share. */
  readonly mean: number | null;
  /** "96% of the area on brand, worst ΔE 1.8": whole percent rounded down, and `worst`. */
  readonly line: string;
}

/** ΔE OK × 100 up to which a color passes for a palette color: what an eye just notices (CSS Color 4). */
const JUST_NOTICEABLE = 2;

/** Tells what matching did, by the palette it was done with. */
export function reportOn(matched: readonly MatchedColor[], palette: Palette): MatchReport {
  const brand = palette.map(({ hex }) => oklabOf(hex));
  const rows = matched
    .map(({ from, to, share, decision }): ReportRow => {
      const after = oklabOf(to);
      const moved = { ok: deltaEOk(oklabOf(from), after), ciede2000: deltaE2000(from, to) };
      return { from, to, share, moved, off: distanceTo(brand, after), decision };
    })
    .sort((one, other) => other.share - one.share);
  const isOnBrand = ({ decision, off }: ReportRow) => decision.kind !== 'left' || off <= JUST_NOTICEABLE;
  const onBrand = sumOf(rows.filter(isOnBrand));
  const known = rows.length > 0 && palette.length > 0;
  const seen = rows.filter(({ share }) => share > 0);
  const worst = known ? seen.reduce((most, { off }) => Math.max(most, off), 0) : null;
  const mean = known ? rows.reduce((sum, { off, share }) => sum + off * share, 0) : null;
  const coverage = coverageOf(rows, palette);
  return { rows, coverage, onBrand, worst, mean, line: lineOf(onBrand, worst, seen.every(isOnBrand)) };
}

function distanceTo(brand: readonly Oklab[], color: Oklab): number {
  return brand.reduce((least, each) => Math.min(least, deltaEOk(each, color)), Infinity);
}

function sumOf(rows: readonly ReportRow[]): number {
  return rows.reduce((sum, { share }) => sum + share, 0);
}

function coverageOf(rows: readonly ReportRow[], palette: Palette): readonly Coverage[] {
  return palette.map((_, index) => {
    const mine = rows.filter(({ decision }) => decision.kind !== 'left' && decision.index === index);
    return { index, share: sumOf(mine), colors: mine.length };
  });
}

/** A hundred percent is said of everything and of nothing less; less than one is not said to be none. */
function lineOf(onBrand: number, worst: number | null, all: boolean): string {
  if (worst === null) return 'Nothing to match';
  const percent = all ? '100%' : onBrand > 0 && onBrand < 0.01 ? 'under 1%' : `${String(wholePercent(onBrand))}%`;
  return `${percent} of the area on brand, worst ΔE ${worst.toFixed(1)}`;
}

function wholePercent(share: number): number {
  return Math.min(99, Math.floor(share * 100 + 1e-9));
}
