import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { MODELS } from '../../../../ui/catalog/models.ts';
import { generateParams, requestOf, type GenerateParams } from '../../../../ui/jobs/operations/generate-params.ts';
import { seedOf } from '../../../../ui/jobs/operations/seed.ts';
import { curatedStylesOf } from '../../../../ui/catalog/curated-styles.ts';

const EVERYTHING: GenerateParams = {
  prompt: 'A heron',
  output: 'vector',
  model: 'recraftv3_vector',
  ratio: '4:3',
  dropBackground: true,
  spot: { run: 'r', pageId: '0:1', frameId: null, x: 0, y: 0 },
  cell: { slot: 0, count: 1, width: 1365, height: 1024 },
  fill: null,
  brand: {
    name: 'Fieldwork',
    mode: 'exact',
    tolerance: null,
    keepNeutrals: true,
    colors: [{ hex: '#1f6f5c', weight: 1 }],
    locked: [],
    sent: [],
  },
  background: '#f5e3c8',
  seed: 48_213,
  style: { kind: 'curated', name: 'Line art' },
  negativePrompt: 'people',
  artisticLevel: 0,
  noText: true,
  textLayout: [
    {
      text: 'WALK',
      bbox: [
        [0, 0],
        [0.5, 0],
        [0.5, 0.1],
        [0, 0.1],
      ],
    },
  ],
};

describe('what is sent for an image', () => {
  test('is all that was wished for, where the model takes it', () => {
    expect(requestOf(EVERYTHING)).toEqual({
      prompt: 'A heron',
      model: 'recraftv3_vector',
      output: 'vector',
      size: '4:3',
      seed: 48_213,
      colors: [{ rgb: [31, 111, 92], weight: 1 }],
      background: [245, 227, 200],
      style: { kind: 'curated', name: 'Line art' },
      negativePrompt: 'people',
      artisticLevel: 0,
      noText: true,
      textLayout: EVERYTHING.textLayout,
    });
  });

  test.each(MODELS.map((model) => [model.id, model] as const))(
    '%s is sent nothing that it does not take',
    (id, model) => {
      const request = requestOf({ ...EVERYTHING, model: id, output: model.output });
      const { takes } = model;
      expect('negativePrompt' in request).toBe(takes.negativePrompt);
      expect('textLayout' in request).toBe(takes.textLayout);
      expect('artisticLevel' in request).toBe(takes.artisticLevel);
      expect('noText' in request).toBe(takes.noText);
      expect('colors' in request).toBe(takes.colors);
      expect('style' in request).toBe(curatedStylesOf(id).some(({ name }) => name === 'Line art'));
      expect(request).toMatchObject({ prompt: 'A heron', model: id, output: model.output, seed: 48_213 });
    },
  );

  test('has nothing that was not wished for', () => {
    const { prompt, output, model, ratio, dropBackground, spot, cell } = EVERYTHING;
    const plain = requestOf({
      ...{ prompt, output, model, ratio, dropBackground, spot, cell },
      noText: false,
      textLayout: [],
    });
    expect(plain).toEqual({ prompt, output, model, size: ratio });
  });
});

describe('what is stored of an image', () => {
  test('is read as it was written', () => {
    expect(v.parse(generateParams, JSON.parse(JSON.stringify(EVERYTHING)))).toEqual(EVERYTHING);
  });

  test('by an older version has no wishes, and what cannot be understood costs nothing', () => {
    const { prompt, output, model, ratio, dropBackground, spot, cell } = EVERYTHING;
    const old = { prompt, output, model, ratio, dropBackground, spot, cell };
    expect(v.parse(generateParams, old)).toEqual(old);
    const spoiled = { ...old, seed: 'seven', style: { kind: 'own' }, textLayout: 'none', fill: 3 };
    expect(v.parse(generateParams, spoiled)).toEqual({ ...old, seed: null, style: null, textLayout: null, fill: null });
  });
});

describe('a seed', () => {
  test('is a whole number of 32 bits, the same for the same picture of an order', () => {
    const seeds = Array.from({ length: 200 }, (_, slot) => seedOf(null, { run: 'r', slot }));
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true);
    expect(new Set(seeds).size).toBe(200);
    expect(seedOf(null, { run: 'r', slot: 3 })).toBe(seeds[3]);
    expect(seedOf(null, { run: 's', slot: 3 })).not.toBe(seeds[3]);
  });
});
