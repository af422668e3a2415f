import { describe, expect, test } from 'vitest';
import { insideOf, unfitFor } from '../../../../plugin/selection/unfit.ts';
import type { LayerFacts } from '../../../../plugin/selection/unfit.ts';

const FIT: LayerFacts = {
  type: 'RECTANGLE',
  locked: false,
  hidden: false,
  width: 300,
  height: 200,
  rendered: { width: 300, height: 200 },
  content: true,
  picture: null,
};
const LINE = { ...FIT, type: 'LINE', width: 100, height: 0 };

describe('fit layers', () => {
  test.each([
    ['a plain layer', FIT],
    ['a 9000 px layer', { ...FIT, width: 9_000, height: 9_000, rendered: { width: 9_000, height: 9_000 } }],
    ['a layer of exactly 16 to 1', { ...FIT, width: 1_600, height: 100 }],
    ['a text', { ...FIT, type: 'TEXT' }],
    ['a section', { ...FIT, type: 'SECTION' }],
    ['a thick line', { ...LINE, rendered: { width: 100, height: 20 } }],
  ])('%s can be sent', (_what, facts) => {
    expect(unfitFor(facts)).toEqual({ vectorize: null, background: null });
  });
});

describe('unfit layers', () => {
  test.each([
    ['locked', { ...FIT, locked: true, hidden: true }],
    ['hidden', { ...FIT, hidden: true, type: 'SLICE' }],
    ['unsupported', { ...FIT, type: 'SLICE', rendered: null }],
    ['unsupported', { ...FIT, type: 'STICKY' }],
    ['no-size', { ...LINE, rendered: null }],
    ['no-size', { ...FIT, width: 0, height: 0, rendered: null }],
    ['no-size', { ...FIT, width: 0.5, height: 0.01, rendered: { width: 0.5, height: 0.01 } }],
    ['empty', { ...FIT, rendered: null }],
    ['empty', { ...FIT, type: 'FRAME', content: false }],
    ['too-narrow', { ...FIT, width: 20, height: 4_000, rendered: { width: 20, height: 4_000 } }],
    ['too-narrow', { ...FIT, width: 1_601, height: 100 }],
    ['too-narrow', { ...LINE, rendered: { width: 100, height: 1 } }],
  ] as const)('the first reason is %s', (reason, facts) => {
    expect(unfitFor(facts)).toEqual({ vectorize: reason, background: reason });
  });

  test('for the background the picture counts and not the layer that shows it', () => {
    const narrowLayer = { ...FIT, width: 20, height: 4_000, picture: { width: 800, height: 600 } };
    expect(unfitFor(narrowLayer)).toEqual({ vectorize: 'too-narrow', background: null });
    const narrowPicture = { ...FIT, picture: { width: 3_300, height: 200 } };
    expect(unfitFor(narrowPicture)).toEqual({ vectorize: null, background: 'too-narrow' });
  });
});

describe('a layer inside another selected one', () => {
  const fit = { vectorize: null, background: null, image: null };
  const image = { paint: 0, width: 300, height: 200 };

  test('goes along with it', () => {
    expect(insideOf(fit, [fit])).toEqual({ vectorize: 'inside-selected', background: 'inside-selected' });
    expect(insideOf(fit, [])).toEqual({ vectorize: null, background: null });
  });

  test('is sent by itself where the one around it cannot be', () => {
    const around = { ...fit, vectorize: 'too-narrow' as const };
    expect(insideOf(fit, [around])).toEqual({ vectorize: null, background: 'inside-selected' });
  });

  test('is sent by itself where only the picture of the one around it loses its background', () => {
    expect(insideOf(fit, [{ ...fit, image }])).toEqual({ vectorize: 'inside-selected', background: null });
  });

  test('has its own reasons first', () => {
    const layer = { vectorize: 'empty', background: 'empty' } as const;
    expect(insideOf(layer, [fit])).toEqual({ vectorize: 'empty', background: 'empty' });
  });
});
