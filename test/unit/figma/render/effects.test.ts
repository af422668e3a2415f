import { describe, expect, test } from 'vitest';
import { drawnShape } from './drawn.ts';
import { at, solid } from './scene.ts';

const BOX = { width: 40, height: 40, relativeTransform: at(20, 20) };
const SHADOW: DropShadowEffect = {
  type: 'DROP_SHADOW',
  visible: true,
  blendMode: 'NORMAL',
  radius: 0,
  offset: { x: 20, y: 0 },
  color: { r: 0, g: 0, b: 0, a: 1 },
};
const CENTERED = { ...SHADOW, offset: { x: 0, y: 0 } };

describe('effects', () => {
  test('drop a shadow beside the layer', async () => {
    const pixels = await drawnShape({ ...BOX, effects: [SHADOW] });
    expect([pixels.color(30, 40), pixels.color(70, 40), pixels.color(10, 40)]).toEqual(['red', 'black', 'clear']);
  });

  test('spread and blur a shadow', async () => {
    const pixels = await drawnShape({ ...BOX, effects: [{ ...CENTERED, spread: 10, radius: 10 }] });
    expect(pixels.color(65, 40)).toBe('black');
    const edge = pixels.at(70, 40)[3] ?? 0;
    expect(edge > 60 && edge < 200).toBe(true);
  });

  test.each([
    ['is cut out behind the layer', false, 26],
    ['lies behind the layer where asked', true, 255],
  ])('a shadow %s', async (_, showShadowBehindNode, alpha) => {
    const effects = [{ ...CENTERED, showShadowBehindNode }];
    const pixels = await drawnShape({ ...BOX, fills: [solid('red', 0.1)], effects });
    expect(Math.abs((pixels.at(40, 40)[3] ?? 0) - alpha)).toBeLessThan(2);
  });

  test('a shadow is cast by the shape, however faint its paint', async () => {
    const pixels = await drawnShape({ ...BOX, fills: [solid('red', 0.1)], effects: [SHADOW] });
    expect(pixels.at(70, 40)).toEqual([0, 0, 0, 255]);
  });

  test('cast a shadow inside the layer', async () => {
    const pixels = await drawnShape({ ...BOX, effects: [{ ...SHADOW, type: 'INNER_SHADOW' }] });
    expect([pixels.color(30, 40), pixels.color(50, 40), pixels.color(70, 40)]).toEqual(['black', 'red', 'clear']);
  });

  test('blur the layer', async () => {
    const effects: Effect[] = [{ type: 'LAYER_BLUR', blurType: 'NORMAL', visible: true, radius: 10 }];
    const edge = (await drawnShape({ ...BOX, effects })).at(60, 40)[3] ?? 0;
    expect(edge > 60 && edge < 200).toBe(true);
  });

  test('that are hidden do nothing', async () => {
    const pixels = await drawnShape({ ...BOX, effects: [{ ...SHADOW, visible: false }] });
    expect(pixels.color(70, 40)).toBe('clear');
  });

  test('that are not modelled are refused by name', async () => {
    const effects: Effect[] = [
      {
        type: 'NOISE',
        noiseType: 'MONOTONE',
        visible: true,
        blendMode: 'NORMAL',
        noiseSize: 1,
        density: 1,
        color: { r: 0, g: 0, b: 0, a: 1 },
      },
    ];
    await expect(drawnShape({ ...BOX, effects })).rejects.toThrow('not simulated: drawing an effect of type NOISE');
  });
});
