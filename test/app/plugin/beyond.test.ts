import { describe, expect, test } from 'vitest';
import type { Placed } from '../../../plugin/protocol/contract.ts';
import { drawing, openController, RED, transformOf } from './controller.ts';
import type { Controller } from './controller.ts';

/** A layer with 10 px of stroke around it. */
async function open(rotation = 0) {
  const stroke = { strokes: [RED], strokeWeight: 10, strokeAlign: 'OUTSIDE' } as const;
  const size = { x: 50, y: 60, width: 100, height: 80 };
  const controller = await openController({
    document: (build) => build.add('RECTANGLE', { name: 'Layer', rotation, ...size, ...stroke, strokes: [RED] }),
  });
  const target = await controller.capture('Layer');
  await controller.call('layer.export', { target, purpose: 'vectorize' });
  const replace = () =>
    controller.call('result.replaceWithVector', { target, original: 'hide', svg: drawing(120, 100) });
  return { ...controller, target, replace };
}

/** The result's own size, and the box of the drawing in it. */
function sizes({ figma }: Controller, { nodeId }: Placed) {
  const result = figma.document.node(nodeId);
  const art = figma.document.node(result?.children?.[0] ?? '');
  const [[, , x] = [], [, , y] = []] = art?.relativeTransform ?? [];
  return { size: [result?.width, result?.height], art: [x, y, art?.width, art?.height] };
}

const AROUND = { size: [100, 80], art: [-10, -10, 120, 100].map((length) => expect.closeTo(length, 6)) };

describe('what reaches beyond a layer', () => {
  test('is kept around a result of the layer’s size', async () => {
    const controller = await open();
    const placed = await controller.replace();
    expect(sizes(controller, placed)).toEqual(AROUND);
    expect(transformOf(controller.figma, placed.nodeId)).toEqual(controller.target.transform);
    expect(controller.figma.document.node(placed.nodeId)?.clipsContent).toBe(false);
  });

  test('grows with the result', async () => {
    const controller = await open();
    const { nodeId, ...placed } = await controller.replace();
    controller.figma.user.edit(nodeId, { width: 200, height: 160 });
    expect(sizes(controller, { nodeId, ...placed }).art).toEqual(
      [-20, -20, 240, 200].map((length) => expect.closeTo(length, 6)),
    );
  });

  test('is as much of a layer that was resized meanwhile', async () => {
    const controller = await open();
    controller.figma.user.edit(controller.target.layerId, { width: 50, height: 160 });
    const { size, art } = sizes(controller, await controller.replace());
    expect([size, art]).toEqual([[50, 160], [-5, -20, 60, 200].map((length) => expect.closeTo(length, 6))]);
  });

  test('is kept where the layer is gone', async () => {
    const controller = await open(30);
    controller.figma.user.delete(controller.target.layerId);
    const placed = await controller.replace();
    expect(placed.note).toBe('layer-gone');
    expect(sizes(controller, placed)).toEqual(AROUND);
  });

  test.each([0, 30])('is looked for again in a later run of the plugin, turned by %d°', async (rotation) => {
    const { target, figma } = await open(rotation);
    const later = await openController({
      document: (build) =>
        build.add('RECTANGLE', {
          ...{ name: 'Layer', rotation, x: 50, y: 60, width: 100, height: 80 },
          ...{ strokes: [RED], strokeWeight: 10, strokeAlign: 'OUTSIDE' },
        }),
    });
    figma.dispose();
    const placed = await later.call('result.replaceWithVector', { target, original: 'hide', svg: drawing(120, 100) });
    expect(sizes(later, placed)).toEqual(AROUND);
    expect(later.figma.document.page().children).toHaveLength(2);
  });

  test('is the same for another version of the result, whose drawing does not reach as far', async () => {
    const controller = await open();
    const first = await controller.replace();
    const [target] = await controller.call('layer.capture', [first.nodeId]);
    if (!target) throw new Error('not captured');
    const svg = drawing(120, 100).replace('M0 0L120 0L120 100L0 100Z', 'M40 40L80 40L80 60Z');
    const second = await controller.call('result.replaceWithVector', { target, original: 'remove', svg });
    const third = { target: { ...target, layerId: second.nodeId }, original: 'remove', svg } as const;
    expect(sizes(controller, await controller.call('result.replaceWithVector', third))).toEqual(AROUND);
  });

  test('is the same for another version of the result, whatever the first was given around it', async () => {
    const controller = await open();
    const first = await controller.replace();
    controller.figma.user.edit(first.nodeId, { strokes: [RED], strokeWeight: 30, strokeAlign: 'OUTSIDE' });
    const [target] = await controller.call('layer.capture', [first.nodeId]);
    if (!target) throw new Error('not captured');
    const again = { target, original: 'remove', svg: drawing(120, 100) } as const;
    expect(sizes(controller, await controller.call('result.replaceWithVector', again))).toEqual(AROUND);
  });

  test('is nothing where a layer stands within its bounds', async () => {
    const controller = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', rotation: 30, fills: [RED] }),
    });
    const target = await controller.capture('Layer');
    const placed = await controller.call('result.replaceWithVector', { target, original: 'hide', svg: drawing() });
    expect(controller.figma.document.node(placed.nodeId)?.clipsContent).toBe(true);
  });
});
