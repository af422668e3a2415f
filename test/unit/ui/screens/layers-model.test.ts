import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { App } from '../../../../ui/state/types.ts';
import { createBackgroundModel as createModel } from '../../../../ui/screens/background/model.ts';
import { resultWords } from '../../../../ui/screens/background/fate-words.ts';
import { countWords, layerIcon, reasonWords } from '../../../../ui/screens/layer-words.ts';
import { createVectorizeModel as createTracingModel } from '../../../../ui/screens/vectorize/model.ts';
import { createSignalApp, layer } from './signal-app.ts';

/** The models while their screens are on show. */
const createBackgroundModel = (app: App) => createModel(app, signal(true));
const createVectorizeModel = (app: App) => createTracingModel(app, signal(true));

const image = { paint: 0, width: 2400, height: 1700 };

function select(...layers: ReturnType<typeof layer>[]) {
  const app = createSignalApp();
  app.selection.value = { pageId: '0:1', layers, frame: null };
  return app;
}

describe('the selected layers', () => {
  test('only those that can be used are paid for and sent', () => {
    const app = select(layer({ id: 'a' }), layer({ id: 'b', vectorize: 'hidden' }), layer({ id: 'c' }));
    const model = createVectorizeModel(app);
    expect(model.units.value).toBe(20);
    model.run();
    const { tracing } = app.preferences.value;
    const order = { layerIds: ['a', 'c'], original: 'hide', dropBackground: true, tracing };
    expect(app.calls).toEqual([['vectorize', order]]);
  });

  test('each job looks at its own reason', () => {
    const app = select(layer({ id: 'a', vectorize: 'too-narrow' }));
    expect(createVectorizeModel(app).usable.value).toEqual([]);
    expect(createBackgroundModel(app).usable.value.map(({ id }) => id)).toEqual(['a']);
  });

  test('nothing selected, or nothing usable, sends nothing and says why', () => {
    const none = select();
    const locked = select(layer({ id: 'a', vectorize: 'locked' }));
    const both = select(layer({ id: 'a', vectorize: 'locked' }), layer({ id: 'b', vectorize: 'empty' }));
    expect([none, locked, both].map((app) => createVectorizeModel(app).reason.value)).toEqual([
      'Nothing is selected',
      'Can’t be used',
      'None can be used',
    ]);
    createVectorizeModel(locked).run();
    expect(locked.calls).toEqual([]);
  });

  test('offline turns it off in its own words', () => {
    const app = select(layer({ id: 'a' }));
    app.notices.value = [{ id: 'offline', tone: 'warning', title: 'You’re offline', text: '' }];
    const model = createVectorizeModel(app);
    model.run();
    expect([model.reason.value, app.calls]).toEqual(['You’re offline', []]);
  });

  test('a layer that was cut out is done, until another one of its pictures is chosen', () => {
    const cut = { job: 'j', hash: 'top', result: 'cut', grow: 0, feather: 0 } as const;
    const among = [
      { ...image, paint: 1, hash: 'cut' },
      { ...image, paint: 0, hash: 'other' },
    ];
    const app = select(layer({ id: 'a', cut, image: { ...image, paint: 1, among } }));
    const model = createBackgroundModel(app);
    expect([model.reason.value, model.units.value]).toEqual(['Done', 0]);
    model.chooseImage(0);
    expect([model.reason.value, model.units.value]).toEqual([null, 10]);
    model.run();
    const order = { layerIds: ['a'], fills: { a: { paint: 0, hash: 'other' } } };
    expect(app.calls.at(-1)).toMatchObject(['removeBackground', order]);
  });

  test('a selection that changes is followed', () => {
    const app = select();
    const model = createBackgroundModel(app);
    app.selection.value = { pageId: '0:1', layers: [layer({ id: 'a', image })], frame: null };
    expect(model.reason.value).toBeNull();
    expect(model.units.value).toBe(10);
  });

  test('with too few units the first layers can still be sent', () => {
    const app = select(layer({ id: 'a' }), layer({ id: 'b' }), layer({ id: 'c' }));
    app.balance.value = 25;
    const model = createVectorizeModel(app);
    expect(model.short.value?.title).toBe('5 units short');
    model.runAffordable();
    expect(app.calls).toMatchObject([['vectorize', { layerIds: ['a', 'b'] }]]);
  });
});

describe('the background screen', () => {
  test('shows the chosen layer, and the first usable one where the chosen is gone', () => {
    const app = select(layer({ id: 'a', background: 'hidden' }), layer({ id: 'b', image }), layer({ id: 'c', image }));
    const model = createBackgroundModel(app);
    expect(model.shown.value?.id).toBe('b');
    model.show('c');
    expect(model.shown.value?.id).toBe('c');
    app.selection.value = { pageId: '0:1', layers: [layer({ id: 'd' })], frame: null };
    expect(model.shown.value?.id).toBe('d');
  });

  test('asks about the original only where a layer is replaced', () => {
    expect(createBackgroundModel(select(layer({ id: 'a', image }))).replaces.value).toBe(false);
    expect(createBackgroundModel(select(layer({ id: 'a', image }), layer({ id: 'b' }))).replaces.value).toBe(true);
    const unfit = select(layer({ id: 'a', image }), layer({ id: 'b', background: 'hidden' }));
    expect(createBackgroundModel(unfit).replaces.value).toBe(false);
  });

  test('says what will happen: a swapped fill, a new layer, one beside an instance, or a mask', () => {
    expect(resultWords(layer({ id: 'a', image }), 'cut')).toContain('Only the image');
    expect(resultWords(layer({ id: 'a' }), 'cut')).toContain('takes its place');
    expect(resultWords(layer({ id: 'a', insideInstance: true }), 'cut')).toContain('beside the instance');
    expect(resultWords(layer({ id: 'a', image }), 'mask')).toContain('stays whole');
    expect(resultWords(layer({ id: 'a', image, insideInstance: true }), 'mask')).toContain('cut out instead');
  });
});

describe('words for layers', () => {
  test('count what can be used of what is selected', () => {
    expect([countWords(1, 1), countWords(12, 12), countWords(12, 14)]).toEqual([
      '1 layer',
      '12 layers',
      '12 of 14 layers',
    ]);
  });

  test('a narrow layer says its size', () => {
    const narrow = layer({ id: 'a', width: 20.2, height: 4000 });
    expect(reasonWords(narrow, 'too-narrow')).toBe('20 × 4000, too narrow');
  });

  test('a layer with an image looks like one, and an unknown type like a shape', () => {
    expect(layerIcon(layer({ id: 'a', type: 'FRAME', image }))).toBe('image');
    expect(layerIcon(layer({ id: 'a', type: 'FRAME' }))).toBe('frame');
    expect(layerIcon(layer({ id: 'a', type: 'TABLE' }))).toBe('shape');
  });
});
