import type { ColorProblem, PaletteCheck, UnreadColor } from '../../../plugin/protocol/palette.ts';
import { formatCount, plural } from '../../lib/format.ts';

const WHY: Readonly<Record<ColorProblem, string>> = {
  cycle: 'lead around in a circle',
  missing: 'lead to something that was deleted',
  'remote-unreadable': 'come from a library that can’t be reached',
  'not-a-color': 'are no plain colors',
};

/** How many names are told. */
const NAMED = 3;

/** Colors that could not be read, a sentence for each reason. */
export function unreadWords(unread: readonly UnreadColor[]): string[] {
  const reasons = new Map<ColorProblem, string[]>();
  for (const { problem, name } of unread) reasons.set(problem, [...(reasons.get(problem) ?? []), name]);
  return [...reasons].map(([problem, names]) => `Left out, because they ${WHY[problem]}: ${listed(names)}.`);
}

/** What of a palette was deleted. Its colors stay in use as they were read last. */
export function goneWords({ variables, styles, source }: PaletteCheck, nameOf: (id: string) => string): string[] {
  const gone = [...new Set([...variables, ...styles])];
  return [
    ...(source === null || source === 'there' ? [] : [sourceWords(source)]),
    ...(gone.length === 0
      ? []
      : [`Deleted or out of reach, so that nothing is bound to them: ${listed(gone.map(nameOf))}.`]),
  ];
}

/** A collection, or its mode, that vanished. */
export function sourceWords(source: 'collection-gone' | 'mode-gone'): string {
  return source === 'mode-gone'
    ? 'The mode that this palette was read in isn’t there any longer; its colors are used as they were last.'
    : 'The collection of this palette isn’t in this file; its colors are used as they were last.';
}

/** Colors beyond the most that a palette may have. */
export function tooManyWords(all: number, most: number): string[] {
  return all <= most ? [] : [`Of ${formatCount(all)} colors the first ${formatCount(most)} are used.`];
}

/** Saved palettes that could not be understood. */
export function unreadableWords(count: number): string[] {
  if (count === 0) return [];
  return [
    `${plural(count, 'saved palette')} can’t be read by this version and ${count === 1 ? 'was' : 'were'} left alone.`,
  ];
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [`${formatCount(more)} more`] : [])].join(', ');
}
