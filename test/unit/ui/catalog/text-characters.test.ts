import { expect, test } from 'vitest';
import { refusedCharacters } from '../../../../ui/catalog/text-characters.ts';

test.each([
  ['Recraft', []],
  ['50% OFF! (today)', []],
  ['Łódź', ['ó', 'ź']],
  ['Straße', []],
  ['ΚΑΤΑ', []],
  ['ПРИВЕТ', ['П', 'И']],
  ['a=b|c', ['=', '|']],
  ['字字 体', ['字', '体']],
  ['👩‍🎨', ['👩', '\u200D', '🎨']],
  [' \n\t', []],
])('of %j are refused: %j', (text, refused) => {
  expect(refusedCharacters(text)).toEqual(refused);
});
