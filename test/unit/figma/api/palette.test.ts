import { describe, expect, test } from 'vitest';
import { asObject, call, openDesk } from './desk.ts';

const MODES = ['Light', 'Dark'];
const VALUES = { base: { Light: '#ff0000', Dark: '#0000ff' }, top: { Light: '{base}', Dark: '{base}' } };

async function openLibrary(unreachable = false) {
  const keys: Record<string, string> = {};
  const desk = await openDesk((build) => {
    Object.assign(keys, build.library(['Team', 'Core'], { modes: MODES, values: VALUES }, { unreachable }));
  });
  const library = asObject(desk.api.members['teamLibrary']?.get());
  const variables = asObject(desk.api.members['variables']?.get());
  const [collection] = (await call(library, 'getAvailableLibraryVariableCollectionsAsync')) as { key: string }[]; // one, as built
  return { desk, library, variables, keys, collectionKey: collection?.key ?? '' };
}

describe('row 47 · team libraries', () => {
  test('row 47 · tell names, keys and types, and the file has nothing of them before an import', async () => {
    const { library, variables, keys, collectionKey } = await openLibrary();
    expect(await call(library, 'getAvailableLibraryVariableCollectionsAsync')).toEqual([
      { name: 'Core', key: collectionKey, libraryName: 'Team' },
    ]);
    expect(await call(library, 'getVariablesInLibraryCollectionAsync', collectionKey)).toEqual(
      ['base', 'top'].map((name) => ({ name, key: keys[name], resolvedType: 'COLOR' })),
    );
    expect(await call(variables, 'getLocalVariablesAsync')).toEqual([]);
    expect(await call(variables, 'getLocalVariableCollectionsAsync')).toEqual([]);
  });

  test('row 47 · an import brings a variable with those that it is an alias of, remote and once', async () => {
    const { desk, variables, keys } = await openLibrary();
    const top = asObject(await call(variables, 'importVariableByKeyAsync', keys['top']));
    expect([top.get('remote'), top.get('name')]).toEqual([true, 'top']);
    expect(desk.store.palette.variables.size).toBe(2);
    expect(await call(variables, 'getLocalVariablesAsync')).toEqual([]);
    const id = top.get('variableCollectionId');
    const collection = asObject(await call(variables, 'getVariableCollectionByIdAsync', id));
    expect([collection.get('remote'), collection.get('name')]).toEqual([true, 'Core']);
    expect(asObject(await call(variables, 'importVariableByKeyAsync', keys['top']))).toBe(top);
    const frame = desk.make('createFrame');
    expect(call(top, 'resolveForConsumer', frame)).toMatchObject({ value: { r: 1, b: 0 } });
  });

  test('row 47 · out of reach they refuse their names and every import; unknown keys are refused', async () => {
    const { library, variables, keys, collectionKey } = await openLibrary(true);
    await expect(call(library, 'getVariablesInLibraryCollectionAsync', collectionKey)).rejects.toThrow('could not be found'); // prettier-ignore
    await expect(call(variables, 'importVariableByKeyAsync', keys['top'])).rejects.toThrow(
      'in importVariableByKeyAsync',
    );
    await expect(call(variables, 'importVariableByKeyAsync', 'nothing')).rejects.toThrow('Could not find');
  });
});

describe('row 46 · bound paints', () => {
  async function bound() {
    const ids: Record<string, string> = {};
    const desk = await openDesk((build) => {
      Object.assign(ids, build.colors('Brand', MODES, VALUES));
      const color: VariableAlias = { type: 'VARIABLE_ALIAS', id: ids['top'] ?? '' };
      const fills: Paint[] = [{ type: 'SOLID', color: { r: 0, g: 1, b: 0 }, opacity: 0.5, boundVariables: { color } }];
      ids['node'] = build.add('RECTANGLE', { fills });
    });
    return { desk, id: (name: string) => ids[name] ?? '' };
  }

  test('row 46 · are read with the color of the mode that holds there, and with their own opacity', async () => {
    const { desk, id } = await bound();
    const node = desk.node(id('node'));
    expect(node.get('fills')).toMatchObject([{ color: { r: 1, g: 0, b: 0 }, opacity: 0.5 }]);
    const [collection] = desk.store.palette.collections.values();
    const dark = collection?.modes[1]?.modeId ?? '';
    desk.store.edit(desk.store.currentPage().id, { explicitModes: { [collection?.id ?? '']: dark } });
    expect(node.get('fills')).toMatchObject([{ color: { r: 0, g: 0, b: 1 } }]);
  });

  test('row 46 · keep the last color where the variable is gone, and may be written back', async () => {
    const { desk, id } = await bound();
    desk.store.palette.variables.delete(id('top'));
    const node = desk.node(id('node'));
    expect(node.get('fills')).toMatchObject([{ color: { r: 0, g: 1, b: 0 } }]);
    node.set('fills', node.get('fills'));
    expect(node.get('fills')).toMatchObject([{ boundVariables: { color: { id: id('top') } } }]);
  });

  test('row 46 · cannot be written with a variable that is not there', async () => {
    const { desk } = await bound();
    const color = { type: 'VARIABLE_ALIAS', id: 'VariableID:9:9' };
    const stop = (position: number) => ({ position, color: { r: 0, g: 0, b: 0, a: 1 }, boundVariables: { color } });
    const gradientTransform = [
      [1, 0, 0],
      [0, 1, 0],
    ];
    const paint = { type: 'GRADIENT_LINEAR', gradientTransform, gradientStops: [stop(0), stop(1)] };
    expect(() => desk.make('createRectangle').set('fills', [paint])).toThrow('no variable with id "VariableID:9:9"');
  });
});

describe('the fills of stretches of text', () => {
  const solid = (r: number): Paint => ({ type: 'SOLID', color: { r, g: 0, b: 0 } });

  async function text(characters = 'Recraft') {
    let id = '';
    const desk = await openDesk((build) => (id = build.add('TEXT', { characters, fills: [solid(0)] })));
    return desk.node(id);
  }

  test('are one segment while they are all alike, and none without letters', async () => {
    const segments = call(await text(), 'getStyledTextSegments', ['fills']);
    expect(segments).toMatchObject([{ characters: 'Recraft', start: 0, end: 7, fills: [{ color: { r: 0 } }] }]);
    expect(call(await text(''), 'getStyledTextSegments', ['fills'])).toEqual([]);
  });

  test('are cut where a range is painted, and one again where it looks like its neighbors', async () => {
    const node = await text();
    call(node, 'setRangeFills', 2, 4, [solid(1)]);
    const segments = (): unknown => call(node, 'getStyledTextSegments', ['fills']);
    expect(segments()).toMatchObject([
      { characters: 'Re', start: 0, end: 2 },
      { characters: 'cr', start: 2, end: 4, fills: [{ color: { r: 1 } }] },
      { characters: 'aft', start: 4, end: 7 },
    ]);
    expect(typeof node.get('fills')).toBe('symbol');
    call(node, 'setRangeFills', 3, 7, [solid(1)]);
    expect(segments()).toMatchObject([{ characters: 'Re' }, { characters: 'craft' }]);
    call(node, 'setRangeFills', 0, 2, [solid(1)]);
    expect(node.get('fills')).toMatchObject([{ color: { r: 1 } }]);
  });

  test('outside of the text are refused, and so are paints that Figma would not take', async () => {
    const node = await text();
    expect(() => call(node, 'setRangeFills', 5, 9, [solid(1)])).toThrow('Range outside of available characters');
    expect(() => call(node, 'setRangeFills', 0, 2, [{ type: 'SOLID', color: { r: 2, g: 0, b: 0 } }])).toThrow(
      'in setRangeFills: Property "fills" failed validation',
    );
  });

  test('are all that is simulated of segments', async () => {
    const node = await text();
    expect(() => call(node, 'getStyledTextSegments', ['fontName'])).toThrow('not simulated');
    expect(() => call(node, 'getStyledTextSegments', ['fills'], 0, 2)).toThrow('not simulated');
  });
});
