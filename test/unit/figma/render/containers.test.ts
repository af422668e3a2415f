import { describe, expect, test } from 'vitest';
import type { NodeRecord } from '../../../figma/document/record.ts';
import { drawn } from './drawn.ts';
import type { Pixels } from './pixels.ts';
import { at, makeScene, solid } from './scene.ts';

const WHOLE = { width: 100, height: 100, relativeTransform: at(0, 0) };

describe('containers', () => {
  /** A white frame in the middle, and in it a red bar that reaches beyond its left and right. */
  async function frame(props: Partial<NodeRecord>): Promise<Pixels> {
    const scene = makeScene();
    const box = { width: 50, height: 50, relativeTransform: at(25, 25) };
    scene.add({ id: 'f', type: 'FRAME', ...box, fills: [solid('white')], clipsContent: true, ...props });
    const bar = { width: 90, height: 20, relativeTransform: at(-20, 10) };
    scene.add({ id: 'r', type: 'RECTANGLE', ...bar, fills: [solid('red')] }, 'f');
    return drawn(scene, 'f');
  }

  test('clip what reaches beyond them', async () => {
    const pixels = await frame({});
    expect([pixels.color(10, 45), pixels.color(30, 45), pixels.color(30, 70)]).toEqual(['clear', 'red', 'white']);
  });

  test('show what reaches beyond them where they do not clip', async () => {
    expect((await frame({ clipsContent: false })).color(10, 45)).toBe('red');
  });

  test('clip by their rounded corners', async () => {
    const pixels = await frame({ corners: [25, 25, 25, 25] });
    expect([pixels.color(27, 36), pixels.color(50, 36)]).toEqual(['clear', 'red']);
  });

  test('have their strokes above their children', async () => {
    const pixels = await frame({ strokes: [solid('blue')], strokeWeight: 6, strokeAlign: 'INSIDE' });
    expect([pixels.color(27, 45), pixels.color(40, 45)]).toEqual(['blue', 'red']);
  });

  test('are translucent as a whole', async () => {
    expect((await frame({ opacity: 0.5 })).at(40, 45)).toEqual([255, 0, 0, 128]);
  });

  test.each([
    ['hidden', { visible: false }],
    ['wholly transparent', { opacity: 0 }],
  ])('that are %s show nothing', async (_, props) => {
    expect((await frame(props)).color(40, 45)).toBe('clear');
  });

  test('of blend mode NORMAL keep their blending inside', async () => {
    async function seen(blendMode: BlendMode): Promise<string> {
      const scene = makeScene();
      scene.add({ id: 'under', type: 'RECTANGLE', ...WHOLE, fills: [solid('red')] });
      scene.add({ id: 'g', type: 'GROUP', ...WHOLE, blendMode });
      scene.add({ id: 'over', type: 'RECTANGLE', ...WHOLE, fills: [solid('green')], blendMode: 'SCREEN' }, 'g');
      return (await drawn(scene, 'page')).color(50, 50);
    }
    expect([await seen('PASS_THROUGH'), await seen('NORMAL')]).toEqual(['yellow', 'green']);
  });
});

describe('masks', () => {
  /** A group: a green bar above, over it a mask of the left half, over that a red square below. */
  async function masked(mask: Partial<NodeRecord>): Promise<Pixels> {
    const scene = makeScene();
    scene.add({ id: 'g', type: 'GROUP', ...WHOLE });
    scene.add({ id: 'below', type: 'RECTANGLE', ...WHOLE, height: 20, fills: [solid('green')] }, 'g');
    const half = { width: 50, isMask: true, maskType: 'ALPHA', fills: [solid('black')] } as const;
    scene.add({ id: 'mask', type: 'RECTANGLE', ...WHOLE, ...half, fills: [solid('black')], ...mask }, 'g');
    const lower = { height: 50, relativeTransform: at(0, 50), fills: [solid('red')] };
    scene.add({ id: 'above', type: 'RECTANGLE', ...WHOLE, ...lower }, 'g');
    return drawn(scene, 'g');
  }

  test('hide parts of what lies above them and are not drawn themselves', async () => {
    const pixels = await masked({});
    const seen = [pixels.color(25, 75), pixels.color(75, 75), pixels.color(75, 10), pixels.color(25, 35)];
    expect(seen).toEqual(['red', 'clear', 'green', 'clear']);
  });

  test.each<[string, Partial<NodeRecord>, number]>([
    ['by alpha', { fills: [solid('black', 0.5)] }, 128],
    ['by luminance, black', { maskType: 'LUMINANCE', fills: [solid('black')] }, 0],
    ['by luminance, white', { maskType: 'LUMINANCE', fills: [solid('white')] }, 255],
    ['by outline, painted or not', { maskType: 'VECTOR', fills: [] }, 255],
  ])('let through %s', async (_, mask, alpha) => {
    expect((await masked(mask)).at(25, 75)[3]).toBe(alpha);
  });

  test('that are hidden hide nothing', async () => {
    expect((await masked({ visible: false })).color(75, 75)).toBe('red');
  });

  test('that are empty hide everything', async () => {
    expect((await masked({ fills: [] })).color(25, 75)).toBe('clear');
  });
});

describe('boolean operations', () => {
  /** A square at the left and an ellipse at the right that share the middle. */
  async function combined(operation: NodeRecord['booleanOperation'], extra: Partial<NodeRecord> = {}) {
    const scene = makeScene();
    const fills = [solid('red')];
    scene.add({
      id: 'b',
      type: 'BOOLEAN_OPERATION',
      ...WHOLE,
      fills,
      ...(operation && { booleanOperation: operation }),
      ...extra,
    });
    scene.add({ id: 'left', type: 'RECTANGLE', ...WHOLE, width: 60, fills: [solid('blue')] }, 'b');
    scene.add({ id: 'right', type: 'ELLIPSE', ...WHOLE, width: 60, relativeTransform: at(40, 0), fills: [] }, 'b');
    const pixels = await drawn(scene, 'b');
    return [pixels.color(20, 50), pixels.color(50, 50), pixels.color(80, 50)];
  }

  test.each([
    ['UNION', ['red', 'red', 'red']],
    ['SUBTRACT', ['red', 'clear', 'clear']],
    ['INTERSECT', ['clear', 'red', 'clear']],
    ['EXCLUDE', ['red', 'clear', 'red']],
  ] as const)("%s is filled with the operation's own paint", async (operation, expected) => {
    expect(await combined(operation)).toEqual(expected);
  });

  test('inside each other are cut in turn', async () => {
    const scene = makeScene();
    const fills = [solid('red')];
    scene.add({ id: 'outer', type: 'BOOLEAN_OPERATION', ...WHOLE, fills, booleanOperation: 'SUBTRACT' });
    scene.add({ id: 'all', type: 'RECTANGLE', ...WHOLE, fills: [] }, 'outer');
    scene.add({ id: 'inner', type: 'BOOLEAN_OPERATION', ...WHOLE, fills: [], booleanOperation: 'INTERSECT' }, 'outer');
    scene.add({ id: 'left', type: 'RECTANGLE', ...WHOLE, width: 60, fills: [] }, 'inner');
    scene.add(
      { id: 'right', type: 'RECTANGLE', ...WHOLE, width: 60, relativeTransform: at(40, 0), fills: [] },
      'inner',
    );
    const pixels = await drawn(scene, 'outer');
    expect([20, 50, 80].map((x) => pixels.color(x, 50))).toEqual(['red', 'clear', 'red']);
  });
});
