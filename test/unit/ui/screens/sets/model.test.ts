import { describe, expect, test } from 'vitest';
import { createCreateModel } from '../../../../../ui/screens/create/model.ts';
import { createSetsModel } from '../../../../../ui/screens/sets/model.ts';
import type { JobState } from '../../../../../ui/jobs/job.ts';
import { createSignalApp, job, layer } from '../signal-app.ts';

function setUp(text = 'Tent\nCanoe\nMap') {
  const app = createSignalApp();
  const create = createCreateModel(app);
  const model = createSetsModel(app, create);
  model.text.value = text;
  return { app, create, model };
}

const ORDER = {
  ...{ subjects: ['Tent', 'Canoe', 'Map'], template: '{subject}', title: 'Camping', side: 256, components: false },
  art: { output: 'vector', model: 'recraftv4_1_vector', ratio: '1:1', dropBackground: false },
} as const;

const there: JobState = {
  ...{ state: 'done', credits: 80, took: 1 },
  placed: { nodeId: '1:2', pageId: '0:1', name: 'Tent', note: null },
};

/** A set whose first picture is in a state. */
function waiting(state: JobState) {
  const { app, create, model } = setUp();
  app.jobs.value = [job('a', state)];
  app.sets.pending.value = { order: ORDER, firstJob: 'a', stage: 'first' };
  return { app, create, model };
}

describe('what a set costs and when it may be ordered', () => {
  test('all at once is one price for all', () => {
    const { app, model } = setUp();
    model.firstAlone.value = false;
    expect(model.action.value).toEqual({ verb: 'Draw 3', units: 240, count: 3, extra: 0 });
    model.run();
    expect(app.calls).toMatchObject([['drawSet', { subjects: ['Tent', 'Canoe', 'Map'], title: 'Set of 3' }, false]]);
  });

  test('the first alone is one picture now, and says what the others will cost with their style', () => {
    const { app, model } = setUp();
    expect(model.action.value).toEqual({ verb: 'Draw the first', units: 80, count: 1, extra: 0 });
    expect(model.later.value).toBe('Then 2 more for 165 units');
    model.run();
    expect(app.calls).toMatchObject([['drawSet', { side: 256, components: false, art: { ratio: '4:3' } }, true]]);
  });

  test('a style from selected layers is paid for with it', () => {
    const { app, create, model } = setUp();
    app.selection.value = { ...app.selection.value, layers: [layer({ id: '1' })] };
    create.styles.choose('references');
    expect(model.action.value).toEqual({ verb: 'Draw the first', units: 85, count: 1, extra: 5 });
    model.firstAlone.value = false;
    expect(model.action.value).toMatchObject({ units: 245, extra: 5 });
    app.balance.value = 244;
    expect(model.short.value?.title).toBe('1 unit short');
    model.text.value = '';
    expect([model.action.value, model.short.value]).toMatchObject([{ units: 0, extra: 0 }, null]);
  });

  test('one that waits is priced by the model that it was ordered with, whatever Create has chosen since', () => {
    const { create, model } = waiting(there);
    const before = model.action.value;
    create.chooseModel('recraftv4_1_pro_vector');
    expect(create.model.value.price).toBe(300);
    expect(model.action.value).toEqual(before);
    expect(model.model.value.id).toBe(ORDER.art.model);
  });

  test('a single subject has no first one to be approved', () => {
    const { app, model } = setUp('Tent');
    expect([model.action.value.verb, model.later.value]).toEqual(['Draw 1', null]);
    model.run();
    expect(app.calls).toMatchObject([['drawSet', {}, false]]);
  });

  test.each([
    ['', 'Paste a list of subjects first'],
    ['\n  \n', 'Paste a list of subjects first'],
    ['a'.repeat(10_001), '1 prompt too long for this model'],
  ])('a list that cannot be drawn sends nothing and says why', (text, reason) => {
    const { app, model } = setUp(text);
    expect(model.reason.value).toBe(reason);
    model.run();
    expect(app.calls).toEqual([]);
  });

  test('a size that is no number, and too few units, turn it off', () => {
    const { app, model } = setUp();
    model.side.value = 'large';
    expect([model.reason.value, model.sideProblem.value]).toEqual([
      'The size is no number',
      'A whole number from 16 to 4,096',
    ]);
    model.side.value = '4097';
    expect(model.reason.value).toBe('The size is no number');
    model.side.value = '64';
    app.notices.value = [{ id: 'offline', tone: 'warning', title: 'You’re offline', text: '' }];
    expect(model.reason.value).toBe('You’re offline');
    app.notices.value = [];
    model.firstAlone.value = false;
    app.balance.value = 200;
    expect(model.reason.value).toBe('Too few units');
    expect(model.short.value?.title).toBe('40 units short');
  });

  test('the prompt of the first subject is shown as it will be sent', () => {
    const { model } = setUp();
    expect(model.sample.value).toBe('Tent, flat icon');
    model.template.value = 'watercolor';
    expect(model.sample.value).toBe('Tent, watercolor');
    model.template.value = ' ';
    expect(model.sample.value).toBe('Tent');
  });
});

describe('the first picture of a set', () => {
  test('cannot be approved before it is there, nor where it came to nothing', () => {
    for (const [state, reason] of [
      [{ state: 'queued' }, 'The first one is being drawn'],
      [{ state: 'cancelled', sent: false }, 'The first one wasn’t drawn'],
    ] as const) {
      const { app, model } = waiting(state);
      expect(model.reason.value).toBe(reason);
      model.run();
      expect(app.calls).toEqual([]);
    }
  });

  test('is approved by the button, at the price of the others and their style', () => {
    const { app, model } = waiting(there);
    expect(model.action.value).toEqual({ verb: 'Approve and draw 2', units: 165, count: 2, extra: 5 });
    model.run();
    model.redrawFirst();
    model.revealFirst();
    model.drop();
    expect(app.calls.map(([name]) => name)).toEqual(['approveFirst', 'redrawFirst', 'reveal', 'dropPending']);
  });

  test('needs no style of a model that takes none', () => {
    const { app, model } = waiting(there);
    const art = { ...ORDER.art, output: 'image', model: 'recraftv4_1_flash' } as const;
    app.sets.pending.value = { order: { ...ORDER, art }, firstJob: 'a', stage: 'first' };
    expect(model.action.value).toMatchObject({ units: 14, extra: 0 });
  });
});
