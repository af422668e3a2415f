import { describe, expect, test } from 'vitest';
import { SandboxError, SandboxThrow } from '../../../figma/sandbox/host-object.ts';
import { asObject, call, childIds, idOf, openDesk } from './desk.ts';

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
  <g id="leaf" transform="rotate(30)"><path d="M0 0 L10 0 L10 10 Z" fill="#ff0000"/></g>
  <rect id="ground" width="40" height="5" y="15" fill="#00ff00" stroke="#0000ff" stroke-width="2"/>
</svg>`;

describe('row 28 · new nodes', () => {
  test.each([
    ['createRectangle', 'RECTANGLE'],
    ['createEllipse', 'ELLIPSE'],
    ['createFrame', 'FRAME'],
    ['createComponent', 'COMPONENT'],
    ['createVector', 'VECTOR'],
    ['createStar', 'STAR'],
    ['createPolygon', 'POLYGON'],
    ['createSection', 'SECTION'],
    ['createSlice', 'SLICE'],
  ])('row 28 · %s makes a %s of 100 × 100 at (0, 0) of the current page', async (maker, type) => {
    const desk = await openDesk();
    const node = desk.make(maker);
    expect(['type', 'x', 'y', 'width', 'height'].map((name) => node.get(name))).toEqual([type, 0, 0, 100, 100]);
    expect(idOf(node.get('parent'))).toBe(idOf(desk.page()));
  });

  test('row 28 · the page is the one that is current at the call', async () => {
    const desk = await openDesk();
    const second = desk.make('createPage');
    expect(idOf(desk.page())).not.toBe(idOf(second));
    await desk.figma('setCurrentPageAsync', second);
    expect(idOf(desk.make('createFrame').get('parent'))).toBe(idOf(second));
  });

  test('row 28 · a frame is white, a rectangle has a fill, a vector a black stroke of 1 px', async () => {
    const desk = await openDesk();
    expect(desk.make('createFrame').get('fills')).toMatchObject([{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }]);
    expect(desk.make('createRectangle').get('fills')).toMatchObject([{ type: 'SOLID' }]);
    const vector = desk.make('createVector');
    expect([vector.get('strokes'), vector.get('strokeWeight'), vector.get('fills')]).toMatchObject([
      [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }],
      1,
      [],
    ]);
  });
});

describe('row 34 · createNodeFromSvg', () => {
  test('row 34 · answers at once a clipping frame of the viewBox size on the current page', async () => {
    const desk = await openDesk();
    const frame = desk.make('createNodeFromSvg', DRAWING);
    expect(['type', 'x', 'y', 'width', 'height', 'clipsContent', 'fills'].map((name) => frame.get(name))).toEqual(
      ['FRAME', 0, 0, 40, 20, true, []], // prettier-ignore
    );
    expect(idOf(frame.get('parent'))).toBe(idOf(desk.page()));
    expect(childIds(frame).map((id) => desk.node(id).get('name'))).toEqual(['leaf', 'ground']);
  });

  test('row 34 · everything in it is SCALE, so that resizing the frame scales the art but no stroke', async () => {
    const desk = await openDesk();
    const frame = desk.make('createNodeFromSvg', DRAWING);
    const [leaf = '', ground = ''] = childIds(frame);
    const before = Number(desk.node(leaf).get('width'));
    call(frame, 'resize', 80, 40);
    expect(['x', 'y', 'width', 'height', 'strokeWeight'].map((name) => desk.node(ground).get(name))).toEqual(
      [0, 30, 80, 10, 2], // prettier-ignore
    );
    expect(desk.node(leaf).get('width')).toBeCloseTo(before * 2);
    call(frame, 'rescale', 2);
    expect([desk.node(ground).get('width'), desk.node(ground).get('strokeWeight')]).toEqual([160, 4]);
  });

  test('row 34 · bad markup throws and leaves nothing', async () => {
    const desk = await openDesk();
    for (const bad of ['', 'no drawing', '<svg><g></svg>', '<html/>']) {
      expect(() => desk.figma('createNodeFromSvg', bad)).toThrow(SandboxError);
    }
    expect(() => desk.figma('createNodeFromSvg', 5)).toThrow('Expected "svg" to have type string but got number');
    expect(desk.page().get('children')).toEqual([]);
  });

  test('row 34 · in one mode what it throws is no Error', async () => {
    const desk = await openDesk(() => undefined, { throwsNonErrors: true });
    const thrown = caught(() => desk.figma('createNodeFromSvg', 'no drawing'));
    expect(thrown).toBeInstanceOf(SandboxThrow);
    expect(thrown).not.toBeInstanceOf(Error);
  });
});

describe('row 35 · what an import costs', () => {
  test('row 35 · each import tells how many layers it made while the call is still going on', async () => {
    const seen: string[] = [];
    const desk = await openDesk(() => undefined, { onImport: (layers) => seen.push(`${layers} layers`) });
    for (const count of [1, 300]) {
      const paths = '<path d="M0 0h9v9z"/>'.repeat(count);
      desk.figma(
        'createNodeFromSvg',
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g>${paths}</g></svg>`,
      );
      seen.push('answered');
    }
    expect(seen).toEqual(['1 layers', 'answered', '300 layers', 'answered']);
  });

  test('row 35 · bad markup costs nothing', async () => {
    const seen: number[] = [];
    const desk = await openDesk(() => undefined, { onImport: (layers) => seen.push(layers) });
    expect(() => desk.figma('createNodeFromSvg', '<svg>')).toThrow();
    expect(seen).toEqual([]);
  });
});

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (thrown) {
    return thrown;
  }
}

describe('row 36 · vectorPaths', () => {
  const paths = (data: string) => [{ windingRule: 'NONZERO', data }];

  test.each([
    'M 0 0 H 10',
    'M 0 0 l 10 10',
    'M 0 0 A 1 1 0 0 0 5 5',
    'm 0 0',
    'M0 0',
    'L 0 0',
    'M 0',
    'M 0 zero',
    'M 0 0 L',
  ])(
    'row 36 · %j is refused', // prettier-ignore
    async (data) => {
      const desk = await openDesk();
      const vector = desk.make('createVector');
      expect(() => vector.set('vectorPaths', paths(data))).toThrow('in set_vectorPaths: Failed to convert path');
      expect(vector.get('vectorPaths')).toEqual([]);
    },
  );

  test('row 36 · absolute M, L, Q, C and Z are taken; the node moves to the path and takes its size', async () => {
    const desk = await openDesk();
    const vector = desk.make('createVector');
    vector.set('vectorPaths', paths('M 10 20 L 30 20 Q 30 30 20 30 C 15 30 10 25 10 20 Z'));
    expect(['x', 'y', 'width', 'height'].map((name) => vector.get(name))).toEqual([10, 20, 20, 10]);
    expect(vector.get('vectorPaths')).toEqual(paths('M 0 0 L 20 0 Q 20 10 10 10 C 5 10 0 5 0 0 Z'));
  });
});

describe('row 29 · text and its font', () => {
  test.each([
    ['characters', 'Hello'],
    ['fontSize', 20],
    ['lineHeight', { unit: 'AUTO' }],
    ['textAlignHorizontal', 'CENTER'],
    ['textAutoResize', 'NONE'],
  ])('row 29 · writing %s before the font is loaded throws', async (name, value) => {
    const desk = await openDesk();
    const text = desk.make('createText');
    expect(() => text.set(name, value)).toThrow(
      `in set_${name}: Cannot write to node with unloaded font "Inter Regular"`,
    );
    await desk.figma('loadFontAsync', { family: 'Inter', style: 'Regular' });
    text.set(name, value);
    expect(text.get(name)).toEqual(value);
  });

  test('row 29 · fills and opacity need no font; another font must be loaded too', async () => {
    const desk = await openDesk();
    const text = desk.make('createText');
    text.set('fills', []);
    text.set('opacity', 0.5);
    await desk.figma('loadFontAsync', { family: 'Inter', style: 'Regular' });
    const bold = { family: 'Inter', style: 'Bold' };
    expect(() => text.set('fontName', bold)).toThrow('unloaded font "Inter Bold"');
    await desk.figma('loadFontAsync', bold);
    text.set('fontName', bold);
    expect(text.get('fontName')).toEqual(bold);
    await expect(desk.figma('loadFontAsync', { family: 'Nope', style: 'Bold' })).rejects.toThrow('could not be loaded');
  });

  test('row 29 · the width follows the letters', async () => {
    const desk = await openDesk();
    const text = asObject(desk.make('createText'));
    await desk.figma('loadFontAsync', { family: 'Inter', style: 'Regular' });
    expect(text.get('width')).toBe(0);
    text.set('characters', 'Hello');
    const width = Number(text.get('width'));
    text.set('fontSize', 24);
    expect(text.get('width')).toBeCloseTo(width * 2);
  });
});
