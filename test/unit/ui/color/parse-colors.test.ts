import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseColors } from '../../../../ui/color/parse-colors.ts';
import { hexes } from './arbitraries.ts';

const hexesOf = (text: string) => parseColors(text).colors.map(({ hex }) => hex);

describe('one color', () => {
  test.each([
    ['#ABC', '#aabbcc'],
    ['1F6F5C', '#1f6f5c'],
    ['1f6f5cff', '#1f6f5c'],
    ['tomato', '#ff6347'],
    ['rgb(1 2 3)', '#010203'],
    ['rgb(1, 2, 3)', '#010203'],
    ['rgb(none 2 3)', '#000203'],
    ['oklch(0.5 none none)', '#636363'],
    ['lab(50 none none)', '#777777'],
    ['hsl(none 0% 50%)', '#808080'],
    ['RGBA(1 2 3 / 50%)', '#010203'],
    ['hsl(120 100% 25%)', '#008000'],
    ['hsl(0.3333333turn 100% 25%)', '#008000'],
    ['hwb(120 0% 49.8%)', '#008000'],
    // CSS Color 4 gives these for green.
    ['lab(46.2775% -47.5621 48.5837)', '#008000'],
    ['lch(46.2775% 67.9892 134.3912)', '#008000'],
    ['oklab(51.975% -0.1403 0.10768)', '#008000'],
    ['oklch(51.975% 0.17686 142.495)', '#008000'],
    ['oklch(0.51975 0.17686 142.495deg / 0.5)', '#008000'],
    ['color(srgb 0 0.50196 0)', '#008000'],
    ['color(display-p3 1 1 1)', '#ffffff'],
  ])('%s is %s', (text, hex) => {
    expect(hexesOf(text)).toEqual([hex]);
    expect(parseColors(text).unreadable).toEqual([]);
  });

  test('keeps its alpha, from 0 to 1', () => {
    expect(parseColors('rgb(1 2 3 / 50%) #00000080 oklch(0.5 0.1 20 / 0.25)').colors.map(({ alpha }) => alpha)).toEqual(
      [0.5, 128 / 255, 0.25],
    );
  });
});

describe('many colors', () => {
  test('are parted by commas, spaces, lines, and by what lists and CSS part them with', () => {
    const text = ' #1f6f5c,tomato  rgb(1 2 3)\nrgb(4, 5, 6);hsl(120 100% 25%)\t["#fcf9f3", \'#f2643d\'] ';
    expect(parseColors(text)).toEqual({
      colors: ['#1f6f5c', '#ff6347', '#010203', '#040506', '#008000', '#fcf9f3', '#f2643d'].map((hex) => ({
        hex,
        alpha: 1,
      })),
      unreadable: [],
    });
  });

  test('are each named once, in the order in which they came first', () => {
    expect(hexesOf('#fff #000 white #FFFFFF rgb(255 255 255) black')).toEqual(['#ffffff', '#000000']);
  });

  test('of one value and different alpha are two', () => {
    expect(parseColors('#ff0000 #ff000080').colors).toHaveLength(2);
  });

  test('are read past what is none, and each such piece is told', () => {
    expect(
      parseColors('#fff, pine/600 #12345 nocolor rgb(1 2) rgb(1 2 3 color-mix(in srgb, red, blue) nocolor'),
    ).toEqual({
      colors: [{ hex: '#ffffff', alpha: 1 }],
      unreadable: ['pine/600', '#12345', 'nocolor', 'rgb(1 2)', 'rgb(1', '2', '3', 'color-mix(in srgb, red, blue)'],
    });
    expect(parseColors(' \n')).toEqual({ colors: [], unreadable: [] });
  });

  test('come back from any mixture of hex values', () => {
    const separator = fc.constantFrom(',', ' ', '\n', ', ', ';\n', '\t');
    fc.assert(
      fc.property(fc.uniqueArray(hexes, { maxLength: 20 }), separator, (list, between) => {
        expect(hexesOf(list.join(between))).toEqual(list);
      }),
    );
  });
});
