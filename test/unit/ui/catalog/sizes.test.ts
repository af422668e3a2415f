import { describe, expect, test } from 'vitest';
import { cellSize } from '../../../../ui/catalog/cell-size.ts';
import { modelById } from '../../../../ui/catalog/choose-model.ts';
import { isRatio, RATIOS } from '../../../../ui/catalog/ratios.ts';

describe('RATIOS', () => {
  test('are seven wide ones, from square on, above their seven turned counterparts', () => {
    expect(RATIOS).toHaveLength(14);
    const turned = (ratio: string) => ratio.split(':').reverse().join(':');
    const tall = RATIOS.slice(7);
    const wide = RATIOS.slice(1, 7).filter((ratio) => ratio !== '14:10');
    for (const ratio of wide) expect(tall).toContain(turned(ratio));
    expect(tall).toContain('6:10');
  });

  test('are told from other texts', () => {
    expect(isRatio('16:9')).toBe(true);
    expect(isRatio('9:21')).toBe(false);
  });
});

describe('cellSize', () => {
  test.each([
    ['recraftv4_1', '16:9', 1344, 768],
    ['recraftv4_1_pro', '16:9', 2688, 1536],
    ['recraftv4_1_utility_pro', '2:3', 1664, 2560],
    ['recraftv4_1_vector', '4:3', 1216, 896],
    ['recraftv4_1_pro_vector', '1:1', 1024, 1024],
    ['recraftv3', '16:9', 1820, 1024],
    ['recraftv2_vector', '6:10', 1024, 1707],
  ])('%s at %s is %i × %i', (id, ratio, width, height) => {
    expect(cellSize(modelById(id), ratio)).toEqual({ width, height });
  });

  test('comes near the ratio that it is for, as the vendor rounds to multiples of 64', () => {
    for (const id of ['recraftv4_1', 'recraftv4_1_pro', 'recraftv3']) {
      for (const ratio of RATIOS) {
        const { width, height } = cellSize(modelById(id), ratio);
        const [x = NaN, y = NaN] = ratio.split(':').map(Number);
        expect(Math.abs(Math.log((width / height) * (y / x)))).toBeLessThan(0.05);
      }
    }
  });

  test('is the square of 1K for a model or ratio that is not known', () => {
    expect(cellSize(undefined, '7:5')).toEqual({ width: 1024, height: 1024 });
  });
});
