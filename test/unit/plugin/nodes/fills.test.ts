import { describe, expect, test } from 'vitest';
import { swapped } from '../../../../plugin/nodes/fills.ts';

const solid: SolidPaint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 }, opacity: 0.5 };
const cropped: ImagePaint = {
  type: 'IMAGE',
  scaleMode: 'CROP',
  imageHash: 'old',
  imageTransform: [
    [0.6, -0.1, 0.2],
    [0.1, 0.6, 0.1],
  ],
  filters: { exposure: 0.3 },
  opacity: 0.8,
  visible: true,
  blendMode: 'MULTIPLY',
};
const tiled: ImagePaint = { type: 'IMAGE', scaleMode: 'TILE', imageHash: 'old', scalingFactor: 2 };

describe('swapping a picture', () => {
  test('changes the hash of that paint and nothing else', () => {
    expect(swapped([solid, cropped, tiled], { paint: 1, hash: 'old', to: 'new' })).toEqual([
      solid,
      { ...cropped, imageHash: 'new' },
      tiled,
    ]);
  });

  test('follows the picture to where the paint is now, the topmost where there are several', () => {
    expect(swapped([cropped, tiled, solid], { paint: 2, hash: 'old', to: 'new' })).toEqual([
      cropped,
      { ...tiled, imageHash: 'new' },
      solid,
    ]);
  });

  test('finds nothing where the picture is another one, or the fills are mixed', () => {
    expect(swapped([solid, cropped], { paint: 1, hash: 'other', to: 'new' })).toBeNull();
    expect(swapped([], { paint: 0, hash: 'old', to: 'new' })).toBeNull();
    expect(swapped(Symbol('figma.mixed'), { paint: 0, hash: 'old', to: 'new' })).toBeNull();
  });
});
