import { describe, expect, test } from 'vitest';
import type { Cutting } from '../../../plugin/protocol/cutting.ts';
import type { NodeRecord } from '../../figma/document/record.ts';
import { imagePaint, openController, picture, RED, transformOf } from './controller.ts';

const CUT: Cutting = { result: 'cut', grow: 0, feather: 0 };
const MASK: Cutting = { result: 'mask', grow: 0, feather: 0 };
const MARKS = { provenance: '{"job":"j1"}', jobId: 'j1' };

const HELD = { horizontal: 'MAX', vertical: 'CENTER' } as const;
const ARRANGED = { layoutMode: 'HORIZONTAL', primaryAxisSizingMode: 'FIXED', counterAxisSizingMode: 'FIXED' } as const;

/** A photo over a red ground whose background was removed: out of it, or by a mask. */
async function openCut(cutting: Cutting, around: Partial<NodeRecord> = {}) {
  const [photo, ...versions] = await Promise.all([48, 50, 52, 54].map((height) => picture(64, height)));
  const hashes = { photo: '' };
  const controller = await openController({
    document(build) {
      if (!photo) throw new Error('no photo');
      hashes.photo = build.image(photo);
      const frame = build.add('FRAME', { name: 'Frame', x: 30, rotation: 8, width: 400, height: 300, ...around });
      build.add('RECTANGLE', { name: 'Below', width: 40, height: 40, fills: [RED] }, frame);
      const fills = [RED, imagePaint(hashes.photo, { opacity: 0.8 })];
      const photoProps = { x: 50, y: 60, rotation: 20, width: 100, height: 80, fills, constraints: HELD };
      build.add('RECTANGLE', { name: 'Photo', ...photoProps }, frame);
      build.add('RECTANGLE', { name: 'Above', width: 40, height: 40, fills: [RED] }, frame);
    },
  });
  const { figma, call } = controller;
  const before = structuredClone(figma.document.byName('Photo'));
  const target = await controller.capture('Photo');
  const fill = { paint: 1, hash: hashes.photo };
  const [first, second, third] = versions;
  if (!first || !second || !third) throw new Error('too few pictures');
  const request = { target, bytes: first, cutting, ...MARKS };
  const placed =
    cutting.result === 'cut'
      ? await call('result.swapFill', { ...request, ...fill })
      : await call('result.mask', { ...request, fill });
  if (!placed) throw new Error('not placed');
  const recut = (to: Cutting, bytes = second) => call('result.recut', { layerId: target.layerId, bytes, cutting: to });
  const order = () => (figma.document.byName('Frame').children ?? []).map((id) => figma.document.node(id)?.name);
  return { ...controller, before, target, placed, hash: hashes.photo, second, third, recut, order };
}

function fillsOf(node: Readonly<NodeRecord> | undefined): Paint[] {
  return Array.isArray(node?.fills) ? node.fills : [];
}

function pictureIn({ figma }: Awaited<ReturnType<typeof openCut>>, paint: Paint | undefined): Uint8Array | undefined {
  return paint?.type === 'IMAGE' ? figma.document.imageBytes(paint.imageHash ?? '') : undefined;
}

describe('an edge is redone', () => {
  test('in the picture that was cut out: one paint, one undo step', async () => {
    const where = await openCut(CUT);
    const { figma, recut, target, second, third } = where;
    const [red, first] = fillsOf(figma.document.byName('Photo'));
    const page = figma.document.snapshot();
    expect(await recut({ ...CUT, grow: 2 })).toMatchObject({ nodeId: target.layerId, note: null });
    const after = fillsOf(figma.document.byName('Photo'));
    expect(after).toEqual([red, { ...first, imageHash: expect.any(String) as unknown }]);
    expect(pictureIn(where, after[1])).toEqual(second);
    await recut({ ...CUT, grow: 3 }, third);
    figma.user.undo();
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(page);
  });

  test('beside a pattern, which Figma takes by promises alone', async () => {
    const where = await openCut(CUT);
    const { figma, recut, target, second } = where;
    const [red, cut] = fillsOf(figma.document.byName('Photo'));
    const pattern: PatternPaint = {
      ...{ type: 'PATTERN', sourceNodeId: figma.document.byName('Below').id, tileType: 'RECTANGULAR' },
      ...{ scalingFactor: 1, spacing: { x: 0, y: 0 }, horizontalAlignment: 'START' },
      ...{ visible: true, opacity: 1, blendMode: 'NORMAL' },
    };
    if (!red || !cut) throw new Error('no cut-out');
    figma.user.edit(target.layerId, { fills: [red, cut, pattern] });
    expect(await recut({ ...CUT, grow: 2 })).toMatchObject({ nodeId: target.layerId });
    const after = fillsOf(figma.document.byName('Photo'));
    expect([after[0], after[2]]).toEqual([red, pattern]);
    expect(pictureIn(where, after[1])).toEqual(second);
  });

  test('in the mask, whichever of the three is selected', async () => {
    const where = await openCut(MASK);
    const { figma, call, placed, target, second } = where;
    const [maskId = '', layerId = ''] = figma.document.node(placed.nodeId)?.children ?? [];
    for (const id of [placed.nodeId, maskId, layerId]) {
      const request = { layerId: id, bytes: second, cutting: { ...MASK, feather: 4 } };
      expect(await call('result.recut', request)).toMatchObject({ nodeId: placed.nodeId });
    }
    expect(pictureIn(where, fillsOf(figma.document.node(maskId))[0])).toEqual(second);
    expect(fillsOf(figma.document.node(target.layerId))).toEqual(fillsOf(where.before));
  });

  test('and the selection tells of it at once, also after an undo', async () => {
    const { figma, recut, target, selections, hash, settle } = await openCut(CUT);
    figma.user.select([target.layerId]);
    await settle();
    const note = { job: 'j1', hash, ...CUT };
    expect(selections.at(-1)?.layers[0]?.cut).toEqual(note);
    await recut({ ...CUT, grow: -3, feather: 1 });
    expect(selections.at(-1)?.layers[0]?.cut).toEqual({ ...note, grow: -3, feather: 1 });
    figma.user.undo();
    figma.user.select([]);
    figma.user.select([target.layerId]);
    await settle();
    expect(selections.at(-1)?.layers[0]?.cut).toEqual(note);
  });

  test('and what loses its mask stays selected, whichever of the three was', async () => {
    for (const at of [null, 0, 1]) {
      const { figma, recut, placed, target } = await openCut(MASK);
      const below = figma.document.byName('Below').id;
      const parts = figma.document.node(placed.nodeId)?.children ?? [];
      figma.user.select([below, at === null ? placed.nodeId : (parts[at] ?? '')]);
      await recut(CUT);
      expect(figma.document.page().selection).toEqual([below, target.layerId]);
    }
  });

  test('a layer whose picture was exchanged meanwhile is left alone', async () => {
    const { figma, recut, target } = await openCut(CUT);
    figma.user.edit(target.layerId, { fills: [RED] });
    const before = figma.document.snapshot();
    expect(await recut({ ...CUT, grow: 2 })).toBeNull();
    expect(figma.document.snapshot()).toEqual(before);
  });

  test.each(['cut', 'mask'] as const)('a layer that was never cut has no edge to redo: %s', async (result) => {
    const { figma, call, second } = await openCut(CUT);
    const layerId = figma.document.byName('Below').id;
    expect(await call('result.recut', { layerId, bytes: second, cutting: { ...CUT, result } })).toBeNull();
  });
});

describe('a cut-out and a mask become each other', () => {
  test.each([
    ['free', {}],
    ['arranged', ARRANGED],
    ['in a grid', { ...ARRANGED, layoutMode: 'GRID', gridRowCount: 2, gridColumnCount: 2 }],
  ] satisfies readonly (readonly [string, Partial<NodeRecord>])[])(
    'in place, %s, there and back',
    async (_what, around) => {
      const where = await openCut(CUT, around);
      const { figma, recut, target, before, order, second, third } = where;
      const cut = figma.document.snapshot();
      const masked = await recut(MASK);
      const holder = figma.document.node(masked?.nodeId ?? '');
      expect(holder).toMatchObject({ name: 'Photo', pluginData: { job: 'j1' } });
      expect(figma.document.node(target.layerId)?.pluginData).not.toMatchObject({ job: 'j1' });
      expect(fillsOf(figma.document.node(target.layerId))).toEqual(fillsOf(before));
      expect(pictureIn(where, fillsOf(figma.document.node(holder?.children?.[0] ?? ''))[0])).toEqual(second);
      const back = await recut(CUT, third);
      const photo = figma.document.byName('Photo');
      expect(back).toMatchObject({ nodeId: target.layerId });
      expect(pictureIn(where, fillsOf(photo)[1])).toEqual(third);
      const { width, height } = before;
      expect(photo).toMatchObject({ parent: target.parentId, width, height, constraints: HELD });
      expect(photo.pluginData).toMatchObject({ job: 'j1' });
      expect(order()).toEqual(['Below', 'Photo', 'Above']);
      expect(photo.gridColumnAnchorIndex).toBe(before.gridColumnAnchorIndex);
      transformOf(figma, photo.id)
        .flat()
        .forEach((value, at) => {
          expect(value).toBeCloseTo(target.transform.flat()[at] ?? 0, 6);
        });
      figma.user.undo();
      figma.user.undo();
      expect(figma.document.snapshot()).toEqual(cut);
    },
  );

  test('a mask whose group took in another layer is taken off, and the group stays', async () => {
    const { figma, recut, placed, target } = await openCut(MASK);
    figma.user.reparent(figma.document.byName('Below').id, placed.nodeId);
    await recut(CUT);
    expect(figma.document.node(placed.nodeId)?.children).toHaveLength(2);
    expect(figma.document.node(target.layerId)?.parent).toBe(placed.nodeId);
  });

  test('where no mask can be laid the cut-out stays as it is', async () => {
    const { figma, recut, target } = await openCut(CUT);
    figma.user.edit(target.layerId, { isMask: true });
    const before = figma.document.snapshot();
    expect(await recut(MASK)).toBeNull();
    expect(figma.document.snapshot()).toEqual(before);
  });
});
