import { describe, expect, test } from 'vitest';
import { stepIndex } from '../../../../ui/components/step-index.ts';

describe('stepping through a list with the keyboard', () => {
  test('arrows go one on and one back, and wrap around at the ends', () => {
    expect(stepIndex('ArrowRight', 1, 3)).toBe(2);
    expect(stepIndex('ArrowRight', 2, 3)).toBe(0);
    expect(stepIndex('ArrowLeft', 0, 3)).toBe(2);
    expect(stepIndex('ArrowDown', 2, 3)).toBe(0);
    expect(stepIndex('ArrowUp', 0, 3)).toBe(2);
  });

  test('up and down go a row further in a grid', () => {
    expect(stepIndex('ArrowDown', 2, 14, 7)).toBe(9);
    expect(stepIndex('ArrowUp', 9, 14, 7)).toBe(2);
    expect(stepIndex('ArrowDown', 9, 14, 7)).toBe(2);
  });

  test('Home and End go to the ends', () => {
    expect(stepIndex('Home', 5, 14, 7)).toBe(0);
    expect(stepIndex('End', 5, 14, 7)).toBe(13);
  });

  test('any other key leads nowhere', () => {
    expect(stepIndex('Tab', 1, 3)).toBeNull();
    expect(stepIndex('a', 1, 3)).toBeNull();
  });
});
