import { describe, expect, test } from 'vitest';
import { createPaletteModel } from '../../../../../ui/screens/brand/palette-model.ts';
import { createSignalApp } from '../signal-app.ts';
import { fieldwork, withFieldwork } from './fieldwork.ts';

function setUp() {
  const app = createSignalApp();
  withFieldwork(app);
  return { app, model: createPaletteModel(app) };
}

const names = (entries: readonly { readonly color: { readonly name?: string } }[]) =>
  entries.map(({ color }) => color.name);

describe('the list of colors', () => {
  test('shows five and folds the rest, but never folds a single one', () => {
    const { app, model } = setUp();
    expect(names(model.shown.value)).toHaveLength(5);
    expect(names(model.folded.value)).toEqual(['sky/300', 'moss/400', 'snow/50']);
    app.brand.palette.value = fieldwork.slice(0, 6);
    expect(model.shown.value).toHaveLength(6);
    expect(model.folded.value).toEqual([]);
  });

  test('shows weights that add up to the whole', () => {
    const { app, model } = setUp();
    app.brand.palette.value = fieldwork.slice(0, 4).map((color) => ({ ...color, weight: 7 }));
    expect(model.palette.value.map(({ weight }) => weight)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test.each([
    ['SKY', ['sky/300']],
    ['/400', ['amber/400', 'moss/400']],
    ['#f2643d', ['coral/500']],
    ['F264', ['coral/500']],
    ['violet', []],
  ])('is searched for %s by name and by value, without a fold', (query, found) => {
    const { model } = setUp();
    model.toggle('find');
    expect(model.shown.value).toHaveLength(8);
    model.query.value = query;
    expect(names(model.shown.value)).toEqual(found);
  });

  test('a color that was found keeps its place in the palette', () => {
    const { app, model } = setUp();
    model.toggle('find');
    model.query.value = 'coral';
    model.remove(model.shown.value[0]?.index ?? -1);
    expect(app.calls).toEqual([['removeColor', 4]]);
  });

  test('nothing moves past its ends', () => {
    const { app, model } = setUp();
    model.move(0, -1);
    model.move(7, 1);
    model.move(1, -1);
    expect(app.calls).toEqual([['moveColor', 1, 0]]);
  });
});

describe('tools above the list', () => {
  test('one is open at a time, and closing forgets what was looked for', () => {
    const { model } = setUp();
    model.toggle('find');
    model.query.value = 'sky';
    model.toggle('add');
    expect(model.tool.value).toBe('add');
    expect(model.shown.value).toHaveLength(5);
    model.toggle('add');
    expect(model.tool.value).toBeNull();
    expect(model.close()).toBe(false);
  });

  test('what could not be read stays to be mended', () => {
    const { app, model } = setUp();
    app.brand.unreadable.value = ['tealish', 'brand-5'];
    model.typed.value = '1F6F5C tealish brand-5';
    model.add();
    expect(app.calls).toEqual([['addColors', '1F6F5C tealish brand-5']]);
    expect(model.typed.value).toBe('tealish brand-5');
    expect(model.outcome.value).toEqual({ added: 1, unreadable: ['tealish', 'brand-5'] });
  });

  test('nothing is added, and nothing saved without a name', () => {
    const { app, model } = setUp();
    model.typed.value = '  ';
    model.add();
    model.save('file', ' ');
    expect(app.calls).toEqual([]);
    model.toggle('save');
    model.save('user', ' Autumn ');
    expect(app.calls).toEqual([['savePalette', 'user', 'Autumn']]);
    expect(model.tool.value).toBeNull();
  });
});
