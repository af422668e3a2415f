import { describe, expect, test } from 'vitest';
import { rotationMatrix } from '../../../figma/document/geometry.ts';
import type { NodeRecord } from '../../../figma/document/record.ts';
import { absoluteBoundingBox, absoluteRenderBounds } from '../../../figma/render/bounds.ts';
import { exportMarkup } from '../../../figma/render/export-markup.ts';
import { draw, type Pixels } from './pixels.ts';
import { at, makeScene, solid, testFont, type Scene } from './scene.ts';

const font = testFont();
const SHADOW: DropShadowEffect = {
  type: 'DROP_SHADOW',
  visible: true,
  blendMode: 'NORMAL',
  radius: 8,
  spread: 2,
  offset: { x: 0, y: 4 },
  color: { r: 0, g: 0, b: 0, a: 0.5 },
};

/** A frame at 100, 100 with a red square at 10, 10 inside. */
function scene(square: Partial<NodeRecord> = {}, frame: Partial<NodeRecord> = {}): Scene {
  const made = makeScene();
  const look = { fills: [solid('white')], clipsContent: true };
  made.add({ id: 'f', type: 'FRAME', width: 60, height: 60, relativeTransform: at(100, 100), ...look, ...frame });
  const box = { width: 20, height: 20, relativeTransform: at(10, 10) };
  made.add({ id: 's', type: 'RECTANGLE', ...box, fills: [solid('red')], ...square }, 'f');
  return made;
}

async function exported(made: Scene, id: string, how: { absolute?: boolean; page?: boolean } = {}): Promise<Pixels> {
  const options = { font, useAbsoluteBounds: how.absolute ?? false, contentsOnly: !how.page };
  const result = exportMarkup(made, id, options);
  if (!result) throw new Error('nothing was exported');
  const pixels = await draw(result.svg);
  expect([pixels.width, pixels.height]).toEqual([Math.round(result.width), Math.round(result.height)]);
  return pixels;
}

describe('bounds', () => {
  test('on the page are those of the layer under everything above it', () => {
    expect(absoluteBoundingBox(scene(), 's')).toEqual({ x: 110, y: 110, width: 20, height: 20 });
    const turned = absoluteBoundingBox(scene({ relativeTransform: rotationMatrix(90, 10, 40) }), 's');
    expect(Object.values(turned).map(Math.round)).toEqual([110, 120, 20, 20]);
  });

  test.each<[string, Partial<NodeRecord>, number[]]>([
    ['nothing else', {}, [110, 110, 20, 20]],
    ['an outer stroke', { strokes: [solid('blue')], strokeWeight: 4, strokeAlign: 'OUTSIDE' }, [106, 106, 28, 28]],
    ['a centered stroke', { strokes: [solid('blue')], strokeWeight: 4, strokeAlign: 'CENTER' }, [108, 108, 24, 24]],
    ['an inner stroke', { strokes: [solid('blue')], strokeWeight: 4, strokeAlign: 'INSIDE' }, [110, 110, 20, 20]],
    ['a hidden stroke', { strokes: [{ ...solid('blue'), visible: false }], strokeWeight: 4 }, [110, 110, 20, 20]],
    ['a shadow', { effects: [SHADOW] }, [100, 104, 40, 40]],
    ['a hidden shadow', { effects: [{ ...SHADOW, visible: false }] }, [110, 110, 20, 20]],
    ['a part beyond the frame', { relativeTransform: at(-5, 50) }, [100, 150, 15, 10]],
  ])('of what is seen include %s', (_, square, expected) => {
    expect(Object.values(absoluteRenderBounds(scene(square), 's') ?? {})).toEqual(expected);
  });

  test.each<[string, Partial<NodeRecord>, Partial<NodeRecord>]>([
    ['hidden', { visible: false }, {}],
    ['in a hidden frame', {}, { visible: false }],
    ['wholly transparent', { opacity: 0 }, {}],
    ['without paint', { fills: [] }, {}],
    ['with hidden paint', { fills: [{ ...solid('red'), visible: false }] }, {}],
    ['with a picture that is gone', { fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'gone' }] }, {}],
    ['without area', { height: 0 }, {}],
    ['clipped away', { relativeTransform: at(80, 80) }, {}],
  ])('of what is seen are null for a layer that is %s', (_, square, frame) => {
    const made = scene(square, frame);
    expect(absoluteRenderBounds(made, 's')).toBeNull();
    expect(exportMarkup(made, 's', { font, useAbsoluteBounds: true, contentsOnly: true })).toBeNull();
  });

  test('of an empty frame without fills are null', () => {
    const made = scene({ visible: false }, { fills: [] });
    expect(absoluteRenderBounds(made, 'f')).toBeNull();
  });

  test('of a frame without fills are the whole frame where anything in it can be seen', () => {
    expect(absoluteRenderBounds(scene({}, { fills: [] }), 'f')).toEqual({ x: 100, y: 100, width: 60, height: 60 });
  });

  test('of a group are those of its layers within their mask', () => {
    const made = makeScene();
    const box = { width: 40, height: 40, fills: [solid('red')] };
    made.add({ id: 'g', type: 'GROUP', width: 90, height: 90, relativeTransform: at(0, 0) });
    made.add(
      { id: 'mask', type: 'ELLIPSE', ...box, relativeTransform: at(0, 0), isMask: true, maskType: 'ALPHA' },
      'g',
    );
    made.add({ id: 'r', type: 'RECTANGLE', ...box, relativeTransform: at(30, 30) }, 'g');
    expect(absoluteRenderBounds(made, 'g')).toEqual({ x: 30, y: 30, width: 10, height: 10 });
  });

  test('of a straight line are those of its stroke', () => {
    const made = scene({ type: 'LINE', height: 0, fills: [], strokes: [solid('blue')], strokeWeight: 4 });
    expect(absoluteRenderBounds(made, 's')).toEqual({ x: 108, y: 108, width: 24, height: 4 });
  });

  test('of empty text are null', () => {
    expect(absoluteRenderBounds(scene({ type: 'TEXT', characters: ' ' }), 's')).toBeNull();
  });
});

describe('an export', () => {
  test('is as large as what can be seen: effects enlarge it', async () => {
    const pixels = await exported(scene({ effects: [SHADOW] }), 's');
    expect([pixels.width, pixels.height]).toEqual([40, 40]);
    expect(pixels.color(20, 16)).toBe('red');
  });

  test("with useAbsoluteBounds is as large as the layer's own box", async () => {
    const pixels = await exported(scene({ effects: [SHADOW] }), 's', { absolute: true });
    expect([pixels.width, pixels.height, pixels.color(1, 1)]).toEqual([20, 20, 'red']);
  });

  test('bakes the rotation in', async () => {
    const pixels = await exported(scene({ relativeTransform: rotationMatrix(45, 10, 30) }), 's');
    expect(pixels.width).toBe(28);
    expect([pixels.color(2, 2), pixels.color(14, 14), pixels.color(26, 26)]).toEqual(['clear', 'red', 'clear']);
  });

  test("bakes the layer's own opacity in and leaves its ancestors' out", async () => {
    const pixels = await exported(scene({ opacity: 0.5 }, { opacity: 0.1 }), 's');
    expect(pixels.at(10, 10)).toEqual([255, 0, 0, 128]);
  });

  test('is clear where the layer is not, whatever lies behind', async () => {
    const pixels = await exported(scene({ type: 'ELLIPSE' }), 's');
    expect([pixels.color(1, 1), pixels.color(10, 10)]).toEqual(['clear', 'red']);
  });

  test('with contentsOnly off shows all that lies in the area', async () => {
    const pixels = await exported(scene({ type: 'ELLIPSE' }), 's', { page: true });
    expect([pixels.color(1, 1), pixels.color(10, 10)]).toEqual(['white', 'red']);
  });

  test('is cut by the rounded corners of a clipping frame', async () => {
    const made = scene({ relativeTransform: at(0, 0) }, { corners: [20, 20, 20, 20] });
    const pixels = await exported(made, 's');
    expect([pixels.color(2, 2), pixels.color(18, 18)]).toEqual(['clear', 'red']);
  });

  test('of a mask layer alone shows the layer', async () => {
    const pixels = await exported(scene({ isMask: true, maskType: 'ALPHA' }), 's');
    expect(pixels.color(10, 10)).toBe('red');
  });

  test('shows exactly its area at any size', () => {
    const result = exportMarkup(scene(), 'f', { font, useAbsoluteBounds: false, contentsOnly: true });
    expect(result?.svg).toContain('viewBox="100 100 60 60" preserveAspectRatio="none"');
  });
});
