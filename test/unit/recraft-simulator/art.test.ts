import { describe, expect, test } from 'vitest';
import { createBook } from '../../recraft/art/book.ts';
import { readDrawing } from '../../recraft/art/drawing.ts';
import { dropBackground } from '../../recraft/art/drop-background.ts';
import { islands } from '../../recraft/art/islands.ts';
import { boxOf, pathData, readOutline, straightened, transformed } from '../../recraft/art/outline.ts';
import { createRandom, uuid } from '../../recraft/art/random.ts';
import { viewBoxOf } from '../../recraft/art/trace.ts';

describe('the book of drawings', () => {
  test('finds the drawing that the words name, the earlier word before the later', () => {
    const book = createBook();
    expect(book.find('a fox in the forest', '')[0]).toBe('fox');
    expect(book.find('red apples', '')[0]).toBe('red-apple');
    expect(book.find('rocket launch over mountains', '')[0]).toBe('rocket');
  });

  test('answers words that it does not know with some drawing, another for another seed', () => {
    const book = createBook();
    const first = book.find('qwertz', '1');
    expect(book.find('qwertz', '1')).toEqual(first);
    expect(book.find('qwertz', '2')).not.toEqual(first);
    expect(book.shapes(first[0] ?? '').length).toBeGreaterThan(0);
  });

  test('refuses names that it does not have', () => {
    expect(() => createBook().shapes('no-such-drawing')).toThrow('not in the book');
  });
});

describe('a drawing', () => {
  test('is read with the fills of its groups', () => {
    const shapes = readDrawing(
      '<g fill="#f00"><path d="M0 0h4v4z"/><g fill="none"><path d="M0 0h9z"/><circle cx="5" cy="5" r="2" fill="#00ff80"/></g><rect width="3" height="2"/></g>',
    );
    expect(shapes.map((shape) => shape.fill)).toEqual([
      [255, 0, 0],
      [0, 255, 128],
      [255, 0, 0],
    ]);
    const circle = boxOf(shapes[1]?.outline ?? []);
    expect([circle.x, circle.width]).toEqual([expect.closeTo(3, 5), expect.closeTo(4, 5)]);
  });

  test('with anything else is refused', () => {
    expect(() => readDrawing('<text fill="#000">x</text>')).toThrow('not simulated');
    expect(() => readDrawing('<path d="M0 0z" fill="red"/>')).toThrow('not simulated');
  });
});

describe('an outline', () => {
  test('becomes absolute moves, lines and curves, whatever it was', () => {
    const d = pathData(readOutline('m1 2h3v4q1 1 2 2t1 1s1 1 2 2a3 3 0 0 1 2 2zm1 1l2 2z'));
    expect(d).toMatch(/^M 1 2 L 4 2 L 4 6 C /);
    expect(d).toMatch(/ z M 2 3 L 4 5 z$/);
    expect(d).not.toMatch(/[a-yAHQSTVZ]/);
  });

  test('has numbers of six significant digits', () => {
    expect(pathData([['M', 1234.56789, 0.000012345], ['L', -56.789012, 816.2743], ['Z']])).toBe(
      'M 1234.57 0 L -56.789 816.274 z',
    );
  });

  test('closes what was left open', () => {
    expect(pathData(readOutline('M0 0L1 0L1 1M5 5L6 5L6 6z'))).toBe('M 0 0 L 1 0 L 1 1 z M 5 5 L 6 5 L 6 6 z');
    expect(pathData(readOutline('M0 0L1 0L1 1'))).toBe('M 0 0 L 1 0 L 1 1 z');
  });

  test('makes straight curves lines and leaves round ones', () => {
    const outline = readOutline('M0 0C3 0 6 0 9 0C9 3 12 6 9 9z');
    expect(pathData(straightened(outline, 0.01))).toBe('M 0 0 L 9 0 C 9 3 12 6 9 9 z');
  });

  test('moves, grows and turns under a matrix', () => {
    const outline = transformed(readOutline('M1 0L2 0C3 0 3 1 3 2z'), [0, 2, -2, 0, 10, 0]);
    expect(pathData(outline)).toBe('M 10 2 L 10 4 C 10 6 8 6 6 6 z');
  });
});

describe('small parts', () => {
  test('the viewBox of the vendor’s own sample: 577 × 721 pixels become 1639 × 2048', () => {
    expect(viewBoxOf(577, 721)).toEqual({ width: 1639, height: 2048 });
  });

  test('chance is the same for the same seed', () => {
    const draw = (seed: string): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(uuid('a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(() => createRandom('a').pick([])).toThrow('nothing to pick from');
  });

  test('islands are joined by their sides and not across the edge of the picture', () => {
    const picture = '##..#' + '...##' + '#....';
    const found = islands(15, 5, (i) => picture[i] === '#');
    expect(found.map((island) => [...island.pixels].sort((a, b) => a - b))).toEqual([[0, 1], [4, 8, 9], [10]]);
    expect(found.map((island) => island.thickness)).toEqual([1, 2, 1]);
  });

  test.each([
    ['a path', '<svg viewBox="0 0 9 9"><path fill="red" d="M 0 0 L 9 0 L 9 9 L 0 9 z"/><path d="M1 1h1z"/></svg>', 1],
    ['a rect', '<svg viewBox="0 0 9 9"><rect width="9" height="9" fill="white"/><path d="M1 1h1z"/></svg>', 1],
    ['a full rect', '<svg width="9" height="9"><rect width="100%" height="100%"/><path d="M1 1h1z"/></svg>', 1],
    ['a small rect', '<svg viewBox="0 0 9 9"><rect width="8" height="9"/><path d="M1 1h1z"/></svg>', 2],
    ['a round path', '<svg viewBox="0 0 9 9"><path d="M0 0C9 0 9 9 9 9L0 9z"/><path d="M1 1h1z"/></svg>', 2],
    [
      'a moved path',
      '<svg viewBox="0 0 9 9"><path transform="scale(.5)" d="M0 0h9v9h-9z"/><path d="M1 1h1z"/></svg>',
      2,
    ],
  ])('dropping the background: %s', (_, svg, left) => {
    expect(dropBackground(svg).match(/<(path|rect)/g)).toHaveLength(left);
  });
});
