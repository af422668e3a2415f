import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSubjects, subjectWords } from '../../../../../ui/screens/sets/subjects.ts';

describe('a pasted list', () => {
  test('is a subject a line, in its order, without bullets, numbers and needless spaces', () => {
    const text = '  Tent \r\n- Canoe\n• Fire   pit\n3. Map\n4) Compass\n12-string guitar';
    expect(readSubjects(text)).toEqual({
      subjects: ['Tent', 'Canoe', 'Fire pit', 'Map', 'Compass', '12-string guitar'],
      blank: 0,
      repeated: 0,
    });
  });

  test('tells how many lines it left out, blank or repeated whatever their capitals', () => {
    const list = readSubjects('Tent\n\nTENT\n  \nCafé\nCafe\u0301\n\n');
    expect(list).toEqual({ subjects: ['Tent', 'Café'], blank: 2, repeated: 2 });
    expect(subjectWords(list)).toBe('2 subjects. Left out: 2 repeated, 2 blank lines.');
  });

  test.each(['', ' ', '\n\n'])('of nothing (%j) has no subjects and says no more', (text) => {
    expect(subjectWords(readSubjects(text))).toBe('0 subjects');
  });

  test('accounts for every line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Tent', 'tent', '- Map', '', ' ', 'A b')), (lines) => {
        const text = [...lines, 'End'].join('\n');
        const { subjects, blank, repeated } = readSubjects(text);
        expect(subjects.length + blank + repeated).toBe(lines.length + 1);
        expect(new Set(subjects.map((subject) => subject.toLowerCase())).size).toBe(subjects.length);
      }),
    );
  });
});
