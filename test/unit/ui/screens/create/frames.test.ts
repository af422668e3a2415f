import { describe, expect, test } from 'vitest';
import type { FrameChoice } from '../../../../../plugin/protocol/sets.ts';
import { createCreateModel } from '../../../../../ui/screens/create/model.ts';
import { createSignalApp, layer } from '../signal-app.ts';

function frame(id: string, unfit: FrameChoice['unfit'] = null): FrameChoice {
  return { id, name: `Frame ${id}`, width: 400, height: 300, unfit };
}

function setUp(...frames: FrameChoice[]) {
  const app = createSignalApp();
  const model = createCreateModel(app);
  model.prompt.value = 'A heron';
  app.selection.value = { pageId: '0:1', layers: frames.map(({ id }) => layer({ id })), frame: null, frames };
  return { app, model };
}

describe('several selected frames', () => {
  test('are the first place on offer: one picture for each, one price for all, whatever the count', () => {
    const { app, model } = setUp(frame('a'), frame('b'), frame('c'));
    expect(model.places.value[0]).toEqual({ value: 'frames', label: '3 selected frames' });
    expect(model.place.value).toBe('frames');
    expect(model.units.value).toBe(240);
    model.generate();
    expect(app.calls).toMatchObject([
      ['drawInFrames', { prompt: 'A heron', frames: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
    ]);
    expect(app.calls[0]?.[1]).not.toHaveProperty('ratio');
  });

  test('of which some cannot take a picture say which and why before anything is spent', () => {
    const { app, model } = setUp(frame('a'), frame('b', 'locked'), frame('c', 'locked'), frame('d', 'component'));
    expect(model.fit.value).toBe(
      'One picture for each, in the ratio nearest to it. Left out: 2 locked, 1 a component, which would change every instance.',
    );
    model.generate();
    expect(app.calls).toMatchObject([['drawInFrames', { frames: [{ id: 'a' }] }]]);
  });

  test('that all cannot take one are no place, and the canvas can be chosen instead', () => {
    expect(setUp(frame('a', 'locked'), frame('b', 'hidden')).model.place.value).toBe('canvas');
    const { app, model } = setUp(frame('a'), frame('b'));
    model.choosePlace('canvas');
    model.generate();
    expect(app.calls).toMatchObject([['generate', { count: 2, frameId: null }]]);
  });

  test('that the balance does not pay for are as many as it does', () => {
    const { app, model } = setUp(frame('a'), frame('b'), frame('c'));
    app.balance.value = 170;
    expect(model.reason.value).toBe('Too few units');
    model.generateAffordable();
    expect(app.calls).toMatchObject([['drawInFrames', { frames: [{ id: 'a' }, { id: 'b' }] }]]);
  });
});
