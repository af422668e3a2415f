import { describe, expect, test } from 'vitest';
import { boundsOf, invert, isUpright, moveBoundsTo, multiply, translation } from '../../../../plugin/nodes/geometry.ts';
import type { Matrix } from '../../../../plugin/nodes/geometry.ts';

/** A quarter turn counter-clockwise about the corner at (10, 20), as Figma writes it. */
const QUARTER: Matrix = [
  [0, 1, 10],
  [-1, 0, 20],
];
/** Flipped left to right about the corner at (100, 0). */
const FLIPPED: Matrix = [
  [-1, 0, 100],
  [0, 1, 0],
];

describe('transforms', () => {
  test.each([
    ['a turn', QUARTER],
    ['a flip', FLIPPED],
    ['a move', translation(3, 4)],
  ])('%s and its inverse cancel out', (_what, matrix) => {
    expect(
      multiply(matrix, invert(matrix))
        .flat()
        .map((value) => value + 0),
    ).toEqual([1, 0, 0, 0, 1, 0]);
  });

  test('the inner transform applies first', () => {
    expect(multiply(QUARTER, translation(5, 0))).toEqual([
      [0, 1, 10],
      [-1, 0, 15],
    ]);
  });

  test('one that flattens everything has no inverse', () => {
    expect(() =>
      invert([
        [1, 2, 0],
        [2, 4, 0],
      ]),
    ).toThrow(RangeError);
  });

  test('only a move is upright', () => {
    expect([translation(7, 8), QUARTER, FLIPPED].map(isUpright)).toEqual([true, false, false]);
    expect(
      isUpright([
        [1, 1e-9, 0],
        [-1e-9, 1, 0],
      ]),
    ).toBe(true);
  });
});

describe('bounds', () => {
  test('a quarter turn swaps the sides and goes up from its corner', () => {
    expect(boundsOf(QUARTER, { width: 30, height: 40 })).toEqual({ x: 10, y: -10, width: 40, height: 30 });
  });

  test('a flip goes left from its corner', () => {
    expect(boundsOf(FLIPPED, { width: 30, height: 40 })).toEqual({ x: 70, y: 0, width: 30, height: 40 });
  });

  test('a moved transform keeps its turn and starts where it was asked to', () => {
    const moved = moveBoundsTo(QUARTER, { width: 30, height: 40 }, { x: 500, y: 600 });
    expect(boundsOf(moved, { width: 30, height: 40 })).toEqual({ x: 500, y: 600, width: 40, height: 30 });
    expect([moved[0].slice(0, 2), moved[1].slice(0, 2)]).toEqual([
      [0, 1],
      [-1, 0],
    ]);
  });
});
