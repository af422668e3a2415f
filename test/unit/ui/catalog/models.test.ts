import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { defaultModel, modelById, modelsFor } from '../../../../ui/catalog/choose-model.ts';
import { FAMILIES, MODELS } from '../../../../ui/catalog/models.ts';
import { priceOf, TOOL_PRICES } from '../../../../ui/catalog/prices.ts';

const description = v.object({
  components: v.object({ schemas: v.object({ TransformModel: v.object({ enum: v.array(v.string()) }) }) }),
});

describe('MODELS', () => {
  test('are the 21 that Recraft documents, each once', () => {
    expect(MODELS).toHaveLength(21);
    expect(new Set(MODELS.map((model) => model.id)).size).toBe(21);
  });

  test('name their output in their id, as Recraft does', () => {
    for (const { id, output } of MODELS) expect(id.endsWith('_vector')).toBe(output === 'vector');
  });

  test('name their tier in their id', () => {
    const tier = (id: string) => /_(utility_pro|utility|pro|flash)(_vector)?$/.exec(id)?.[1]?.replace('_', '-');
    for (const model of MODELS) expect(model.tier).toBe(tier(model.id) ?? 'standard');
  });

  test('take 10,000 characters since V4 and 1,000 before', () => {
    for (const { id, promptLimit } of MODELS) expect(promptLimit).toBe(/v[23]/.test(id) ? 1_000 : 10_000);
  });

  test('are told apart by title within one menu', () => {
    for (const output of ['vector', 'image'] as const) {
      const titles = MODELS.filter((model) => model.output === output).map((model) => model.title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  test('stand under headings in one run each, in the order of the headings', () => {
    for (const output of ['vector', 'image'] as const) {
      const families = MODELS.filter((model) => model.output === output).map((model) => model.family);
      const runs = families.filter((family, i) => family !== families[i - 1]);
      expect([...runs, 'Others']).toEqual(FAMILIES.map(({ family }) => family));
    }
  });

  const path = process.env['RECRAFT_OPENAPI'] ?? '';
  test.skipIf(!existsSync(path))('are ids of the API description, but for Flash, which is newer', () => {
    const known = v.parse(description, JSON.parse(readFileSync(path, 'utf8'))).components.schemas.TransformModel.enum;
    const missing = MODELS.map(({ id }) => id).filter((id) => !known.includes(id));
    expect(missing).toEqual(['recraftv4_1_flash']);
  });
});

describe('choosing', () => {
  test('V4.1 comes first for vectors and for images', () => {
    expect(defaultModel('vector').id).toBe('recraftv4_1_vector');
    expect(defaultModel('image').id).toBe('recraftv4_1');
    expect(modelsFor('vector')[0]).toBe(defaultModel('vector'));
    expect(modelsFor('image')[0]).toBe(defaultModel('image'));
  });

  test('all models are on offer, those that need a style too', () => {
    expect(modelById('recraftv4_styles_vector')?.needsStyle).toBe(true);
    expect(modelsFor('vector')).toHaveLength(10);
    expect(modelsFor('image')).toHaveLength(11);
  });

  test('a model that Recraft adds later has no entry and no price', () => {
    expect(modelById('recraftv9')).toBeUndefined();
    expect(priceOf('recraftv9')).toBeNull();
  });
});

test.each([
  ['recraftv4_1_vector', 80],
  ['recraftv4_1', 35],
  ['recraftv4_1_flash', 7],
  ['recraftv4_1_pro_vector', 300],
  ['recraftv4_styles_vector', 50],
  ['recraftv3', 40],
  ['recraftv2_vector', 44],
])('%s costs %i units', (id, units) => {
  expect(priceOf(id)).toBe(units);
});

test('the tools cost what Recraft says, as far as it does', () => {
  expect(TOOL_PRICES).toEqual({
    vectorize: 10,
    removeBackground: 10,
    enhancePrompt: 10,
    createStyle: 5,
  });
});
