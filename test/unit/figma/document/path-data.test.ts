import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapPath, parsePath, pathBounds } from '../../../figma/document/path-data.ts';

const ARITY = { M: 2, L: 2, Q: 4, C: 6 };
const number = fc.integer({ min: -1000, max: 1000 });
const segment = fc.constantFrom('L', 'Q', 'C').chain((command) => {
  const length = ARITY[command as keyof typeof ARITY];
  return fc.array(number, { minLength: length, maxLength: length }).map((numbers) => [command, ...numbers].join(' '));
});
const path = fc.tuple(number, number, fc.array(segment)).map(([x, y, rest]) => [`M ${x} ${y}`, ...rest].join(' '));

describe('path data', () => {
  test('is read and written back unchanged', () => {
    fc.assert(fc.property(path, (data) => mapPath(data, [1, 1], [0, 0]) === data));
  });

  test('scaled there and back is the same', () => {
    fc.assert(fc.property(path, (data) => mapPath(mapPath(data, [2, 4], [0, 0]), [0.5, 0.25], [0, 0]) === data));
  });

  test('its box moves with it', () => {
    fc.assert(
      fc.property(path, number, number, (data, dx, dy) => {
        const before = pathBounds([data]);
        const after = pathBounds([mapPath(data, [1, 1], [dx, dy])]);
        expect(after).toEqual(before && { ...before, x: before.x + dx, y: before.y + dy });
      }),
    );
  });

  test('an empty path has no segments and no box', () => {
    expect(parsePath('')).toEqual([]);
    expect(pathBounds([''])).toBeNull();
  });
});
