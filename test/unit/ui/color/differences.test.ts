import { convertXyz65ToRgb } from 'culori/fn';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deltaE2000, deltaE2000OfLab } from '../../../../ui/color/delta-e-2000.ts';
import { chromaOf, deltaEOk, hexOfOklab, oklabOf, oklabOfChannels } from '../../../../ui/color/oklab.ts';
import { hexes } from './arbitraries.ts';

describe('OKLab', () => {
  // Ottosson, "A perceptual color space for image processing" (2020), table of example values.
  test.each([
    [0.95, 1.0, 1.089, 1.0, 0.0, 0.0],
    [1.0, 0.0, 0.0, 0.45, 1.236, -0.019],
    [0.0, 1.0, 0.0, 0.922, -0.671, 0.263],
    [0.0, 0.0, 1.0, 0.153, -1.415, -0.449],
  ])('XYZ %d %d %d is as its author published it', (x, y, z, l, a, b) => {
    const { r, g, b: blue } = convertXyz65ToRgb({ x, y, z });
    const lab = oklabOfChannels([r * 255, g * 255, blue * 255]);
    expect(lab.l).toBeCloseTo(l, 2.7);
    expect(lab.a).toBeCloseTo(a, 2.7);
    expect(lab.b).toBeCloseTo(b, 2.7);
  });

  // CSS Color 4, oklab() of the named colors.
  test.each([
    ['#ff0000', 0.62796, 0.22486, 0.12585],
    ['#008000', 0.51975, -0.1403, 0.10768],
    ['#0000ff', 0.45201, -0.03246, -0.31153],
    ['#ffffff', 1, 0, 0],
    ['#000000', 0, 0, 0],
  ])('%s', (hex, l, a, b) => {
    const lab = oklabOf(hex);
    expect(lab.l).toBeCloseTo(l, 4);
    expect(lab.a).toBeCloseTo(a, 4);
    expect(lab.b).toBeCloseTo(b, 4);
  });

  test('every 8-bit color comes back as itself', () => {
    fc.assert(fc.property(hexes, (hex) => hexOfOklab(oklabOf(hex)) === hex));
  });

  test('what sRGB does not hold keeps its lightness and hue, and loses chroma only', () => {
    const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    // Nearer to black or white a step of 8 bits turns the hue by itself.
    const lightness = fc.double({ min: 0.3, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(lightness, angle, (l, hue) => {
        const vivid = { l, a: Math.cos(hue) * 0.5, b: Math.sin(hue) * 0.5 };
        const fitted = oklabOf(hexOfOklab(vivid));
        expect(Math.abs(fitted.l - l)).toBeLessThan(0.004);
        expect(chromaOf(fitted)).toBeLessThan(0.33);
        expect(Math.cos(Math.atan2(fitted.b, fitted.a) - hue)).toBeGreaterThan(0.998);
      }),
    );
  });

  test('ΔE OK is told in hundredths: from black to white it is 100', () => {
    expect(deltaEOk(oklabOf('#000000'), oklabOf('#ffffff'))).toBeCloseTo(100, 3);
  });
});

describe('ΔE2000', () => {
  // Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula" (2005), table 1.
  test.each([
    [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
    [50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615],
    [50, 2.8361, -74.02, 50, 0, -82.7485, 3.4412],
    [50, -1.3802, -84.2814, 50, 0, -82.7485, 1],
    [50, -1.1848, -84.8006, 50, 0, -82.7485, 1],
    [50, -0.9009, -85.5211, 50, 0, -82.7485, 1],
    [50, 0, 0, 50, -1, 2, 2.3669],
    [50, -1, 2, 50, 0, 0, 2.3669],
    [50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792],
    [50, 2.49, -0.001, 50, -2.49, 0.001, 7.1792],
    [50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195],
    [50, 2.49, -0.001, 50, -2.49, 0.0012, 7.2195],
    [50, -0.001, 2.49, 50, 0.0009, -2.49, 4.8045],
    [50, -0.001, 2.49, 50, 0.0011, -2.49, 4.7461],
    [50, 2.5, 0, 50, 0, -2.5, 4.3065],
    [50, 2.5, 0, 73, 25, -18, 27.1492],
    [50, 2.5, 0, 61, -5, 29, 22.8977],
    [50, 2.5, 0, 56, -27, -3, 31.903],
    [50, 2.5, 0, 58, 24, 15, 19.4535],
    [50, 2.5, 0, 50, 3.1736, 0.5854, 1],
    [50, 2.5, 0, 50, 3.2972, 0, 1],
    [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
    [63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.263],
    [61.2901, 3.7196, -5.3901, 61.4292, 2.248, -4.962, 1.8731],
    [35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645],
    [22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373],
    [36.4612, 47.858, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146],
    [90.8027, -2.0831, 1.441, 91.1528, -1.6435, 0.0447, 1.4441],
    [90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381],
    [6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377],
    [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
  ])('Lab %d %d %d and %d %d %d are %d apart', (l1, a1, b1, l2, a2, b2, expected) => {
    expect(deltaE2000OfLab({ l: l1, a: a1, b: b1 }, { l: l2, a: a2, b: b2 })).toBeCloseTo(expected, 4);
  });

  test('of hex values is that of their Lab under D65: white and black are 100 apart', () => {
    expect(deltaE2000('#ffffff', '#000000')).toBeCloseTo(100, 1);
    expect(deltaE2000('#1f6f5c', '#1f6f5c')).toBe(0);
  });
});
