import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, contains, freePlace, freePlaceWithin, GAP, isClear } from '../../../../plugin/nodes/free-place.ts';
import type { Box } from '../../../../plugin/nodes/geometry.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

const boxes = fc.array(
  fc.record({
    x: fc.integer({ min: -2_000, max: 2_000 }),
    y: fc.integer({ min: -2_000, max: 2_000 }),
    width: fc.integer({ min: 1, max: 800 }),
    height: fc.integer({ min: 1, max: 800 }),
  }),
  { maxLength: 40 },
);

function overlaps(one: Box, other: Box, gap: number): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

describe('a free place', () => {
  test('is where it is wanted on an empty page', () => {
    expect(freePlace(box(10, 20, 100, 100), [])).toEqual({ x: 10, y: 20 });
  });

  test('is right after what is in the way, with a gap', () => {
    expect(freePlace(box(80, 0, 100, 100), [box(0, -500, 100, 2_000)])).toEqual({ x: 100 + GAP, y: 0 });
  });

  test('is just before it where that is nearer', () => {
    expect(freePlace(box(0, 0, 100, 100), [box(90, -500, 300, 2_000)])).toEqual({ x: 90 - GAP - 100, y: 0 });
  });

  test('is above or below where that is nearer than beside', () => {
    expect(freePlace(box(0, 90, 100, 100), [box(-500, 0, 2_000, 100)])).toEqual({ x: 0, y: 100 + GAP });
  });

  test('is around the corner where straight ways are longer', () => {
    const cross = [box(-2_000, 0, 4_000, 100), box(0, -2_000, 100, 4_000)];
    expect(freePlace(box(70, 60, 80, 80), cross)).toEqual({ x: 100 + GAP, y: 100 + GAP });
  });

  test('is never in a hole that is too small', () => {
    const walls = [box(0, -2_000, 100, 4_000), box(180, -2_000, 100, 4_000)];
    expect(freePlace(box(95, 0, 80, 80), walls)).toEqual({ x: -GAP - 80, y: 0 });
  });

  test('overlaps nothing, and nothing nearer along an axis is free, whatever is on the page', () => {
    fc.assert(
      fc.property(
        boxes,
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: 1, max: 1_000 }),
        (taken, width, height) => {
          const wanted = around({ x: 0, y: 0 }, { width, height });
          const place = freePlace(wanted, taken);
          expect(taken.filter((other) => overlaps({ ...place, width, height }, other, GAP))).toEqual([]);
          const distance = Math.abs(place.x - wanted.x) + Math.abs(place.y - wanted.y);
          const steps = [...Array(Math.min(distance, 400)).keys()];
          const nearer = steps.flatMap((step) => [
            { ...wanted, x: wanted.x - step },
            { ...wanted, x: wanted.x + step },
            { ...wanted, y: wanted.y - step },
            { ...wanted, y: wanted.y + step },
          ]);
          expect(nearer.filter((each) => !taken.some((other) => overlaps(each, other, GAP)))).toEqual([]);
        },
      ),
    );
  });

  test('stays what it is when it is looked for again', () => {
    fc.assert(
      fc.property(boxes, (taken) => {
        const wanted = box(0, 0, 300, 200);
        const place = freePlace(wanted, taken);
        expect(freePlace({ ...wanted, ...place }, taken)).toEqual(place);
      }),
    );
  });
});

describe('a free place inside a frame', () => {
  const frame = box(0, 0, 1_000, 400);

  test('is the nearest free one in it', () => {
    expect(freePlaceWithin(frame, box(400, 100, 200, 200), [box(300, 0, 200, 400)])).toEqual({ x: 500 + GAP, y: 100 });
  });

  test('is found wherever there is one, against walls and edges too', () => {
    const size = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(boxes, size, size, (others, width, height) => {
        const bounds = box(-300, -200, 600, 400);
        const place = freePlaceWithin(bounds, around({ x: 0, y: 0 }, { width, height }), others, 8);
        const isFree = (x: number, y: number) => !others.some((other) => overlaps(box(x, y, width, height), other, 8));
        if (place) {
          expect(contains(bounds, { ...place, width, height })).toBe(true);
          expect(isFree(place.x, place.y)).toBe(true);
        } else {
          const corners = [-300, 300 - width].flatMap((x) => [-200, 200 - height].map((y) => isFree(x, y)));
          expect(corners).toEqual([false, false, false, false]);
        }
      }),
    );
  });

  test('is null where the frame is full', () => {
    expect(freePlaceWithin(frame, box(400, 100, 200, 200), [box(100, 0, 800, 400)])).toBeNull();
  });

  test('is null for what is larger than the frame', () => {
    expect(freePlaceWithin(frame, box(-100, 0, 1_200, 200), [])).toBeNull();
  });
});

test('a box is clear of what only touches it, and not of what reaches into it', () => {
  expect(isClear(box(0, 0, 10, 10), [box(10, 0, 10, 10), box(0, 10, 10, 10)])).toBe(true);
  expect(isClear(box(0, 0, 10, 10), [box(9, 9, 10, 10)])).toBe(false);
  expect(isClear(box(0, 0, 10, 10), [box(2, 5, 4, 0)])).toBe(false);
});
