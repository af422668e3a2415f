import { describe, expect, test } from 'vitest';
import type { Original, Target } from '../../../plugin/protocol/contract.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { cornerOf, drawing, imagePaint, openController, picture, RED, transformOf } from './controller.ts';
import type { Controller } from './controller.ts';

const TURNED = [
  [-0.8, 0.6, 300],
  [0.6, 0.8, 200],
] satisfies Target['transform'];

const SHADOW: Effect = {
  type: 'DROP_SHADOW',
  color: { r: 0, g: 0, b: 0, a: 0.5 },
  offset: { x: 4, y: 4 },
  radius: 8,
  spread: 0,
  visible: true,
  blendMode: 'NORMAL',
};

async function replace(document: (build: DocumentBuilder) => void, original: Original = 'hide', meanwhile?: Meanwhile) {
  const controller = await openController({ document });
  const target = await controller.capture('Layer');
  await meanwhile?.(controller, target);
  const before = controller.figma.document.snapshot();
  const placed = await controller.call('result.replaceWithVector', { target, original, svg: drawing(200, 100) });
  return { ...controller, target, placed, before, result: controller.figma.document.node(placed.nodeId) };
}

type Meanwhile = (controller: Controller, target: Target) => Promise<void> | void;

function names({ figma }: Controller, ids: readonly string[] | undefined): string[] {
  return (ids ?? []).map((id) => figma.document.node(id)?.name ?? '');
}

describe('a result takes the place of its layer', () => {
  test('same parent, right above it, same transform, size, look and name', async () => {
    const { figma, target, placed, result } = await replace((build) => {
      const frame = build.add('FRAME', { name: 'Frame', x: 50, y: 60, rotation: 15, width: 900, height: 900 });
      build.add('RECTANGLE', { name: 'Below', fills: [RED] }, frame);
      const look = { opacity: 0.4, blendMode: 'MULTIPLY', effects: [SHADOW] } as const;
      const constraints = { horizontal: 'MAX', vertical: 'CENTER' } as const;
      const size = { width: 200, height: 100, relativeTransform: TURNED, fills: [RED] };
      build.add('RECTANGLE', { name: 'Layer', ...size, ...look, effects: [SHADOW], constraints }, frame);
      build.add('RECTANGLE', { name: 'Above', fills: [RED] }, frame);
    });
    const frame = figma.document.byName('Frame');
    expect(placed).toMatchObject({ name: 'Layer', note: null, pageId: target.pageId });
    expect(frame.children?.indexOf(placed.nodeId)).toBe((frame.children?.indexOf(target.layerId) ?? 0) + 1);
    expect(result).toMatchObject({ width: 200, height: 100, opacity: 0.4, blendMode: 'MULTIPLY' });
    expect(result?.effects).toMatchObject([{ type: 'DROP_SHADOW', radius: 8 }]);
    expect(result?.constraints).toEqual({ horizontal: 'MAX', vertical: 'CENTER' });
    const transform = transformOf(figma, placed.nodeId);
    transform.flat().forEach((value, at) => expect(value).toBeCloseTo(target.transform.flat()[at] ?? 0, 6));
  });

  test.each([
    ['hide', [false]],
    ['keep', [true]],
    ['remove', []],
  ] as const)('the original is treated as chosen: %s', async (original, left) => {
    const { figma, target, placed } = await replace(
      (build) => build.add('RECTANGLE', { name: 'Layer', fills: [RED] }),
      original,
    );
    const there = figma.document.page().children?.includes(target.layerId) ? [figma.document.node(target.layerId)] : [];
    expect(there.map((node) => node?.visible)).toEqual(left);
    expect(placed.note).toBeNull();
  });

  test('one undo step brings everything back', async () => {
    const { figma, before } = await replace(
      (build) => build.add('RECTANGLE', { name: 'Layer', fills: [RED] }),
      'remove',
    );
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
  });

  test('inside a group that is turned', async () => {
    const { figma, placed, target } = await replace((build) => {
      const group = build.add('GROUP', { name: 'Group', x: 400, y: 100 });
      build.add('RECTANGLE', { name: 'Layer', x: 400, y: 100, rotation: 30, fills: [RED] }, group);
      build.add('RECTANGLE', { name: 'Other', x: 600, y: 100, fills: [RED] }, group);
    });
    expect(figma.document.node(placed.nodeId)?.parent).toBe(target.parentId);
    const transform = transformOf(figma, placed.nodeId).flat();
    transform.forEach((value, at) => expect(value).toBeCloseTo(target.transform.flat()[at] ?? 0, 6));
  });

  test('a mask goes on masking', async () => {
    const { result } = await replace((build) => {
      const group = build.add('GROUP', {});
      build.add('ELLIPSE', { name: 'Layer', isMask: true, fills: [RED] }, group);
      build.add('RECTANGLE', { name: 'Masked', fills: [RED] }, group);
    });
    expect(result?.isMask).toBe(true);
  });

  test('a mask by brightness masks by brightness', async () => {
    const { result } = await replace((build) => {
      const group = build.add('GROUP', {});
      build.add('ELLIPSE', { name: 'Layer', isMask: true, maskType: 'LUMINANCE', fills: [RED] }, group);
      build.add('RECTANGLE', { name: 'Masked', fills: [RED] }, group);
    });
    expect(result).toMatchObject({ isMask: true, maskType: 'LUMINANCE' });
  });

  test.each([
    ['agree', 'MAX', { horizontal: 'MAX', vertical: 'CENTER' }],
    ['do not', 'CENTER', { horizontal: 'MIN', vertical: 'MIN' }],
  ] as const)('a group is held as its layers are, where those %s', async (_row, horizontal, expected) => {
    const { result } = await replace((build) => {
      const group = build.add('GROUP', { name: 'Layer' }, build.add('FRAME', { width: 500, height: 500 }));
      const held = { vertical: 'CENTER', horizontal: 'MAX' } as const;
      build.add('RECTANGLE', { fills: [RED], constraints: held }, group);
      build.add('RECTANGLE', { x: 120, fills: [RED], constraints: { ...held, horizontal } }, group);
    });
    expect(result?.constraints).toEqual(expected);
  });

  test('a line is replaced by what its stroke covers', async () => {
    const { figma, placed, result, target } = await replace((build) =>
      build.add('LINE', {
        name: 'Layer',
        x: 10,
        y: 50,
        width: 100,
        height: 0,
        strokes: [RED],
        strokeWeight: 20,
        strokeAlign: 'CENTER',
      }),
    );
    expect([result?.width, result?.height]).toEqual([target.width, 20]);
    expect(target.width).toBeGreaterThanOrEqual(100);
    expect(transformOf(figma, placed.nodeId)).toEqual(target.transform);
    expect(target.transform[1]).toEqual([0, 1, 40]);
  });

  test('the layer counts as it is when the result arrives: moved and resized', async () => {
    const { figma, placed, result } = await replace(
      (build) => build.add('RECTANGLE', { name: 'Layer', fills: [RED] }),
      'hide',
      ({ figma: open }, { layerId }) =>
        open.user.edit(layerId, {
          width: 400,
          height: 300,
          relativeTransform: [
            [1, 0, 700],
            [0, 1, 800],
          ],
        }),
    );
    expect([result?.width, result?.height]).toEqual([400, 300]);
    expect(transformOf(figma, placed.nodeId)[0][2]).toBe(700);
  });
});

describe('in layouts', () => {
  test('in auto layout the result has the slot, and filling is kept', async () => {
    const controller = await replace((build) => {
      const row = build.add('FRAME', {
        name: 'Row',
        layoutMode: 'HORIZONTAL',
        primaryAxisSizingMode: 'FIXED',
        width: 600,
        height: 100,
      });
      build.add('RECTANGLE', { name: 'First', width: 100, height: 100, fills: [RED] }, row);
      build.add('RECTANGLE', { name: 'Layer', layoutGrow: 1, width: 100, height: 100, fills: [RED] }, row);
      build.add('RECTANGLE', { name: 'Last', width: 100, height: 100, fills: [RED] }, row);
    });
    expect(names(controller, controller.figma.document.byName('Row').children)).toEqual([
      'First',
      'Layer',
      'Layer',
      'Last',
    ]);
    expect(controller.result).toMatchObject({ layoutGrow: 1, width: 400, height: 100 });
    expect(transformOf(controller.figma, controller.placed.nodeId)[0][2]).toBe(100);
  });

  test('what hugs becomes fixed at the same size', async () => {
    const { result, target } = await replace((build) => {
      const row = build.add('FRAME', { layoutMode: 'HORIZONTAL' });
      build.add('TEXT', { name: 'Layer', characters: 'Hugging', fontSize: 40 }, row);
    });
    expect([result?.width, result?.height]).toEqual([target.width, target.height]);
    expect(result).toMatchObject({ layoutGrow: 0, layoutAlign: 'INHERIT' });
  });

  test('an absolute child of auto layout stays where it is', async () => {
    const { figma, placed, result } = await replace((build) => {
      const row = build.add('FRAME', {
        layoutMode: 'HORIZONTAL',
        width: 600,
        height: 300,
        primaryAxisSizingMode: 'FIXED',
      });
      const absolute = { layoutPositioning: 'ABSOLUTE', x: 120, y: 40, fills: [RED] } as const;
      build.add('RECTANGLE', { name: 'Layer', ...absolute, fills: [RED] }, row);
    });
    expect(result?.layoutPositioning).toBe('ABSOLUTE');
    expect(cornerOf(figma, placed.nodeId)).toEqual([120, 40]);
  });

  test('an original that is kept has its slot still, and a note says where the result is', async () => {
    const row = (build: DocumentBuilder) => {
      const parent = build.add('FRAME', { name: 'Row', layoutMode: 'HORIZONTAL', height: 100 });
      build.add('RECTANGLE', { name: 'Layer', width: 100, height: 100, fills: [RED] }, parent);
      build.add('RECTANGLE', { name: 'Last', width: 100, height: 100, fills: [RED] }, parent);
    };
    const controller = await replace(row, 'keep');
    expect(controller.placed.note).toBe('kept-beside');
    expect(names(controller, controller.figma.document.byName('Row').children)).toEqual(['Layer', 'Layer', 'Last']);
    expect(cornerOf(controller.figma, controller.placed.nodeId)).toEqual([100, 0]);
  });

  const grid = (build: DocumentBuilder) => {
    const frame = build.add('FRAME', {
      name: 'Grid',
      layoutMode: 'GRID',
      gridRowCount: 2,
      gridColumnCount: 2,
      width: 400,
      height: 400,
      primaryAxisSizingMode: 'FIXED',
    });
    ['One', 'Layer', 'Three', 'Four'].forEach((name, at) => {
      const cell = { gridRowAnchorIndex: Math.floor(at / 2), gridColumnAnchorIndex: at % 2 };
      build.add('RECTANGLE', { name, ...cell, fills: [RED] }, frame);
    });
  };

  test('in a grid the original moves, hidden, into the frame of the result, which takes its cell', async () => {
    const { figma, result, target, before } = await replace(grid);
    expect(result).toMatchObject({ gridRowAnchorIndex: 0, gridColumnAnchorIndex: 1 });
    expect(result?.children).toContain(target.layerId);
    expect(figma.document.node(target.layerId)?.visible).toBe(false);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
  });

  test('a picture in a grid gets a frame for that', async () => {
    const { figma, call, capture } = await openController({ document: grid });
    const target = await capture('Layer');
    const bytes = await picture(64, 64);
    const placed = await call('result.replaceWithImage', { target, original: 'hide', bytes });
    const frame = figma.document.node(placed.nodeId);
    expect(frame).toMatchObject({ type: 'FRAME', name: 'Layer', gridRowAnchorIndex: 0, gridColumnAnchorIndex: 1 });
    expect(frame?.children?.map((id) => figma.document.node(id)?.visible)).toEqual([true, false]);
  });

  test('in a grid a removed original leaves its cell to the result', async () => {
    const { figma, result, target } = await replace(grid, 'remove');
    expect(result).toMatchObject({ gridRowAnchorIndex: 0, gridColumnAnchorIndex: 1 });
    expect(figma.document.node(target.layerId)?.removed ?? true).toBe(true);
    expect(figma.document.page().children).toHaveLength(1);
  });
});

describe('where Figma refuses', () => {
  const button = (build: DocumentBuilder) => {
    const component = build.component({ name: 'Button', width: 100, height: 40 });
    build.add('RECTANGLE', { name: 'Ground', width: 100, height: 40, fills: [RED] }, component);
    build.instance(component, { name: 'Instance', x: 300, y: 0 });
  };

  test('a layer inside an instance keeps its place, and the result stands beside the instance', async () => {
    const { figma, call } = await openController({ document: button });
    const instance = figma.document.byName('Instance');
    const [target] = await call('layer.capture', instance.children ?? []);
    if (!target) throw new Error('not captured');
    const before = figma.document.snapshot(instance.id);
    const placed = await call('result.replaceWithVector', { target, original: 'hide', svg: drawing(100, 40) });
    expect(placed.note).toBe('inside-instance');
    expect(figma.document.snapshot(instance.id)).toEqual(before);
    expect(cornerOf(figma, placed.nodeId)).toEqual([424, 0]);
  });

  test('a main component stays untouched, and the result stands beside it', async () => {
    const { figma, call, capture } = await openController({ document: button });
    const target = await capture('Button');
    const before = figma.document.snapshot(target.layerId);
    const placed = await call('result.replaceWithVector', { target, original: 'remove', svg: drawing(100, 40) });
    expect(placed.note).toBe('main-component');
    expect(figma.document.snapshot(target.layerId)).toEqual(before);
    expect(transformOf(figma, placed.nodeId)[0][2]).toBe(124);
  });

  test('a variant stays untouched, and the result stands beside the set', async () => {
    const { figma, placed, target } = await replace((build) => {
      const set = build.add('COMPONENT_SET', { name: 'Set', width: 300, height: 100 });
      build.component({ name: 'Layer', width: 100, height: 40 }, set);
    });
    expect(placed.note).toBe('main-component');
    expect(figma.document.node(target.layerId)?.visible).toBe(true);
    expect(figma.document.node(placed.nodeId)?.parent).toBe(target.pageId);
  });

  test('a layer in a boolean operation keeps its part in the shape', async () => {
    const { figma, placed, target } = await replace((build) => {
      const union = build.add('BOOLEAN_OPERATION', { name: 'Union', booleanOperation: 'UNION', fills: [RED] });
      build.add('RECTANGLE', { name: 'Layer', fills: [RED] }, union);
      build.add('ELLIPSE', { name: 'Other', x: 50, fills: [RED] }, union);
    });
    expect(placed.note).toBe('read-only');
    expect(figma.document.byName('Union').children).toHaveLength(2);
    expect(figma.document.node(target.layerId)?.visible).toBe(true);
  });

  test('a place that takes no layers is passed over for the page', async () => {
    const { figma, placed, target } = await replace(
      (build) => {
        const set = build.add('COMPONENT_SET', { name: 'Set', width: 300, height: 100 });
        build.component({ name: 'Layer', width: 100, height: 40 }, set);
        build.component({ name: 'Other', x: 150, width: 100, height: 40 }, set);
      },
      'hide',
      ({ figma: open }, { layerId }) => open.user.delete(layerId),
    );
    expect(placed.note).toBe('layer-gone');
    expect(figma.document.node(placed.nodeId)?.parent).toBe(target.pageId);
  });

  test('a drawing that is none changes nothing', async () => {
    const { figma, capture, call } = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', fills: [imagePaint('0'.repeat(40)), RED] }),
      throwsNonErrors: true,
    });
    const target = await capture('Layer');
    const before = figma.document.snapshot();
    const refused = call('result.replaceWithVector', { target, original: 'remove', svg: 'no drawing' });
    await expect(refused).rejects.toMatchObject({ code: 'svg-refused' });
    expect(figma.document.snapshot()).toEqual(before);
  });
});

describe('what is gone when the result arrives', () => {
  const document = (build: DocumentBuilder) => {
    build.page('First');
    const frame = build.add('FRAME', { name: 'Frame', x: 100, y: 100, width: 500, height: 500 });
    build.add('RECTANGLE', { name: 'Layer', x: 20, y: 30, fills: [RED] }, frame);
    build.page('Second');
  };

  test('the layer: the result stands where the layer was', async () => {
    const { figma, placed, target } = await replace(document, 'hide', ({ figma: open }, { layerId }) =>
      open.user.delete(layerId),
    );
    expect(placed).toMatchObject({ note: 'layer-gone', name: 'Layer' });
    expect(figma.document.node(placed.nodeId)?.parent).toBe(target.parentId);
    expect(transformOf(figma, placed.nodeId)).toEqual(target.transform);
  });

  test('the layer of a group: the result stands in that, where the layer was', async () => {
    const { figma, placed, target } = await replace(
      (build) => {
        const frame = build.add('FRAME', { x: 100, y: 100, rotation: 15, width: 500, height: 500 });
        const group = build.add('GROUP', { name: 'Group', x: 40, y: 50 }, frame);
        build.add('RECTANGLE', { name: 'Layer', x: 40, y: 50, fills: [RED] }, group);
        build.add('RECTANGLE', { name: 'Other', x: -160, y: -70, fills: [RED] }, group);
      },
      'hide',
      ({ figma: open }, { layerId }) => open.user.delete(layerId),
    );
    expect(figma.document.node(placed.nodeId)?.parent).toBe(target.parentId);
    const transform = transformOf(figma, placed.nodeId).flat();
    transform.forEach((value, at) => expect(value).toBeCloseTo(target.transform.flat()[at] ?? 0, 6));
  });

  test('its frame: the result stands on the page', async () => {
    const { figma, placed, target } = await replace(document, 'hide', ({ figma: open }, { parentId }) =>
      open.user.delete(parentId),
    );
    expect(placed.note).toBe('parent-gone');
    expect(figma.document.node(placed.nodeId)?.parent).toBe(target.pageId);
    expect(transformOf(figma, placed.nodeId)).toEqual(target.transform);
  });

  test('its page: the result stands on the page in view', async () => {
    const { figma, placed } = await replace(document, 'hide', ({ figma: open }, { pageId }) => {
      open.user.goToPage(open.document.pages()[1]?.id ?? '');
      open.user.delete(pageId);
    });
    expect(placed).toMatchObject({ note: 'page-gone', pageId: figma.document.page().id });
    // In the middle of the view, wherever the layer was.
    expect(cornerOf(figma, placed.nodeId)).toEqual([-50, -50]);
  });

  test('nothing but the view: another page changes nothing', async () => {
    const { figma, placed, target } = await replace(document, 'hide', ({ figma: open }) =>
      open.user.goToPage(open.document.pages()[1]?.id ?? ''),
    );
    expect(placed).toMatchObject({ note: null, pageId: target.pageId });
    expect(figma.document.page().children).toEqual([]);
  });
});

describe('exports and results side by side', () => {
  const document = (build: DocumentBuilder) => {
    for (const [at, name] of ['One', 'Two', 'Three'].entries()) {
      build.add('RECTANGLE', { name, x: at * 400, rotation: 20, width: 200, height: 100, fills: [RED] });
    }
  };

  test('one undo takes back the result of a turned layer, for which a copy was made', async () => {
    const { figma, call, capture } = await openController({ document });
    const target = await capture('One');
    const before = figma.document.snapshot();
    await call('layer.export', { target, purpose: 'vectorize' });
    await call('result.replaceWithVector', { target, original: 'hide', svg: drawing(200, 100) });
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
  });

  test('no undo brings back a copy, though exports run while results arrive', async () => {
    const { figma, call, capture } = await openController({ document });
    const [one, two, three] = [await capture('One'), await capture('Two'), await capture('Three')];
    await Promise.all([
      call('layer.export', { target: one, purpose: 'vectorize' }),
      call('result.replaceWithVector', { target: three, original: 'hide', svg: drawing(200, 100) }),
      call('layer.export', { target: two, purpose: 'vectorize' }),
    ]);
    await call('result.replaceWithVector', { target: one, original: 'hide', svg: drawing(200, 100) });
    expect(figma.document.page().children).toHaveLength(5);
    for (let left = 4; left > 0; left -= 1) {
      figma.user.undo();
      const names = (figma.document.page().children ?? []).map((id) => figma.document.node(id)?.name);
      expect(names.filter((name) => name === 'Two')).toHaveLength(1);
    }
    expect(figma.document.page().children).toHaveLength(3);
  });
});
