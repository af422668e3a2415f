import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportConstraint, exportScale, pictureScale, pngSize } from '../../../../plugin/nodes/export-size.ts';

const pixels = ({ width, height }: { width: number; height: number }, scale: number) => [
  Math.round(width * scale),
  Math.round(height * scale),
];

describe('the size of an export', () => {
  test.each([
    ['a drawn icon', { width: 24, height: 24 }, null, [2_048, 2_048]],
    ['a drawn 9000 px layer', { width: 9_000, height: 6_000 }, null, [2_048, 1_365]],
    ['a drawn banner of 10 to 1, enlarged for its short side', { width: 1_000, height: 100 }, null, [2_560, 256]],
    ['the narrowest that is allowed', { width: 1_600, height: 100 }, null, [4_096, 256]],
    ['a photograph at its own size', { width: 300, height: 200 }, 4, [1_200, 800]],
    ['a small picture, enlarged', { width: 100, height: 100 }, 1, [256, 256]],
    ['a picture over 4096 px', { width: 6_000, height: 3_000 }, 1, [4_096, 2_048]],
    ['a square over 16 megapixels', { width: 4_096, height: 4_096 }, 1, [4_000, 4_000]],
  ])('%s', (_what, layer, own, wanted) => {
    expect(pixels(layer, exportScale(layer, own))).toEqual(wanted);
  });

  test('keeps every limit of the API for every layer that is not too narrow', () => {
    const side = fc.double({ min: 0.5, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(side, fc.double({ min: 1, max: 16, noNaN: true }), fc.boolean(), (short, ratio, lying) => {
        const layer = lying ? { width: short * ratio, height: short } : { width: short, height: short * ratio };
        const scale = exportScale(layer, null);
        const { type, value } = exportConstraint(layer, scale);
        const exact = type === 'WIDTH' ? value / layer.width : value / layer.height;
        const [width, height] = [layer.width * exact, layer.height * exact];
        expect(Math.round(Math.min(width, height))).toBeGreaterThanOrEqual(256);
        expect(Math.round(Math.max(width, height))).toBeLessThanOrEqual(4_096);
        expect(width * height).toBeLessThan(16_100_000);
      }),
    );
  });

  test('the short side is named when it is at its least, the long one otherwise', () => {
    expect(exportConstraint({ width: 1_000, height: 100 }, 2.56)).toEqual({ type: 'HEIGHT', value: 256 });
    expect(exportConstraint({ width: 100, height: 1_000 }, 2.56)).toEqual({ type: 'WIDTH', value: 256 });
    expect(exportConstraint({ width: 300, height: 200 }, 4)).toEqual({ type: 'WIDTH', value: 1_200 });
  });
});

describe('the scale at which a picture keeps its own pixels', () => {
  const layer = { width: 200, height: 100 };
  const picture = { width: 800, height: 600 };

  test.each([
    ['filling, it is cropped', { scaleMode: 'FILL' as const }, 4],
    ['fitting, it leaves room', { scaleMode: 'FIT' as const }, 6],
    ['filling after a quarter turn', { scaleMode: 'FILL' as const, rotation: 90 }, 3],
    ['as tiles of half their size', { scaleMode: 'TILE' as const, scalingFactor: 0.5 }, 2],
  ])('%s', (_what, fit, scale) => {
    expect(pictureScale(layer, picture, fit)).toBe(scale);
  });

  test('cropped, the part that is shown counts', () => {
    const half: Transform = [
      [0.5, 0, 0.25],
      [0, 0.5, 0.25],
    ];
    expect(pictureScale(layer, picture, { scaleMode: 'CROP', imageTransform: half })).toBe(2);
  });
});

describe('the size in a PNG', () => {
  test('is read from its header', () => {
    const header = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 8, 0, 0, 0, 5, 85];
    expect(pngSize(new Uint8Array(header))).toEqual({ width: 2_048, height: 1_365 });
  });

  test('is null for what is no PNG', () => {
    expect([pngSize(new Uint8Array()), pngSize(new Uint8Array(40).fill(0xff))]).toEqual([null, null]);
  });
});
