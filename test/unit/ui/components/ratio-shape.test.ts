import { describe, expect, test } from 'vitest';
import { RATIOS } from '../../../../ui/catalog/ratios.ts';
import { ratioShape } from '../../../../ui/components/ratio-shape.ts';

describe('the little shape of a ratio', () => {
  test('a square is square', () => {
    const { width, height } = ratioShape('1:1');
    expect(width).toBe(height);
  });

  test.each(RATIOS)('%s stays inside its 20 px square, on half pixels', (ratio) => {
    const { x, y, width, height } = ratioShape(ratio);
    expect(x % 1).toBe(0.5);
    expect(y % 1).toBe(0.5);
    expect(x).toBeGreaterThan(1);
    expect(y).toBeGreaterThan(1);
    expect(x + width).toBeLessThan(19);
    expect(y + height).toBeLessThan(19);
  });

  test('turning a ratio turns its shape', () => {
    const wide = ratioShape('16:9');
    const tall = ratioShape('9:16');
    expect([tall.width, tall.height]).toEqual([wide.height, wide.width]);
    expect(wide.width).toBeGreaterThan(wide.height);
  });

  test('what is no ratio is drawn as a square', () => {
    for (const text of ['', 'wide', '1:0', '0:1', '-1:2']) expect(ratioShape(text)).toEqual(ratioShape('1:1'));
  });
});
