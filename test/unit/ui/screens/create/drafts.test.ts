import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../../ui/jobs/draft.ts';
import { createCreateModel } from '../../../../../ui/screens/create/model.ts';
import { createSignalApp } from '../signal-app.ts';

const DRAFT: Draft = {
  prompt: 'A heron',
  model: 'recraftv3',
  ratio: '16:9',
  seed: 48_213,
  style: { kind: 'curated', name: 'Risograph' },
  negativePrompt: 'people',
  colors: [],
  background: null,
  artisticLevel: 2,
  noText: true,
};

function setUp() {
  const app = createSignalApp();
  return { app, model: createCreateModel(app) };
}

describe('a picture asked for again', () => {
  test('fills the screen with everything that is known, its seed locked', () => {
    const { app, model } = setUp();
    model.runAgain(DRAFT);
    expect(app.preferences.value).toMatchObject({ output: 'image', imageModel: 'recraftv3', ratio: '16:9' });
    model.generate();
    expect(app.calls.filter(([name]) => name === 'generate')).toMatchObject([
      [
        'generate',
        {
          ...{ prompt: 'A heron', model: 'recraftv3', ratio: '16:9', negativePrompt: 'people', seed: 48_213 },
          ...{ style: DRAFT.style, artisticLevel: 2, noText: true },
        },
      ],
    ]);
    expect(model.focusWanted.value).toBe(true);
  });

  test('as more like it, has other seeds', () => {
    const { model } = setUp();
    model.lockSeed(1);
    model.moreLike(DRAFT);
    expect(model.seed.value).toBeNull();
    expect(model.negativePrompt.value).toBe('people');
  });

  test('takes back wishes that it did not have, and keeps a prompt that nobody knows', () => {
    const { model } = setUp();
    model.prompt.value = 'Mine';
    model.setNegativePrompt('trees');
    model.setArtisticLevel(5);
    model.runAgain({ ...DRAFT, prompt: null, negativePrompt: null, artisticLevel: null, noText: false, model: null });
    expect(model.prompt.value).toBe('Mine');
    expect(model.negativePrompt.value).toBe('');
    expect(model.artisticLevel.value).toBeNull();
    expect(model.noText.value).toBe(false);
  });

  test('turns brand colors off where it had none, and brings its own where the palette has not got them', () => {
    const { app, model } = setUp();
    model.runAgain(DRAFT);
    expect(app.calls).toContainEqual(['setBrandOn', false]);
    model.runAgain({ ...DRAFT, colors: ['#1f6f5c', '#f2643d'] });
    expect(app.calls).toContainEqual(['setBrandOn', true]);
    expect(app.calls).toContainEqual(['addColors', '#1f6f5c #f2643d']);
  });
});
