import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePathData } from '../../../figma/svg/path-data.ts';
import { pathBounds, writePath } from '../../../figma/svg/path-geometry.ts';

function written(data: string): string {
  return writePath(parsePathData(data));
}

describe('path data as Figma writes it', () => {
  test.each([
    ['relative lines', 'm10 10 l5 0 0 5 z', 'M 10 10 L 15 10 L 15 15 Z'],
    ['a move with more points', 'M1 2 3 4 5 6', 'M 1 2 L 3 4 L 5 6'],
    ['horizontal and vertical lines', 'M1 1H5V6h-2v-3', 'M 1 1 L 5 1 L 5 6 L 3 6 L 3 3'],
    ['a smooth cubic', 'M0 0C0 5 5 5 5 0S10-5 10 0', 'M 0 0 C 0 5 5 5 5 0 C 5 -5 10 -5 10 0'],
    ['a smooth cubic after no cubic', 'M5 5s1 2 3 4', 'M 5 5 C 5 5 6 7 8 9'],
    ['a smooth quadratic', 'M0 0Q5 5 10 0T20 0t10 0', 'M 0 0 Q 5 5 10 0 Q 15 -5 20 0 Q 25 5 30 0'],
    ['numbers without separators', 'M.5.5-1-1L1e1-.5', 'M 0.5 0.5 L -1 -1 L 10 -0.5'],
    [
      'flags without separators',
      'M0 0a5 5 0 0110 0',
      'M 0 0 C 0 -2.76142 2.23858 -5 5 -5 C 7.76142 -5 10 -2.76142 10 0',
    ],
    ['drawing on after a close', 'M5 5h5v5zl-5 0', 'M 5 5 L 10 5 L 10 10 Z M 5 5 L 0 5'],
    ['an arc without a radius', 'M0 0A0 5 0 0 1 10 10', 'M 0 0 C 0 0 10 10 10 10'],
    ['an arc to where it is', 'M5 5A9 9 0 0 1 5 5', 'M 5 5'],
  ])('turns %s into absolute M L Q C Z', (_, given, expected) => {
    expect(written(given)).toBe(expected);
  });

  test.each(['M', 'M 1', 'M 1 1 X 2 2', 'M 1 1 L', '1 1', 'M0 0 A 5 5 0 2 0 1 1', 'M 1 1 z 5'])(
    'refuses %s',
    (data) => {
      expect(() => parsePathData(data)).toThrow('unreadable path data');
    },
  );

  test('an arc that is too small for its ends is enlarged', () => {
    expect(pathBounds(parsePathData('M0 0A1 1 0 0 1 20 0'))).toMatchObject({ x: 0, y: -10, width: 20, height: 10 });
  });

  test('is in the same place after being written and read again', () => {
    const coordinate = fc.integer({ min: -1000, max: 1000 });
    const command = fc.oneof(
      fc.tuple(fc.constantFrom('L', 'l', 'T', 't'), fc.array(coordinate, { minLength: 2, maxLength: 2 })),
      fc.tuple(fc.constantFrom('H', 'v'), fc.array(coordinate, { minLength: 1, maxLength: 1 })),
      fc.tuple(fc.constantFrom('S', 'q'), fc.array(coordinate, { minLength: 4, maxLength: 4 })),
      fc.tuple(fc.constantFrom('C', 'c'), fc.array(coordinate, { minLength: 6, maxLength: 6 })),
    );
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 12 }), (commands) => {
        const once = written(`M 0 0 ${commands.map(([name, points]) => `${name}${points.join(',')}`).join('')}z`);
        expect(once).toMatch(/^M [-\d. MLQCZe]*Z$/);
        expect(written(once)).toBe(once);
      }),
    );
  });
});

describe('the box around a path', () => {
  test('follows curves, not their control points', () => {
    expect(pathBounds(parsePathData('M0 0C0 40 100 40 100 0'))).toEqual({ x: 0, y: 0, width: 100, height: 30 });
    expect(pathBounds(parsePathData('M0 0Q50 40 100 0'))).toEqual({ x: 0, y: 0, width: 100, height: 20 });
  });

  test('leaves out moves to where nothing is drawn', () => {
    expect(pathBounds(parsePathData('M-50 -50M0 0L10 10'))).toEqual({ x: 0, y: 0, width: 10, height: 10 });
  });

  test('is none where nothing is drawn', () => {
    expect(pathBounds(parsePathData('M5 5'))).toBeNull();
  });

  test('holds every point of every curve', () => {
    const point = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 6, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, t) => {
          const box = pathBounds(parsePathData(`M 0 0 C ${n.join(' ')}`));
          const [x1 = 0, , x2 = 0, , x3 = 0] = n;
          const x = 3 * (1 - t) ** 2 * t * x1 + 3 * (1 - t) * t * t * x2 + t ** 3 * x3;
          expect(box && x >= box.x - 1e-6 && x <= box.x + box.width + 1e-6).toBe(true);
        },
      ),
    );
  });
});
