import { expect, test } from 'vitest';
import { priceWords } from '../../../../ui/screens/price-words.ts';
import { shortfall } from '../../../../ui/screens/shortfall.ts';

test('a price is on the button in units, in dollars beside it, and in both for a screen reader', () => {
  expect(priceWords('Generate', 160)).toEqual({
    text: 'Generate · 160 units',
    dollars: '$0.16',
    name: 'Generate, 160 units, 16 cents',
  });
});

test('a price that nobody has published is said to be unknown', () => {
  expect(priceWords('Generate', null)).toEqual({
    text: 'Generate · price unknown',
    dollars: undefined,
    name: 'Generate, price unknown',
  });
});

test('nobody can be short of an unknown price', () => {
  expect(shortfall(0, 4, null, '4 images')).toBeNull();
  expect(shortfall(100, 2, 80, '2 images')).toMatchObject({ title: '60 units short', affordable: 1 });
});
