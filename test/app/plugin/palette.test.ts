import { describe, expect, test } from 'vitest';
import type { PaletteSource } from '../../../plugin/protocol/palette.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { openController, RED } from './controller.ts';
import type { Controller } from './controller.ts';

const MODES = ['Light', 'Dark'];

async function sourceOf({ call }: Controller, name: string, mode: string): Promise<PaletteSource> {
  const { collections } = await call('palette.sources');
  const collection = collections.find((each) => each.name === name);
  const modeId = collection?.modes.find((each) => each.name === mode)?.id;
  if (!collection || modeId === undefined) throw new Error(`no ${name} in ${mode}`);
  return { collectionId: collection.id, modeId };
}

async function readIn(controller: Controller, name: string, mode: string) {
  const read = await controller.call('palette.readVariables', await sourceOf(controller, name, mode));
  if (read.state !== 'read') throw new Error(read.state);
  return read;
}

function openBrand(more: (build: DocumentBuilder, ids: Record<string, string>) => void = () => undefined) {
  return openController({
    document(build) {
      const ids = build.colors('Primitives', MODES, {
        pine: { Light: '#1f6f5c', Dark: '#7db36a' },
        glass: { Light: '#1f6f5c80', Dark: '#ffffff00' },
      });
      Object.assign(
        ids,
        build.colors('Brand', MODES, {
          primary: { Light: '{pine}', Dark: '#000000' },
          twin: { Light: '#1f6f5c', Dark: '#1f6f5c' },
          odd: { Light: '#123456', Dark: '#123456' },
        }),
      );
      more(build, ids);
    },
  });
}

describe('what a file has to read a palette from', () => {
  test('collections with colors, their modes and how many there are, and styles', async () => {
    const controller = await openBrand((build) => build.paintStyle('Red', [RED]));
    const { collections, styles } = await controller.call('palette.sources');
    expect(collections.map(({ name, colors }) => [name, colors])).toEqual([
      ['Primitives', 2],
      ['Brand', 3],
    ]);
    expect(collections[0]?.modes.map(({ name }) => name)).toEqual(MODES);
    expect(collections[0]?.defaultModeId).toBe(collections[0]?.modes[0]?.id);
    expect(styles).toBe(1);
  });

  test('nothing in an empty file', async () => {
    const { call } = await openController({});
    expect(await call('palette.sources')).toEqual({ collections: [], styles: 0 });
    expect(await call('palette.readStyles')).toEqual({ colors: [], unread: [] });
  });
});

describe('variables as a palette', () => {
  test('in the chosen mode, alpha apart, with names, ids and scopes', async () => {
    const controller = await openBrand();
    const { colors, unread } = await readIn(controller, 'Primitives', 'Dark');
    expect(colors).toMatchObject([
      { hex: '#7db36a', alpha: 1, name: 'pine', scopes: ['ALL_SCOPES'] },
      { hex: '#ffffff', alpha: 0, name: 'glass' },
    ]);
    expect(colors[0]?.variableId).toMatch(/^VariableID:/);
    expect(unread).toEqual([]);
  });

  test('aliases into another collection have the value of its default mode, as on a layer without a choice', async () => {
    const controller = await openBrand((build, { twin = '', pine = '' }) => {
      build.variable(twin, { value: { type: 'VARIABLE_ALIAS', id: pine } });
    });
    const { colors } = await readIn(controller, 'Brand', 'Dark');
    expect(colors.map(({ name, hex }) => [name, hex])).toEqual([
      ['primary', '#000000'],
      ['twin', '#1f6f5c'],
      ['odd', '#123456'],
    ]);
  });

  test('aliases within the collection have the value of the chosen mode', async () => {
    const controller = await openBrand((build, { twin = '', primary = '' }) => {
      build.variable(twin, { value: { type: 'VARIABLE_ALIAS', id: primary } });
    });
    expect((await readIn(controller, 'Brand', 'Dark')).colors[1]).toMatchObject({ name: 'twin', hex: '#000000' });
    expect((await readIn(controller, 'Brand', 'Light')).colors[1]).toMatchObject({ name: 'twin', hex: '#1f6f5c' });
  });

  test('two variables of one value are two colors', async () => {
    const { colors } = await readIn(await openBrand(), 'Brand', 'Light');
    expect(colors.slice(0, 2).map(({ hex }) => hex)).toEqual(['#1f6f5c', '#1f6f5c']);
    expect(new Set(colors.map(({ variableId }) => variableId)).size).toBe(3);
  });

  test('a composite has the color of its alias and its own opacity', async () => {
    const controller = await openBrand((build, { odd = '', pine = '' }) => {
      build.variable(odd, { value: { color: { type: 'VARIABLE_ALIAS', id: pine }, opacity: 40 } });
    });
    const { colors } = await readIn(controller, 'Brand', 'Light');
    expect(colors[2]).toMatchObject({ name: 'odd', hex: '#1f6f5c', alpha: 0.4 });
  });

  test.each([
    ['a circle', 'cycle', (ids: Record<string, string>) => ids['odd']],
    ['an alias of what was deleted', 'missing', () => 'VariableID:9:9'],
    ['an alias into a library out of reach', 'remote-unreadable', () => 'VariableID:0123abcd/9:9'],
  ])('%s is said, and the rest is read', async (_, problem, target) => {
    const controller = await openBrand((build, ids) => {
      build.variable(ids['odd'] ?? '', { value: { type: 'VARIABLE_ALIAS', id: target(ids) ?? '' } });
    });
    const { colors, unread } = await readIn(controller, 'Brand', 'Light');
    expect(unread).toMatchObject([{ name: 'odd', problem }]);
    expect(colors.map(({ name }) => name)).toEqual(['primary', 'twin']);
  });

  test('a composite whose opacity comes to no number is said', async () => {
    const controller = await openBrand((build, { odd = '', pine = '' }) => {
      const alias: VariableAlias = { type: 'VARIABLE_ALIAS', id: pine };
      build.variable(odd, { value: { color: alias, opacity: alias } });
    });
    expect((await readIn(controller, 'Brand', 'Light')).unread).toMatchObject([
      { name: 'odd', problem: 'not-a-color' },
    ]);
  });

  test('a collection or mode that vanished is said', async () => {
    const controller = await openBrand();
    const source = await sourceOf(controller, 'Brand', 'Dark');
    controller.figma.user.removeMode('Brand', 'Dark');
    expect(await controller.call('palette.readVariables', source)).toEqual({ state: 'mode-gone' });
    const elsewhere = { ...source, collectionId: 'VariableCollectionId:9:9' };
    expect(await controller.call('palette.readVariables', elsewhere)).toEqual({ state: 'collection-gone' });
  });

  test('two hundred are read, each collection asked for once', async () => {
    const values = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`c${at}`, { Only: '{base}' }]));
    const controller = await openController({
      document(build) {
        build.colors('Base', ['Only'], { base: { Only: '#ff8a00' } });
        build.colors('Many', ['Only'], values);
      },
    });
    const { colors } = await readIn(controller, 'Many', 'Only');
    expect([colors.length, new Set(colors.map(({ hex }) => hex))]).toEqual([200, new Set(['#ff8a00'])]);
    const asked = controller.figma.document.calls().get('figma.variables.getVariableCollectionByIdAsync');
    expect(asked).toBe(2);
  });
});

describe('paint styles as a palette', () => {
  test('solid ones are colors, stops of gradients are parts, and pictures are said', async () => {
    const { call } = await openController({
      document(build) {
        build.paintStyle('Brand/Red', [{ ...RED, opacity: 0.5 }]);
        build.paintStyle('Dawn', [gradient('#0000ff', '#ffffff')]);
        build.paintStyle('Photo', [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: null }]);
      },
    });
    const { colors, unread } = await call('palette.readStyles');
    expect(colors).toMatchObject([
      { hex: '#ff0000', alpha: 0.5, name: 'Brand/Red' },
      { hex: '#0000ff', alpha: 1, name: 'Dawn', stop: true },
      { hex: '#ffffff', alpha: 1, name: 'Dawn', stop: true },
    ]);
    expect(colors[0]?.stop).toBeUndefined();
    expect(unread).toMatchObject([{ name: 'Photo', problem: 'not-a-color' }]);
  });
});

describe('a file in Display P3', () => {
  test('tells its colors in sRGB', async () => {
    const controller = await openController({
      colorProfile: 'DISPLAY_P3',
      document: (build) => build.colors('Brand', ['Only'], { gray: { Only: '#808080' }, red: { Only: '#ea3323' } }),
    });
    const { colors } = await readIn(controller, 'Brand', 'Only');
    // Display P3 of (234, 51, 35) is the purest red of sRGB.
    expect(colors.map(({ hex }) => hex)).toEqual(['#808080', '#ff0000']);
  });
});

describe('libraries', () => {
  function openLibraries(unreachable = false) {
    const keys: Record<string, string> = {};
    return openController({
      document(build) {
        const values = { base: { Light: '#1f6f5c', Dark: '#7db36a' }, primary: { Light: '{base}', Dark: '#000000' } };
        Object.assign(keys, build.library(['Fieldwork', 'Core'], { modes: MODES, values }, { unreachable }));
      },
    }).then((controller) => ({ ...controller, keys }));
  }

  test('are listed by name, and values come with an import alone', async () => {
    const { call, figma, keys } = await openLibraries();
    const libraries = await call('palette.libraries');
    if (libraries.state !== 'listed') throw new Error(libraries.detail);
    expect(libraries.collections).toMatchObject([{ name: 'Core', library: 'Fieldwork' }]);
    const names = await call('palette.libraryNames', libraries.collections[0]?.key ?? '');
    expect(names).toEqual({
      state: 'listed',
      variables: ['base', 'primary'].map((name) => ({ name, key: keys[name] })),
    });
    expect(figma.document.calls().get('figma.variables.importVariableByKeyAsync')).toBeUndefined();
    const read = await call('palette.readLibrary', { keys: Object.values(keys), mode: 'Dark' });
    expect(read.colors).toMatchObject([
      { hex: '#7db36a', name: 'base' },
      { hex: '#000000', name: 'primary' },
    ]);
    expect(read.modes).toEqual(MODES);
    const light = await call('palette.readLibrary', { keys: [keys['primary'] ?? ''], mode: null });
    expect(light.colors).toMatchObject([{ hex: '#1f6f5c' }]);
  });

  test('that fail say so, variable by variable', async () => {
    const { call, keys } = await openLibraries(true);
    const libraries = await call('palette.libraries');
    if (libraries.state !== 'listed') throw new Error(libraries.detail);
    const names = await call('palette.libraryNames', libraries.collections[0]?.key ?? '');
    expect(names).toMatchObject({ state: 'refused', detail: expect.stringContaining('could not be found') as unknown });
    const { colors, unread } = await call('palette.readLibrary', { keys: Object.values(keys), mode: null });
    expect(colors).toEqual([]);
    expect(unread.map(({ problem }) => problem)).toEqual(['remote-unreadable', 'remote-unreadable']);
  });
});

describe('a palette whose source is missing later', () => {
  test('says which variables and styles are gone, and whether its mode is', async () => {
    const styles: string[] = [];
    const controller = await openBrand((build) => {
      styles.push(build.paintStyle('One', [RED]), build.paintStyle('Two', [RED]));
    });
    const { call, figma } = controller;
    const source = await sourceOf(controller, 'Brand', 'Dark');
    const { colors } = await readIn(controller, 'Brand', 'Dark');
    const variableIds = colors.map(({ variableId = '' }) => variableId);
    const asked = { variableIds, styleIds: styles, source };
    expect(await call('palette.check', asked)).toEqual({ variables: [], styles: [], source: 'there' });
    figma.user.removeVariable(variableIds[1] ?? '');
    figma.user.removePaintStyle(styles[0] ?? '');
    figma.user.removeMode('Brand', 'Dark');
    expect(await call('palette.check', asked)).toEqual({
      ...{ variables: [variableIds[1]], styles: [styles[0]], source: 'mode-gone' },
    });
    expect(await call('palette.check', { variableIds: [], styleIds: [], source: null })).toMatchObject({
      source: null,
    });
  });
});

function gradient(from: string, to: string): GradientPaint {
  const color = (hex: string): RGBA => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    return { r, g, b, a: 1 };
  };
  return {
    type: 'GRADIENT_LINEAR',
    gradientTransform: [
      [1, 0, 0],
      [0, 1, 0],
    ],
    gradientStops: [
      { position: 0, color: color(from) },
      { position: 1, color: color(to) },
    ],
  };
}
