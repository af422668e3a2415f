import { describe, expect, test } from 'vitest';
import { call, childIds, idOf, openDesk } from './desk.ts';

describe('row 20 · removing', () => {
  test('row 20 · everything below goes too', async () => {
    let [frame, inner] = ['', ''];
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', {});
      inner = build.add('RECTANGLE', {}, build.add('FRAME', {}, frame));
    });
    const object = desk.node(inner);
    call(desk.node(frame), 'remove');
    expect(object.get('removed')).toBe(true);
    expect(desk.page().get('children')).toEqual([]);
  });

  test('row 20 · a group goes with its last child, and so does the group around it', async () => {
    const desk = await openDesk();
    const [one, two] = [desk.make('createRectangle'), desk.make('createRectangle')];
    const inner = desk.make('group', [one, two], desk.page());
    const outer = desk.make('group', [inner], desk.page());
    call(one, 'remove');
    expect(outer.get('removed')).toBe(false);
    call(two, 'remove');
    expect([inner.get('removed'), outer.get('removed')]).toEqual([true, true]);
  });

  test('row 20 · a group goes when its last child moves out', async () => {
    const desk = await openDesk();
    const child = desk.make('createRectangle');
    const group = desk.make('group', [child], desk.page());
    call(desk.page(), 'appendChild', child);
    expect(group.get('removed')).toBe(true);
    expect(idOf(child.get('parent'))).toBe(idOf(desk.page()));
  });

  test('row 20 · the page that is shown and the document stay', async () => {
    const desk = await openDesk();
    expect(() => call(desk.page(), 'remove')).toThrow('in remove: ');
  });
});

describe('row 22 · moving nodes into other ones', () => {
  async function scene() {
    const ids: Record<string, string> = {};
    const desk = await openDesk((build) => {
      ids['page'] = build.page('Page');
      ids['divider'] = build.page('———');
      ids['frame'] = build.add('FRAME', {});
      ids['inner'] = build.add('FRAME', {}, ids['frame']);
      ids['rectangle'] = build.add('RECTANGLE', { x: 7, y: 8 });
      ids['main'] = build.component({});
      ids['part'] = build.add('FRAME', {}, ids['main']);
      ids['instance'] = build.instance(ids['main'], {});
      ids['set'] = build.add('COMPONENT_SET', {});
      ids['library'] = build.component({ remote: true });
      ids['section'] = build.add('SECTION', {});
      ids['slot'] = build.add('SLOT', {}, ids['main']);
    });
    const instance = desk.store.get(ids['instance'] ?? '');
    ids['sublayer'] = instance.children?.[0] ?? '';
    return { desk, node: (name: string) => desk.node(ids[name] ?? '') };
  }

  test.each([
    ['rectangle', 'rectangle', ''],
    ['frame', 'inner', ''],
    ['inner', 'rectangle', ''],
    ['rectangle', 'instance', 'New parent is an instance or is inside of an instance'],
    ['rectangle', 'sublayer', 'New parent is an instance or is inside of an instance'],
    ['sublayer', 'page', 'Node is inside of an instance'],
    ['rectangle', 'library', 'New parent is a internal, readonly-only node'],
    ['instance', 'main', 'Reparenting would create a component cycle'],
    ['rectangle', 'set', 'A COMPONENT_SET node cannot have children of type other than COMPONENT'],
    ['rectangle', 'divider', 'PageDivider cannot have children'],
    ['slot', 'page', 'Node is not allowed SLOT node'],
    ['page', 'frame', ''],
    ['section', 'frame', ''],
  ])('row 22 · %s cannot move into %s', async (child, parent, reason) => {
    const { desk, node } = await scene();
    if (parent === 'divider') await call(node('divider'), 'loadAsync');
    if (parent === 'rectangle') {
      expect(() => call(node(parent), 'appendChild', node(child))).toThrow("no such property 'appendChild'");
      return;
    }
    const before = desk.store.get(idOf(node(child))).parent;
    expect(() => call(node(parent), 'appendChild', node(child))).toThrow(`in appendChild: Cannot move node. ${reason}`);
    expect(desk.store.get(idOf(node(child))).parent).toBe(before);
  });

  test('row 22 · an index above the number of children throws', async () => {
    const { node } = await scene();
    expect(() => call(node('frame'), 'insertChild', 2, node('rectangle'))).toThrow('in insertChild: ');
    call(node('frame'), 'insertChild', 1, node('rectangle'));
    expect(childIds(node('frame'))).toEqual([idOf(node('inner')), idOf(node('rectangle'))]);
  });

  test('row 22 · a node that is there already counts as gone before it is put in', async () => {
    const { node } = await scene();
    call(node('frame'), 'insertChild', 0, node('rectangle'));
    expect(() => call(node('frame'), 'insertChild', 2, node('rectangle'))).toThrow();
    call(node('frame'), 'insertChild', 1, node('rectangle'));
    expect(childIds(node('frame'))).toEqual([idOf(node('inner')), idOf(node('rectangle'))]);
  });

  test('row 22 · relative x and y are kept', async () => {
    const { node } = await scene();
    node('frame').set('x', 500);
    call(node('frame'), 'appendChild', node('rectangle'));
    expect([node('rectangle').get('x'), node('rectangle').get('y')]).toEqual([7, 8]);
    expect(node('rectangle').get('absoluteBoundingBox')).toMatchObject({ x: 507, y: 8 });
  });

  test('row 22 · a removed node and what is no node are refused', async () => {
    const { node } = await scene();
    const rectangle = node('rectangle');
    call(rectangle, 'remove');
    expect(() => call(node('frame'), 'appendChild', rectangle)).toThrow('does not exist');
    expect(() => call(node('frame'), 'appendChild', {})).toThrow('Expected node, got object');
  });
});

describe('searching', () => {
  test('children are found by a callback and by their type, in document order', async () => {
    let frame = '';
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', { name: 'Frame' });
      build.add('ELLIPSE', { name: 'Dot' }, build.add('FRAME', { name: 'Inner' }, frame));
      build.add('ELLIPSE', { name: 'Last' }, frame);
    });
    const names = (nodes: unknown): unknown =>
      Array.isArray(nodes) && nodes.map((node) => desk.node(idOf(node)).get('name'));
    const object = desk.node(frame);
    expect(names(call(object, 'findAll'))).toEqual(['Inner', 'Dot', 'Last']);
    expect(names(call(object, 'findAllWithCriteria', { types: ['ELLIPSE'] }))).toEqual(['Dot', 'Last']);
    expect(names(call(object, 'findChildren'))).toEqual(['Inner', 'Last']);
    const isDot = (node: unknown): boolean => desk.node(idOf(node)).get('name') === 'Dot';
    expect(idOf(call(object, 'findOne', isDot))).toBe(childIds(desk.node(childIds(object)[0] ?? ''))[0]);
    expect(call(object, 'findChild', isDot)).toBeNull();
  });
});

describe('group and ungroup', () => {
  test('layers keep their place on the page, and the group fits them', async () => {
    let [frame, rectangle, ellipse] = ['', '', ''];
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', { x: 100, y: 100 });
      rectangle = build.add('RECTANGLE', { x: 10, y: 10 }, frame);
      ellipse = build.add('ELLIPSE', { x: 300, y: 20 });
    });
    const group = desk.make('group', [desk.node(rectangle), desk.node(ellipse)], desk.page());
    expect(desk.node(rectangle).get('absoluteBoundingBox')).toMatchObject({ x: 110, y: 110 });
    expect(group.get('absoluteBoundingBox')).toEqual({ x: 110, y: 20, width: 290, height: 190 });
    desk.page().set('selection', [group]);
    const parts = desk.figma('ungroup', group);
    expect(Array.isArray(parts) && parts.map(idOf)).toEqual([rectangle, ellipse]);
    expect(group.get('removed')).toBe(true);
    const selection = desk.page().get('selection');
    expect(Array.isArray(selection) && selection.map(idOf)).toEqual([rectangle, ellipse]);
  });

  test('a group has no index beyond what is left beside it, and none on a page that was not loaded', async () => {
    let second = '';
    const desk = await openDesk((build) => {
      build.page('First');
      second = build.page('Second');
    });
    const [one, two] = [desk.make('createRectangle'), desk.make('createRectangle')];
    expect(() => desk.figma('group', [one], desk.page(), 2)).toThrow('in group: Index 2 is greater');
    expect(childIds(desk.page())).toEqual([one, two].map((node) => node.get('id')));
    expect(() => desk.figma('group', [one], desk.node(second))).toThrow('explicitly loaded');
    desk.figma('group', [one], desk.page(), 1);
    expect(childIds(desk.page())).toHaveLength(2);
  });

  test('an empty group cannot be made, nor one of what is inside an instance', async () => {
    let instance = '';
    const desk = await openDesk((build) => {
      const main = build.component({});
      build.add('RECTANGLE', {}, main);
      instance = build.instance(main, {});
    });
    expect(() => desk.figma('group', [], desk.page())).toThrow('in group: ');
    const [part = ''] = childIds(desk.node(instance));
    expect(() => desk.figma('group', [desk.node(part)], desk.page())).toThrow('Node is inside of an instance');
  });
});
