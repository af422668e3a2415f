import { describe, expect, test } from 'vitest';
import { MIXED } from '../../../figma/sandbox/host-object.ts';
import { call, openDesk } from './desk.ts';

const RED = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };

describe('row 14 · members that do not exist', () => {
  test('row 14 · reading one throws a TypeError that names the type', async () => {
    const desk = await openDesk();
    const text = desk.make('createText');
    expect(() => text.get('children')).toThrow("no such property 'children' on TEXT node");
    expect(() => text.get('children')).toThrow(expect.objectContaining({ type: 'TypeError' }));
    expect(() => desk.page().get('visible')).toThrow("no such property 'visible' on PAGE node");
  });

  test('row 14 · `in` works and is false for them', async () => {
    const desk = await openDesk();
    const rectangle = desk.make('createRectangle');
    const group = desk.make('group', [rectangle], desk.page());
    expect(rectangle.has('children')).toBe(false);
    expect(rectangle.has('fills')).toBe(true);
    expect(group.has('fills')).toBe(false);
    expect(group.has('opacity')).toBe(true);
    expect(desk.page().has('absoluteTransform')).toBe(false);
  });

  test('row 14 · what exists and is not modelled says so', async () => {
    const desk = await openDesk();
    expect(() => desk.make('createRectangle').get('reactions')).toThrow('not simulated: RECTANGLE.reactions');
    expect(() => desk.make('createRectangle').set('reactions', [])).toThrow('not simulated: RECTANGLE.reactions');
  });
});

describe('row 15 · members that cannot be written', () => {
  test('row 15 · unknown ones make the object not extensible', async () => {
    const desk = await openDesk();
    expect(() => desk.make('createRectangle').set('colour', 1)).toThrow('object is not extensible');
  });

  test.each(['width', 'height', 'parent', 'absoluteTransform', 'resize', 'type'])(
    'row 15 · %s has no setter',
    async (name) => {
      const desk = await openDesk();
      expect(() => desk.make('createRectangle').set(name, 5)).toThrow('no setter for property');
    },
  );
});

describe('row 16 · copies', () => {
  test.each(['fills', 'strokes', 'effects', 'vectorPaths', 'relativeTransform', 'constraints'])(
    'row 16 · %s is a fresh copy at each reading',
    async (name) => {
      const desk = await openDesk();
      const vector = desk.make('createVector');
      const [first, second] = [vector.get(name), vector.get(name)];
      expect(first).toEqual(second);
      expect(first).not.toBe(second);
    },
  );

  test.each(['children', 'selection'])('row 16 · %s is a fresh list at each reading', async (name) => {
    const desk = await openDesk();
    desk.page().set('selection', [desk.make('createRectangle')]);
    expect(desk.page().get(name)).not.toBe(desk.page().get(name));
    expect(desk.page().get(name)).toEqual(desk.page().get(name));
  });

  test('row 16 · what was assigned can change afterwards without changing the node', async () => {
    const desk = await openDesk();
    const rectangle = desk.make('createRectangle');
    const paint = structuredClone(RED);
    rectangle.set('fills', [paint]);
    paint.color.r = 0;
    expect(rectangle.get('fills')).toMatchObject([{ color: { r: 1 } }]);
  });

  test('row 16 · paints are read back with every key that may be left out', async () => {
    const desk = await openDesk();
    const rectangle = desk.make('createRectangle');
    rectangle.set('fills', [RED]);
    expect(rectangle.get('fills')).toEqual([
      { ...RED, visible: true, opacity: 1, blendMode: 'NORMAL', boundVariables: {} },
    ]);
  });
});

describe('row 17 · validation', () => {
  const set = async (name: string, value: unknown): Promise<void> => {
    const desk = await openDesk();
    desk.make('createFrame').set(name, value);
  };

  test.each([
    ['opacity', '1', 'in set_opacity: Expected "opacity" to have type number but got string instead'],
    ['visible', 1, 'in set_visible: Expected "visible" to have type boolean but got number instead'],
    ['name', null, 'in set_name: Expected "name" to have type string but got null instead'],
    ['x', undefined, 'in set_x: Expected "x" to have type number but got undefined instead'],
    ['opacity', 1.5, 'Number must be less than or equal to 1'],
    [
      'fills',
      [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }],
      "Unrecognized key(s) in object: 'a' at [0].color",
    ],
    ['fills', [{ ...RED, shade: 1 }], "Unrecognized key(s) in object: 'shade' at [0]"],
    ['fills', [{ type: 'SOLID', color: { r: 255, g: 0, b: 0 } }], 'less than or equal to 1 at [0].color.r'],
    ['fills', [{ type: 'SOLID', color: { r: 1, g: 0 } }], 'Required value missing at [0].color.b'],
    ['fills', [{ type: 'SOLID' }], 'Required value missing at [0].color'],
    ['fills', [{ type: 'PAINT' }], 'in set_fills: Property "fills" failed validation'],
    ['fills', 'red', 'in set_fills: Property "fills" failed validation'],
    ['strokes', [{ ...RED, opacity: -1 }], 'greater than or equal to 0 at [0].opacity'],
    ['effects', [{ type: 'DROP_SHADOW' }], 'in set_effects: Property "effects" failed validation'],
    ['blendMode', 'normal', 'in set_blendMode'],
    ['constraints', { horizontal: 'LEFT', vertical: 'MIN' }, 'in set_constraints'],
    ['relativeTransform', [[2, 0, 0], [0, 2, 0]], 'unit length'], // prettier-ignore
  ])('row 17 · %s = %j is refused', async (name, value, message) => {
    await expect(set(name, value)).rejects.toThrow(message);
  });

  test('row 17 · a refused value leaves the node as it was', async () => {
    const desk = await openDesk();
    const rectangle = desk.make('createRectangle');
    const before = rectangle.get('fills');
    expect(() => rectangle.set('fills', [RED, { type: 'SOLID' }])).toThrow();
    expect(rectangle.get('fills')).toEqual(before);
  });

  test('row 17 · paints of kinds that are not drawn go through unchanged', async () => {
    const video = { type: 'VIDEO' as const, scaleMode: 'FILL' as const, videoHash: 'v' };
    let id = '';
    const desk = await openDesk((build) => {
      id = build.add('RECTANGLE', { fills: [video] });
    });
    const fills = desk.node(id).get('fills');
    desk.node(id).set('fills', fills);
    expect(desk.node(id).get('fills')).toEqual(fills);
  });

  const PATTERN = {
    ...{ type: 'PATTERN', tileType: 'RECTANGULAR', scalingFactor: 1, spacing: { x: 0, y: 0 } },
    horizontalAlignment: 'START',
  };

  test('row 17 · a color goes through with its source, and other channels beside that source are refused', async () => {
    const ids: string[] = [];
    const sourceColor = { space: 'HSL', h: 0, s: 1, l: 0.5 } as const;
    const solid = { type: 'SOLID', color: { r: 1, g: 0, b: 0, sourceColor } } as const;
    const desk = await openDesk((build) => {
      ids.push(build.add('RECTANGLE', { fills: [solid] }), build.add('RECTANGLE', {}));
    });
    const [from, to] = [desk.node(ids[0] ?? ''), desk.node(ids[1] ?? '')];
    to.set('fills', from.get('fills'));
    expect(to.get('fills')).toMatchObject([solid]);
    const changed = [{ ...solid, color: { r: 0, g: 1, b: 0, sourceColor } }];
    expect(() => to.set('fills', changed)).toThrow('sourceColor is not that of the color');
    const elsewhere = [{ ...solid, color: { r: 1, g: 0, b: 0, sourceColor: { ...sourceColor, a: 1 } } }];
    expect(() => to.set('fills', elsewhere)).toThrow('Unrecognized key(s) in object');
  });

  test('row 17 · patterns are written by the promise alone, whole, and with a source that is there', async () => {
    let [id, source] = ['', ''];
    const desk = await openDesk((build) => {
      [id, source] = [build.add('RECTANGLE', {}), build.add('ELLIPSE', {})];
    });
    const node = desk.node(id);
    const pattern = { ...PATTERN, sourceNodeId: source };
    expect(() => node.set('fills', [pattern])).toThrow('Use node.setFillsAsync() instead');
    await expect(call(node, 'setFillsAsync', [{ ...pattern, spacing: 4 }])).rejects.toThrow('failed validation');
    await expect(call(node, 'setFillsAsync', [{ ...pattern, sourceNodeId: '9:9' }])).rejects.toThrow('no node with id');
    await call(node, 'setFillsAsync', [pattern]);
    expect(node.get('fills')).toMatchObject([pattern]);
  });

  test('row 17 · a video that the layer did not show before is refused, and one with keys of a picture', async () => {
    const desk = await openDesk();
    const rectangle = desk.make('createRectangle');
    const video = { type: 'VIDEO', scaleMode: 'FILL', videoHash: 'v' };
    expect(() => rectangle.set('fills', [video])).toThrow('no video with hash');
    expect(() => rectangle.set('fills', [{ ...video, videoHash: null, imageHash: 'v' }])).toThrow('failed validation');
  });
});

describe('row 18 · mixed values', () => {
  test('row 18 · fills of a text in several colors and unlike corners are figma.mixed', async () => {
    let [text, rectangle] = ['', ''];
    const desk = await openDesk((build) => {
      text = build.add('TEXT', { characters: 'ab', fills: 'MIXED', textRuns: [] });
      rectangle = build.add('RECTANGLE', { cornerRadius: 4 });
    });
    expect(desk.node(text).get('fills')).toBe(MIXED);
    expect(desk.node(text).get('fillStyleId')).toBe(MIXED);
    expect(desk.node(rectangle).get('cornerRadius')).toBe(4);
    desk.node(rectangle).set('topLeftRadius', 8);
    expect(desk.node(rectangle).get('cornerRadius')).toBe(MIXED);
    desk.node(rectangle).set('cornerRadius', 2);
    expect(desk.node(rectangle).get('topLeftRadius')).toBe(2);
  });
});

function functionOf(value: unknown): (...args: unknown[]) => unknown {
  if (typeof value !== 'function') throw new Error('not a function');
  return (...args): unknown => Reflect.apply(value, undefined, args);
}

describe('row 19 · removed nodes', () => {
  test('row 19 · everything but `id` and `removed` throws', async () => {
    const desk = await openDesk();
    const rectangle = desk.make('createRectangle');
    const id = rectangle.get('id');
    const resize = functionOf(rectangle.get('resize'));
    expect(rectangle.get('removed')).toBe(false);
    call(rectangle, 'remove');
    expect(rectangle.get('removed')).toBe(true);
    expect(rectangle.get('id')).toBe(id);
    const message = `The node with id "${String(id)}" does not exist`;
    expect(() => rectangle.get('name')).toThrow(`in get_name: ${message}`);
    expect(() => rectangle.set('name', 'x')).toThrow(`in set_name: ${message}`);
    expect(() => resize(1, 1)).toThrow(`in resize: ${message}`);
    expect(() => rectangle.get('remove')).toThrow(message);
  });

  test('row 19 · a layer of an instance that is gone has its own wording', async () => {
    let [main, instance] = ['', ''];
    const desk = await openDesk((build) => {
      main = build.component({});
      build.add('RECTANGLE', { name: 'Part' }, main);
      instance = build.instance(main, {});
    });
    const part = desk.store.get(instance).children?.[0] ?? '';
    const object = desk.node(part);
    call(desk.node(instance), 'remove');
    expect(() => object.get('name')).toThrow(
      `in get_name: The node (instance sublayer or table cell) with id "${part}" does not exist`,
    );
  });
});
