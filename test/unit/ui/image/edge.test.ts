import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reshape, type Alpha } from '../../../../ui/image/edge.ts';

/** Rows of digits, each a tenth of opaque; anything else is clear. */
function alphaOf(...rows: readonly string[]): Alpha {
  const width = rows[0]?.length ?? 0;
  const data = Uint8Array.from(rows.join(''), (digit) => Math.round((Number(digit) || 0) * 25.5));
  return { width, height: rows.length, data };
}

function rowsOf({ width, height, data }: Alpha): string[] {
  return Array.from({ length: height }, (_, y) =>
    [...data.subarray(y * width, (y + 1) * width)].map((value) => (value > 127 ? '#' : '.')).join(''),
  );
}

function changed(alpha: Alpha, edge: Partial<Parameters<typeof reshape>[1]>): Alpha {
  const copy = { ...alpha, data: alpha.data.slice() };
  reshape(copy, { grow: 0, feather: 0, ...edge });
  return copy;
}

function disc(side: number, radius: number): Alpha {
  const middle = (side - 1) / 2;
  const data = Uint8Array.from({ length: side * side }, (_, at) =>
    Math.hypot((at % side) - middle, Math.floor(at / side) - middle) <= radius ? 255 : 0,
  );
  return { width: side, height: side, data };
}

const alphas = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data): Alpha => ({ width, height, data: new Uint8Array(data) })),
  );

describe('an edge that grows', () => {
  test('by one pixel takes in its neighbors', () => {
    expect(rowsOf(changed(alphaOf('.....', '.....', '..9..', '.....', '.....'), { grow: 1 }))).toEqual([
      '.....',
      '.###.',
      '.###.',
      '.###.',
      '.....',
    ]);
  });

  test('reaches as far as was asked for in all eight directions, to a tenth', () => {
    for (const grow of [5, 12, 20]) {
      const grown = changed(disc(81, 10), { grow });
      const at = (x: number, y: number) => grown.data[(40 + y) * 81 + 40 + x] ?? 0;
      for (const [x, y] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        expect(at(x * (10 + grow), y * (10 + grow))).toBe(255);
        expect(at(x * (11 + grow), y * (11 + grow))).toBe(0);
      }
      const slanted = Math.SQRT1_2 * (10 + grow);
      for (const [x, y] of [
        [1, 1],
        [-1, 1],
        [1, -1],
        [-1, -1],
      ] as const) {
        expect(at(Math.floor(x * slanted * 0.92), Math.floor(y * slanted * 0.92))).toBe(255);
        expect(at(Math.round(x * (slanted * 1.1 + 1)), Math.round(y * (slanted * 1.1 + 1)))).toBe(0);
      }
    }
  });

  test('keeps what is half transparent, and shrinks as far as it grows', () => {
    const soft = alphaOf('0000000', '0004000', '0000000');
    expect(Math.max(...changed(soft, { grow: 2 }).data)).toBe(102);
    const grown = changed(disc(61, 12), { grow: 6 });
    const back = changed(grown, { grow: -6 });
    const differing = back.data.filter((value, at) => value !== disc(61, 12).data[at]).length;
    expect(differing).toBeLessThan(40);
  });

  test('leaves the rim of a picture alone when it shrinks: what is cut off there goes on outside', () => {
    expect(rowsOf(changed(alphaOf('999..', '999..', '999..'), { grow: -1 }))).toEqual(['##...', '##...', '##...']);
  });

  test('never loses what was there, and never shows more than the highest around', () => {
    fc.assert(
      fc.property(alphas, fc.integer({ min: 1, max: 6 }), (alpha, grow) => {
        const grown = changed(alpha, { grow }).data;
        expect(grown.every((value, at) => value >= (alpha.data[at] ?? 0))).toBe(true);
        expect(Math.max(...grown)).toBe(Math.max(...alpha.data));
        const shrunk = changed(alpha, { grow: -grow }).data;
        expect(shrunk.every((value, at) => value <= (alpha.data[at] ?? 0))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an edge that is feathered', () => {
  test('falls evenly on both sides and stays where it was', () => {
    const half: Alpha = { width: 60, height: 1, data: Uint8Array.from({ length: 60 }, (_, x) => (x < 30 ? 255 : 0)) };
    const soft = [...changed(half, { feather: 8 }).data];
    expect(soft).toEqual([...soft].sort((a, b) => b - a));
    expect((soft[29] ?? 0) + (soft[30] ?? 0)).toBeGreaterThanOrEqual(252);
    expect((soft[29] ?? 0) + (soft[30] ?? 0)).toBeLessThanOrEqual(258);
    // A Gaussian has let through 16% and 84% at one deviation, which is half of the feather, from its middle.
    expect((soft[26] ?? 0) / 255).toBeCloseTo(0.81, 1);
    expect([soft[0], soft[59]]).toEqual([255, 0]);
  });

  test('keeps what is all opaque or all clear', () => {
    for (const value of [0, 255]) {
      const flat: Alpha = { width: 9, height: 7, data: new Uint8Array(63).fill(value) };
      expect(changed(flat, { grow: -3, feather: 5 }).data).toEqual(flat.data);
    }
  });
});
