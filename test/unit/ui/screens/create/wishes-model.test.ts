import { describe, expect, test } from 'vitest';
import { createCreateModel } from '../../../../../ui/screens/create/model.ts';
import { optionWords, seedWords } from '../../../../../ui/screens/create/option-words.ts';
import { createSignalApp, entry } from '../signal-app.ts';

function setUp(vectorModel = 'recraftv3_vector') {
  const app = createSignalApp();
  app.savePreferences({ vectorModel });
  const model = createCreateModel(app);
  model.prompt.value = 'A heron';
  return { app, model };
}

describe('wishes beside the prompt', () => {
  test('are sent as they are set', () => {
    const { app, model } = setUp();
    model.setNegativePrompt(' people ');
    model.setArtisticLevel(0);
    model.setNoText(true);
    model.typeSeed('48,213');
    model.generate();
    expect(app.calls).toMatchObject([
      ['generate', { negativePrompt: 'people', artisticLevel: 0, noText: true, seed: 48_213 }],
    ]);
  });

  test('are kept for a model that takes them, and the others say so', () => {
    const { model } = setUp();
    expect(model.kept.value).toBeNull();
    model.setNegativePrompt('people');
    model.chooseModel('recraftv4_1_vector');
    expect(model.kept.value).toBe('V4.1 takes no negative prompt; it is kept for models that do.');
    model.setArtisticLevel(3);
    model.setNoText(true);
    expect(model.kept.value).toBe(
      'V4.1 takes no negative prompt, no artistic level, no “no text”; they are kept for models that do.',
    );
    model.chooseModel('recraftv3_vector');
    expect(model.kept.value).toBeNull();
    expect(model.negativePrompt.value).toBe('people');
  });

  test('of a style that a model does not know are kept as well', () => {
    const { model } = setUp();
    model.styles.choose({ kind: 'curated', name: 'Linocut' });
    model.chooseModel('recraftv4_1_vector');
    expect(model.kept.value).toBe('V4.1 doesn’t draw in Linocut; it is kept for models that do.');
    model.chooseModel('recraftv2_vector');
    expect(model.kept.value).toBeNull();
    expect(model.styles.label.value).toBe('Linocut');
  });

  test('that are too long are told before they are sent', () => {
    const { app, model } = setUp();
    model.setNegativePrompt('x'.repeat(1_001));
    expect(model.reason.value).toBe('Negative prompt: 1 character too many for V3');
    model.generate();
    expect(app.calls).toEqual([]);
    model.chooseModel('recraftv4_1_vector');
    expect(model.reason.value).toBeNull();
  });

  test('stand in the folded line', () => {
    const { app, model } = setUp();
    expect(optionWords(model)).toBe('No background shape, random seed');
    model.setNegativePrompt('people');
    model.setArtisticLevel(3);
    model.setNoText(true);
    model.lockSeed(5);
    expect(optionWords(model)).toBe('Seed 5, negative prompt, artistic level 3, no text, no background shape');
    app.savePreferences({ output: 'image' });
    expect(optionWords(model)).toBe('Seed 5');
  });
});

describe('the seed', () => {
  test.each(['', 'seven', '-1', '1.5', '4294967296'])('%j is none, so that it is random again', (text) => {
    const { model } = setUp();
    model.lockSeed(5);
    model.typeSeed(text);
    expect(model.seed.value).toBeNull();
  });

  test('of the last picture is locked by a click, any other where there is none, and unlocked again', () => {
    const { app, model } = setUp();
    model.toggleSeed();
    expect(model.seed.value).toBe(app.anySeed());
    model.toggleSeed();
    expect(model.seed.value).toBeNull();
    app.history.entries.value = [
      entry('b', { kind: 'vectorize' }),
      entry('a', {
        recipe: {
          params: {
            ...{ prompt: 'A', output: 'vector', model: 'recraftv4_1_vector', ratio: '1:1', dropBackground: false },
            spot: { run: 'r', pageId: '0:1', frameId: null, x: 0, y: 0 },
            cell: { slot: 0, count: 1, width: 10, height: 10 },
            seed: 99,
          },
          facts: null,
        },
      }),
    ];
    expect(model.lastSeed.value).toBe(99);
    model.toggleSeed();
    expect(model.seed.value).toBe(99);
    model.rollSeed();
    expect(model.seed.value).toBe(app.anySeed());
  });

  test('counts up for the pictures of one order, around the end too', () => {
    expect(seedWords(48_213, 1)).toBeNull();
    expect(seedWords(null, 4)).toBeNull();
    expect(seedWords(48_213, 4)).toBe('One each: 48213 to 48216');
    expect(seedWords(2 ** 32 - 1, 2)).toBe('One each: 4294967295 to 0');
  });
});
