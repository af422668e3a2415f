import { describe, expect, test } from 'vitest';
import { dayNumber, dayWords } from '../../../../ui/screens/dates.ts';
import { dates, noon } from './signal-app.ts';

const minute = 60_000;
const midnight = noon - 12 * 60 * minute;

describe('days', () => {
  test('change at the user’s midnight, not after 24 hours', () => {
    expect(dayWords(noon, dates)).toBe('Today');
    expect(dayWords(midnight, dates)).toBe('Today');
    expect(dayWords(midnight - minute, dates)).toBe('Yesterday');
    expect(dayWords(midnight - 1_441 * minute, dates)).toBe('Nov 24');
  });

  test('are counted evenly through the year, whatever daylight saving does', () => {
    const numbers = Array.from({ length: 365 }, (_, day) => dayNumber(new Date(2025, 0, 1 + day, 12).getTime()));
    expect(numbers.every((number, day) => number - day === numbers[0])).toBe(true);
  });
});
