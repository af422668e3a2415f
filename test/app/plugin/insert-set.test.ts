import { describe, expect, test } from 'vitest';
import type { Spot } from '../../../plugin/protocol/contract.ts';
import { drawing, openController, picture, type Controller } from './controller.ts';

const CELL = { slot: 0, count: 6, width: 200, height: 100 };
const BROKEN = '<svg xmlns="http://www.w3.org/2000/svg"><path d="what?"/></svg>';

function place({ call }: Controller, frameId: string | null = null): Promise<Spot> {
  return call('spot.capture', { run: 'r', frameId, cell: CELL, set: { title: 'Set', components: false } });
}

function children({ figma }: Controller, id: string) {
  return (figma.document.node(id)?.children ?? []).flatMap((child) => figma.document.node(child) ?? []);
}

describe('pictures that come together', () => {
  test('stand in two lines of a frame that wraps, drawings and pictures alike, each with marks of its own', async () => {
    const controller = await openController({});
    const { call, figma } = controller;
    const hash = await call('image.add', await picture(200, 100));
    const pictures = [
      { svg: drawing(200, 100), provenance: '{"a":1}' },
      { hash, relaunch: ['vectorize' as const] },
      ...Array.from({ length: 4 }, () => ({ svg: drawing(200, 100) })),
    ];
    const spot = await place(controller);
    const placed = await call('result.insertSet', { spot, cell: CELL, name: 'Foxes', pictures, jobId: 'job' });
    const frame = figma.document.node(placed.nodeId);
    expect(placed).toMatchObject({ name: 'Foxes', note: null });
    // Three of 200 px and two lines of 100 px, 24 px between and around them.
    expect([frame?.width, frame?.height]).toEqual([3 * 224 + 24, 2 * 124 + 24]);
    const inside = children(controller, placed.nodeId);
    expect(inside.map(({ type, name }) => `${type} ${name}`)).toEqual(
      ['FRAME', 'RECTANGLE', 'FRAME', 'FRAME', 'FRAME', 'FRAME'].map((type) => `${type} Foxes`),
    );
    expect(inside[0]?.pluginData['provenance']).toBe('{"a":1}');
    expect(inside[1]?.relaunchData).toEqual({ vectorize: '' });
    expect([frame?.pluginData['job'], inside[0]?.pluginData['job']]).toEqual(['job', undefined]);
  });

  test('of which Figma refuses one stand without it, and say so', async () => {
    const controller = await openController({});
    const pictures = [{ svg: drawing() }, { svg: BROKEN }, { svg: drawing() }];
    const spot = await place(controller);
    const placed = await controller.call('result.insertSet', { spot, cell: CELL, name: 'Foxes', pictures });
    expect(placed.note).toBe('set-incomplete');
    expect(children(controller, placed.nodeId)).toHaveLength(2);
  });

  test('of which Figma refuses all leave nothing behind', async () => {
    const controller = await openController({});
    const spot = await place(controller);
    const refused = controller.call('result.insertSet', {
      spot,
      cell: CELL,
      name: 'Foxes',
      pictures: [{ svg: BROKEN }],
    });
    await expect(refused).rejects.toMatchObject({ code: 'svg-refused' });
    expect(controller.figma.document.page().children).toEqual([]);
  });

  test('the frame of a set is taken away again where its first picture is refused', async () => {
    const controller = await openController({});
    const spot = await place(controller);
    const refused = controller.call('result.insertVector', { spot, cell: CELL, name: 'Fox', svg: BROKEN });
    await expect(refused).rejects.toMatchObject({ code: 'svg-refused' });
    expect(controller.figma.document.page().children).toEqual([]);
  });

  test('that are more than were expected become smaller, and take no more room', async () => {
    const controller = await openController({});
    const spot = await place(controller);
    const pictures = Array.from({ length: 10 }, () => ({ svg: drawing(200, 100) }));
    const { nodeId } = await controller.call('result.insertSet', { spot, cell: CELL, name: 'Foxes', pictures });
    const frame = controller.figma.document.node(nodeId);
    expect(frame?.width).toBe(3 * 224 + 24);
    expect(frame?.height).toBeLessThanOrEqual(2 * 124 + 24);
    expect(children(controller, nodeId)).toHaveLength(10);
  });
});
