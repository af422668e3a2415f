import { describe, expect, test } from 'vitest';
import { modelName } from '../../../../../ui/screens/create/model-choice.ts';
import { createCreateModel } from '../../../../../ui/screens/create/model.ts';
import { unlistedModels } from '../../../../../ui/catalog/listed-models.ts';
import { createSignalApp, layer } from '../signal-app.ts';

function setUp(prompt = 'A heron between reeds') {
  const app = createSignalApp();
  const model = createCreateModel(app);
  model.prompt.value = prompt;
  return { app, model };
}

const frame = { id: '1:2', name: 'Hero', width: 800, height: 600 };

describe('what Create costs and when it may be clicked', () => {
  test('the price is the model’s times the count', () => {
    const { app, model } = setUp();
    expect(model.units.value).toBe(160);
    app.savePreferences({ count: 6, output: 'image' });
    expect(model.units.value).toBe(6 * 35);
  });

  test.each(['', '   ', '\n'])('the prompt %j sends nothing and says what to do', (prompt) => {
    const { app, model } = setUp(prompt);
    expect(model.reason.value).toBe('Write a prompt first');
    model.generate();
    expect(app.calls).toEqual([]);
  });

  test('a prompt over the model’s limit is counted and sends nothing', () => {
    const { app, model } = setUp('a'.repeat(10_001));
    expect(model.counter.value).toBe('10,001 / 10,000');
    expect(model.over.value).toBe(true);
    expect(model.reason.value).toBe('1 character too many for V4.1');
    model.generate();
    expect(app.calls).toEqual([]);
  });

  test('an emoji counts as one character', () => {
    expect(setUp('🪶🪶').model.counter.value).toBe('2 / 10,000');
  });

  test('a model with a shorter limit makes the same prompt too long', () => {
    const { model } = setUp('a'.repeat(1_500));
    expect(model.over.value).toBe(false);
    model.chooseModel('recraftv3_vector');
    expect(model.reason.value).toBe('500 characters too many for V3');
  });

  test('too few units turn it off, say how many are missing, and offer what is affordable', () => {
    const { app, model } = setUp();
    app.balance.value = 120;
    expect(model.reason.value).toBe('Too few units');
    expect(model.short.value).toEqual({
      title: '40 units short',
      text: '2 vectors cost 160 units, the balance is 120.',
      affordable: 1,
    });
    model.generate();
    expect(app.calls).toEqual([]);
    model.generateAffordable();
    expect(app.calls).toMatchObject([['generate', { count: 1 }]]);
  });

  test('an unknown balance stops nothing', () => {
    const { app, model } = setUp();
    app.balance.value = null;
    expect(model.reason.value).toBeNull();
  });

  test('a style that is made for the order is part of the price, told apart, and of what is missing', () => {
    const { app, model } = setUp();
    expect(model.priceNote.value).toBeNull();
    app.selection.value = { pageId: '0:1', layers: [layer({ id: '1' })], frame: null };
    model.styles.choose('references');
    expect([model.units.value, model.priceNote.value]).toEqual([165, '160 units, and 5 for the style']);
    app.balance.value = 164;
    expect(model.short.value).toMatchObject({ title: '1 unit short', affordable: 1 });
    app.balance.value = 84;
    expect(model.short.value?.affordable).toBe(0);
    model.generateAffordable();
    expect(app.calls).toEqual([]);
    app.balance.value = 165;
    expect([model.short.value, model.reason.value]).toEqual([null, null]);
  });

  test('offline and refused by Recraft turn it off in their own words', () => {
    const { app, model } = setUp();
    app.notices.value = [{ id: 'offline', tone: 'warning', title: 'You’re offline', text: '' }];
    expect(model.reason.value).toBe('You’re offline');
    const failure = {
      code: 'refused-by-cors',
      title: 'Refused',
      text: '',
      remedy: 'check-again',
      detail: null,
    } as const;
    app.connection.value = { state: 'unchecked', last4: '7f3c', kept: true, failure };
    expect(model.reason.value).toBe('Refused');
  });
});

describe('what Create asks for', () => {
  test('the choices of the panel, with the prompt trimmed', () => {
    const { app, model } = setUp('  A heron\n');
    model.generate();
    expect(app.calls).toEqual([
      [
        'generate',
        {
          prompt: 'A heron',
          output: 'vector',
          model: 'recraftv4_1_vector',
          ratio: '4:3',
          count: 2,
          frameId: null,
          dropBackground: true,
        },
      ],
    ]);
  });

  test('the selected frame is where it goes, unless the canvas is chosen', () => {
    const { app, model } = setUp();
    app.selection.value = { pageId: '0:1', layers: [], frame };
    model.generate();
    model.choosePlace('canvas');
    model.generate();
    expect(app.calls).toMatchObject([
      ['generate', { frameId: '1:2' }],
      ['generate', { frameId: null }],
    ]);
  });

  test('a frame that is no longer selected is not used', () => {
    const { app, model } = setUp();
    app.selection.value = { pageId: '0:1', layers: [], frame };
    app.selection.value = { pageId: '0:1', layers: [], frame: null };
    expect(model.place.value).toBe('canvas');
    expect(model.places.value).toEqual([{ value: 'canvas', label: 'Canvas' }]);
  });

  test('images keep their background, whatever was chosen for vectors', () => {
    const { app, model } = setUp();
    model.chooseOutput('image');
    model.generate();
    expect(app.calls).toMatchObject([['generate', { output: 'image', dropBackground: false }]]);
  });

  test('each kind remembers its own model', () => {
    const { app, model } = setUp();
    model.chooseModel('recraftv4_vector');
    model.chooseOutput('image');
    expect(model.model.value.id).toBe('recraftv4_1');
    model.chooseModel('recraftv3');
    model.chooseOutput('vector');
    expect(app.preferences.value).toMatchObject({ vectorModel: 'recraftv4_vector', imageModel: 'recraftv3' });
    expect(model.model.value.id).toBe('recraftv4_vector');
  });

  test('a stored model of the other kind gives way to V4.1', () => {
    const { app, model } = setUp();
    app.savePreferences({ vectorModel: 'recraftv4_1' });
    expect(model.model.value.id).toBe('recraftv4_1_vector');
  });

  test('a model that needs a style says so and sends nothing', () => {
    const { app, model } = setUp();
    model.chooseModel('recraftv4_styles_vector');
    expect(model.reason.value).toBe('Choose a style first');
    model.generate();
    expect(app.calls).toEqual([]);
  });

  test('a model that the catalog does not know can be used, its price unknown', () => {
    const { app, model } = setUp();
    app.savePreferences({ vectorModel: 'recraftv9_vector' });
    expect(model.model.value).toMatchObject({ id: 'recraftv9_vector', output: 'vector', price: null });
    expect(model.modelGroups.value.at(-1)?.models.map(({ id }) => id)).toEqual(['recraftv9_vector']);
    expect(model.units.value).toBeNull();
    expect(model.short.value).toBeNull();
    model.generate();
    expect(app.calls).toMatchObject([['generate', { model: 'recraftv9_vector' }]]);
  });

  test('models that Recraft lists besides are looked for when the menu opens, and stand last in it', () => {
    const { app, model } = setUp();
    model.lookForModels();
    expect(app.calls).toEqual([['listModels']]);
    app.newModels.value = unlistedModels([
      { id: 'recraftv5_vector', name: 'Recraft V5 Vector', output: 'vector' },
      { id: 'recraftv5', name: 'Recraft V5', output: 'image' },
    ]);
    const last = model.modelGroups.value.at(-1);
    expect(last?.models.map(({ title }) => title)).toEqual(['Recraft V5 Vector']);
  });
});

describe('the model menu', () => {
  test('starts with V4.1, has no empty heading, and offers only models of the chosen kind', () => {
    const { model } = setUp();
    for (const output of ['vector', 'image'] as const) {
      model.chooseOutput(output);
      const groups = model.modelGroups.value;
      expect(groups[0]?.family).toBe('V4.1');
      expect(groups.map(({ models }) => models.length)).not.toContain(0);
      expect(groups.flatMap(({ models }) => models).every((each) => each.output === output)).toBe(true);
    }
  });

  test('is put together once for each kind of result, whatever else is chosen', () => {
    const { model } = setUp();
    const menu = model.modelGroups.value;
    model.change({ ratio: '16:9', count: 3 });
    model.chooseModel('recraftv3_vector');
    expect(model.modelGroups.value).toBe(menu);
    model.chooseOutput('image');
    expect(model.modelGroups.value).not.toBe(menu);
  });

  test('says hint and price with each name', () => {
    expect(modelName(setUp().model.model.value)).toBe('V4.1, About 15 s, 80 units');
  });
});
