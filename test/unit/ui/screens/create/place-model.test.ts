import { describe, expect, test } from 'vitest';
import type { Layer, Selection } from '../../../../../plugin/protocol/contract.ts';
import { createCreateModel } from '../../../../../ui/screens/create/model.ts';
import { createSignalApp, layer } from '../signal-app.ts';

function setUp(output: 'vector' | 'image' = 'image') {
  const app = createSignalApp();
  app.savePreferences({ output, count: 1 });
  const model = createCreateModel(app);
  model.prompt.value = 'A heron';
  return { app, model };
}

function selected(change: Partial<Layer> = {}, frame: Selection['frame'] = null): Selection {
  return { pageId: '0:1', layers: [layer({ id: '1:2', name: 'Moon', ...change })], frame };
}

const hero = { id: '1:2', name: 'Hero', width: 1200, height: 628 };

describe('where art goes', () => {
  test('images fill the selected shape, unless that has a picture or the canvas is chosen', () => {
    const { app, model } = setUp();
    app.selection.value = selected();
    expect(model.place.value).toBe('fill');
    model.generate();
    model.choosePlace('canvas');
    model.generate();
    expect(app.calls).toMatchObject([
      ['generate', { shapeId: '1:2', frameId: null }],
      ['generate', { frameId: null }],
    ]);
    expect(app.calls[1]?.[1]).not.toHaveProperty('shapeId');
    const other = setUp();
    other.app.selection.value = selected({ image: { paint: 0, width: 64, height: 64 } });
    expect(other.model.place.value).toBe('canvas');
    other.model.choosePlace('fill');
    expect(other.model.place.value).toBe('fill');
  });

  test('vectors, which are no fills, stand beside it, and it says so', () => {
    const { app, model } = setUp('vector');
    app.selection.value = selected();
    expect(model.places.value.map(({ label }) => label)).toEqual(['Beside Moon', 'Canvas']);
    model.generate();
    expect(app.calls).toMatchObject([['generate', { shapeId: '1:2' }]]);
  });

  test('a frame takes art inside, and images as its fill as well', () => {
    const { app, model } = setUp();
    app.selection.value = selected({ type: 'FRAME', name: 'Hero' }, hero);
    expect(model.places.value.map(({ label }) => label)).toEqual(['Hero', 'Fill of Hero', 'Canvas']);
    expect(model.place.value).toBe('frame');
    model.chooseOutput('vector');
    expect(model.places.value.map(({ label }) => label)).toEqual(['Hero', 'Canvas']);
  });

  test.each([
    ['locked', { vectorize: 'locked' }],
    ['hidden', { vectorize: 'hidden' }],
    ['a line', { type: 'LINE' }],
    ['without size', { height: 0 }],
  ] as const)('a layer that is %s takes no fill', (_, change) => {
    const { app, model } = setUp();
    app.selection.value = selected(change);
    expect(model.places.value).toEqual([{ value: 'canvas', label: 'Canvas' }]);
  });

  test('several selected layers take none', () => {
    const { app, model } = setUp();
    app.selection.value = { ...selected(), layers: [layer({ id: '1:2' }), layer({ id: '1:3' })] };
    expect(model.place.value).toBe('canvas');
    expect(model.canMatch.value).toBe(false);
  });
});

describe('matching the selection', () => {
  test.each([
    [1200, 628, '2:1'],
    [1920, 1080, '16:9'],
    [300, 300, '1:1'],
    [375, 812, '1:2'],
    [1080, 1350, '4:5'],
    [40, 4000, '1:2'],
  ])('%i × %i takes the nearest ratio', (width, height, ratio) => {
    const { app, model } = setUp();
    app.selection.value = selected({ width, height });
    model.matchSelection();
    expect(app.preferences.value.ratio).toBe(ratio);
  });

  test('says what a fill loses', () => {
    const { app, model } = setUp();
    app.savePreferences({ ratio: '16:9' });
    app.selection.value = selected({ width: 1344, height: 744 });
    expect(model.fit.value).toBe('Fills it, 12 px cut above and below');
    app.selection.value = selected({ width: 672, height: 384 });
    expect(model.fit.value).toBe('Fills it exactly');
    app.selection.value = selected({ width: 600, height: 384 });
    expect(model.fit.value).toBe('Fills it, 36 px cut left and right');
  });

  test('says what a frame has left, unless it places its children itself', () => {
    const { app, model } = setUp();
    app.savePreferences({ ratio: '2:1' });
    app.selection.value = selected({ type: 'FRAME' }, hero);
    expect(model.fit.value).toBe('Leaves 14 px above and below');
    app.selection.value = selected({ type: 'FRAME' }, { ...hero, width: 2_000, height: 1_000 });
    expect(model.fit.value).toBe('Leaves 116 px above and below, 232 px left and right');
    app.selection.value = selected({ type: 'FRAME' }, { ...hero, arranged: true });
    expect(model.fit.value).toBeNull();
    model.choosePlace('canvas');
    expect(model.fit.value).toBeNull();
  });
});
