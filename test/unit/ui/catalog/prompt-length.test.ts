import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { promptLength } from '../../../../ui/catalog/prompt-length.ts';

test('counts characters as Unicode does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)),
      (text) => {
        expect(promptLength(text)).toBe(Array.from(text).length);
      },
    ),
  );
});

test('an emoji is one character, a family of joined emoji as many as it has parts', () => {
  expect(promptLength('🦊')).toBe(1);
  expect(promptLength('👩‍👧')).toBe(3);
});

test('10,001 characters are one too many for V4', () => {
  expect(promptLength('a'.repeat(10_001))).toBe(10_001);
});
