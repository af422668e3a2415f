import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextStart, recentStarts } from '../../../../ui/lib/sliding-window.ts';

const FIVE_A_SECOND = { count: 5, span: 1000 };

describe('nextStart', () => {
  test('is now while there is room', () => {
    expect(nextStart([], FIVE_A_SECOND, 50)).toBe(50);
    expect(nextStart([10, 20, 30, 40], FIVE_A_SECOND, 50)).toBe(50);
  });

  test('is a full span after the fifth last start', () => {
    expect(nextStart([10, 20, 30, 40, 50], FIVE_A_SECOND, 60)).toBe(1010);
    expect(nextStart([0, 10, 20, 30, 40, 50], FIVE_A_SECOND, 60)).toBe(1010);
  });

  test('never waits longer than the span when the clock was set back', () => {
    expect(nextStart([90_000, 90_000, 90_000, 90_000, 90_000], FIVE_A_SECOND, 1_000)).toBe(2_000);
  });

  test('keeps every stretch of the span within the count, for any arrivals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3000), { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 1500 }),
        (gaps, count, span) => {
          const starts: number[] = [];
          let now = 0;
          for (const gap of gaps) {
            now = nextStart(starts, { count, span }, now + gap);
            starts.push(now);
          }
          for (const from of starts) {
            const within = starts.filter((start) => start >= from && start < from + span);
            expect(within.length).toBeLessThanOrEqual(count);
          }
        },
      ),
    );
  });

  test('waits no longer than it must: a start a millisecond earlier would break the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 5, maxLength: 30 }), (gaps) => {
        const starts: number[] = [];
        for (const gap of gaps) starts.push(nextStart(starts, FIVE_A_SECOND, (starts.at(-1) ?? 0) + gap));
        const now = starts.at(-1) ?? 0;
        const next = nextStart(starts, FIVE_A_SECOND, now);
        if (next > now) expect(starts.filter((start) => start > next - 1 - 1000).length).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe('recentStarts', () => {
  test('keeps only what can still hold up a start, and decides the same with it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000)), fc.nat(20_000), (unsorted, now) => {
        const starts = unsorted.sort((a, b) => a - b);
        const recent = recentStarts(starts, FIVE_A_SECOND);
        expect(recent.length).toBeLessThanOrEqual(5);
        expect(nextStart(recent, FIVE_A_SECOND, now)).toBe(nextStart(starts, FIVE_A_SECOND, now));
      }),
    );
  });
});
