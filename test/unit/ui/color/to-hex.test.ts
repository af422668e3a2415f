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
    ['hsl(120deg 100% 25% / .5)', '#008000', 0.5],
    ['HSLA(-240, 100%, 25%, 20%)', '#008000', 0.2],
    ['rgb( 15  102 228/0.5 )', '#0f66e4', 0.5],
    ['rgb(100% 0% 50%)', '#ff0080', 1],
    ['rgb(-5, 0, 300)', '#0000ff', 1],
    ['#abcd', '#aabbcc', 221 / 255],
    ['color(display-p3 1 1 1)', '#ffffff', 1],
    ['color(display-p3 1 0 0)', '#ff0000', 1],
    ['color(display-p3 0.2 0.5 0.8 / 50%)', '#0082d2', 0.5],
    ['color( display-p3 100% 100% 100%/1 )', '#ffffff', 1],
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
    'rgb(1 2)',
    'hsl(red)',
    'constructor',
    'color(display-p3 1 1)',
    'color(display-p3 1 1 1 1)',
    'color(display-p3 none 1 1)',
    'color(rec2020 1 1 1)',
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
