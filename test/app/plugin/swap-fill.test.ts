import { describe, expect, test } from 'vitest';
import type { NodeRecord } from '../../figma/document/record.ts';
import { imagePaint, openController, picture, RED, transformOf } from './controller.ts';

const CROP: Transform = [
  [0.5, -0.2, 0.3],
  [0.2, 0.5, 0.1],
];

async function openPhoto(more: Partial<NodeRecord> = {}) {
  const [photo, other, cut] = [await picture(640, 480), await picture(64, 64), await picture(640, 482)];
  const hashes = { photo: '', other: '' };
  const controller = await openController({
    document(build) {
      hashes.photo = build.image(photo);
      hashes.other = build.image(other);
      const cropped = imagePaint(hashes.photo, {
        scaleMode: 'CROP',
        imageTransform: CROP,
        filters: { exposure: 0.25, contrast: -0.5 },
        opacity: 0.9,
        blendMode: 'DARKEN',
      });
      const second = imagePaint(hashes.other, { opacity: 0.3, rotation: 90, scaleMode: 'FIT', visible: false });
      build.add('RECTANGLE', {
        name: 'Photo',
        rotation: 33,
        width: 300,
        height: 200,
        fills: [RED, cropped, second],
        ...more,
      });
    },
  });
  const target = await controller.capture('Photo');
  const pixels = await controller.call('layer.export', { target, purpose: 'background' });
  if (pixels.kind !== 'fill') throw new Error('the photo was not sent as its fill');
  return { ...controller, hashes, cut, swap: { target, paint: pixels.paint, hash: pixels.hash, bytes: cut } };
}

function paints(node: Readonly<NodeRecord> | undefined): Paint[] {
  return Array.isArray(node?.fills) ? node.fills : [];
}

function hashIn(paint: Paint | undefined): string {
  return paint?.type === 'IMAGE' ? (paint.imageHash ?? '') : '';
}

describe('a layer that was locked after the click', () => {
  test('keeps its picture, and the result stands beside it', async () => {
    const { figma, call, swap, hashes } = await openPhoto();
    figma.user.edit(swap.target.layerId, { locked: true });
    const placed = await call('result.swapFill', swap);
    expect(placed.note).toBe('locked');
    expect(placed.nodeId).not.toBe(swap.target.layerId);
    expect(hashIn(paints(figma.document.node(swap.target.layerId))[1])).toBe(hashes.photo);
  });
});

describe('a picture is swapped in place', () => {
  test('above a color that was entered in another color space, which stays as it was entered', async () => {
    const color = { r: 1, g: 0, b: 0, sourceColor: { space: 'HSL', h: 0, s: 1, l: 0.5 } } as const;
    const { figma, call, swap } = await openPhoto({ strokes: [] });
    const { layerId } = swap.target;
    figma.user.edit(layerId, { fills: paints(figma.document.node(layerId)).with(0, { ...RED, color }) });
    expect((await call('result.swapFill', swap)).note).toBeNull();
    expect(paints(figma.document.node(layerId))[0]).toMatchObject({ color });
  });

  test('in a cropped, turned fill beside others everything but the one hash survives, and one undo brings it back', async () => {
    const { figma, call, swap, cut } = await openPhoto();
    const before = structuredClone(figma.document.byName('Photo'));
    const snapshot = figma.document.snapshot();
    const placed = await call('result.swapFill', swap);
    const after = figma.document.byName('Photo');
    const [red, cropped, second] = paints(before);
    const hash = hashIn(paints(after)[1]);
    expect(placed).toMatchObject({ nodeId: before.id, note: null });
    expect(after).toEqual({ ...before, fills: [red, { ...cropped, imageHash: hash }, second] });
    expect(figma.document.imageBytes(hash)).toEqual(cut);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(snapshot);
  });

  test('a paint that moved is found by its picture', async () => {
    const { figma, call, swap, hashes } = await openPhoto();
    const [red, cropped, second] = paints(figma.document.byName('Photo'));
    if (!red || !cropped || !second) throw new Error('no paints');
    figma.user.edit(swap.target.layerId, { fills: [cropped, red] });
    expect(await call('result.swapFill', swap)).toMatchObject({ nodeId: swap.target.layerId, note: null });
    const fills = paints(figma.document.byName('Photo'));
    expect(fills).toEqual([{ ...cropped, imageHash: hashIn(fills[0]) }, red]);
    expect(hashIn(fills[0])).not.toBe(hashes.photo);
  });

  test('inside an instance the fill alone is overridden', async () => {
    const [photo, cut] = [await picture(300, 300), await picture(300, 302)];
    const { figma, call } = await openController({
      document(build) {
        const component = build.component({ name: 'Card', width: 300, height: 300 });
        build.add('RECTANGLE', { name: 'Photo', fills: [imagePaint(build.image(photo))] }, component);
        build.instance(component, { name: 'Instance', x: 500 });
      },
    });
    const [inner = ''] = figma.document.byName('Instance').children ?? [];
    const [target] = await call('layer.capture', [inner]);
    if (!target) throw new Error('not captured');
    const [paint] = paints(figma.document.node(inner));
    const hash = hashIn(paint);
    expect(await call('result.swapFill', { target, paint: 0, hash, bytes: cut })).toMatchObject({
      nodeId: inner,
      note: null,
    });
    expect(paints(figma.document.node(inner))).not.toEqual([paint]);
    const [main = ''] = figma.document.byName('Card').children ?? [];
    expect(paints(figma.document.node(main))).toEqual([paint]);
  });
});

/** A clip of a video with everything that its paint can have. */
const VIDEO: VideoPaint = {
  type: 'VIDEO',
  scaleMode: 'CROP',
  videoHash: 'a-video',
  videoTransform: CROP,
  filters: { saturation: -0.5 },
  visible: true,
  opacity: 0.4,
  blendMode: 'SCREEN',
};

/** A pattern of a layer. */
function patternOf(sourceNodeId: string): PatternPaint {
  return {
    ...{ type: 'PATTERN', sourceNodeId, tileType: 'HORIZONTAL_HEXAGONAL', scalingFactor: 0.5 },
    ...{ spacing: { x: 4, y: 8 }, horizontalAlignment: 'CENTER', visible: true, opacity: 0.7, blendMode: 'MULTIPLY' },
  };
}

/** A photo among other paints. */
async function openAmong(around: (photo: Paint, pattern: Paint) => readonly Paint[]) {
  const [photo, cut] = [await picture(640, 480), await picture(640, 482)];
  const controller = await openController({
    document(build) {
      const source = build.add('ELLIPSE', { name: 'Source', x: 900, width: 20, height: 20, fills: [RED] });
      const shown = imagePaint(build.image(photo), { scaleMode: 'CROP', imageTransform: CROP, opacity: 0.9 });
      const fills = [...around(shown, patternOf(source))];
      build.add('RECTANGLE', { name: 'Photo', rotation: 12, width: 300, height: 200, fills });
    },
  });
  const target = await controller.capture('Photo');
  const pixels = await controller.call('layer.export', { target, purpose: 'background' });
  if (pixels.kind !== 'fill') throw new Error('the photo was not sent as its fill');
  return { ...controller, cut, swap: { target, paint: pixels.paint, hash: pixels.hash, bytes: cut } };
}

describe('paints of other kinds beside the picture', () => {
  test.each<[string, (photo: Paint, pattern: Paint) => readonly Paint[]]>([
    ['a video between a color and the picture', (photo) => [RED, VIDEO, photo]],
    ['a video above the picture', (photo) => [photo, VIDEO]],
    ['a pattern above the picture', (photo, pattern) => [photo, pattern]],
    ['a pattern, a video and a color', (photo, pattern) => [pattern, VIDEO, photo, RED]],
  ])('stay as they are, in their order, and one undo brings the picture back: %s', async (_what, around) => {
    const { figma, call, swap, cut } = await openAmong(around);
    const before = structuredClone(figma.document.byName('Photo'));
    const snapshot = figma.document.snapshot();
    expect(await call('result.swapFill', { ...swap, jobId: 'j1' })).toMatchObject({ nodeId: before.id, note: null });
    const after = paints(figma.document.byName('Photo'));
    const hash = hashIn(after[swap.paint]);
    expect(after).toEqual(
      paints(before).map((paint, at) => (at === swap.paint ? { ...paint, imageHash: hash } : paint)),
    );
    expect(figma.document.imageBytes(hash)).toEqual(cut);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(snapshot);
  });

  test('a pattern whose source is gone cannot be written again: the result stands beside, and nothing is lost', async () => {
    const { figma, call, swap } = await openAmong((photo, pattern) => [photo, pattern]);
    figma.user.delete(figma.document.byName('Source').id);
    const before = structuredClone(figma.document.byName('Photo'));
    const placed = await call('result.swapFill', swap);
    expect(placed.note).toBe('read-only');
    expect(figma.document.node(before.id)).toEqual(before);
    expect(figma.document.node(placed.nodeId)).toMatchObject({ type: 'RECTANGLE', width: 300, height: 200 });
  });
});

describe('a result that cannot be swapped in is not lost', () => {
  test('another picture meanwhile: it stands beside as a layer of its own', async () => {
    const { figma, call, swap } = await openPhoto();
    figma.user.edit(swap.target.layerId, { fills: [RED] });
    const before = structuredClone(figma.document.byName('Photo'));
    const placed = await call('result.swapFill', swap);
    expect(placed.note).toBe('paint-changed');
    expect(figma.document.node(swap.target.layerId)).toEqual(before);
    expect(figma.document.node(placed.nodeId)).toMatchObject({ type: 'RECTANGLE', width: 300, height: 200 });
  });

  test('a deleted layer: it stands where the layer was', async () => {
    const { figma, call, swap } = await openPhoto();
    figma.user.delete(swap.target.layerId);
    const placed = await call('result.swapFill', swap);
    expect(placed.note).toBe('layer-gone');
    const transform = transformOf(figma, placed.nodeId).flat();
    transform.forEach((value, at) => expect(value).toBeCloseTo(swap.target.transform.flat()[at] ?? 0, 6));
  });

  test('bytes that Figma does not take change nothing', async () => {
    const { figma, call, swap } = await openPhoto();
    const before = figma.document.snapshot();
    const bytes = new TextEncoder().encode('<html></html>');
    await expect(call('result.swapFill', { ...swap, bytes })).rejects.toMatchObject({ code: 'image-refused' });
    expect(figma.document.snapshot()).toEqual(before);
  });
});
