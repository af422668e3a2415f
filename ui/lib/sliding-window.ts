/** At most `count` starts within any stretch of `span` milliseconds. */
export interface WindowLimit {
  readonly count: number;
  readonly span: number;
}

/**
 * When the next start is allowed, in ms: `now`, or later. `starts` are the earlier ones, oldest first. Starts that lie in
 * the future (the computer's clock was set back) count as `now`, so that the wait is never longer than `span`.
 */
export function nextStart(starts: readonly number[], limit: WindowLimit, now: number): number {
  const oldest = starts[starts.length - limit.count];
  return oldest === undefined ? now : Math.max(now, Math.min(oldest, now) + limit.span);
}

/** The starts that can still hold up another one. */
export function recentStarts(starts: readonly number[], limit: WindowLimit): readonly number[] {
  return starts.length > limit.count ? starts.slice(-limit.count) : starts;
}
