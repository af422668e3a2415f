import { describe, expect, test } from 'vitest';
import { modelById, modelsFor } from '../../../../ui/catalog/choose-model.ts';
import { CURATED_STYLES, curatedStylesOf } from '../../../../ui/catalog/curated-styles.ts';
import { modelFromId, unlistedModels } from '../../../../ui/catalog/listed-models.ts';
import { MODELS } from '../../../../ui/catalog/models.ts';
import { requestFor } from '../../../../ui/catalog/request-for.ts';
import { styleBasesOf, styleFamilyOf } from '../../../../ui/catalog/style-families.ts';
import { findModel } from '../../../recraft/models.ts';
import { CURATED_NAMES } from '../../../recraft/styles/curated-names.ts';

describe('what a model takes', () => {
  test('is what the simulated Recraft takes, which was written apart from it', () => {
    for (const { id, takes, needsStyle, price, promptLimit } of MODELS) {
      expect(findModel(id), id).toMatchObject({
        ...{ needsStyle, units: price, longestPrompt: promptLimit },
        ...{ curatedStyles: takes.curatedStyles, ownStyles: takes.ownStyles, matches: takes.matches },
        ...{ negativePrompt: takes.negativePrompt, v3Controls: takes.textLayout },
      });
      expect([takes.artisticLevel, takes.noText], id).toEqual([takes.textLayout, takes.textLayout]);
    }
  });

  test('exploring is for V4.1 and V4, standard and pro', () => {
    expect(MODELS.filter(({ takes }) => takes.explore).map(({ id }) => id)).toEqual([
      ...['recraftv4_1_vector', 'recraftv4_1_pro_vector', 'recraftv4_1', 'recraftv4_1_pro'],
      ...['recraftv4_vector', 'recraftv4_pro_vector', 'recraftv4', 'recraftv4_pro'],
    ]);
  });
});

describe('curated styles', () => {
  test('are those that the simulated Recraft knows, model by model', () => {
    for (const [model, names] of Object.entries(CURATED_NAMES)) {
      expect(
        curatedStylesOf(model)
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual([...names].toSorted());
    }
    expect(new Set(CURATED_STYLES.flatMap(({ models }) => models))).toEqual(new Set(Object.keys(CURATED_NAMES)));
  });

  test('stand once for all models that have them', () => {
    expect(CURATED_STYLES.find(({ name }) => name === 'Noir')?.models).toEqual(['recraftv3']);
    expect(CURATED_STYLES.find(({ name }) => name === 'HDR')?.models).toEqual(['recraftv3', 'recraftv2']);
    expect(CURATED_STYLES.find(({ name }) => name === 'Icon')?.group).toBe('Icon');
    const names = CURATED_STYLES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('an own style', () => {
  test('fits the tiers of its generation and kind of result', () => {
    expect(styleFamilyOf('recraftv4_styles_vector')).toEqual([
      'recraftv4_styles_vector',
      'recraftv4_styles_pro_vector',
    ]);
    expect(styleFamilyOf('recraftv4_1_pro')).toEqual([
      ...['recraftv4_1_pro', 'recraftv4_1', 'recraftv4_1_utility', 'recraftv4_1_utility_pro'],
    ]);
    expect(styleFamilyOf('recraftv3')).toEqual(['recraftv3']);
    expect(styleFamilyOf('recraftv9')).toEqual(['recraftv9']);
  });

  test('has a base that fits what its model draws', () => {
    expect(styleBasesOf(modelFromId('recraftv2_vector'))).toEqual(['vector_illustration', 'icon']);
    expect(styleBasesOf(modelFromId('recraftv3'))).toEqual(['realistic_image', 'digital_illustration']);
    expect(styleBasesOf(modelFromId('recraftv4_styles'))).toEqual(['any']);
  });
});

describe('a model that came after this catalog', () => {
  const listed = [
    { id: 'recraftv5_vector', name: 'Recraft V5 Vector', output: 'vector' },
    { id: 'recraftv5_styles_pro', name: 'Recraft V5 Styles Pro', output: 'image' },
    { id: 'recraftv4', name: 'Recraft V4', output: 'image' },
    { id: 'recraftv4_raster', name: 'Recraft V4', output: 'image' },
    { id: 'flux2_pro', name: 'Flux 2 Pro', output: 'image' },
  ] as const;

  test('stays usable at a price that nobody knows, and the others are not listed twice', () => {
    expect(unlistedModels(listed)).toMatchObject([
      { id: 'recraftv5_vector', title: 'Recraft V5 Vector', family: 'Others', price: null, sizes: '1k' },
      { id: 'recraftv5_styles_pro', tier: 'pro', sizes: '2k', needsStyle: true },
    ]);
  });

  test('is offered no control that it might refuse', () => {
    const model = modelFromId('recraftv5_vector');
    const request = requestFor(model, { prompt: 'a fox', size: '1:1', seed: 7, negativePrompt: 'dogs' });
    expect(request).toEqual({ prompt: 'a fox', size: '1:1', seed: 7, model: 'recraftv5_vector', output: 'vector' });
  });

  test('known ones are the catalog’s own', () => {
    expect(modelFromId('recraftv4_1')).toBe(modelById('recraftv4_1'));
    expect(modelsFor('image').every((model) => modelFromId(model.id) === model)).toBe(true);
  });
});

describe('fitting a request', () => {
  const plain = { prompt: 'a fox', size: '1:1' };

  test('a match of another generation is left out, the style stays', () => {
    const style = { kind: 'own', id: 'abc', match: 'regular' } as const;
    expect(requestFor(modelFromId('recraftv4'), { ...plain, style }).style).toEqual({ kind: 'own', id: 'abc' });
    expect(requestFor(modelFromId('recraftv3'), { ...plain, style }).style).toEqual(style);
  });

  test('empty texts and lists are left out in silence', () => {
    const request = requestFor(modelFromId('recraftv3'), {
      ...plain,
      ...{ negativePrompt: '', colors: [], textLayout: [] },
    });
    expect(request).toEqual({ ...plain, model: 'recraftv3', output: 'image' });
  });
});
