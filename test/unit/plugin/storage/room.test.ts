import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRoom } from '../../../../plugin/storage/room.ts';
import type { Evictable } from '../../../../plugin/storage/room.ts';

function asset(id: string, at: number, more: Partial<Evictable> = {}): Evictable {
  return { id, part: 'result', cost: 10, at, ...more };
}

function idsOf(assets: readonly Evictable[]): string[] {
  return assets.map(({ id }) => id);
}

describe('making room', () => {
  test('nothing goes while nothing is needed', () => {
    expect(planRoom(0, [asset('a', 1)])).toEqual({ go: [], enough: true });
    expect(planRoom(-5, [])).toEqual({ go: [], enough: true });
  });

  test('the oldest go first, and no more than it takes', () => {
    const { go, enough } = planRoom(15, [asset('new', 3), asset('old', 1), asset('middle', 2)]);
    expect([idsOf(go), enough]).toEqual([['old', 'middle'], true]);
  });

  test('no thumbnail goes before the last result', () => {
    const candidates = [asset('thumb', 1, { part: 'thumbnail' }), asset('one', 2), asset('two', 3)];
    expect(idsOf(planRoom(20, candidates).go)).toEqual(['one', 'two']);
    expect(idsOf(planRoom(21, candidates).go)).toEqual(['one', 'two', 'thumb']);
  });

  test('too few are told', () => {
    expect(planRoom(11, [asset('a', 1)]).enough).toBe(false);
  });

  test('for any candidates: what goes suffices, without its last one it would not, and nothing younger goes before something older', () => {
    const candidate = fc.record({ cost: fc.integer({ min: 1, max: 50 }), at: fc.nat(20) });
    fc.assert(
      fc.property(fc.nat(300), fc.array(candidate, { maxLength: 12 }), (needed, drafts) => {
        const candidates = drafts.map((draft, index) => asset(String(index), draft.at, draft));
        const { go, enough } = planRoom(needed, candidates);
        const sum = (assets: readonly Evictable[]) => assets.reduce((total, { cost }) => total + cost, 0);
        expect(enough).toBe(sum(go) >= needed);
        if (go.length > 0) expect(sum(go.slice(0, -1))).toBeLessThan(needed);
        const stay = candidates.filter((each) => !go.includes(each));
        expect(stay.every(({ at }) => go.every((gone) => gone.at <= at))).toBe(true);
      }),
    );
  });
});
