/** One of all, counted around; undefined where there is none. */
export function pickFrom<T>(all: readonly T[], pick: number): T | undefined {
  return all[pick % Math.max(1, all.length)];
}
