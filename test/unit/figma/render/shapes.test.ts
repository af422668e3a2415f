import { describe, expect, test } from 'vitest';
import { rotationMatrix } from '../../../figma/document/geometry.ts';
import type { NodeRecord } from '../../../figma/document/record.ts';
import { drawn, drawnShape, RED_TO_BLUE } from './drawn.ts';
import { at, makeScene, solid } from './scene.ts';

describe('paints', () => {
  test('lie on each other in order, the hidden ones left out', async () => {
    const pixels = await drawnShape({ fills: [solid('red'), solid('blue'), { ...solid('green'), visible: false }] });
    expect(pixels.color(50, 50)).toBe('blue');
  });

  test('blend with what is beneath', async () => {
    const pixels = await drawnShape({ fills: [solid('red'), { ...solid('green'), blendMode: 'SCREEN' }] });
    expect(pixels.color(50, 50)).toBe('yellow');
  });

  test('are as opaque as they say', async () => {
    expect((await drawnShape({ fills: [solid('red', 0.25)] })).at(50, 50)).toEqual([255, 0, 0, 64]);
  });

  test('of a linear gradient run from its first to its last stop', async () => {
    const pixels = await drawnShape({ fills: [RED_TO_BLUE] });
    expect([pixels.color(2, 50), pixels.color(97, 50)]).toEqual(['red', 'blue']);
    expect(pixels.at(50, 5)).toEqual(pixels.at(50, 95));
  });

  test('of a turned gradient run the way its transform says', async () => {
    const downwards: Transform = [
      [0, 1, 0],
      [-1, 0, 1],
    ];
    const pixels = await drawnShape({ fills: [{ ...RED_TO_BLUE, gradientTransform: downwards }] });
    expect([pixels.color(50, 2), pixels.color(50, 97)]).toEqual(['red', 'blue']);
  });

  test('of a radial gradient run from the middle to the edge', async () => {
    const pixels = await drawnShape({ fills: [{ ...RED_TO_BLUE, type: 'GRADIENT_RADIAL' }] });
    expect([pixels.color(50, 50), pixels.color(50, 2), pixels.color(2, 50)]).toEqual(['red', 'blue', 'blue']);
  });

  test('that SVG cannot draw are refused by name', async () => {
    const angular: GradientPaint = { ...RED_TO_BLUE, type: 'GRADIENT_ANGULAR' };
    await expect(drawnShape({ fills: [angular] })).rejects.toThrow(
      'not simulated: drawing a paint of type GRADIENT_ANGULAR',
    );
  });
});

describe('shapes', () => {
  test('have each corner rounded by its own radius', async () => {
    const pixels = await drawnShape({ corners: [40, 0, 20, 0], cornerRadius: 'MIXED' });
    const seen = [pixels.color(3, 3), pixels.color(97, 3), pixels.color(97, 97), pixels.color(3, 97)];
    expect(seen).toEqual(['clear', 'red', 'clear', 'red']);
    expect([pixels.color(8, 8), pixels.color(91, 91)]).toEqual(['clear', 'red']);
  });

  test('have radii that fit, whatever is asked', async () => {
    const pixels = await drawnShape({ cornerRadius: 5000 });
    expect([pixels.color(50, 2), pixels.color(13, 13), pixels.color(17, 17)]).toEqual(['red', 'clear', 'red']);
  });

  test('may be a quarter of a ring', async () => {
    const arcData = { startingAngle: 0, endingAngle: Math.PI / 2, innerRadius: 0.5 };
    const pixels = await drawnShape({ type: 'ELLIPSE', arcData });
    const seen = [pixels.color(75, 75), pixels.color(58, 58), pixels.color(25, 75), pixels.color(75, 25)];
    expect(seen).toEqual(['red', 'clear', 'clear', 'clear']);
  });

  test('may be a whole ring', async () => {
    const arcData = { startingAngle: 0, endingAngle: 2 * Math.PI, innerRadius: 0.5 };
    const pixels = await drawnShape({ type: 'ELLIPSE', arcData });
    expect([pixels.color(50, 10), pixels.color(50, 90), pixels.color(50, 50)]).toEqual(['red', 'red', 'clear']);
  });

  test('with points have the first at the top', async () => {
    const triangle = await drawnShape({ type: 'POLYGON', pointCount: 3 });
    expect([triangle.color(50, 5), triangle.color(10, 5), triangle.color(50, 70)]).toEqual(['red', 'clear', 'red']);
    const star = await drawnShape({ type: 'STAR', pointCount: 4, innerRadius: 0.2 });
    expect([star.color(50, 10), star.color(70, 30), star.color(50, 50)]).toEqual(['red', 'clear', 'red']);
  });

  test('of vectors follow their winding rule', async () => {
    const data = 'M 0 0 L 100 0 L 100 100 L 0 100 Z M 25 25 L 75 25 L 75 75 L 25 75 Z';
    const middle = async (windingRule: WindingRule | 'NONE'): Promise<string> =>
      (await drawnShape({ type: 'VECTOR', vectorPaths: [{ windingRule, data }] })).color(50, 50);
    expect([await middle('EVENODD'), await middle('NONZERO'), await middle('NONE')]).toEqual(['clear', 'red', 'clear']);
  });

  test.each([
    ['INSIDE', ['clear', 'blue', 'blue', 'red']],
    ['CENTER', ['clear', 'blue', 'red', 'red']],
    ['OUTSIDE', ['blue', 'red', 'red', 'red']],
  ] as const)('have their stroke %s', async (strokeAlign, expected) => {
    const stroke = { strokes: [solid('blue')], strokeWeight: 10, strokeAlign };
    const pixels = await drawnShape({ relativeTransform: at(20, 20), width: 60, height: 60, ...stroke });
    expect([13, 22, 27, 40].map((x) => pixels.color(x, 50))).toEqual(expected);
  });

  test('may be a line', async () => {
    const line = { type: 'LINE', width: 80, height: 0, relativeTransform: at(10, 50) } as const;
    const pixels = await drawnShape({ ...line, fills: [], strokes: [solid('blue')], strokeWeight: 8 });
    expect([pixels.color(50, 50), pixels.color(50, 40), pixels.color(5, 50)]).toEqual(['blue', 'clear', 'clear']);
  });

  test('have dashed and round-ended strokes', async () => {
    const line = { type: 'LINE', width: 80, height: 0, relativeTransform: at(10, 50), strokeWeight: 10 } as const;
    const dashed = await drawnShape({ ...line, fills: [], strokes: [solid('blue')], dashPattern: [20, 20] });
    expect([dashed.color(20, 50), dashed.color(40, 50), dashed.color(60, 50)]).toEqual(['blue', 'clear', 'blue']);
    const round = await drawnShape({ ...line, fills: [], strokes: [solid('blue')], strokeCap: 'ROUND' });
    expect([round.color(7, 50), round.color(5, 45)]).toEqual(['blue', 'clear']);
  });
});

describe('transforms', () => {
  test('turn counter-clockwise about the top-left corner', async () => {
    const pixels = await drawnShape({ width: 40, height: 10, relativeTransform: rotationMatrix(90, 50, 50) });
    expect([pixels.color(55, 30), pixels.color(55, 70), pixels.color(70, 55)]).toEqual(['red', 'clear', 'clear']);
  });

  test('of a flipped layer mirror its content', async () => {
    const flipped: NonNullable<NodeRecord['relativeTransform']> = [
      [-1, 0, 100],
      [0, 1, 0],
    ];
    const pixels = await drawnShape({ fills: [RED_TO_BLUE], relativeTransform: flipped });
    expect([pixels.color(2, 50), pixels.color(97, 50)]).toEqual(['blue', 'red']);
  });

  test('are relative to the nearest frame, whatever groups lie between', async () => {
    const scene = makeScene();
    const box = { width: 10, height: 10, relativeTransform: at(20, 20) };
    scene.add({ id: 'f', type: 'FRAME', width: 50, height: 50, relativeTransform: at(40, 40), fills: [] });
    scene.add({ id: 'g', type: 'GROUP', ...box }, 'f');
    scene.add({ id: 'r', type: 'RECTANGLE', ...box, fills: [solid('red')] }, 'g');
    const [alone, whole] = [await drawn(scene, 'r'), await drawn(scene, 'page')];
    expect([alone.color(65, 65), alone.color(85, 85), whole.color(65, 65)]).toEqual(['red', 'clear', 'red']);
  });
});
