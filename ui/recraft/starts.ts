import { nextStart, recentStarts } from '../lib/sliding-window.ts';
import type { WindowLimit } from '../lib/sliding-window.ts';

/** How many requests, and how many images, may be asked for within a stretch of time. */
export interface Limits {
  readonly requests: WindowLimit;
  readonly images: WindowLimit;
}

/**
 * 5 requests a second and 100 images a minute for each user, as Recraft documents. The stretches are a little longer
 * than Recraft's, because requests may arrive closer together than they left; more than that would slow a batch down, and a 429 only waits.
 */
export const RECRAFT_LIMITS: Limits = {
  requests: { count: 5, span: 1_050 },
  images: { count: 100, span: 60_100 },
};

/** When requests started, and when images were asked for: ms, oldest first, as far as they still count. */
export interface Starts {
  readonly requests: readonly number[];
  readonly images: readonly number[];
}

/** When a call for so many images may start, given those before it: `now` or later. */
export function startable(images: number, before: Starts, limits: Limits, now: number): number {
  const byRequests = nextStart(before.requests, limits.requests, now);
  return images === 0 ? byRequests : Math.max(byRequests, nextStart(before.images, limits.images, now));
}

/** The starts with one more call in them. */
export function withStart(images: number, before: Starts, limits: Limits, at: number): Starts {
  return {
    requests: recentStarts([...before.requests, at], limits.requests),
    images: recentStarts([...before.images, ...Array.from({ length: images }, () => at)], limits.images),
  };
}
