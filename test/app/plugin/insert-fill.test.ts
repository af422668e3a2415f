import { describe, expect, test } from 'vitest';
import type { NodeRecord } from '../../figma/document/record.ts';
import { cornerOf, imagePaint, openController, picture, RED, transformOf } from './controller.ts';

async function openShape(more: Partial<NodeRecord> & { type?: NodeRecord['type'] } = {}) {
  const bytes = await picture(64, 48);
  const { type = 'ELLIPSE', ...props } = more;
  const controller = await openController({
    document(build) {
      const old = imagePaint(build.image(bytes), { opacity: 0.4 });
      build.add(type, {
        name: 'Shape',
        x: 40,
        y: 60,
        rotation: 20,
        width: 300,
        height: 200,
        fills: [RED, old],
        ...props,
      });
    },
  });
  const target = await controller.capture('Shape');
  const marks = { provenance: '{"version":1}', jobId: 'job 1' };
  return { ...controller, target, filling: { target, bytes: await picture(80, 60), ...marks } };
}

const paints = (node: Readonly<NodeRecord> | undefined) => (Array.isArray(node?.fills) ? node.fills : []);

describe('a picture as the fill of a shape', () => {
  test('comes on top of the fills that are there, with its provenance, and one undo takes it back', async () => {
    const { figma, call, filling } = await openShape();
    const before = structuredClone(figma.document.byName('Shape'));
    const snapshot = figma.document.snapshot();
    const placed = await call('result.insertFill', filling);
    const after = figma.document.byName('Shape');
    expect(placed).toMatchObject({ nodeId: before.id, note: null, name: 'Shape' });
    const top = paints(after).at(-1);
    expect(top).toMatchObject({ type: 'IMAGE', scaleMode: 'FILL' });
    const pluginData = { provenance: '{"version":1}', job: 'job 1' };
    expect(after).toEqual({ ...before, fills: [...paints(before), top], pluginData });
    expect(figma.document.imageBytes(top?.type === 'IMAGE' ? (top.imageHash ?? '') : '')).toEqual(filling.bytes);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(snapshot);
  });

  test('of a shape that was deleted meanwhile stands where the shape was', async () => {
    const { figma, call, filling, target } = await openShape();
    figma.user.delete(target.layerId);
    const placed = await call('result.insertFill', filling);
    expect(placed.note).toBe('layer-gone');
    transformOf(figma, placed.nodeId)
      .flat()
      .forEach((value, at) => expect(value).toBeCloseTo(target.transform.flat()[at] ?? 0, 6));
  });

  test('of a shape that was locked meanwhile stands beside it, and the shape keeps its fills', async () => {
    const { figma, call, filling, target } = await openShape();
    figma.user.edit(target.layerId, { locked: true });
    const before = structuredClone(figma.document.byName('Shape'));
    const placed = await call('result.insertFill', filling);
    expect(placed.note).toBe('locked');
    expect(placed.nodeId).not.toBe(target.layerId);
    expect(figma.document.node(target.layerId)).toEqual(before);
  });

  test('of a text in many colors stands beside it', async () => {
    const { figma, call, filling, target } = await openShape({ type: 'TEXT', characters: 'Two colors', fills: [RED] });
    const textRuns = [
      { start: 0, end: 3, fills: [RED] },
      { start: 3, end: 10, fills: [] },
    ];
    figma.user.edit(target.layerId, { fills: 'MIXED', textRuns });
    const before = structuredClone(figma.document.byName('Shape'));
    const placed = await call('result.insertFill', filling);
    expect(placed.note).toBe('read-only');
    expect(figma.document.node(placed.nodeId)).toMatchObject({ type: 'RECTANGLE', pluginData: { job: 'job 1' } });
    expect(figma.document.node(target.layerId)).toEqual(before);
  });

  test('that Figma does not take changes nothing', async () => {
    const { figma, call, filling } = await openShape();
    const before = figma.document.snapshot();
    const bytes = new TextEncoder().encode('<html></html>');
    await expect(call('result.insertFill', { ...filling, bytes })).rejects.toMatchObject({ code: 'image-refused' });
    expect(figma.document.snapshot()).toEqual(before);
  });
});

describe('the place beside a layer', () => {
  const cell = { slot: 0, count: 2, width: 400, height: 300 };

  test('is free canvas right of it, or right of the frame around it', async () => {
    const { figma, call } = await openController({
      document(build) {
        build.add('RECTANGLE', { name: 'Alone', x: 0, y: 0, width: 100, height: 100 });
        const frame = build.add('FRAME', { name: 'Frame', x: 0, y: 900, width: 500, height: 200 });
        build.add('RECTANGLE', { name: 'Inside', x: 10, y: 10, width: 50, height: 50 }, frame);
      },
    });
    const beside = (name: string, run: string) =>
      call('spot.beside', { run, layerId: figma.document.byName(name).id, cell });
    const spot = await beside('Alone', 'one');
    expect(spot).toMatchObject({ frameId: null, y: 0 });
    expect(spot.x).toBeGreaterThan(100);
    expect(await beside('Inside', 'two')).toMatchObject({ y: 900 });
    const bytes = await picture(40, 30);
    const placed = await call('result.insertImage', { spot, cell, name: 'Beside', bytes });
    expect(placed.note).toBeNull();
    expect(cornerOf(figma, placed.nodeId)).toEqual([spot.x, spot.y]);
  });

  test('of a layer that is gone is near the middle of the view', async () => {
    const { figma, call } = await openController({
      document: (build) => void build.add('RECTANGLE', { name: 'Gone', x: 5_000, y: 0 }),
    });
    const { id } = figma.document.byName('Gone');
    figma.user.delete(id);
    expect((await call('spot.beside', { run: 'r', layerId: id, cell })).x).toBeLessThan(1_000);
  });
});
