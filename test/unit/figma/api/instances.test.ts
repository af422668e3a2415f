import { describe, expect, test } from 'vitest';
import { asObject, call, childIds, idOf, openDesk } from './desk.ts';

const RED = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };

/** A component with a box, a text, a hidden layer and a slot, and an instance of it. */
async function scene() {
  const ids: Record<string, string> = {};
  const desk = await openDesk((build) => {
    const main = build.component({ name: 'Main', width: 200, height: 100 });
    ids['main'] = main;
    ids['box'] = build.add('FRAME', { name: 'Box', x: 10, y: 10, width: 50, height: 50 }, main);
    ids['dot'] = build.add('ELLIPSE', { name: 'Dot', width: 5, height: 5 }, ids['box']);
    ids['text'] = build.add('TEXT', { name: 'Text', characters: 'Label' }, main);
    ids['slot'] = build.add('SLOT', { name: 'Slot', width: 40, height: 40 }, main);
    ids['ghost'] = build.add('RECTANGLE', { name: 'Ghost', visible: false }, main);
    ids['instance'] = build.instance(main, { name: 'Instance', x: 500, y: 300 });
  });
  const id = (name: string): string => ids[name] ?? '';
  const sub = (name: string) => desk.node(`I${id('instance')};${id(name)}`);
  return { desk, id, sub, node: (name: string) => desk.node(id(name)) };
}

describe('row 26 · layers of instances', () => {
  test('row 26 · their ids are made of the instance and what they repeat', async () => {
    const { node, id } = await scene();
    const prefix = `I${id('instance')};`;
    expect(childIds(node('instance'))).toEqual(['box', 'text', 'slot', 'ghost'].map((name) => prefix + id(name)));
    expect(node('instance').get('absoluteBoundingBox')).toEqual({ x: 500, y: 300, width: 200, height: 100 });
  });

  test('row 26 · fills, visibility, opacity and characters can be overridden', async () => {
    const { desk, sub, node } = await scene();
    sub('box').set('fills', [RED]);
    sub('box').set('visible', false);
    sub('text').set('opacity', 0.5);
    await desk.figma('loadFontAsync', { family: 'Inter', style: 'Regular' });
    sub('text').set('characters', 'Other');
    expect(sub('box').get('fills')).toMatchObject([RED]);
    expect([node('text').get('characters'), sub('text').get('characters')]).toEqual(['Label', 'Other']);
    expect(node('box').get('visible')).toBe(true);
  });

  test.each([
    ['x', 1],
    ['rotation', 10],
    [
      'relativeTransform',
      [
        [1, 0, 0],
        [0, 1, 0],
      ],
    ],
    ['constraints', { horizontal: 'MIN', vertical: 'MIN' }],
    ['isMask', true],
    ['clipsContent', false],
    ['layoutMode', 'VERTICAL'],
  ])('row 26 · %s cannot be overridden', async (name, value) => {
    // prettier-ignore
    const { sub } = await scene();
    expect(() => sub('box').set(name, value)).toThrow(
      `in set_${name}: This property cannot be overriden in an instance`,
    );
  });

  test('row 26 · nothing is taken out, put in or resized', async () => {
    const { desk, sub, node } = await scene();
    const rectangle = desk.make('createRectangle');
    expect(() => call(sub('box'), 'remove')).toThrow('in remove: Removing this node is not allowed');
    expect(() => call(sub('box'), 'appendChild', rectangle)).toThrow('New parent is an instance or is inside of');
    expect(() => call(node('instance'), 'insertChild', 0, rectangle)).toThrow('New parent is an instance or is inside');
    expect(() => call(desk.page(), 'appendChild', sub('box'))).toThrow('Node is inside of an instance');
    expect(() => call(sub('box'), 'resize', 10, 10)).toThrow('in resize: ');
    expect(() => call(sub('box'), 'rescale', 2)).toThrow('in rescale: ');
  });

  test('row 26 · a slot takes children, which are ordinary layers', async () => {
    const { desk, sub } = await scene();
    const rectangle = desk.make('createRectangle');
    call(sub('slot'), 'appendChild', rectangle);
    rectangle.set('x', 3);
    call(rectangle, 'resize', 10, 10);
    expect(childIds(sub('slot'))).toEqual([idOf(rectangle)]);
    expect(rectangle.get('absoluteBoundingBox')).toEqual({ x: 503, y: 300, width: 10, height: 10 });
    call(rectangle, 'remove');
    expect(childIds(sub('slot'))).toEqual([]);
  });

  test('row 26 · a copy of one is an ordinary layer on the page', async () => {
    const { desk, sub } = await scene();
    sub('box').set('fills', [RED]);
    const copy = asObject(call(sub('box'), 'clone'));
    expect(idOf(copy.get('parent'))).toBe(idOf(desk.page()));
    expect(copy.get('fills')).toMatchObject([RED]);
    copy.set('x', 40);
    call(desk.node(childIds(copy)[0] ?? ''), 'remove');
    expect(childIds(copy)).toEqual([]);
  });

  test('row 26 · the instance itself moves, resizes and goes', async () => {
    const { node } = await scene();
    node('instance').set('x', 0);
    call(node('instance'), 'resize', 300, 100);
    expect([node('instance').get('width'), node('main').get('width')]).toEqual([300, 200]);
    call(node('instance'), 'remove');
    expect(node('main').get('children')).toHaveLength(4);
  });
});

describe('instances follow their component', () => {
  test('a change of the component shows, except where it was overridden', async () => {
    const { node, sub } = await scene();
    sub('box').set('fills', [RED]);
    node('box').set('fills', []);
    node('box').set('opacity', 0.3);
    node('dot').set('name', 'Point');
    expect(sub('box').get('fills')).toMatchObject([RED]);
    expect(sub('box').get('opacity')).toBe(0.3);
    expect(sub('dot').get('name')).toBe('Point');
  });

  test('layers that are added to the component and taken from it come and go', async () => {
    const { desk, node, sub, id } = await scene();
    const ghost = sub('ghost');
    const added = desk.make('createStar');
    call(node('main'), 'appendChild', added);
    call(node('ghost'), 'remove');
    expect(childIds(node('instance')).at(-1)).toBe(`I${id('instance')};${idOf(added)}`);
    expect(ghost.get('removed')).toBe(true);
  });

  test('a copy of an instance keeps its overrides and its component', async () => {
    const { node, sub, id } = await scene();
    sub('box').set('fills', [RED]);
    const copy = asObject(call(node('instance'), 'clone'));
    expect(idOf(await call(copy, 'getMainComponentAsync'))).toBe(id('main'));
    expect(asObject(call(copy, 'findOne', (each: unknown) => asObject(each).get('name') === 'Box')).get('fills')).toMatchObject([RED]); // prettier-ignore
  });

  test('a copy of a frame holds an instance where the frame holds a component', async () => {
    const desk = await openDesk();
    const [frame, component] = [desk.make('createFrame'), desk.make('createComponent')];
    call(frame, 'appendChild', component);
    const copy = asObject(call(frame, 'clone'));
    const [inner = ''] = childIds(copy);
    expect(desk.node(inner).get('type')).toBe('INSTANCE');
    expect(idOf(await call(desk.node(inner), 'getMainComponentAsync'))).toBe(idOf(component));
  });

  test('a detached instance is a frame with free layers in the same place', async () => {
    const { desk, node } = await scene();
    const frame = asObject(call(node('instance'), 'detachInstance'));
    expect([frame.get('type'), frame.get('x'), frame.get('children')]).toEqual(['FRAME', 500, expect.any(Array)]);
    call(desk.node(childIds(frame)[0] ?? ''), 'remove');
    expect(node('main').get('children')).toHaveLength(4);
  });
});

describe('row 27 · components of other files', () => {
  test('row 27 · they can be read and not written', async () => {
    let [library, part, instance] = ['', '', ''];
    const desk = await openDesk((build) => {
      library = build.component({ name: 'Library', remote: true });
      part = build.add('RECTANGLE', {}, library);
      instance = build.instance(library, {});
    });
    const main = asObject(await call(desk.node(instance), 'getMainComponentAsync'));
    expect([main.get('name'), main.get('remote'), main.get('parent')]).toEqual(['Library', true, null]);
    const message = 'Cannot write to internal and read-only node';
    expect(() => main.set('name', 'Mine')).toThrow(`in set_name: ${message}`);
    expect(() => desk.node(part).set('fills', [])).toThrow(`in set_fills: ${message}`);
    expect(() => call(desk.node(part), 'remove')).toThrow(`in remove: ${message}`);
    expect(() => call(desk.node(part), 'resize', 1, 1)).toThrow(`in resize: ${message}`);
    desk.node(instance).set('x', 5);
    expect(desk.node(instance).get('x')).toBe(5);
  });

  test('row 27 · variables and styles are not written', async () => {
    let style = '';
    const desk = await openDesk((build) => {
      style = build.paintStyle('Brand', []);
    });
    const object = asObject(await desk.figma('getStyleByIdAsync', style));
    expect(() => object.set('name', 'Mine')).toThrow('not simulated');
    expect(object.get('name')).toBe('Brand');
  });
});

describe('row 30 · locks and hidden layers of instances', () => {
  test('row 30 · locked layers can be written', async () => {
    const desk = await openDesk();
    const rectangle = desk.make('createRectangle');
    rectangle.set('locked', true);
    rectangle.set('x', 12);
    call(rectangle, 'remove');
    expect(rectangle.get('removed')).toBe(true);
  });

  test('row 30 · with skipInvisibleInstanceChildren hidden ones cannot be reached', async () => {
    const { desk, node, sub } = await scene();
    const ghost = sub('ghost');
    expect(ghost.get('name')).toBe('Ghost');
    desk.api.members['skipInvisibleInstanceChildren']?.set?.(true);
    expect(() => ghost.get('name')).toThrow('does not exist');
    expect(await desk.figma('getNodeByIdAsync', ghost.get('id'))).toBeNull();
    expect(node('instance').get('children')).toHaveLength(3);
    expect(call(node('instance'), 'findAll')).toHaveLength(4);
    expect(node('ghost').get('visible')).toBe(false);
  });
});
