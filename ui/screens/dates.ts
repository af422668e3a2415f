/** Moments in ms since 1970, in the words of the user's computer. Handed in, so that a test decides on time and place. */
export interface Dates {
  /** The time by the computer's clock. */
  now(): number;
  /** With seconds: `2:32:08 PM`. */
  clock(ms: number): string;
  /** `2:31 PM`. */
  time(ms: number): string;
  /** `Nov 26`, with the year where it is not this one. */
  day(ms: number): string;
}

/** `Today`, `Yesterday` or the date. */
export function dayWords(ms: number, dates: Dates): string {
  const age = dayNumber(dates.now()) - dayNumber(ms);
  if (age === 0) return 'Today';
  return age === 1 ? 'Yesterday' : dates.day(ms);
}

/** Counts the days of the user's calendar; as UTC, where all days are equally long. */
export function dayNumber(ms: number): number {
  const date = new Date(ms);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}
