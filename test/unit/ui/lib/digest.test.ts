import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest } from '../../../../ui/lib/digest.ts';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });

describe('a digest', () => {
  test('is the length and sixteen hex digits, the same for the same bytes', () => {
    fc.assert(
      fc.property(bytes, (one) => {
        expect(digest(one)).toMatch(new RegExp(`^${String(one.length)}-[0-9a-f]{16}$`));
        expect(digest(Uint8Array.from(one))).toBe(digest(one));
      }),
    );
    expect(digest(new Uint8Array())).toMatch(/^0-[0-9a-f]{16}$/);
  });

  test('is another one when any byte is another one', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (one, at, by) => {
        const other = Uint8Array.from(one);
        const index = at % one.length;
        other[index] = (other[index] ?? 0) ^ by;
        expect(digest(other)).not.toBe(digest(one));
      }),
      { numRuns: 500 },
    );
  });

  test('is another one when bytes change places, are added or are taken away', () => {
    fc.assert(
      fc.property(bytes, (one) => {
        const turned = one.toReversed();
        if (turned.some((byte, index) => byte !== one[index])) expect(digest(turned)).not.toBe(digest(one));
        expect(digest(one.slice(1))).not.toBe(digest(one));
        expect(digest(Uint8Array.of(...one, 0))).not.toBe(digest(one));
      }),
    );
  });

  test('never met itself among 50,000 pictures that are all but equal, and either half hardly ever', () => {
    const [whole, left, right] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const picture = new Uint8Array(64);
    const view = new DataView(picture.buffer);
    for (let number = 0; number < 50_000; number += 1) {
      view.setUint32(20, number);
      const text = digest(picture);
      whole.add(text);
      left.add(text.slice(-16, -8));
      right.add(text.slice(-8));
    }
    expect(whole.size).toBe(50_000);
    // Of 50,000 among 2^32, 0.3 pairs are expected to meet by chance.
    expect(Math.min(left.size, right.size)).toBeGreaterThan(49_990);
  });
});
