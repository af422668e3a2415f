import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { defaultModel } from '../../../../ui/catalog/choose-model.ts';
import { decode } from '../../../../plugin/storage/property.ts';
import type { Property } from '../../../../plugin/storage/property.ts';
import { preferencesProperty } from '../../../../plugin/storage/preferences.ts';
import { tokenProperty } from '../../../../plugin/storage/token.ts';
import { clampSize, windowSizeProperty } from '../../../../plugin/storage/window-size.ts';

/** Values that were really stored, by version; they stay readable for ever. */
const STORED = {
  token: [{ version: 1, value: 'sk-3fA9' }],
  preferences: [
    {
      version: 1,
      value: {
        output: 'image',
        vectorModel: 'recraftv4_vector',
        imageModel: 'recraftv3',
        ratio: '16:9',
        count: 6,
        original: 'keep',
        dropBackground: true,
      },
    },
    {
      version: 2,
      value: {
        output: 'vector',
        vectorModel: 'recraftv4_1_vector',
        imageModel: 'recraftv4_1',
        ratio: '4:3',
        count: 2,
        original: 'remove',
        dropBackground: false,
        keepPrompts: true,
        keepHistory: false,
        budget: 500,
      },
    },
    {
      version: 3,
      value: {
        output: 'vector',
        vectorModel: 'recraftv4_1_vector',
        imageModel: 'recraftv4_1',
        ratio: '1:1',
        count: 1,
        original: 'hide',
        dropBackground: false,
        keepPrompts: false,
        keepHistory: true,
        budget: null,
        brand: {
          on: true,
          mode: 'shading',
          tolerance: 12,
          keepNeutrals: true,
          choice: { kind: 'variables', collectionId: 'VariableCollectionId:1:2', modeId: '1:0' },
          palette: null,
        },
      },
    },
  ],
  'window-size': [{ version: 1, value: { width: 420, height: 800 } }],
};

describe('stored values', () => {
  test.each(STORED.token)('the token %j is read as it was kept', (stored) => {
    expect(decode(tokenProperty, stored)).toEqual({ value: stored.value, unreadable: false });
  });

  test.each(STORED.preferences)('the preferences %j are read as they were kept', (stored) => {
    const value = { ...preferencesProperty.initial, ...stored.value };
    expect(decode(preferencesProperty, stored)).toEqual({ value, unreadable: false });
  });

  test.each(STORED['window-size'])('the window size %j is read as it was kept', (stored) => {
    expect(decode(windowSizeProperty, stored)).toEqual({ value: stored.value, unreadable: false });
  });

  test('nothing stored is the default and no cause for a notice', () => {
    expect(decode(preferencesProperty, undefined)).toEqual({ value: preferencesProperty.initial, unreadable: false });
  });

  test.each([
    null,
    0,
    'garbage',
    [],
    {},
    { version: 1 },
    { version: 0, value: 'x' },
    { version: 1.5, value: 'x' },
    { version: 4, value: 'from a newer plugin' },
    { version: 1, value: { output: 'image' } },
    { version: 1, value: { ...preferencesProperty.initial, count: 7 } },
    { version: 1, value: { ...preferencesProperty.initial, ratio: 'wide' } },
  ])('%j is unreadable, and the default counts', (stored) => {
    expect(decode(preferencesProperty, stored)).toEqual({ value: preferencesProperty.initial, unreadable: true });
  });

  test('the default models are those that the catalog offers first', () => {
    const { vectorModel, imageModel } = preferencesProperty.initial;
    expect([vectorModel, imageModel]).toEqual([defaultModel('vector').id, defaultModel('image').id]);
  });

  test('the defaults would themselves be accepted', () => {
    for (const property of [preferencesProperty, windowSizeProperty, tokenProperty]) {
      expect(v.is(property.schema, property.initial)).toBe(true);
    }
  });
});

describe('migrations', () => {
  const property: Property<{ on: boolean; level: number }> = {
    key: 'sample',
    version: 3,
    initial: { on: true, level: 5 },
    schema: v.strictObject({ on: v.boolean(), level: v.number() }),
    migrations: [
      (older) => ({ on: v.parse(v.boolean(), older) }),
      (older) => ({ ...v.parse(v.object({ on: v.boolean() }), older), level: 0 }),
    ],
  };

  test('a first version goes through every step, and false and 0 survive', () => {
    expect(decode(property, { version: 1, value: false })).toEqual({
      value: { on: false, level: 0 },
      unreadable: false,
    });
  });

  test('a second version goes through the last step alone', () => {
    expect(decode(property, { version: 2, value: { on: false } }).value).toEqual({ on: false, level: 0 });
  });

  test('a step that throws makes the value unreadable and nothing more', () => {
    expect(decode(property, { version: 1, value: 'yes' })).toEqual({ value: property.initial, unreadable: true });
  });
});

describe('the window', () => {
  test.each([
    [
      { width: 0, height: 0 },
      { width: 320, height: 400 },
    ],
    [
      { width: 9_999, height: 9_999 },
      { width: 480, height: 1_200 },
    ],
    [
      { width: 360.4, height: 640.6 },
      { width: 360, height: 641 },
    ],
  ])('%j is clamped to %j', (asked, given) => {
    expect(clampSize(asked)).toEqual(given);
  });
});
