import { describe, expect, test } from 'vitest';
import { call, idOf, near, openDesk } from './desk.ts';

describe('row 21 · sizes', () => {
  test('row 21 · resize and rescale take 0.01 and more', async () => {
    const desk = await openDesk();
    const rectangle = desk.make('createRectangle');
    call(rectangle, 'resize', 0.01, 30);
    expect([rectangle.get('width'), rectangle.get('height')]).toEqual([0.01, 30]);
    expect(() => call(rectangle, 'resize', 0, 10)).toThrow('in resize: Expected "width"');
    expect(() => call(rectangle, 'resize', 10, -1)).toThrow('in resize: Expected "height"');
    expect(() => call(rectangle, 'resize', Number.NaN, 10)).toThrow('in resize: ');
    expect(() => call(rectangle, 'resizeWithoutConstraints', 10, 0)).toThrow('in resizeWithoutConstraints: ');
    expect(() => call(rectangle, 'rescale', 0.001)).toThrow('in rescale: ');
  });

  test('row 21 · a line is exactly 0 high', async () => {
    const desk = await openDesk();
    const line = desk.make('createLine');
    call(line, 'resize', 40, 0);
    expect([line.get('width'), line.get('height')]).toEqual([40, 0]);
    expect(() => call(line, 'resize', 40, 1)).toThrow('exactly 0');
  });

  test('row 21 · resizing ends HUG and FILL', async () => {
    let [outer, inner] = ['', ''];
    const desk = await openDesk((build) => {
      outer = build.add('FRAME', { layoutMode: 'HORIZONTAL', primaryAxisSizingMode: 'FIXED' });
      inner = build.add('FRAME', { layoutMode: 'VERTICAL', layoutGrow: 1, layoutAlign: 'STRETCH' }, outer);
    });
    const node = desk.node(inner);
    expect([node.get('layoutSizingHorizontal'), node.get('layoutSizingVertical')]).toEqual(['FILL', 'FILL']);
    call(node, 'resize', 20, 20);
    expect([node.get('layoutSizingHorizontal'), node.get('layoutSizingVertical')]).toEqual(['FIXED', 'FIXED']);
    expect([node.get('width'), node.get('height')]).toEqual([20, 20]);
  });

  test('row 21 · rescale grows strokes, corners and content too; resize does not', async () => {
    let [frame, dot] = ['', ''];
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', { x: 5, y: 5, cornerRadius: 2, strokeWeight: 3 });
      dot = build.add('ELLIPSE', { x: 10, y: 20, width: 30, height: 30, strokeWeight: 1 }, frame);
    });
    call(desk.node(frame), 'rescale', 2);
    const read = (id: string, names: readonly string[]): unknown[] => names.map((name) => desk.node(id).get(name));
    expect(read(frame, ['x', 'y', 'width', 'cornerRadius', 'strokeWeight'])).toEqual([5, 5, 200, 4, 6]);
    expect(read(dot, ['x', 'y', 'width', 'strokeWeight'])).toEqual([20, 40, 60, 2]);
    call(desk.node(frame), 'resize', 400, 400);
    expect(read(frame, ['strokeWeight'])).toEqual([6]);
    expect(read(dot, ['x', 'width'])).toEqual([20, 60]);
  });
});

describe('constraints on resize', () => {
  test.each([
    ['MIN', 10, 20],
    ['MAX', 110, 20],
    ['CENTER', 60, 20],
    ['STRETCH', 10, 120],
    ['SCALE', 20, 40],
  ] as const)(
    'a child that is %s stands at %d and is %d wide in a frame twice as wide',
    async (horizontal, x, width) => {
      let [frame, child] = ['', ''];
      const desk = await openDesk((build) => {
        frame = build.add('FRAME', { width: 100, height: 50 });
        const constraints = { horizontal, vertical: 'MIN' } as const;
        child = build.add('RECTANGLE', { x: 10, y: 5, width: 20, height: 20, constraints }, frame);
      });
      call(desk.node(frame), 'resize', 200, 50);
      const node = desk.node(child);
      expect([node.get('x'), node.get('width'), node.get('y'), node.get('height')]).toEqual([x, width, 5, 20]);
    },
  );

  test('resizeWithoutConstraints leaves children alone', async () => {
    let [frame, child] = ['', ''];
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', {});
      child = build.add('RECTANGLE', { constraints: { horizontal: 'SCALE', vertical: 'SCALE' } }, frame);
    });
    call(desk.node(frame), 'resizeWithoutConstraints', 400, 400);
    expect(desk.node(child).get('width')).toBe(100);
  });

  test('a turned child that is SCALE keeps its turn, and its middle moves with the frame', async () => {
    let [frame, child] = ['', ''];
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', {});
      const constraints = { horizontal: 'SCALE', vertical: 'SCALE' } as const;
      child = build.add('RECTANGLE', { x: 20, y: 60, width: 40, height: 20, rotation: 30, constraints }, frame);
    });
    call(desk.node(frame), 'resize', 200, 200);
    const node = desk.node(child);
    expect(node.get('rotation')).toBeCloseTo(30);
    expect([node.get('width'), node.get('height')].map(Number)).toEqual([near(80), near(40)]);
    expect([node.get('x'), node.get('y')].map(Number)).toEqual([near(40), near(120)]);
  });

  test('a vector takes its path along', async () => {
    const desk = await openDesk();
    const vector = desk.make('createVector');
    vector.set('vectorPaths', [{ windingRule: 'NONZERO', data: 'M 0 0 L 10 0 L 10 20 Z' }]);
    call(vector, 'resize', 20, 20);
    expect(vector.get('vectorPaths')).toEqual([{ windingRule: 'NONZERO', data: 'M 0 0 L 20 0 L 20 20 Z' }]);
  });
});

describe('row 24 · groups have no coordinates of their own', () => {
  test('row 24 · children count from the nearest frame, and move with the group', async () => {
    let [frame, child] = ['', ''];
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', { x: 1000 });
      child = build.add('RECTANGLE', { x: 30, y: 40 }, frame);
    });
    const group = desk.make('group', [desk.node(child)], desk.node(frame));
    expect([desk.node(child).get('x'), group.get('x')]).toEqual([30, 30]);
    group.set('x', 50);
    expect([desk.node(child).get('x'), group.get('x'), group.get('width')]).toEqual([50, 50, 100]);
    desk.node(child).set('x', 80);
    expect(group.get('x')).toBe(80);
    expect(desk.node(child).get('absoluteBoundingBox')).toMatchObject({ x: 1080, y: 40 });
  });

  test('row 24 · a turned group turns what it holds', async () => {
    const desk = await openDesk();
    const [one, two] = [desk.make('createRectangle'), desk.make('createRectangle')];
    two.set('x', 200);
    const group = desk.make('group', [one, two], desk.page());
    group.set('rotation', -90);
    expect(one.get('rotation')).toBeCloseTo(-90);
    const box = group.get('absoluteBoundingBox');
    expect(box).toEqual({ x: near(-100), y: near(0), width: near(100), height: near(300) }); // prettier-ignore
    expect([group.get('width'), group.get('height')]).toEqual([near(300), near(100)]);
  });

  test('row 24 · resizing a group scales what it holds', async () => {
    const desk = await openDesk();
    const [one, two] = [desk.make('createRectangle'), desk.make('createRectangle')];
    two.set('x', 100);
    const group = desk.make('group', [one, two], desk.page());
    call(group, 'resize', 100, 50);
    expect([one.get('width'), one.get('height'), two.get('x'), group.get('width')]).toEqual([50, 50, 50, 100]);
  });
});

describe('row 25 · rotation', () => {
  test('row 25 · it is counter-clockwise about the top-left corner', async () => {
    const desk = await openDesk();
    const rectangle = desk.make('createRectangle');
    call(rectangle, 'resize', 100, 50);
    rectangle.set('x', 10);
    rectangle.set('rotation', 90);
    expect([rectangle.get('x'), rectangle.get('y')]).toEqual([10, 0]);
    expect(rectangle.get('rotation')).toBeCloseTo(90);
    expect(rectangle.get('absoluteBoundingBox')).toEqual({ x: 10, y: -100, width: near(50), height: near(100) }); // prettier-ignore
  });

  test('row 25 · absoluteTransform goes through turned frames', async () => {
    let child = '';
    const desk = await openDesk((build) => {
      child = build.add('RECTANGLE', { x: 10 }, build.add('FRAME', { x: 100, rotation: -90 }));
    });
    const [[, , x], [, , y]] = desk.node(child).get('absoluteTransform') as number[][] as [number[], number[]]; // a Transform
    expect([x, y]).toEqual([near(100), near(10)]);
  });

  test('row 25 · absoluteRenderBounds is null for what cannot be seen, and counts shadows', async () => {
    let [shown, hidden, inside] = ['', '', ''];
    const shadow: Effect = {
      type: 'DROP_SHADOW',
      color: { r: 0, g: 0, b: 0, a: 1 },
      offset: { x: 0, y: 0 },
      radius: 10,
      visible: true,
      blendMode: 'NORMAL',
    };
    const desk = await openDesk((build) => {
      shown = build.add('RECTANGLE', { effects: [shadow] });
      hidden = build.add('FRAME', { visible: false });
      inside = build.add('RECTANGLE', {}, hidden);
    });
    expect(desk.node(hidden).get('absoluteRenderBounds')).toBeNull();
    expect(desk.node(inside).get('absoluteRenderBounds')).toBeNull();
    expect(desk.node(shown).get('absoluteRenderBounds')).toMatchObject({ x: near(-10) });
    expect(desk.node(shown).get('absoluteBoundingBox')).toMatchObject({ x: 0, width: 100 });
  });
});

describe('clone', () => {
  test('the copy stands on the current page with the relative place, the data and the look of the original', async () => {
    let [frame, child] = ['', ''];
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', { x: 300 });
      child = build.add('FRAME', { name: 'Child', x: 10, rotation: 15, opacity: 0.5 }, frame);
      build.add('RECTANGLE', { name: 'Deep' }, child);
    });
    call(desk.node(child), 'setPluginData', 'k', 'v');
    const copy = desk.node(idOf(call(desk.node(child), 'clone')));
    expect(idOf(copy.get('parent'))).toBe(idOf(desk.page()));
    expect(copy.get('relativeTransform')).toEqual(desk.node(child).get('relativeTransform'));
    expect([copy.get('name'), copy.get('opacity'), call(copy, 'getPluginData', 'k')]).toEqual(['Child', 0.5, 'v']);
    expect(copy.get('children')).toHaveLength(1);
    call(copy, 'remove');
    expect(desk.node(child).get('children')).toHaveLength(1);
  });
});
