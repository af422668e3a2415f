import { describe, expect, test } from 'vitest';
import { Thawed } from '../../../figma/sandbox/host-object.ts';
import { asObject, call, childIds, idOf, openDesk } from './desk.ts';

describe('row 42 · plugin data', () => {
  test('row 42 · strings are kept, missing ones are empty, and an empty one deletes', async () => {
    const desk = await openDesk();
    const node = desk.make('createFrame');
    expect(call(node, 'getPluginData', 'k')).toBe('');
    call(node, 'setPluginData', 'k', 'v');
    expect([call(node, 'getPluginData', 'k'), call(node, 'getPluginDataKeys')]).toEqual(['v', ['k']]);
    call(node, 'setPluginData', 'k', '');
    expect(call(node, 'getPluginDataKeys')).toEqual([]);
    expect(() => call(node, 'setPluginData', 'k', 5)).toThrow(
      'in setPluginData: Expected "value" to have type string but got number instead',
    );
  });

  test('row 42 · an instance and its layers have those of the component, until they have their own', async () => {
    const ids: string[] = [];
    const desk = await openDesk((build) => {
      const main = build.component({});
      const layer = build.add('RECTANGLE', {}, main);
      ids.push(main, layer, build.instance(main, {}));
    });
    const [main, layer, instance] = ids.map((id) => desk.node(id));
    if (!main || !layer || !instance) throw new Error('not built');
    const inside = desk.node(childIds(instance)[0] ?? '');
    for (const [node, value] of [
      [main, 'of the component'],
      [layer, 'of its layer'],
    ] as const)
      call(node, 'setPluginData', 'key', value);
    const read = (): unknown[] => [instance, inside].map((node) => call(node, 'getPluginData', 'key'));
    expect(read()).toEqual(['of the component', 'of its layer']);
    call(inside, 'setPluginData', 'key', 'own');
    expect(read()).toEqual(['of the component', 'own']);
    expect([call(layer, 'getPluginData', 'key'), call(instance, 'getPluginDataKeys')]).toEqual([
      'of its layer',
      ['key'],
    ]);
  });

  test('row 42 · an entry has 100 kB with its key and the plugin', async () => {
    const desk = await openDesk();
    const node = desk.make('createFrame');
    call(node, 'setPluginData', 'k', 'x'.repeat(99_995));
    expect(() => call(node, 'setPluginData', 'k', 'x'.repeat(99_996))).toThrow('in setPluginData: ');
    expect(() => call(node, 'setPluginData', 'k', 'é'.repeat(50_000))).toThrow('in setPluginData: ');
    expect(call(node, 'getPluginData', 'k')).toHaveLength(99_995);
  });

  test('row 42 · shared data want a namespace of three letters', async () => {
    const desk = await openDesk();
    const node = desk.page();
    call(node, 'setSharedPluginData', 'brand', 'k', 'v');
    expect(call(node, 'getSharedPluginData', 'brand', 'k')).toBe('v');
    expect(call(node, 'getSharedPluginDataKeys', 'brand')).toEqual(['k']);
    expect(call(node, 'getSharedPluginDataKeys', 'other')).toEqual([]);
    expect(() => call(node, 'setSharedPluginData', 'ab', 'k', 'v')).toThrow('at least 3 alphanumeric');
  });
});

describe('row 43 · relaunch data', () => {
  test('row 43 · each call replaces the last, and the text has 1,000 characters', async () => {
    const desk = await openDesk();
    const node = desk.make('createFrame');
    call(node, 'setRelaunchData', { edit: 'x'.repeat(1000) });
    call(node, 'setRelaunchData', { open: '' });
    expect(call(node, 'getRelaunchData')).toEqual({ open: '' });
    expect(() => call(node, 'setRelaunchData', { edit: 'x'.repeat(1001) })).toThrow('in setRelaunchData: ');
    call(node, 'setRelaunchData', {});
    expect(call(node, 'getRelaunchData')).toEqual({});
  });

  test('row 43 · a command that the manifest does not have is ignored', async () => {
    const desk = await openDesk();
    const node = desk.make('createFrame');
    call(node, 'setRelaunchData', { edit: 'Again', unheard: 'Of' });
    expect(call(node, 'getRelaunchData')).toEqual({ edit: 'Again' });
  });
});

async function palette() {
  const ids: Record<string, string> = {};
  const desk = await openDesk((build) => {
    Object.assign(
      ids,
      build.colors('Primitives', ['Value'], { blue: { Value: '#0000ff' }, red: { Value: '#ff0000' } }),
    );
    const brand = build.colors('Brand', ['Light', 'Dark'], {
      primary: { Light: '{blue}', Dark: '{red}' },
      ink: { Light: '#000000', Dark: '#ffffff80' },
    });
    Object.assign(ids, brand);
    ids['frame'] = build.add('FRAME', {});
    ids['child'] = build.add('RECTANGLE', {}, ids['frame']);
  });
  const variables = asObject(desk.api.members['variables']?.get());
  const variable = async (name: string) => asObject(await call(variables, 'getVariableByIdAsync', ids[name]));
  return { desk, variables, variable, id: (name: string) => ids[name] ?? '' };
}

describe('row 45 · variables', () => {
  test('row 45 · values are raw: colors with alpha, and aliases, by mode', async () => {
    const { variables, variable, id } = await palette();
    const local = await call(variables, 'getLocalVariablesAsync', 'COLOR');
    expect(Array.isArray(local) && local.map((each) => asObject(each).get('name'))).toEqual(['blue', 'red', 'primary', 'ink']); // prettier-ignore
    expect(await call(variables, 'getLocalVariablesAsync', 'FLOAT')).toEqual([]);
    const collections = await call(variables, 'getLocalVariableCollectionsAsync');
    const brand = asObject(Array.isArray(collections) ? collections[1] : null);
    const [light, dark] = brand.get('modes') as { modeId: string; name: string }[]; // two modes, as built
    expect([light?.name, dark?.name, brand.get('defaultModeId')]).toEqual(['Light', 'Dark', light?.modeId]);
    expect((await variable('primary')).get('valuesByMode')).toEqual({
      [light?.modeId ?? '']: { type: 'VARIABLE_ALIAS', id: id('blue') },
      [dark?.modeId ?? '']: { type: 'VARIABLE_ALIAS', id: id('red') },
    });
    expect((await variable('ink')).get('valuesByMode')).toMatchObject({ [dark?.modeId ?? '']: { r: 1, a: 128 / 255 } });
  });

  test('row 45 · what is resolved for a node follows aliases in the mode that the node or its parent chose', async () => {
    const { desk, variables, variable, id } = await palette();
    const primary = await variable('primary');
    const child = desk.node(id('child'));
    expect(call(primary, 'resolveForConsumer', child)).toMatchObject({ value: { r: 0, b: 1 }, resolvedType: 'COLOR' });
    const collection = asObject(await call(variables, 'getVariableCollectionByIdAsync', primary.get('variableCollectionId'))); // prettier-ignore
    const [, dark] = collection.get('modes') as { modeId: string }[]; // two modes, as built
    call(desk.node(id('frame')), 'setExplicitVariableModeForCollection', collection, dark?.modeId);
    expect(call(primary, 'resolveForConsumer', child)).toMatchObject({ value: { r: 1, b: 0 } });
    expect(child.get('resolvedVariableModes')).toEqual({ [String(collection.get('id'))]: dark?.modeId });
    expect(() => call(child, 'setExplicitVariableModeForCollection', collection.get('id'), dark?.modeId)).toThrow(
      'Cannot call with documentAccess: dynamic-page',
    );
  });

  test('row 45 · composites have an opacity in percent; dangling aliases and cycles do not resolve', async () => {
    const { desk, variable, id } = await palette();
    const record = desk.store.palette.variables.get(id('ink'));
    const blue: VariableAlias = { type: 'VARIABLE_ALIAS', id: id('blue') };
    const set = (value: VariableValue): void => {
      for (const mode of Object.keys(record?.valuesByMode ?? {})) if (record) record.valuesByMode[mode] = value;
    };
    const resolve = async () => call(await variable('ink'), 'resolveForConsumer', desk.node(id('child')));
    set({ color: blue, opacity: 40 });
    expect(await resolve()).toMatchObject({ value: { r: 0, g: 0, b: 1, a: 0.4 } });
    set({ type: 'VARIABLE_ALIAS', id: 'VariableID:9:9' });
    await expect(resolve()).rejects.toThrow('does not exist');
    set({ type: 'VARIABLE_ALIAS', id: id('ink') });
    await expect(resolve()).rejects.toThrow('cycle');
  });

  test('row 45 · remote variables are found by id and are not local; hidden ones have no scopes', async () => {
    const { desk, variables, id } = await palette();
    const record = desk.store.palette.variables.get(id('red'));
    if (record) Object.assign(record, { remote: true, scopes: [] });
    expect(await call(variables, 'getLocalVariablesAsync')).toHaveLength(3);
    const red = asObject(await call(variables, 'getVariableByIdAsync', id('red')));
    expect([red.get('remote'), red.get('scopes')]).toEqual([true, []]);
  });
});

/** A paint that the plugin may go on changing. */
function newPaint(answer: unknown): unknown {
  if (!(answer instanceof Thawed)) throw new Error('not a paint that may be changed');
  return answer.value;
}

describe('row 46 · binding paints', () => {
  const RED = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };

  test('row 46 · a new paint is answered, and the old one stays as it is', async () => {
    const { desk, variables, variable, id } = await palette();
    const paint = structuredClone(RED);
    const bound = newPaint(call(variables, 'setBoundVariableForPaint', paint, 'color', await variable('blue')));
    expect(paint).toEqual(RED);
    const alias = { type: 'VARIABLE_ALIAS', id: id('blue') };
    expect(bound).toMatchObject({ type: 'SOLID', boundVariables: { color: alias } });
    const node = desk.node(id('child'));
    node.set('fills', [bound]);
    expect(node.get('boundVariables')).toEqual({ fills: [alias] });
    const unbound = newPaint(call(variables, 'setBoundVariableForPaint', bound, 'color', null));
    expect(unbound).toMatchObject({ boundVariables: {} });
    expect(unbound).not.toHaveProperty('boundVariables.color');
  });

  test('row 46 · gradients, other fields and ids are refused', async () => {
    const { desk, variables, variable, id } = await palette();
    const blue = await variable('blue');
    const bind = (...args: unknown[]): unknown => call(variables, 'setBoundVariableForPaint', ...args);
    expect(() => bind({ type: 'GRADIENT_LINEAR' }, 'color', blue)).toThrow('in setBoundVariableForPaint: ');
    expect(() => bind(RED, 'opacity', blue)).toThrow('in setBoundVariableForPaint: ');
    expect(() => bind(RED, 'color', id('blue'))).toThrow('dynamic-page');
    expect(() => call(desk.node(id('child')), 'setBoundVariable', 'opacity', id('blue'))).toThrow(
      'Cannot call with documentAccess: dynamic-page',
    );
  });
});

describe('paint styles', () => {
  test('a style gives its paints to a node, and writing other fills lets go of it', async () => {
    let style = '';
    const desk = await openDesk((build) => {
      style = build.paintStyle('Brand/Red', [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }]);
    });
    const [found] = (await desk.figma('getLocalPaintStylesAsync')) as unknown[]; // one style, as built
    expect(asObject(found).get('name')).toBe('Brand/Red');
    const node = desk.make('createRectangle');
    await call(node, 'setFillStyleIdAsync', style);
    expect([node.get('fillStyleId'), node.get('fills')]).toEqual([style, asObject(found).get('paints')]);
    node.set('fills', []);
    expect(node.get('fillStyleId')).toBe('');
    await expect(call(node, 'setFillStyleIdAsync', 'S:9,')).rejects.toThrow('in setFillStyleIdAsync: ');
  });
});

describe('row 48 · colors of the selection', () => {
  test('row 48 · null without a selection, each paint and style once, and null above 1,000', async () => {
    let [frame, style] = ['', ''];
    const desk = await openDesk((build) => {
      style = build.paintStyle('Brand', []);
      frame = build.add('FRAME', { fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }] });
      build.add('RECTANGLE', { fills: [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }] }, frame);
      build.add('RECTANGLE', { fillStyleId: style }, frame);
    });
    expect(desk.figma('getSelectionColors')).toBeNull();
    desk.page().set('selection', [desk.node(frame)]);
    const colors = desk.figma('getSelectionColors') as { paints: unknown[]; styles: unknown[] }; // the shape of the typings
    expect(colors.paints).toMatchObject([{ color: { r: 1 } }]);
    expect(colors.styles.map(idOf)).toEqual([style]);
    const many = Array.from({ length: 1001 }, (_, index) => ({
      type: 'SOLID',
      color: { r: index / 1001, g: 0, b: 0 },
    }));
    desk.node(frame).set('fills', many);
    expect(desk.figma('getSelectionColors')).toBeNull();
  });
});

describe('row 48 · the color profile of the document', () => {
  test.each(['LEGACY', 'SRGB', 'DISPLAY_P3'] as const)('row 48 · %s is read from the root', async (colorProfile) => {
    const desk = await openDesk(() => undefined, { colorProfile });
    const root = asObject(desk.api.members['root']?.get());
    expect(root.get('documentColorProfile')).toBe(colorProfile);
    expect(() => root.set('documentColorProfile', 'SRGB')).toThrow('no setter for property');
  });

  test.each([
    ['SRGB', 'SRGB', true],
    ['LEGACY', 'SRGB', true],
    ['DISPLAY_P3', 'DOCUMENT', true],
    ['DISPLAY_P3', 'SRGB', false],
    ['SRGB', 'DISPLAY_P3_V4', false],
  ] as const)('row 48 · what is drawn of a document in %s for %s: %s', async (colorProfile, wanted, drawn) => {
    const desk = await openDesk(() => undefined, { colorProfile });
    const picture = call(desk.make('createRectangle'), 'exportAsync', { format: 'SVG_STRING', colorProfile: wanted });
    if (drawn) expect(await picture).toMatch(/^<svg /);
    else await expect(picture).rejects.toThrow(`not simulated: exportAsync({ colorProfile: '${wanted}' })`);
  });
});
