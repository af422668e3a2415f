import { describe, expect, test } from 'vitest';
import type { DocumentBuilder } from '../figma/types.ts';
import { choose, LIGHT, matchAll, noticesOf, openBrand, order, typeColors, type BrandWorld } from './brand-world.ts';
import { fillsBelow, paintOf } from './plugin/painted.ts';
import { picture, productShot, solid } from './samples.ts';

/** Milliseconds after which choices are stored. */
const STORED = 1_000;

function hexes({ app }: BrandWorld): readonly string[] {
  return app.brand.palette.value.map(({ hex }) => hex);
}

/** A variable of "Brand" that is an alias of something else. */
function alias(from: string, to: (ids: Record<string, string>) => string) {
  return (build: DocumentBuilder, ids: Record<string, string>) =>
    build.variable(ids[from] ?? '', { value: { type: 'VARIABLE_ALIAS', id: to(ids) } });
}

describe('a palette is read from', () => {
  test('a collection of variables in the chosen mode', async () => {
    const world = await openBrand();
    await choose(world);
    expect([world.app.brand.name.value, hexes(world)]).toEqual(['Brand, Light', Object.values(LIGHT)]);
    await choose(world, 'Brand', 'Dark');
    expect([world.app.brand.name.value, hexes(world)[0]]).toEqual(['Brand, Dark', '#7db36a']);
    expect(world.app.brand.problems.value).toEqual([]);
    world.close();
  });

  test('paint styles, to which what is placed is bound', async () => {
    const world = await openBrand({}, (build, ids) => {
      ids['red'] = build.paintStyle('Brand/Red', [solid('#c8102e')]);
      build.paintStyle('Photo', [picture('none')]);
    });
    const { app, figma, ids } = world;
    await app.choosePalette({ kind: 'styles' });
    expect([app.brand.name.value, hexes(world)]).toEqual(['Color styles', ['#c8102e']]);
    expect(app.brand.problems.value).toEqual(['Left out, because they are no plain colors: Photo.']);
    matchAll(world);
    const { nodeId, bound } = await order(world);
    const shapes = fillsBelow(figma, nodeId);
    const solids = shapes.filter((shape) => paintOf(shape)?.type === 'SOLID');
    expect(new Set(solids.map(({ fillStyleId }) => fillStyleId))).toEqual(new Set([ids['red']]));
    // No style is a single stop of a gradient.
    expect(bound).toEqual({ bound: solids.length, unbound: (shapes.length - solids.length) * 2, missing: 0 });
    world.close();
  });

  test('a library, which is not asked for its colors before it is chosen', async () => {
    const world = await openBrand({}, (build) => {
      const values = { base: { Light: '#1f6f5c', Dark: '#7db36a' }, deep: { Light: '{base}', Dark: '#000000' } };
      build.library(['Fieldwork', 'Core'], { modes: ['Light', 'Dark'], values });
    });
    const { app, figma } = world;
    await app.loadLibraries();
    const { libraries } = app.brand.sources.value;
    if (libraries.state !== 'listed') throw new Error(libraries.state);
    expect(libraries.collections).toMatchObject([{ name: 'Core', library: 'Fieldwork' }]);
    expect(figma.document.calls().get('figma.variables.importVariableByKeyAsync')).toBeUndefined();
    await app.choosePalette({ kind: 'library', collectionKey: libraries.collections[0]?.key ?? '', mode: 'Dark' });
    expect([app.brand.name.value, hexes(world)]).toEqual(['Fieldwork / Core, Dark', ['#7db36a', '#000000']]);
    expect(app.brand.sources.value.libraryModes).toEqual(['Light', 'Dark']);
    matchAll(world);
    expect((await order(world)).bound).toMatchObject({ unbound: 0, missing: 0 });
    world.close();
  });

  test('the selected layers, the largest area first, and nothing selected is said', async () => {
    const world = await openBrand({}, (build) => {
      const frame = build.add('FRAME', { name: 'Board', width: 200, height: 200, fills: [solid('#224466')] });
      build.add('RECTANGLE', { width: 50, height: 50, fills: [solid('#ffcc00')] }, frame);
    });
    const { app, figma } = world;
    await choose(world);
    await app.choosePalette({ kind: 'selection' });
    expect(app.brand.problems.value).toEqual(['Nothing is selected: select layers to read their colors.']);
    expect(hexes(world)).toEqual(Object.values(LIGHT));
    figma.user.selectByName('Board');
    await app.choosePalette({ kind: 'selection' });
    expect([app.brand.name.value, hexes(world)]).toEqual(['Selection', ['#224466', '#ffcc00']]);
    expect(app.brand.palette.value[0]?.weight).toBeGreaterThan(0.9);
    expect(app.brand.problems.value).toEqual([]);
    world.close();
  });

  test('a picture, as so many colors as are wanted', async () => {
    const shot = await productShot(200, 200);
    const world = await openBrand({}, (build) => {
      build.add('RECTANGLE', { name: 'Photo', width: 200, height: 200, fills: [picture(build.image(shot))] });
    });
    const { app, figma, clock } = world;
    figma.user.selectByName('Photo');
    await clock.until(() => app.selection.value.layers.length === 1);
    await app.choosePalette({ kind: 'image', count: 2 });
    expect([app.brand.name.value, hexes(world)]).toEqual(['Picture “Photo”', ['#dfe6ea', '#d9531e']]);
    figma.user.select([]);
    await clock.until(() => app.selection.value.layers.length === 0);
    await app.choosePalette({ kind: 'image', count: 2 });
    expect(app.brand.problems.value).toEqual(['Nothing is selected: select a layer with a picture.']);
    expect(hexes(world)).toHaveLength(2);
    world.close();
  });

  test('what is typed, and what is no color is answered', async () => {
    const world = await openBrand();
    await world.app.choosePalette({ kind: 'typed' });
    const { added, unreadable } = world.app.addColors('#C8102E, rgb(0 0 255) bluish #fff');
    expect([added, unreadable]).toEqual([3, ['bluish']]);
    expect(hexes(world)).toEqual(['#c8102e', '#0000ff', '#ffffff']);
    matchAll(world);
    const placed = await order(world);
    expect(placed).not.toHaveProperty('bound');
    expect(placed.report?.line).toBe('100% of the area on brand, worst ΔE 0.0');
    world.close();
  });

  test.each(['file', 'user'] as const)('what was saved (%s), in a later run as well', async (place) => {
    const before = await openBrand();
    await choose(before);
    await before.app.savePalette(place, 'Autumn');
    await typeColors(before, '#000000');
    const world = await before.reopen();
    await world.app.loadSources();
    const [saved] = world.app.brand.sources.value[place];
    expect(saved?.name).toBe('Autumn');
    await world.app.choosePalette({ kind: 'saved', place, id: saved?.id ?? '' });
    expect(world.app.brand.name.value).toBe('Autumn');
    expect(world.app.brand.palette.value.map(({ source }) => source)).toEqual(
      Object.values(before.ids).map((id) => ({ kind: 'variable', id })),
    );
    await world.app.removePalette(place, saved?.id ?? '');
    expect(world.app.brand.sources.value[place]).toEqual([]);
    expect(world.app.brand.palette.value).toHaveLength(3);
    expect(world.app.brand.choice.value).toEqual({ kind: 'typed' });
    const offer = () => world.app.notices.value.find(({ action }) => action === 'undo-remove-palette');
    expect(offer()?.title).toBe('“Autumn” was deleted');
    // One that is gone already takes nothing from what can be undone.
    await world.app.removePalette(place, saved?.id ?? '');
    await world.app.undoRemovePalette();
    expect(offer()).toBeUndefined();
    expect(world.app.brand.choice.value).toEqual({ kind: 'saved', place, id: saved?.id });
    const later = await world.reopen();
    await later.app.loadSources();
    expect(later.app.brand.sources.value[place]).toEqual([saved]);
    later.close();
  });
});

describe('what cannot be read is said and left out, never guessed', () => {
  test.each([
    ['runs in a circle', alias('coral', (ids) => ids['coral'] ?? ''), 'lead around in a circle: coral.'],
    ['was deleted', alias('coral', () => 'VariableID:9:9'), 'lead to something that was deleted: coral.'],
    [
      'is in a library out of reach',
      alias('coral', () => 'VariableID:0123abcd/9:9'),
      'come from a library that can’t be reached: coral.',
    ],
  ])('a variable whose value %s', async (_, spoil, words) => {
    const world = await openBrand({}, spoil);
    await choose(world);
    expect(world.app.brand.problems.value).toEqual([`Left out, because they ${words}`]);
    expect(hexes(world)).toEqual([LIGHT.pine, LIGHT.sand]);
    world.close();
  });

  test('a mode that vanished: the colors stay as they were read last', async () => {
    const world = await openBrand();
    await choose(world, 'Brand', 'Dark');
    const before = hexes(world);
    world.figma.user.removeMode('Brand', 'Dark');
    await world.app.loadSources();
    expect(world.app.brand.problems.value).toEqual([
      'The mode that this palette was read in isn’t there any longer; its colors are used as they were last.',
    ]);
    expect(hexes(world)).toEqual(before);
    world.close();
  });

  test('a collection that is not in this file: so do they', async () => {
    const first = await openBrand();
    await choose(first);
    await first.clock.advance(STORED);
    first.close();
    const world = await openBrand({ storage: first.storage, elsewhere: true });
    const { app } = world;
    await app.loadSources();
    expect(app.brand.problems.value).toEqual([
      'The collection of this palette isn’t in this file; its colors are used as they were last.',
    ]);
    expect(hexes(world)).toEqual(Object.values(LIGHT));
    world.close();
  });

  test('a library that cannot be reached', async () => {
    const world = await openBrand({}, (build) => {
      build.library(['Far', 'Core'], { modes: ['One'], values: { base: { One: '#1f6f5c' } } }, { unreachable: true });
    });
    const { app } = world;
    await choose(world);
    await app.loadLibraries();
    const { libraries } = app.brand.sources.value;
    const [{ key = '' } = {}] = libraries.state === 'listed' ? libraries.collections : [];
    await app.choosePalette({ kind: 'library', collectionKey: key, mode: null });
    expect(app.brand.problems.value).toMatchObject([
      expect.stringMatching(/^Figma doesn’t tell this library’s colors: .+/),
    ]);
    expect(hexes(world)).toEqual(Object.values(LIGHT));
    world.close();
  });

  test('a variable of a saved palette that was deleted since, by its name', async () => {
    const world = await openBrand();
    const { app, figma, ids } = world;
    await choose(world);
    await app.savePalette('file', 'Autumn');
    figma.user.removeVariable(ids['coral'] ?? '');
    const [saved] = app.brand.sources.value.file;
    await app.choosePalette({ kind: 'saved', place: 'file', id: saved?.id ?? '' });
    expect(app.brand.problems.value).toEqual(['Deleted or out of reach, so that nothing is bound to them: coral.']);
    expect(hexes(world)).toEqual(Object.values(LIGHT));
    expect(noticesOf(world)).toEqual([]);
    world.close();
  });
});

describe('the palette and how it is used', () => {
  test('are there again in the next run, with what the variables say by then', async () => {
    const before = await openBrand();
    await choose(before);
    before.app.setMatching({ mode: 'shading', tolerance: 12, keepNeutrals: false });
    before.app.setBrandOn(true);
    await before.clock.advance(STORED);
    before.figma.user.removeVariable(before.ids['sand'] ?? '');
    const world = await before.reopen();
    const { app, clock } = world;
    await clock.settle();
    expect(app.brand.on.value).toBe(true);
    expect(app.brand.name.value).toBe('Brand, Light');
    expect(app.brand.options.value).toMatchObject({ mode: 'shading', tolerance: 12, keepNeutrals: false });
    expect(app.brand.palette.value.map(({ hex }) => hex)).toEqual([LIGHT.pine, LIGHT.coral]);
    world.close();
  });

  test('stay as they were edited, order and weights and all', async () => {
    const before = await openBrand();
    await choose(before);
    before.app.moveColor(2, 0);
    before.app.setWeight(0, 0.8);
    const edited = before.app.brand.palette.value;
    await before.clock.advance(STORED);
    const world = await before.reopen();
    world.app.setBrandOn(true);
    await world.clock.settle();
    expect(world.app.brand.palette.value).toEqual(edited);
    expect(edited[0]).toMatchObject({ hex: LIGHT.sand, weight: 0.8 });
    world.close();
  });
});
