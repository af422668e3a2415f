import { describe, expect, test } from 'vitest';
import type { NodeRecord } from '../../../figma/document/record.ts';
import { call, childIds, near, openDesk } from './desk.ts';

/** A frame in auto layout with children of the given sizes. */
async function row(
  props: Partial<NodeRecord>,
  sizes: readonly (readonly [number, number])[] = [
    [20, 10],
    [30, 40],
  ],
) {
  // prettier-ignore
  let frame = '';
  const desk = await openDesk((build) => {
    frame = build.add('FRAME', { layoutMode: 'HORIZONTAL', counterAxisSizingMode: 'AUTO', ...props });
    for (const [width, height] of sizes) build.add('RECTANGLE', { width, height }, frame);
  });
  const parent = desk.node(frame);
  const boxes = (): unknown[] =>
    childIds(parent).map((id) => ['x', 'y', 'width', 'height'].map((name) => desk.node(id).get(name)));
  const size = (): unknown[] => [parent.get('width'), parent.get('height')];
  return { desk, parent, boxes, size };
}

describe('row 23 · children of auto layout', () => {
  test('row 23 · writing x and y does nothing, unless the child is ABSOLUTE', async () => {
    const { desk, parent } = await row({ itemSpacing: 5 });
    const child = desk.node(childIds(parent)[1] ?? '');
    child.set('x', 500);
    child.set('y', 500);
    expect([child.get('x'), child.get('y')]).toEqual([25, 0]);
    child.set('layoutPositioning', 'ABSOLUTE');
    child.set('x', 500);
    expect(child.get('x')).toBe(500);
  });

  test('row 23 · relativeTransform keeps the rotation and ignores the place', async () => {
    const { desk, parent } = await row({});
    const child = desk.node(childIds(parent)[0] ?? '');
    child.set('relativeTransform', [[0, 1, 900], [-1, 0, 900]]); // prettier-ignore
    expect(child.get('rotation')).toBeCloseTo(90);
    expect(child.get('absoluteBoundingBox')).toMatchObject({ x: near(0), y: near(0) });
  });

  test('row 23 · a hugging parent grows with what it takes in, and its siblings move', async () => {
    const { desk, parent, size, boxes } = await row({ paddingLeft: 10, paddingRight: 10, itemSpacing: 5 });
    expect(size()).toEqual([75, 40]);
    call(parent, 'insertChild', 0, desk.make('createFrame'));
    expect(size()).toEqual([180, 100]);
    expect(boxes()).toMatchObject([{ 0: 10 }, { 0: 115 }, { 0: 140 }]);
  });

  test('row 23 · layoutWrap is refused outside of rows and columns', async () => {
    const { desk, parent } = await row({});
    const plain = desk.make('createFrame');
    expect(() => plain.set('layoutWrap', 'WRAP')).toThrow('in set_layoutWrap: ');
    plain.set('layoutMode', 'GRID');
    expect(() => plain.set('layoutWrap', 'WRAP')).toThrow('in set_layoutWrap: ');
    parent.set('layoutWrap', 'WRAP');
    expect(parent.get('layoutWrap')).toBe('WRAP');
  });

  test('row 23 · the spacing of lines is that of items as long as it is not set', async () => {
    const { parent } = await row({ itemSpacing: 5, layoutWrap: 'WRAP' });
    expect(parent.get('counterAxisSpacing')).toBe(5);
    parent.set('counterAxisSpacing', 7);
    expect(parent.get('counterAxisSpacing')).toBe(7);
  });

  test('row 23 · a frame that fills its parent cannot hug along the same axis', async () => {
    const { desk, parent } = await row({ width: 300, primaryAxisSizingMode: 'FIXED' });
    const inner = desk.make('createFrame');
    inner.set('layoutMode', 'VERTICAL');
    call(parent, 'appendChild', inner);
    inner.set('layoutSizingHorizontal', 'FILL');
    expect(() => inner.set('counterAxisSizingMode', 'AUTO')).toThrow('in set_counterAxisSizingMode: ');
    inner.set('primaryAxisSizingMode', 'AUTO');
    expect(inner.get('layoutSizingVertical')).toBe('HUG');
  });

  test('row 23 · hidden children take no room', async () => {
    const { desk, parent, size } = await row({});
    desk.node(childIds(parent)[0] ?? '').set('visible', false);
    expect(size()).toEqual([30, 40]);
  });

  test.each([
    ['FILL', 'createRectangle', 'node must be an auto-layout frame or a child of an auto-layout frame'],
    ['FILL', 'createText', 'FILL can only be set on children of auto-layout frames'],
    ['HUG', 'createFrame', 'node must be an auto-layout frame or a child of an auto-layout frame'],
    ['HUG', 'createText', 'HUG can only be set on auto-layout frames or text children of auto-layout frames'],
  ])('row 23 · %s on a free node of %s throws', async (sizing, maker, message) => {
    const desk = await openDesk();
    const node = desk.make(maker);
    expect(() => node.set('layoutSizingHorizontal', sizing)).toThrow(`in set_layoutSizingHorizontal: ${message}`);
    node.set('layoutSizingHorizontal', 'FIXED');
  });

  test('row 23 · HUG on a child that is no auto-layout frame, and FILL on an absolute one, throw', async () => {
    const { desk, parent } = await row({});
    const child = desk.node(childIds(parent)[0] ?? '');
    expect(() => child.set('layoutSizingVertical', 'HUG')).toThrow('HUG can only be set on');
    child.set('layoutPositioning', 'ABSOLUTE');
    expect(() => child.set('layoutSizingVertical', 'FILL')).toThrow('FILL cannot be set on absolute positioned');
  });

  test('row 23 · ABSOLUTE is refused outside of auto layout', async () => {
    const desk = await openDesk();
    expect(() => desk.make('createRectangle').set('layoutPositioning', 'ABSOLUTE')).toThrow(
      'Can only set layoutPositioning = ABSOLUTE if the parent node has layoutMode !== NONE',
    );
  });
});

describe('auto layout', () => {
  const fixed = { primaryAxisSizingMode: 'FIXED', counterAxisSizingMode: 'FIXED', width: 200, height: 100 } as const;

  test.each([
    [
      'MIN',
      'MIN',
      [
        [0, 0],
        [20, 0],
      ],
    ],
    [
      'CENTER',
      'CENTER',
      [
        [75, 45],
        [95, 30],
      ],
    ],
    [
      'MAX',
      'MAX',
      [
        [150, 90],
        [170, 60],
      ],
    ],
    [
      'SPACE_BETWEEN',
      'MIN',
      [
        [0, 0],
        [170, 0],
      ],
    ],
  ] as const)('aligns %s along and %s across', async (primaryAxisAlignItems, counterAxisAlignItems, places) => {
    // prettier-ignore
    const { boxes } = await row({ ...fixed, primaryAxisAlignItems, counterAxisAlignItems });
    expect(boxes()).toEqual([[...places[0], 20, 10], [...places[1], 30, 40]]); // prettier-ignore
  });

  test('FILL children share what is left, and stretch across', async () => {
    const { desk, parent, boxes } = await row({ ...fixed, itemSpacing: 10, paddingTop: 4, paddingBottom: 6 });
    const child = desk.node(childIds(parent)[1] ?? '');
    child.set('layoutSizingHorizontal', 'FILL');
    child.set('layoutSizingVertical', 'FILL');
    expect(boxes()).toEqual([[0, 4, 20, 10], [30, 4, 170, 90]]); // prettier-ignore
    expect([child.get('layoutGrow'), child.get('layoutAlign')]).toEqual([1, 'STRETCH']);
  });

  test('a wrapping row starts new lines, with their own spacing', async () => {
    const sizes = [[60, 10], [60, 20], [60, 30]] as const; // prettier-ignore
    const { boxes, size } = await row(
      { layoutWrap: 'WRAP', primaryAxisSizingMode: 'FIXED', width: 130, itemSpacing: 10, counterAxisSpacing: 5 },
      sizes,
    );
    expect(boxes()).toEqual([[0, 0, 60, 10], [70, 0, 60, 20], [0, 25, 60, 30]]); // prettier-ignore
    expect(size()).toEqual([130, 55]);
  });

  test('nested hugging frames settle from the inside out', async () => {
    let [outer, inner] = ['', ''];
    const desk = await openDesk((build) => {
      outer = build.add('FRAME', { layoutMode: 'VERTICAL', counterAxisSizingMode: 'AUTO', paddingLeft: 8 });
      inner = build.add('FRAME', { layoutMode: 'HORIZONTAL', counterAxisSizingMode: 'AUTO' }, outer);
      build.add('RECTANGLE', { width: 40, height: 15 }, inner);
    });
    expect([desk.node(outer).get('width'), desk.node(outer).get('height')]).toEqual([48, 15]);
    call(desk.node(inner), 'appendChild', desk.make('createRectangle'));
    expect([desk.node(outer).get('width'), desk.node(outer).get('height')]).toEqual([148, 100]);
  });

  test('text that hugs is as wide as its letters', async () => {
    let [frame, text] = ['', ''];
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', { layoutMode: 'HORIZONTAL', counterAxisSizingMode: 'AUTO' });
      text = build.add('TEXT', { characters: 'wide words', fontSize: 20 }, frame);
    });
    const before = Number(desk.node(text).get('width'));
    expect(before).toBeGreaterThan(60);
    expect(desk.node(frame).get('width')).toBe(before);
    await desk.figma('loadFontAsync', { family: 'Inter', style: 'Regular' });
    desk.node(text).set('characters', 'wide words and more');
    expect(Number(desk.node(frame).get('width'))).toBeGreaterThan(before * 1.5);
  });
});

describe('grids', () => {
  async function grid() {
    let frame = '';
    const desk = await openDesk((build) => {
      frame = build.add('FRAME', {
        layoutMode: 'GRID',
        width: 210,
        height: 100,
        gridColumnCount: 2,
        gridColumnGap: 10,
      });
      build.add('RECTANGLE', { width: 50, height: 50 }, frame);
    });
    return { desk, grid: desk.node(frame) };
  }

  test('appendChild takes the first free cell, and a full grid gains a row', async () => {
    const { desk, grid: parent } = await grid();
    const [second, third] = [desk.make('createRectangle'), desk.make('createRectangle')];
    call(parent, 'appendChild', second);
    expect([second.get('gridRowAnchorIndex'), second.get('gridColumnAnchorIndex'), second.get('x')]).toEqual([
      0, 1, 110,
    ]);
    call(parent, 'appendChild', third);
    expect([third.get('gridRowAnchorIndex'), third.get('gridColumnAnchorIndex'), third.get('y')]).toEqual([1, 0, 50]);
    expect(parent.get('gridRowCount')).toBe(2);
  });

  test('appendChildAt refuses a cell that is taken, hidden or not, and one that is not there', async () => {
    const { desk, grid: parent } = await grid();
    desk.node(childIds(parent)[0] ?? '').set('visible', false);
    const child = desk.make('createRectangle');
    expect(() => call(parent, 'appendChildAt', child, 0, 0)).toThrow('in appendChildAt: ');
    expect(() => call(parent, 'appendChildAt', child, 0, 2)).toThrow('in appendChildAt: ');
    call(parent, 'appendChildAt', child, 0, 1);
    expect(child.get('x')).toBe(110);
    expect(() => call(child, 'setGridChildPosition', 0, 0)).toThrow('in setGridChildPosition: ');
  });

  test('a child that leaves frees its cell, and FILL takes the whole one', async () => {
    const { desk, grid: parent } = await grid();
    const [first = ''] = childIds(parent);
    call(desk.page(), 'appendChild', desk.node(first));
    const child = desk.make('createRectangle');
    call(parent, 'appendChild', child);
    child.set('layoutSizingHorizontal', 'FILL');
    expect([child.get('gridColumnAnchorIndex'), child.get('x'), child.get('width')]).toEqual([0, 0, 100]);
  });

  test('tracks with children in them cannot be taken away', async () => {
    const { desk, grid: parent } = await grid();
    call(parent, 'appendChild', desk.make('createRectangle'));
    expect(() => parent.set('gridColumnCount', 1)).toThrow('in set_gridColumnCount: ');
  });

  test('a track that a child covers a part of cannot be taken away either', async () => {
    const { desk, grid: parent } = await grid();
    desk.node(childIds(parent)[0] ?? '').set('gridColumnSpan', 2);
    expect(() => parent.set('gridColumnCount', 1)).toThrow('in set_gridColumnCount: ');
    parent.set('gridColumnCount', 3);
    expect(parent.get('gridColumnCount')).toBe(3);
  });

  test('nothing else has tracks, and a slot is no grid', async () => {
    const ids: string[] = [];
    const desk = await openDesk((build) => {
      ids.push(build.add('FRAME', {}), build.add('SLOT', {}, build.component({})));
    });
    const [frame, slot] = ids.map((id) => desk.node(id));
    expect(() => frame?.set('gridRowCount', 2)).toThrow('in set_gridRowCount: ');
    expect(() => slot?.set('layoutMode', 'GRID')).toThrow('cannotApplyGridToSlot');
  });

  test('a child covers as many cells as it spans, and keeps others out of them', async () => {
    const { desk, grid: parent } = await grid();
    const [first, second] = [desk.node(childIds(parent)[0] ?? ''), desk.make('createRectangle')];
    parent.set('gridRowCount', 2);
    first.set('gridColumnSpan', 2);
    first.set('layoutSizingHorizontal', 'FILL');
    expect([first.get('gridColumnSpan'), first.get('width')]).toEqual([2, 210]);
    call(parent, 'appendChild', second);
    expect([second.get('gridRowAnchorIndex'), second.get('gridColumnAnchorIndex')]).toEqual([1, 0]);
    expect(() => first.set('gridRowSpan', 2)).toThrow('in set_gridRowSpan: ');
    expect(() => first.set('gridColumnSpan', 3)).toThrow('in set_gridColumnSpan: ');
    expect(() => call(second, 'setGridChildPosition', 0, 1)).toThrow('in setGridChildPosition: ');
  });

  test('a child lies in its cell as it is aligned', async () => {
    const { desk, grid: parent } = await grid();
    const first = desk.node(childIds(parent)[0] ?? '');
    expect([first.get('gridChildHorizontalAlign'), first.get('x'), first.get('y')]).toEqual(['AUTO', 0, 0]);
    first.set('gridChildHorizontalAlign', 'CENTER');
    first.set('gridChildVerticalAlign', 'MAX');
    expect([first.get('x'), first.get('y')]).toEqual([25, 50]);
    expect(() => first.set('gridChildVerticalAlign', 'TOP')).toThrow('in set_gridChildVerticalAlign: ');
  });

  test('a child that leaves and comes back spans one cell', async () => {
    const { desk, grid: parent } = await grid();
    const first = desk.node(childIds(parent)[0] ?? '');
    first.set('gridColumnSpan', 2);
    call(desk.page(), 'appendChild', first);
    call(parent, 'appendChild', first);
    expect(first.get('gridColumnSpan')).toBe(1);
  });
});

describe('limits of size', () => {
  /** A row of 300 px in which two fill. */
  async function row() {
    let frame = '';
    const desk = await openDesk((build) => {
      const fixed = { primaryAxisSizingMode: 'FIXED', counterAxisSizingMode: 'FIXED' } as const;
      frame = build.add('FRAME', { layoutMode: 'HORIZONTAL', width: 300, height: 100, ...fixed });
      for (let at = 0; at < 2; at += 1) build.add('RECTANGLE', { layoutGrow: 1, layoutAlign: 'STRETCH' }, frame);
    });
    const [one = '', two = ''] = childIds(desk.node(frame));
    return { desk, frame: desk.node(frame), one: desk.node(one), two: desk.node(two) };
  }

  test('what fills keeps within them, and others have the rest', async () => {
    const { one, two } = await row();
    expect([one.get('minWidth'), one.get('maxHeight')]).toEqual([null, null]);
    one.set('maxWidth', 100);
    one.set('maxHeight', 60);
    expect([one.get('width'), one.get('height'), two.get('width'), two.get('height')]).toEqual([100, 60, 200, 100]);
    two.set('minWidth', 250);
    expect([one.get('width'), two.get('width')]).toEqual([50, 250]);
    one.set('maxWidth', null);
    expect(one.get('maxWidth')).toBeNull();
  });

  test('a frame that hugs keeps within its own', async () => {
    const { frame } = await row();
    frame.set('primaryAxisSizingMode', 'AUTO');
    frame.set('maxWidth', 120);
    expect(frame.get('width')).toBe(120);
  });

  test('nothing else has any', async () => {
    const { desk, frame, one } = await row();
    expect(() => desk.make('createRectangle').set('minWidth', 10)).toThrow('in set_minWidth: ');
    expect(() => one.set('minWidth', 0)).toThrow('in set_minWidth: ');
    frame.set('minHeight', 10);
    expect(frame.get('minHeight')).toBe(10);
  });
});
