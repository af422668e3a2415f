import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../../ui/jobs/draft.ts';
import { createHistoryModel } from '../../../../../ui/screens/history/model.ts';
import { createSignalApp, dates, entry } from '../signal-app.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

function settle() {
  return new Promise((resolve) => setTimeout(resolve));
}

function setUp(count = 3) {
  const app = createSignalApp();
  app.history.entries.value = Array.from({ length: count }, (_, index) => entry(String(index)));
  const open = signal(true);
  const used: [string, string, (string | null)?][] = [];
  const uses = {
    prompt: (text: string) => void used.push(['prompt', text]),
    style: ({ id, model }: { id: string; model: string | null }) => void used.push(['style', id, model]),
    runAgain: ({ prompt }: Draft) => void used.push(['runAgain', prompt ?? '']),
    makeStyle: ({ entry: of }: { entry: string }) => void used.push(['makeStyle', of]),
    goOn: (to: string) => void used.push(['goOn', to]),
    moreLike: ({ prompt }: Draft) => void used.push(['moreLike', prompt ?? '']),
  };
  return { app, open, used, model: createHistoryModel(app, { dates, open, uses }) };
}

describe('the chosen entry', () => {
  test('is the newest, until another is chosen, and again where that one is gone', () => {
    const { app, model } = setUp();
    expect(model.list.chosen.value?.id).toBe('0');
    model.list.choose('2');
    expect(model.list.chosen.value?.id).toBe('2');
    app.history.entries.value = app.history.entries.value.slice(0, 2);
    expect(model.list.chosen.value?.id).toBe('0');
  });

  test('gives way to its neighbor when it is removed, and comes back when that is undone', () => {
    const { app, model } = setUp();
    model.list.choose('1');
    model.remove('1');
    expect(model.list.chosen.value?.id).toBe('2');
    expect(model.list.focusWanted.value).toBe(true);
    model.list.choose('2');
    model.remove('2');
    expect(model.list.chosen.value?.id).toBe('1');
    model.undoRemove();
    expect(model.list.chosen.value?.id).toBe('2');
    expect(app.calls.filter(([verb]) => verb !== 'resultOf')).toEqual([
      ['removeEntries', ['1']],
      ['removeEntries', ['2']],
      ['undoRemove'],
    ]);
  });

  test('cannot be placed once its result is known to be gone', async () => {
    const { app, model } = setUp();
    app.results.set('1', { kind: 'svg', text: svg });
    await settle();
    expect(model.actions.value?.place.off).toBe('Its result made room for newer ones');
    model.place('0');
    model.list.choose('1');
    await settle();
    expect(model.actions.value?.place.off).toBeNull();
    model.place('1');
    expect(app.calls.filter(([verb]) => verb === 'placeAgain')).toEqual([['placeAgain', '1']]);
    expect(await model.svgOf('1')).toBe(svg);
  });

  test('is read ahead one at a time; those passed over are not read', async () => {
    const { app, model } = setUp(9);
    for (const id of ['1', '2', '3', '4']) model.list.choose(id);
    await settle();
    const thumbnails = app.calls.filter(([verb]) => verb === 'resultOf').map(([, id]) => id);
    expect(thumbnails.filter((id) => id === '2')).toHaveLength(1);
    expect(thumbnails.filter((id) => id === '4')).toHaveLength(2);
  });

  test('that is shown from elsewhere is found whatever is looked for', () => {
    const { model } = setUp();
    model.list.query.value = 'Entry 0';
    model.list.filter.value = 'unclear';
    expect(model.list.state.value).toBe('no-match');
    model.list.show('2');
    expect(model.list.chosen.value?.id).toBe('2');
    expect(model.list.query.value).toBeNull();
  });
});

describe('pictures of entries', () => {
  test('are fetched for the first screen and for what comes near, and only while the history is open', async () => {
    const { app, open, model } = setUp(60);
    for (let index = 0; index < 60; index += 1) app.thumbnails.set(String(index), new Uint8Array([index]));
    await settle();
    expect(model.thumbnails.of('23')).not.toBeNull();
    expect(model.thumbnails.of('50')).toBeNull();
    model.near(new Map([['50', true]]));
    await settle();
    expect(model.thumbnails.of('50')).not.toBeNull();
    model.near(new Map([['50', false]]));
    await settle();
    expect(model.thumbnails.of('50')).toBeNull();
    open.value = false;
    await settle();
    expect(model.thumbnails.of('0')).toBeNull();
  });

  test('are the result itself where no small one was stored', async () => {
    const { app, model } = setUp();
    app.results.set('0', { kind: 'svg', text: svg });
    app.results.set('1', { kind: 'raster', type: 'png', bytes: new Uint8Array([7]) });
    await settle();
    expect(new TextDecoder().decode(model.thumbnails.of('0') ?? undefined)).toBe(svg);
    expect(model.thumbnails.of('1')).toEqual(new Uint8Array([7]));
    expect(model.thumbnails.of('2')).toBeNull();
  });
});

describe('what was made for the panel', () => {
  test('is used there, and never placed, read as a picture or ordered again', async () => {
    const { app, model, used } = setUp(0);
    const made = (value: string) =>
      ({ fate: 'made', credits: 5, took: 0, sameAs: null, standing: { at: 'panel', value } }) as const;
    app.history.entries.value = [
      entry('e', { kind: 'enhance', model: null, recipe: { prompt: 'a fox' }, fate: made('a red fox') }),
      entry('s', { kind: 'style', model: 'recraftv4_styles', recipe: { layers: ['Sun'] }, fate: made('a1b2') }),
    ];
    await settle();
    expect(model.actions.value).toMatchObject({ prompt: 'a red fox', again: null, copySvg: false, makeStyle: false });
    model.place('e');
    model.place('s');
    expect(used).toEqual([
      ['prompt', 'a red fox'],
      ['style', 'a1b2', 'recraftv4_styles'],
    ]);
    expect(app.calls.map(([verb]) => verb)).not.toContain('placeAgain');
    expect(app.calls.map(([verb]) => verb)).not.toContain('resultOf');
  });

  test('of which nothing came back cannot be used', () => {
    const { app, model, used } = setUp(0);
    app.history.entries.value = [entry('e', { kind: 'enhance', model: null, fate: { fate: 'open' } })];
    expect(model.actions.value?.place).toEqual({ verb: 'Use prompt', off: 'No result came back' });
    model.place('e');
    expect(used).toEqual([]);
  });
});
