import { expect, test } from 'vitest';
import { createIds } from '../../../../ui/lib/ids.ts';

test('an id is the random bytes in hex, with leading zeros', () => {
  let next = 0;
  const id = createIds((bytes) => bytes.fill(next++));
  expect(id()).toBe('0000000000000000');
  expect(id()).toBe('0101010101010101');
});

test('ids differ when the bytes are random', () => {
  const id = createIds((bytes) => crypto.getRandomValues(bytes));
  expect(new Set(Array.from({ length: 500 }, id)).size).toBe(500);
});
