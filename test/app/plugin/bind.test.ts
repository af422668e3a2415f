import { describe, expect, test } from 'vitest';
import type { BoundColor } from '../../../plugin/protocol/palette.ts';
import type { Cell, Placed } from '../../../plugin/protocol/contract.ts';
import type { NodeRecord } from '../../figma/document/record.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { sharpRaster } from '../../kit/raster-sharp.ts';
import { openController, RED } from './controller.ts';
import type { Controller } from './controller.ts';
import { colorAt, fillsBelow, paintOf } from './painted.ts';

const CELL: Cell = { slot: 0, count: 1, width: 100, height: 100 };
const PINE = '#1f6f5c';
const CORAL = '#f2643d';

/** Left half pine, right half coral, a gradient bar between them, a stroke. */
const ART =
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">` +
  `<defs><linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="100" y2="0"><stop offset="0" stop-color="${PINE}"/><stop offset="1" stop-color="${CORAL}" stop-opacity="0"/></linearGradient></defs>` +
  `<path d="M0 0L50 0L50 100L0 100Z" fill="${PINE}" fill-opacity="0.8"/>` +
  `<path d="M50 0L100 0L100 100L50 100Z" fill="${CORAL}"/>` +
  `<path d="M0 90L100 90L100 100L0 100Z" fill="url(#g)"/>` +
  `<path d="M10 10L20 10" fill="none" stroke="${CORAL}" stroke-width="2"/></svg>`;

type Ids = Record<string, string>;

async function openBrand(fill: (build: DocumentBuilder, ids: Ids) => void = () => undefined) {
  const ids: Ids = {};
  const controller = await openController({
    document(build) {
      const values = {
        pine: { Light: PINE, Dark: '#7db36a' },
        coral: { Light: CORAL, Dark: '#000000' },
        glass: { Light: `${CORAL}80`, Dark: `${CORAL}80` },
      };
      Object.assign(ids, build.colors('Brand', ['Light', 'Dark'], values));
      fill(build, ids);
    },
  });
  return { ...controller, ids };
}

async function insert({ call }: Controller, colors: readonly BoundColor[] | null, svg = ART): Promise<Placed> {
  const spot = await call('spot.capture', { run: 'run', frameId: null, cell: CELL });
  const binding = colors ? { binding: { colors } } : {};
  return call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg, ...binding });
}

function aliases(node: Readonly<NodeRecord>): (string | undefined)[] {
  const paints = [...(Array.isArray(node.fills) ? node.fills : []), ...(node.strokes ?? [])];
  return paints.flatMap((paint) => {
    if (paint.type === 'SOLID') return [paint.boundVariables?.color?.id];
    return 'gradientStops' in paint ? paint.gradientStops.map((stop) => stop.boundVariables?.color?.id) : [];
  });
}

describe('a result is bound to the variables of its colors', () => {
  test('fills, strokes and stops whose color is exactly that one, and opacity stays', async () => {
    const controller = await openBrand();
    const { ids, figma } = controller;
    const { pine, coral } = ids;
    const placed = await insert(controller, [
      { hex: PINE, variableId: pine },
      { hex: CORAL, variableId: coral },
    ]);
    const [left, right, bar, line] = fillsBelow(figma, placed.nodeId);
    expect([left, right, bar, line].map((node) => node && aliases(node))).toEqual([
      [pine],
      [coral],
      // The stop that fades out would not, bound to an opaque color.
      [pine, undefined],
      [coral],
    ]);
    expect(left && paintOf(left)).toMatchObject({ opacity: expect.closeTo(0.8) as unknown });
    expect(placed.bound).toEqual({ bound: 4, unbound: 1, missing: 0 });
  });

  test('so that another mode of the page recolors it, as the rendered pixels show', async () => {
    const controller = await openBrand();
    const { ids, figma } = controller;
    const { nodeId } = await insert(controller, [
      { hex: PINE, variableId: ids['pine'] },
      { hex: CORAL, variableId: ids['coral'] },
    ]);
    const seen = () => colorAt(sharpRaster(), figma.document.svg(nodeId), [75, 50]);
    expect(await seen()).toBe(CORAL);
    figma.user.setVariableMode('Brand', 'Dark');
    expect(await seen()).toBe('#000000');
    figma.user.setVariableMode('Brand', 'Light', nodeId);
    expect(await seen()).toBe(CORAL);
    figma.user.setVariableMode('Brand', null, nodeId);
    expect(await seen()).toBe('#000000');
  });

  test('within its one undo step', async () => {
    const controller = await openBrand();
    const before = controller.figma.document.snapshot();
    await insert(controller, [{ hex: PINE, variableId: controller.ids['pine'] }]);
    controller.figma.user.undo();
    expect(controller.figma.document.snapshot()).toEqual(before);
  });

  test('a replacement as well', async () => {
    const controller = await openBrand((build) => build.add('RECTANGLE', { name: 'Layer', fills: [RED] }));
    const { call, capture, figma, ids } = controller;
    const target = await capture('Layer');
    const before = figma.document.snapshot();
    const binding = { colors: [{ hex: CORAL, variableId: ids['coral'] }] };
    const placed = await call('result.replaceWithVector', { target, original: 'hide', svg: ART, binding });
    expect(placed.bound).toEqual({ bound: 2, unbound: 3, missing: 0 });
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
  });

  test('a color without a rule stays plain, and without a binding nothing is said of any', async () => {
    const controller = await openBrand();
    expect((await insert(controller, [])).bound).toEqual({ bound: 0, unbound: 5, missing: 0 });
    expect(await insert(controller, null)).not.toHaveProperty('bound');
  });

  test('of two variables of one value the first in the list counts', async () => {
    const controller = await openBrand((build, ids) => {
      Object.assign(ids, build.colors('Other', ['Only'], { twin: { Only: PINE } }));
    });
    const { ids, figma } = controller;
    const placed = await insert(controller, [
      { hex: PINE, variableId: ids['twin'] },
      { hex: PINE, variableId: ids['pine'] },
    ]);
    const [left] = fillsBelow(figma, placed.nodeId);
    expect(left && aliases(left)).toEqual([ids['twin']]);
  });

  test('a variable with alpha is bound to no opaque paint, which would become translucent', async () => {
    const controller = await openBrand();
    const placed = await insert(controller, [{ hex: CORAL, variableId: controller.ids['glass'] }]);
    expect(placed.bound).toEqual({ bound: 0, unbound: 5, missing: 0 });
  });

  test('a stop of that alpha is bound to it', async () => {
    const controller = await openBrand();
    const half = ART.replace('stop-opacity="0"', `stop-opacity="${128 / 255}"`);
    const placed = await insert(controller, [{ hex: CORAL, variableId: controller.ids['glass'] }], half);
    expect(placed.bound).toEqual({ bound: 1, unbound: 4, missing: 0 });
  });

  test('a variable that was deleted since the palette was read leaves its color plain, and is counted', async () => {
    const controller = await openBrand();
    const { ids, figma } = controller;
    figma.user.removeVariable(ids['pine'] ?? '');
    const placed = await insert(controller, [
      { hex: PINE, variableId: ids['pine'] },
      { hex: CORAL, variableId: ids['coral'] },
    ]);
    expect(placed.bound).toEqual({ bound: 2, unbound: 1, missing: 2 });
    const [left] = fillsBelow(figma, placed.nodeId);
    expect(left && paintOf(left)).toMatchObject({ color: { g: 111 / 255 } });
    expect(left && aliases(left)).toEqual([undefined]);
  });

  test('a variable that is deleted at the last moment costs no result', async () => {
    const ids: Ids = {};
    const last = { moment: () => {} };
    const controller = await openController({
      document: (build) => Object.assign(ids, build.colors('Brand', ['Only'], { pine: { Only: PINE } })),
      onCall: (member) => member === 'figma.commitUndo' && last.moment(),
    });
    last.moment = () => {
      last.moment = () => {};
      controller.figma.user.removeVariable(ids['pine'] ?? '');
    };
    const placed = await insert(controller, [{ hex: PINE, variableId: ids['pine'] }]);
    expect(fillsBelow(controller.figma, placed.nodeId)).toHaveLength(4);
    expect(placed.bound).toEqual({ bound: 0, unbound: 4, missing: 1 });
  });

  test('out of two hundred those that it has', async () => {
    const values = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`c${at}`, { Only: at === 0 ? PINE : `#0000${at.toString(16).padStart(2, '0')}` }]), // prettier-ignore
    );
    const controller = await openBrand((build, ids) => Object.assign(ids, build.colors('Many', ['Only'], values)));
    const { ids } = controller;
    const colors = Object.entries(values).map(([name, { Only }]) => ({ hex: Only, variableId: ids[name] }));
    expect((await insert(controller, colors)).bound).toEqual({ bound: 2, unbound: 3, missing: 0 });
  });
});

describe('a result is bound to paint styles', () => {
  const style = (opacity: number, more: Partial<SolidPaint> = {}): Paint => ({
    ...{ type: 'SOLID', color: { r: 242 / 255, g: 100 / 255, b: 61 / 255 }, opacity, ...more },
  });

  test('where a layer has one fill of the style’s opacity, within the one undo step', async () => {
    const ids: Ids = {};
    const controller = await openBrand((build) => (ids['style'] = build.paintStyle('Coral', [style(1)])));
    const { figma } = controller;
    const before = figma.document.snapshot();
    const placed = await insert(controller, [{ hex: CORAL, styleId: ids['style'] }]);
    expect(placed.bound).toEqual({ bound: 1, unbound: 4, missing: 0 });
    expect(fillsBelow(figma, placed.nodeId).map((node) => node.fillStyleId)).toEqual(['', ids['style'], '', '']);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
  });

  test.each([
    ['of another opacity', [style(0.5)], { bound: 0, unbound: 5, missing: 0 }],
    ['of two paints', [style(1), style(1)], { bound: 0, unbound: 5, missing: 0 }],
  ])('not to one %s', async (_, paints, bound) => {
    const ids: Ids = {};
    const controller = await openBrand((build) => (ids['style'] = build.paintStyle('Coral', paints)));
    expect((await insert(controller, [{ hex: CORAL, styleId: ids['style'] }])).bound).toEqual(bound);
  });

  test('not to one that was deleted meanwhile', async () => {
    const controller = await openBrand();
    const placed = await insert(controller, [{ hex: CORAL, styleId: 'S:9,' }]);
    expect(placed.bound).toEqual({ bound: 0, unbound: 2, missing: 3 });
  });
});

describe('in a file in Display P3', () => {
  test('colors are bound by what the drawing says, and the rest is converted', async () => {
    const ids: Ids = {};
    const controller = await openController({
      colorProfile: 'DISPLAY_P3',
      document: (build) => Object.assign(ids, build.colors('Brand', ['Only'], { pine: { Only: PINE } })),
    });
    const red = ART.replaceAll(CORAL, '#ff0000');
    const placed = await insert(controller, [{ hex: PINE, variableId: ids['pine'] }], red);
    expect(placed.bound).toEqual({ bound: 2, unbound: 3, missing: 0 });
    const [, right] = fillsBelow(controller.figma, placed.nodeId);
    // The purest red of sRGB in the numbers of Display P3.
    expect(right && paintOf(right)).toMatchObject({
      color: { r: expect.closeTo(0.9176, 3) as unknown, g: expect.closeTo(0.2003, 3) as unknown },
    });
  });
});
