import { describe, expect, test } from 'vitest';
import type { Placed, PlacementNote, Target } from '../../../plugin/protocol/contract.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { cornerOf, drawing, openController, picture, RED, transformOf } from './controller.ts';
import type { Controller } from './controller.ts';

/** A frame in which the layer stands, and another frame. */
function document(build: DocumentBuilder): void {
  const frame = build.add('FRAME', { name: 'Frame', x: 100, y: 100, width: 500, height: 400 });
  build.add('RECTANGLE', { name: 'Under', x: 10, y: 10, width: 50, height: 50, fills: [RED] }, frame);
  build.add('RECTANGLE', { name: 'Layer', x: 20, y: 30, width: 80, height: 60, fills: [RED] }, frame);
  build.add('RECTANGLE', { name: 'Over', x: 30, y: 30, width: 50, height: 50, fills: [RED] }, frame);
  build.add('FRAME', { name: 'Elsewhere', x: 900, y: 100, rotation: 10, width: 300, height: 300 });
}

type Meanwhile = (controller: Controller, target: Target) => void;

/** Exports the layer, lets something happen, and brings the result. */
async function replaceAfter(meanwhile: Meanwhile, fill = document) {
  const controller = await openController({ document: fill });
  const target = await controller.capture('Layer');
  await controller.call('layer.export', { target, purpose: 'vectorize' });
  meanwhile(controller, target);
  const placed = await controller.call('result.replaceWithVector', { target, original: 'hide', svg: drawing(80, 60) });
  const original = controller.figma.document.node(target.layerId);
  return { ...controller, target, placed, original, result: resultOf(controller, placed) };
}

function resultOf({ figma }: Controller, { nodeId }: Placed) {
  const node = figma.document.node(nodeId);
  if (!node) throw new Error('there is no result');
  return node;
}

describe('between the click and the result', () => {
  const CASES: readonly (readonly [string, PlacementNote | null, Meanwhile])[] = [
    ['renamed', null, ({ figma }, { layerId }) => figma.user.edit(layerId, { name: 'New' })],
    ['resized', null, ({ figma }, { layerId }) => figma.user.edit(layerId, { width: 160, height: 90 })],
    ['moved into another frame', null, move],
    ['in a frame that is auto layout now', null, arrange],
    ['hidden', 'was-hidden', ({ figma }, { layerId }) => figma.user.edit(layerId, { visible: false })],
    [
      'in a frame that is hidden now',
      'out-of-sight',
      ({ figma }, { parentId }) => figma.user.edit(parentId, { visible: false }),
    ],
    ['locked', 'locked', ({ figma }, { layerId }) => figma.user.edit(layerId, { locked: true })],
    [
      'in a frame that is locked now',
      'locked',
      ({ figma }, { parentId }) => figma.user.edit(parentId, { locked: true }),
    ],
    ['deleted', 'layer-gone', ({ figma }, { layerId }) => figma.user.delete(layerId)],
  ];

  test.each(CASES)('the layer is %s: the note is %s', async (_what, note, meanwhile) => {
    const { placed } = await replaceAfter(meanwhile);
    expect(placed.note).toBe(note);
  });

  function move({ figma }: Controller, { layerId }: Target) {
    figma.user.reparent(layerId, figma.document.byName('Elsewhere').id);
  }

  function arrange({ figma }: Controller, { parentId }: Target) {
    figma.user.edit(parentId, { layoutMode: 'VERTICAL', primaryAxisSizingMode: 'FIXED', itemSpacing: 10 });
  }

  test('a new name and size are the result’s', async () => {
    const renamed = await replaceAfter(({ figma }, { layerId }) =>
      figma.user.edit(layerId, { name: 'New', width: 160 }),
    );
    expect(renamed.result).toMatchObject({ name: 'New', width: 160, height: 60 });
  });

  test('in another frame the result stands as the layer does', async () => {
    const { figma, target, placed, result } = await replaceAfter(move);
    expect(result.parent).toBe(figma.document.byName('Elsewhere').id);
    const [now, wanted] = [transformOf(figma, placed.nodeId).flat(), transformOf(figma, target.layerId).flat()];
    expect(now).toEqual(wanted.map((value) => expect.closeTo(value, 6)));
  });

  test('in auto layout the result has the slot of the layer', async () => {
    const { figma, placed, target } = await replaceAfter(arrange);
    const names = figma.document.node(target.parentId)?.children?.map((id) => figma.document.node(id)?.name);
    expect(names).toEqual(['Under', 'Layer', 'Layer', 'Over']);
    expect(cornerOf(figma, placed.nodeId)).toEqual([100, 160]);
  });

  test('a layer that was hidden stays so, and the result is seen', async () => {
    const { result, original } = await replaceAfter(({ figma }, { layerId }) =>
      figma.user.edit(layerId, { visible: false }),
    );
    expect([result.visible, original?.visible]).toEqual([true, false]);
  });

  test('what was locked is left alone, with what is in it', async () => {
    const inside = await replaceAfter(({ figma }, { parentId }) => figma.user.edit(parentId, { locked: true }));
    expect(inside.original).toMatchObject({ visible: true });
    expect(inside.figma.document.byName('Frame').children).toHaveLength(3);
    expect(cornerOf(inside.figma, inside.placed.nodeId)).toEqual([624, 100]);
  });

  test('a component is deleted: its instances stay, and the result stands beside', async () => {
    const button = (build: DocumentBuilder) => {
      const main = build.component({ name: 'Button', width: 100, height: 40 });
      build.add('RECTANGLE', { name: 'Layer', width: 100, height: 40, fills: [RED] }, main);
      build.instance(main, { name: 'Instance', x: 300, y: 0 });
    };
    const { figma, call } = await openController({ document: button });
    const [inside = ''] = figma.document.byName('Instance').children ?? [];
    const [target] = await call('layer.capture', [inside]);
    if (!target) throw new Error('not captured');
    figma.user.delete(figma.document.byName('Button').id);
    const placed = await call('result.replaceWithVector', { target, original: 'hide', svg: drawing(100, 40) });
    expect(placed.note).toBe('inside-instance');
    expect(cornerOf(figma, placed.nodeId)).toEqual([424, 0]);
  });

  test('the layer’s own component is deleted: the result stands where it was', async () => {
    const { figma, placed } = await replaceAfter(
      ({ figma: open }, { layerId }) => open.user.delete(layerId),
      (build) => {
        const main = build.component({ name: 'Layer', x: 50, y: 60, width: 80, height: 60, fills: [RED] });
        build.instance(main, { name: 'Instance', x: 300, y: 0 });
      },
    );
    expect(placed.note).toBe('layer-gone');
    expect(cornerOf(figma, placed.nodeId)).toEqual([50, 60]);
    expect(figma.document.byName('Instance').removed).toBe(false);
  });
});

describe('the page is left while the result is brought', () => {
  /** As many lookups as the longer of these ways makes. */
  const LOOKUPS = [1, 2];

  test.each(LOOKUPS)('before lookup %i: new art stands in the frame that was chosen', async (lookup) => {
    const { figma, call, leaveAt } = await twoPages();
    const frameId = figma.document.byName('Frame').id;
    const cell = { slot: 0, count: 1, width: 100, height: 100 };
    const spot = await call('spot.capture', { run: 'run', frameId, cell });
    leaveAt(lookup);
    const placed = await call('result.insertVector', { spot, cell, name: 'New', svg: drawing() });
    expect([placed.note, figma.document.node(placed.nodeId)?.parent]).toEqual([null, frameId]);
  });

  test.each(LOOKUPS)('before lookup %i: what was made of a deleted layer stands where that was', async (lookup) => {
    const { figma, call, capture, leaveAt } = await twoPages();
    const target = await capture('Layer');
    figma.user.delete(target.layerId);
    leaveAt(lookup);
    const placed = await call('result.replaceWithVector', { target, original: 'hide', svg: drawing() });
    expect([placed.note, figma.document.node(placed.nodeId)?.parent]).toEqual(['layer-gone', target.parentId]);
  });

  /** `leaveAt` makes the person go to another page at the plugin's so-manieth lookup of a node from then on. */
  async function twoPages() {
    const awaited = { lookups: Infinity };
    const controller = await openController({
      document(build) {
        document(build);
        build.page('Second');
      },
      onCall(member) {
        if (!member.endsWith('getNodeByIdAsync')) return;
        awaited.lookups -= 1;
        if (awaited.lookups === 0) controller.figma.user.goToPage(controller.figma.document.pages()[1]?.id ?? '');
      },
    });
    return { ...controller, leaveAt: (lookup: number) => (awaited.lookups = lookup) };
  }
});

describe('nothing but masks', () => {
  test('are sent, and go on masking', async () => {
    const { figma, call, open } = await openController({
      document(build) {
        const masks = ['One', 'Two'].map((name, at) => {
          const group = build.add('GROUP', {});
          const mask = build.add('STAR', { name, x: 200 * at, isMask: true, fills: [RED] }, group);
          build.add('RECTANGLE', { name: 'Masked', x: 200 * at, fills: [RED] }, group);
          return mask;
        });
        build.select(masks);
      },
    });
    const { layers } = (await open()).selection;
    expect(layers.map(({ vectorize, background }) => [vectorize, background])).toEqual([
      [null, null],
      [null, null],
    ]);
    for (const target of await call(
      'layer.capture',
      layers.map(({ id }) => id),
    )) {
      const placed = await call('result.replaceWithVector', { target, original: 'hide', svg: drawing() });
      expect(figma.document.node(placed.nodeId)).toMatchObject({ isMask: true, parent: target.parentId });
      expect(figma.document.node(target.layerId)?.visible).toBe(false);
    }
  });
});

describe('a file that takes no changes any longer', () => {
  test.each(['vector', 'image'] as const)('refuses a result, and stays as it is: %s', async (kind) => {
    const { figma, call, capture } = await openController({ document });
    const target = await capture('Layer');
    await call('layer.export', { target, purpose: 'vectorize' });
    const before = figma.document.snapshot();
    figma.user.setAccess('view');
    const answer =
      kind === 'vector'
        ? call('result.replaceWithVector', { target, original: 'hide', svg: drawing() })
        : call('result.replaceWithImage', { target, original: 'hide', bytes: await picture(8, 8) });
    await expect(answer).rejects.toMatchObject({ code: 'placement-refused' });
    expect(figma.document.snapshot()).toEqual(before);
  });

  test('refuses a turned layer before anything is paid', async () => {
    const { figma, call, capture } = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', rotation: 20, fills: [RED] }),
    });
    const target = await capture('Layer');
    figma.user.setAccess('view');
    await expect(call('layer.export', { target, purpose: 'vectorize' })).rejects.toMatchObject({
      code: 'placement-refused',
    });
  });
});
