import { isToPlace, type HistoryEntry } from '../../jobs/entry.ts';
import { formatUnits, plural } from '../../lib/format.ts';
import { dayNumber, type Dates, dayWords } from '../dates.ts';
import { recipeWords } from './recipe.ts';

/** The entries of one day, newest first. */
export interface Day {
  readonly title: string;
  /** What came of it: `8 results · 570 units`. */
  readonly total: string;
  readonly entries: readonly HistoryEntry[];
}

export const filters = [
  { value: 'all', label: 'All' },
  { value: 'to-place', label: 'To place' },
  { value: 'unclear', label: 'Unclear' },
] as const;

export type Filter = (typeof filters)[number]['value'];

/** Entries come newest first and stay so. */
export function byDay(entries: readonly HistoryEntry[], dates: Dates): readonly Day[] {
  const days = new Map<number, HistoryEntry[]>();
  for (const entry of entries) {
    const day = dayNumber(entry.at);
    const known = days.get(day);
    if (known === undefined) days.set(day, [entry]);
    else known.push(entry);
  }
  return [...days.values()].map((ofDay) => ({
    title: dayWords(ofDay[0]?.at ?? 0, dates),
    total: totalWords(ofDay),
    entries: ofDay,
  }));
}

function totalWords(entries: readonly HistoryEntry[]): string {
  const results = entries.filter(({ fate }) => fate.fate === 'made').length;
  const unclear = entries.filter(({ fate }) => fate.fate === 'unknown').length;
  const units = entries.reduce((sum, { fate }) => sum + creditsOf(fate), 0);
  const parts = [plural(results, 'result'), formatUnits(units)];
  return (unclear === 0 ? parts : [...parts, `${String(unclear)} unclear`]).join(' · ');
}

function creditsOf(fate: HistoryEntry['fate']): number {
  return fate.fate === 'made' || fate.fate === 'unusable' ? fate.credits : 0;
}

/** Whether an entry is among those that are looked for: every word of the query is in its title or prompt. */
export function matches(entry: HistoryEntry, query: string, filter: Filter): boolean {
  if (filter === 'to-place' && !isToPlace(entry)) return false;
  if (filter === 'unclear' && entry.fate.fate !== 'unknown' && entry.fate.fate !== 'unusable') return false;
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = plain(`${entry.title} ${recipeWords(entry).prompt ?? ''}`);
  return words.every((word) => text.includes(word));
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
