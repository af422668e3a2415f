import { describe, expect, test } from 'vitest';
import { createSourcesModel } from '../../../../../ui/screens/brand/sources-model.ts';
import { createSignalApp } from '../signal-app.ts';
import { fieldworkSources, select, withFieldwork } from './fieldwork.ts';

function setUp(prepare: (app: ReturnType<typeof createSignalApp>) => void = () => {}) {
  const app = createSignalApp();
  prepare(app);
  const model = createSourcesModel(app);
  const chosen = () => app.calls.filter(([verb]) => verb === 'choosePalette').map(([, choice]) => choice);
  return { app, model, chosen };
}

describe('on opening', () => {
  test('the first collection is read where nothing was ever chosen', async () => {
    const { model, chosen } = setUp((app) => {
      app.brand.sources.value = fieldworkSources;
    });
    await model.start();
    expect(chosen()).toEqual([{ kind: 'variables', collectionId: 'c1', modeId: 'light' }]);
  });

  test('what was chosen stays', async () => {
    const { app, model } = setUp(withFieldwork);
    await model.start();
    expect(app.calls).toEqual([['loadSources']]);
  });

  test('nothing is read where there is nothing, and the hint says so', async () => {
    const { model, chosen } = setUp();
    await model.start();
    expect(chosen()).toEqual([]);
    expect(model.hint.value).toBe('This file has no color variables.');
  });
});

describe('a kind of source', () => {
  test.each([
    ['styles', { kind: 'styles' }],
    ['selection', { kind: 'selection' }],
    ['image', { kind: 'image', count: 8 }],
    ['saved', { kind: 'saved', place: 'user', id: 'p2' }],
  ] as const)('%s gives what there is of it at once', (kind, choice) => {
    const { model, chosen } = setUp((app) => {
      withFieldwork(app);
      select(app, 2);
      app.brand.sources.value = { ...fieldworkSources, user: [{ id: 'p2', name: 'Autumn', colors: [] }] };
    });
    model.chooseKind(kind);
    expect(chosen()).toEqual([choice]);
    expect(model.hint.value).toBeNull();
  });

  test.each([
    ['styles', 'This file has no color styles.'],
    ['selection', 'Select layers to read their colors.'],
    ['image', 'Select a layer with a picture.'],
    ['saved', 'No palette has been saved yet.'],
  ] as const)('%s is shown with its reason where there is nothing of it, and the palette stays', (kind, hint) => {
    const { model, chosen } = setUp();
    model.chooseKind(kind);
    expect(model.kind.value).toBe(kind);
    expect(model.hint.value).toBe(hint);
    expect(chosen()).toEqual([]);
  });

  test('typed colors begin with none, and never at the cost of those that are there', () => {
    const empty = setUp();
    empty.model.chooseKind('typed');
    expect(empty.chosen()).toEqual([{ kind: 'typed' }]);
    const full = setUp(withFieldwork);
    full.model.chooseKind('typed');
    expect(full.chosen()).toEqual([]);
    expect(full.model.kind.value).toBe('typed');
  });

  test('libraries are asked for when they are wanted, and read when one is chosen', () => {
    const { app, model, chosen } = setUp(withFieldwork);
    model.chooseKind('library');
    expect(app.calls).toEqual([['loadLibraries']]);
    expect(model.hint.value).toBe('Looking for libraries');
    app.brand.sources.value = { ...fieldworkSources, libraries: { state: 'refused', text: 'Figma refused.' } };
    expect(model.hint.value).toBe('Figma refused.');
    app.brand.sources.value = { ...fieldworkSources, libraries: { state: 'listed', collections: [] } };
    expect(model.hint.value).toBe('No library with color variables is enabled for this file.');
    expect(chosen()).toEqual([]);
  });

  test('the one that was wanted gives way to the one in use when that changes', () => {
    const { app, model } = setUp(withFieldwork);
    model.chooseKind('styles');
    app.brand.choice.value = { kind: 'styles' };
    app.brand.choice.value = { kind: 'variables', collectionId: 'c1', modeId: 'dark' };
    expect(model.kind.value).toBe('variables');
  });

  test('reading again reads what is in use', () => {
    const { model, chosen } = setUp((app) => {
      withFieldwork(app);
      app.brand.choice.value = { kind: 'variables', collectionId: 'c1', modeId: 'dark' };
    });
    model.readAgain();
    expect(chosen()).toEqual([{ kind: 'variables', collectionId: 'c1', modeId: 'dark' }]);
  });
});
