import { expect, test } from 'vitest';
import { readStrictPalette, snapFills } from '../../recraft/art/strict-palette.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('every fill goes to the nearest of the colors', () => {
  const svg = bytes('<path fill="rgb(250,10,10)"/><path fill="rgb(0, 0, 90)"/>');
  const snapped = snapFills(svg, [
    [255, 0, 0],
    [0, 0, 255],
  ]);
  expect(new TextDecoder().decode(snapped)).toBe('<path fill="rgb(255,0,0)"/><path fill="rgb(0,0,255)"/>');
});

test.each([[[]], [[[1, 2]]], [[[0, 0, 256]]], [[[0.5, 0, 0]]], ['red']])('%j is refused', (value) => {
  expect(() => readStrictPalette(value)).toThrow('strict_color_palette');
});
