import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  colorName,
  cssOf,
  hexWords,
  readShare,
  readTolerance,
  shareWords,
  toleranceWords,
  weightWords,
} from '../../../../../ui/screens/brand/color-words.ts';
import {
  closenessDetails,
  closenessWords,
  reportText,
  targetWords,
  whyWords,
} from '../../../../../ui/screens/brand/report-words.ts';
import { fieldwork, reportWith } from './fieldwork.ts';

describe('a color in words', () => {
  test('is its name, else its value, with its opacity where it is translucent', () => {
    expect(colorName({ name: 'pine', hex: '#1f6f5c' })).toBe('pine');
    expect(colorName({ name: '', hex: '#1f6f5c' })).toBe('1F6F5C');
    expect(colorName({ hex: '#1f6f5c', alpha: 0.5 })).toBe('1F6F5C80');
    expect(hexWords('#1f6f5c', 0)).toBe('1F6F5C00');
    expect(cssOf({ hex: '#1f6f5c', alpha: 0.5 })).toBe('#1f6f5c80');
    expect(cssOf({ hex: '#1f6f5c' })).toBe('#1f6f5c');
  });
});

describe('a share', () => {
  test.each([
    [0, '0%'],
    [0.0004, '<0.1%'],
    [0.004, '0.4%'],
    [0.0095, '1%'],
    [0.304, '30%'],
    [1, '100%'],
  ])('%d is shown as %s', (share, words) => {
    expect(shareWords(share)).toBe(words);
  });

  test.each([
    ['30', 0.3],
    ['30%', 0.3],
    ['12.5 %', 0.125],
    ['0,4', 0.004],
    ['<0.1%', 0.001],
    ['140', 1],
    ['-3', 0],
    ['half', null],
    ['', null],
  ])('"%s" is read as %d', (text, share) => {
    expect(readShare(text)).toBe(share);
  });

  test('a weight that is shown is read as what is shown again', () => {
    expect(weightWords(1 / 8)).toBe('12.5%');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (weight) => {
        const words = weightWords(weight);
        expect(weightWords(readShare(words) ?? NaN)).toBe(words);
      }),
    );
  });
});

describe('the tolerance', () => {
  test.each([
    ['12', 12],
    ['ΔE 12.5', 12.5],
    ['12,5', 12.5],
    ['none', null],
    [' None ', null],
    ['', null],
    ['900', 200],
    ['-4', undefined],
    ['wide', undefined],
  ])('"%s" is read as %s', (text, tolerance) => {
    expect(readTolerance(text)).toBe(tolerance);
  });

  test('what is shown is read as the same', () => {
    for (const tolerance of [0, 12, 12.5, null]) expect(readTolerance(toleranceWords(tolerance))).toBe(tolerance);
  });
});

describe('the report in words', () => {
  const told = (change: Parameters<typeof reportWith>[0]) =>
    reportWith(change).rows.map((row) => [targetWords(row, fieldwork), whyWords(row)]);

  test('says where each color went, or why it stays and how far it is', () => {
    expect(told({})).toEqual([
      ['sky/300', ''],
      ['Too far', expect.stringMatching(/^ΔE 1\d\.\d$/)],
      ['Neutral', ''],
      ['coral/500', ''],
      ['coral/500', 'As F8312F'],
    ]);
  });

  test('says what was decided by hand', () => {
    const rows = told({ locked: new Set(['#aeddff']), sent: new Map([['#86d72f', 6]]) });
    expect(rows.slice(0, 2)).toEqual([
      ['Locked', ''],
      ['moss/400', 'By hand'],
    ]);
  });

  test('says that there is no palette', () => {
    const [row] = reportWith({}, []).rows;
    expect(row && targetWords(row, [])).toBe('No palette');
  });

  test('is copied as a line and a table parted by tabs', () => {
    const [line, head, first, ...rest] = reportText(reportWith(), fieldwork).split('\n');
    expect(line).toMatch(/^60% of the area on brand, worst ΔE \d+\.\d$/);
    expect(head?.split('\t')).toEqual(['From', 'To', 'Color', 'Area', 'ΔE', 'ΔE2000', 'Note']);
    expect(first?.split('\t').slice(0, 4)).toEqual(['AEDDFF', '8ECAE6', 'sky/300', '50%']);
    expect(rest).toHaveLength(4);
  });
});

test('a picture is said to be close, never to be matched', () => {
  const closeness = { within: 0.714, mean: 6.44, p95: 18.2 };
  expect(closenessWords(closeness, 12)).toBe('71% of the picture within ΔE 12 of the palette');
  expect(closenessDetails(closeness)).toBe(
    'On average ΔE 6.4 away, 95% of it at most ΔE 18.2. Pictures keep their pixels: these colors were asked for, not matched.',
  );
});
