import { describe, expect, test } from 'vitest';
import { asObject, call, idOf, openDesk } from './desk.ts';

async function twoPages() {
  const ids: Record<string, string> = {};
  const desk = await openDesk((build) => {
    ids['first'] = build.page('First');
    ids['second'] = build.page('Second');
    ids['here'] = build.add('RECTANGLE', { name: 'Here' });
    ids['there'] = build.add('RECTANGLE', { name: 'There' }, ids['second']);
  });
  return { desk, id: (name: string) => ids[name] ?? '' };
}

describe('row 10 · synchronous lookups', () => {
  test.each([
    ['getNodeById', 'figma.getNodeByIdAsync()'],
    ['getStyleById', 'figma.getStyleByIdAsync()'],
    ['getLocalPaintStyles', 'figma.getLocalPaintStylesAsync()'],
    ['getLocalTextStyles', 'figma.getLocalTextStylesAsync()'],
    ['getLocalEffectStyles', 'figma.getLocalEffectStylesAsync()'],
    ['getLocalGridStyles', 'figma.getLocalGridStylesAsync()'],
    ['getLocalCustomAnimationStyles', 'figma.getLocalCustomAnimationStylesAsync()'],
    ['getFileThumbnailNode', 'figma.getFileThumbnailNodeAsync()'],
  ])('row 10 · %s throws and names its replacement', async (name, instead) => {
    const desk = await openDesk();
    expect(() => desk.figma(name, '1:1')).toThrow(
      `Cannot call with documentAccess: dynamic-page. Use ${instead} instead`,
    );
  });

  test.each(['getVariableById', 'getVariableCollectionById', 'getLocalVariables', 'getLocalVariableCollections'])(
    'row 10 · variables.%s throws',
    async (name) => {
      const desk = await openDesk();
      const variables = asObject(desk.api.members['variables']?.get());
      expect(() => call(variables, name, 'x')).toThrow('Cannot call with documentAccess: dynamic-page');
    },
  );

  test('row 10 · style ids, main components and instances are read and written by promises alone', async () => {
    let [component, instance] = ['', ''];
    const desk = await openDesk((build) => {
      component = build.component({ name: 'Main' });
      instance = build.instance(component, {});
    });
    const node = desk.node(instance);
    for (const name of ['fillStyleId', 'strokeStyleId']) {
      expect(() => node.set(name, 'S:1,')).toThrow(`in set_${name}: Cannot call with documentAccess: dynamic-page`);
    }
    expect(() => node.get('mainComponent')).toThrow('Use node.getMainComponentAsync() instead');
    expect(() => desk.node(component).get('instances')).toThrow('Use component.getInstancesAsync() instead');
    expect(idOf(await call(node, 'getMainComponentAsync'))).toBe(component);
    const instances = await call(desk.node(component), 'getInstancesAsync');
    expect(Array.isArray(instances) && instances.map(idOf)).toEqual([instance]);
  });

  test('row 10 · the whole document is searched only after all pages were loaded', async () => {
    const { desk, id } = await twoPages();
    const root = asObject(desk.api.members['root']?.get());
    expect(() => call(root, 'findAll')).toThrow('loadAllPagesAsync');
    await desk.figma('loadAllPagesAsync');
    const found = call(root, 'findAll', (node: unknown) => asObject(node).get('type') === 'RECTANGLE');
    expect(Array.isArray(found) && found.map(idOf)).toEqual([id('here'), id('there')]);
  });
});

describe('row 11 · pages that were not loaded', () => {
  test.each(['children', 'findAll', 'findOne', 'findChildren', 'appendChild', 'exportAsync'])(
    'row 11 · %s refuses until loadAsync',
    async (name) => {
      const { desk, id } = await twoPages();
      const page = desk.node(id('second'));
      const use = async (): Promise<unknown> => {
        const value = page.get(name);
        return typeof value === 'function' ? call(page, name, desk.node(id('here'))) : value;
      };
      await expect(use()).rejects.toThrow('Cannot access children on a page that has not been explicitly loaded');
      await call(page, 'loadAsync');
      if (name === 'children') expect(page.get('children')).toHaveLength(1);
      if (name === 'appendChild') {
        call(page, 'appendChild', desk.node(id('here')));
        expect(page.get('children')).toHaveLength(2);
      }
    },
  );

  test('row 11 · the page that is shown counts as loaded', async () => {
    const { desk } = await twoPages();
    expect(desk.page().get('children')).toHaveLength(1);
  });

  test('row 11 · a page that a person leaves is at hand no longer, unless the plugin loaded it', async () => {
    const { desk, id } = await twoPages();
    const [first, second] = [desk.page(), desk.node(id('second'))];
    desk.store.asUser(() => desk.store.goToPage(id('second')));
    expect(second.get('children')).toHaveLength(1);
    expect(() => first.get('children')).toThrow('has not been explicitly loaded');
    await call(first, 'loadAsync');
    await call(second, 'loadAsync');
    desk.store.asUser(() => desk.store.goToPage(String(first.get('id'))));
    expect([first, second].map((page) => page.get('children'))).toEqual([expect.anything(), expect.anything()]);
  });
});

describe('row 12 · ids that lead nowhere', () => {
  test('row 12 · unknown and removed nodes are null', async () => {
    const { desk, id } = await twoPages();
    expect(await desk.figma('getNodeByIdAsync', '99:99')).toBeNull();
    expect(idOf(await desk.figma('getNodeByIdAsync', id('here')))).toBe(id('here'));
    call(desk.node(id('here')), 'remove');
    expect(await desk.figma('getNodeByIdAsync', id('here'))).toBeNull();
  });

  test('row 12 · unknown styles, variables and collections are null', async () => {
    const desk = await openDesk();
    const variables = asObject(desk.api.members['variables']?.get());
    expect(await desk.figma('getStyleByIdAsync', 'S:9,')).toBeNull();
    expect(await call(variables, 'getVariableByIdAsync', 'VariableID:9:9')).toBeNull();
    expect(await call(variables, 'getVariableCollectionByIdAsync', 'VariableCollectionId:9:9')).toBeNull();
  });
});

describe('row 13 · the current page', () => {
  test('row 13 · it cannot be assigned', async () => {
    const { desk, id } = await twoPages();
    expect(() => desk.api.members['currentPage']?.set?.(desk.node(id('second')))).toThrow('setCurrentPageAsync');
  });

  test('row 13 · setCurrentPageAsync fires currentpagechange, then selectionchange', async () => {
    const { desk, id } = await twoPages();
    const events: unknown[] = [];
    desk.api.onEvent((event) => events.push(event));
    await desk.figma('setCurrentPageAsync', desk.node(id('second')));
    expect(desk.page().get('name')).toBe('Second');
    expect(events.filter((event) => event !== 'change')).toEqual(['currentpagechange', 'selectionchange']);
  });
});
