import { describe, expect, test } from 'vitest';
import { createCreateModel } from '../../../../../ui/screens/create/model.ts';
import { createExploreModel } from '../../../../../ui/screens/explore/model.ts';
import { createSignalApp, entry, layer } from '../signal-app.ts';

function setUp(prompt = 'A heron') {
  const app = createSignalApp();
  const create = createCreateModel(app);
  create.prompt.value = prompt;
  return { app, create, model: createExploreModel(app, create) };
}

/** What the panel stored on a picture of a set. */
const PROVENANCE = {
  ...{ version: 1, operation: 'explore', source: null, model: 'recraftv4_1', seed: null, size: '4:3' },
  ...{ date: '2026-11-26T12:00:00.000Z', units: 100, job: 'e', imageId: 'abc' },
};

function select(app: ReturnType<typeof setUp>['app'], change: object = {}) {
  const provenance = JSON.stringify({ ...PROVENANCE, ...change });
  app.selection.value = { pageId: '0:1', layers: [layer({ id: '1:2', provenance })], frame: null };
}

describe('exploring', () => {
  test('is offered where the model explores, and asks for what Create has chosen', () => {
    const { app, create, model } = setUp('  A heron ');
    expect(model.offered.value).toBe(true);
    model.explore();
    expect(app.calls).toEqual([
      [
        'explore',
        {
          ...{ prompt: 'A heron', output: 'vector', model: 'recraftv4_1_vector', ratio: '4:3' },
          ...{ frameId: null, dropBackground: true },
        },
      ],
    ]);
    create.chooseModel('recraftv3_vector');
    expect(model.offered.value).toBe(false);
  });

  test('without a prompt sends nothing and says why', () => {
    const { app, model } = setUp(' ');
    expect(model.reason.value).toBe('Write a prompt first');
    model.explore();
    expect(app.calls).toEqual([]);
  });
});

describe('more like a picture', () => {
  test('is offered for one selected picture of a set alone', () => {
    const { app, model } = setUp();
    expect(model.hasLike.value).toBe(false);
    select(app);
    expect(model.hasLike.value).toBe(true);
    select(app, { imageId: null });
    expect(model.hasLike.value).toBe(false);
    select(app, { model: null });
    expect(model.hasLike.value).toBe(false);
  });

  test('sends nothing while nothing can be sent, and says why', () => {
    const { app, model } = setUp();
    select(app);
    app.notices.value = [{ id: 'offline', tone: 'warning', title: 'You’re offline', text: '' }];
    model.similar();
    model.explore();
    expect([model.similarReason.value, model.reason.value, app.calls]).toEqual([
      'You’re offline',
      'You’re offline',
      [],
    ]);
  });

  test('goes by the picture’s id, model and ratio, and is named after the prompt of its set', () => {
    const { app, model } = setUp();
    select(app);
    app.history.entries.value = [entry('e', { kind: 'explore' })];
    model.closeness.value = '5';
    model.similar();
    expect(app.calls).toEqual([
      [
        'explore',
        {
          ...{ prompt: 'Entry e', output: 'image', model: 'recraftv4_1', ratio: '4:3', frameId: null },
          ...{ dropBackground: false, like: { imageId: 'abc', closeness: 5 } },
        },
      ],
    ]);
  });
});
