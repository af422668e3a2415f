import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../../../ui/color/to-hex.ts';

describe('toHex', () => {
  test.each([
    ['rgb(15,102,228)', '#0f66e4', 1],
    ['rgb(15, 102, 228)', '#0f66e4', 1],
    ['rgb(15 102 228 / 50%)', '#0f66e4', 0.5],
    ['rgba(15,102,228,.25)', '#0f66e4', 0.25],
    ['RGB(999,0,0)', '#ff0000', 1],
    ['rgb(999,0,0)', '#ff0000', 1],
    ['#ABC', '#aabbcc', 1],
    ['#aabbcc', '#aabbcc', 1],
    ['#AABBCC80', '#aabbcc', 128 / 255],
    [' rebeccapurple ', '#663399', 1],
    ['RebeccaPurple', '#663399', 1],
    ['transparent', '#000000', 0],
    ['hsl(120, 100%, 25%)', '#008000', 1],
    ['hwb(240 0% 0%)', '#0000ff', 1],
    ['oklab(1 0 0)', '#ffffff', 1],
    ['oklch(0% 0 0)', '#000000', 1],
    ['color(display-p3 1 1 1)', '#ffffff', 1],
    ['color(display-p3 1 0 0)', '#ff0000', 1],
  ])('%s is %s', (color, hex, alpha) => {
    expect(toHex(color)?.hex).toBe(hex);
    expect(toHex(color)?.alpha).toBeCloseTo(alpha, 3);
  });

  test.each([
    'currentColor',
    'var(--x)',
    'inherit',
    'url(#a)',
    '',
    'nocolor',
    '#12345',
    'color-mix(in srgb, red, blue)',
  ])('%j is no color of its own', (color) => {
    expect(toHex(color)).toBeNull();
  });

  test('its own answer stays as it is', () => {
    const byte = fc.nat(255);
    fc.assert(
      fc.property(byte, byte, byte, (r, g, b) => {
        const hex = toHex(`rgb(${r},${g},${b})`)?.hex ?? '';
        expect(hex).toBe(`#${Buffer.from([r, g, b]).toString('hex')}`);
        expect(toHex(hex)).toEqual({ hex, alpha: 1 });
        expect(toHex(`rgb(${r} ${g} ${b})`)).toEqual({ hex, alpha: 1 });
      }),
    );
  });
});
