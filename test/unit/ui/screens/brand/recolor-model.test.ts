import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../../../../ui/color/match.ts';
import { reportOn } from '../../../../../ui/color/report.ts';
import { createRecolorModel } from '../../../../../ui/screens/brand/recolor-model.ts';
import type { RecolorState } from '../../../../../ui/state/brand/types.ts';
import { createSignalApp } from '../signal-app.ts';
import { fieldwork, reportWith, select, usualOptions, withFieldwork } from './fieldwork.ts';

function setUp(selected: number) {
  const app = createSignalApp();
  withFieldwork(app);
  select(app, selected);
  const shown = signal(true);
  const model = createRecolorModel(app, shown);
  return { app, shown, model, become: (state: RecolorState) => (app.brand.recolor.value = state) };
}

const recolored = {
  state: 'done',
  layers: 3,
  gone: 0,
  refused: { instance: 0, readOnly: 0 },
  left: 0,
  bound: 5,
  unbound: 1,
  missing: 0,
} as const;

describe('recoloring the selection', () => {
  test('each selection is read once, as long as the user is at it', () => {
    const { app, shown } = setUp(2);
    expect(app.calls).toEqual([['readLayers']]);
    select(app, 2);
    expect(app.calls).toHaveLength(1);
    select(app, 3);
    expect(app.calls).toHaveLength(2);
    select(app, 0);
    shown.value = false;
    select(app, 1);
    expect(app.calls).toHaveLength(2);
  });

  test('nothing is read while layers are being changed', () => {
    const { app, become } = setUp(2);
    become({ state: 'applying', layers: 2 });
    select(app, 3);
    expect(app.calls).toHaveLength(1);
  });

  test('without a selection it says what to do', () => {
    const { model } = setUp(0);
    expect(model.words.value).toBe('Select layers to recolor');
    expect(model.action.value).toEqual({ label: 'Recolor layers · free', reason: 'Nothing is selected' });
  });

  test('after a cancelled reading the button reads again', () => {
    const { app, model, become } = setUp(3);
    become({ state: 'idle' });
    expect(model.action.value).toEqual({ label: 'Read 3 layers', reason: null });
    model.run();
    expect(app.calls).toEqual([['readLayers'], ['readLayers']]);
  });

  test('says what is going on, and what the button does', () => {
    const { app, model, become } = setUp(3);
    const told = () => [model.words.value, model.action.value.label, model.action.value.reason, model.busy.value];
    become({ state: 'reading' });
    expect(told()).toEqual(['Reading the colors of 3 layers', 'Recolor 3 layers · free', 'Reading colors', true]);
    become({ state: 'ready', layers: 3, skipped: '1 image stays.' });
    expect(told()).toEqual(['1 image stays.', 'Recolor 3 layers · free', null, false]);
    become({ state: 'applying', layers: 3 });
    expect(told()).toEqual([
      'Recoloring 3 layers',
      'Recoloring 3 layers',
      'Cancel keeps what is changed already',
      true,
    ]);
    become({ state: 'done', recolored, text: '3 layers recolored.' });
    select(app, 0);
    expect(told()).toEqual(['3 layers recolored.', 'Done', null, false]);
  });

  test('a color that is right already is bound, where there is something to bind it to', () => {
    const { app, model, become } = setUp(1);
    become({ state: 'ready', layers: 1, skipped: '' });
    const pine = fieldwork.slice(0, 1);
    const matched = createMatcher(pine)([{ hex: '#1f6f5c', area: 1 }], usualOptions);
    app.brand.preview.value = { kind: 'layers', title: 'A leaf', report: reportOn(matched, pine) };
    app.brand.palette.value = pine;
    expect(model.action.value.reason).toBeNull();
    app.brand.palette.value = pine.map((color) => ({ ...color, source: { kind: 'none' } }));
    expect(model.action.value.reason).toBe('Nothing would change');
  });

  test('runs only where something would change', () => {
    const { app, model, become } = setUp(3);
    become({ state: 'ready', layers: 3, skipped: '' });
    app.brand.preview.value = { kind: 'layers', title: '3 layers', report: reportWith({ tolerance: 0 }) };
    expect(model.action.value.reason).toBe('Nothing would change');
    model.run();
    app.brand.preview.value = { kind: 'layers', title: '3 layers', report: reportWith() };
    model.run();
    expect(app.calls).toEqual([['readLayers'], ['recolorLayers']]);
    app.brand.palette.value = [];
    expect(model.action.value.reason).toBe('There are no colors yet');
  });
});
