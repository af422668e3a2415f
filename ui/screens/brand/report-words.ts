import type { Closeness } from '../../color/image-closeness.ts';
import type { LeftBecause } from '../../color/match.ts';
import type { Palette } from '../../color/palette.ts';
import type { MatchReport, ReportRow } from '../../color/report.ts';
import { colorName, distanceWords, hexWords, shareWords, toleranceWords } from './color-words.ts';

/** Where a color went: the name of a palette color, or why it stays. */
export function targetWords({ decision }: ReportRow, palette: Palette): string {
  if (decision.kind === 'left') return leftWords[decision.because];
  const target = palette[decision.index];
  return target === undefined ? hexWords(decision.to) : colorName(target);
}

const leftWords = {
  locked: 'Locked',
  neutral: 'Neutral',
  tolerance: 'Too far',
  'no-palette': 'No palette',
} as const satisfies Record<LeftBecause, string>;

/** More about it, where it does not go without saying; else empty. */
export function whyWords({ decision, off }: ReportRow): string {
  if (decision.kind === 'sent') return 'By hand';
  if (decision.follows !== null) return `As ${hexWords(decision.follows)}`;
  return decision.kind === 'left' && decision.because === 'tolerance' ? `ΔE ${distanceWords(off)}` : '';
}

/** The report as a table that spreadsheets take: its line, then a row for each color, parted by tabs. */
export function reportText(report: MatchReport, palette: Palette): string {
  const rows = report.rows.map((row) => [
    hexWords(row.from),
    hexWords(row.to),
    targetWords(row, palette),
    shareWords(row.share),
    distanceWords(row.moved.ok),
    distanceWords(row.moved.ciede2000),
    whyWords(row),
  ]);
  const head = ['From', 'To', 'Color', 'Area', 'ΔE', 'ΔE2000', 'Note'];
  return [report.line, ...[head, ...rows].map((cells) => cells.join('\t'))].join('\n');
}

/** How close a picture is, without a word of its being matched. */
export function closenessWords({ within }: Closeness, tolerance: number): string {
  return `${shareWords(within)} of the picture within ${toleranceWords(tolerance)} of the palette`;
}

export function closenessDetails({ mean, p95 }: Closeness): string {
  return `On average ΔE ${distanceWords(mean)} away, 95% of it at most ΔE ${distanceWords(p95)}. Pictures keep their pixels: these colors were asked for, not matched.`;
}
