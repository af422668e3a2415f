import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf } from '../../../../plugin/storage/cost.ts';
import { sizeOf } from '../../../figma/host/clone.ts';

describe('what a stored value costs', () => {
  test('any text costs what it takes in UTF-8', () => {
    const utf8 = (text: string) => new TextEncoder().encode(text).length;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (key, text) => {
        expect(costOf(key, text)).toBe(utf8(key) + utf8(JSON.stringify(text)));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['bytes count as they are', { version: 1, value: new Uint8Array(1_000) }],
    [
      'text in text is escaped once more',
      { version: 1, value: { at: 1, meta: JSON.stringify({ prompt: '„a fox“ 🦊\n' }) } },
    ],
    ['falsy values', [0, false, null, '']],
  ])('%s, just as the storage counts them', (_what, value) => {
    expect(costOf('entry:a', value)).toBe(7 + sizeOf(value));
  });

  test('a key that vanished costs no more than its name', () => {
    expect(costOf('entry:a', undefined)).toBe(7);
  });
});
