import { imageDimensionsFromData } from 'image-dimensions';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { call, openDesk } from './desk.ts';
import type { HostObject } from '../../../figma/sandbox/host-object.ts';

const RED: Paint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };
const SHADOW: Effect = {
  type: 'DROP_SHADOW',
  color: { r: 0, g: 0, b: 0, a: 1 },
  offset: { x: 0, y: 0 },
  radius: 10,
  visible: true,
  blendMode: 'NORMAL',
};

async function sizeOf(node: HostObject, settings?: unknown): Promise<[number, number]> {
  const bytes = await call(node, 'exportAsync', ...(settings === undefined ? [] : [settings]));
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  const size = imageDimensionsFromData(bytes);
  return [size?.width ?? 0, size?.height ?? 0];
}

describe('row 39 · pictures in paints', () => {
  test('row 39 · an unknown hash is refused', async () => {
    const desk = await openDesk();
    const paint = { type: 'IMAGE', scaleMode: 'FILL', imageHash: 'nobody knows' };
    expect(() => desk.make('createRectangle').set('fills', [paint])).toThrow('no image with hash "nobody knows"');
  });

  test('row 39 · swapping the hash alone keeps everything else of the paint', async () => {
    let [first, second, id] = ['', '', ''];
    const picture = (red: number) =>
      sharp({ create: { width: 4, height: 2, channels: 3, background: { r: red, g: 0, b: 0 } } })
        .png()
        .toBuffer();
    const [one, two] = [new Uint8Array(await picture(1)), new Uint8Array(await picture(2))];
    const desk = await openDesk((build) => {
      [first, second] = [build.image(one), build.image(two)];
      const transform: Transform = [[0.5, 0, 0.1], [0, 0.5, 0.2]]; // prettier-ignore
      const cropped: Paint = { type: 'IMAGE', scaleMode: 'CROP', imageHash: first, imageTransform: transform, filters: { contrast: 0.5 } }; // prettier-ignore
      id = build.add('RECTANGLE', { fills: [RED, cropped] });
    });
    const [under, over] = desk.node(id).get('fills') as [Paint, Paint]; // two paints, as built
    desk.node(id).set('fills', [under, { ...over, imageHash: second }]);
    expect(desk.node(id).get('fills')).toEqual([under, { ...over, imageHash: second }]);
  });
});

describe('row 40 · exportAsync', () => {
  test('row 40 · rejects what shows nothing', async () => {
    const ids: string[] = [];
    const desk = await openDesk((build) => {
      ids.push(build.add('RECTANGLE', { visible: false }));
      ids.push(build.add('RECTANGLE', { fills: [] }));
      ids.push(build.add('RECTANGLE', {}, build.add('FRAME', { visible: false })));
      ids.push(build.add('RECTANGLE', { x: 500 }, build.add('FRAME', { fills: [] })));
      ids.push(build.add('RECTANGLE', { opacity: 0 }));
      ids.push(build.add('TEXT', {}));
    });
    for (const id of ids) {
      await expect(call(desk.node(id), 'exportAsync')).rejects.toThrow(
        'in exportAsync: Failed to export node. This node may not have any visible layers.',
      );
    }
  });

  test('row 40 · answers bytes of a PNG in the size that the constraint asks for', async () => {
    let id = '';
    const desk = await openDesk((build) => {
      id = build.add('RECTANGLE', { width: 40, height: 20, fills: [RED] });
    });
    const node = desk.node(id);
    expect(await sizeOf(node)).toEqual([40, 20]);
    const png = (type: string, value: number) => ({ format: 'PNG', constraint: { type, value } });
    expect(await sizeOf(node, png('SCALE', 2))).toEqual([80, 40]);
    expect(await sizeOf(node, png('WIDTH', 10))).toEqual([10, 5]);
    expect(await sizeOf(node, png('HEIGHT', 10))).toEqual([20, 10]);
    expect(await sizeOf(node, { format: 'JPG' })).toEqual([40, 20]);
  });

  test('row 40 · effects enlarge it, unless useAbsoluteBounds', async () => {
    let id = '';
    const desk = await openDesk((build) => {
      id = build.add('RECTANGLE', { width: 40, height: 20, fills: [RED], effects: [SHADOW] });
    });
    const [width, height] = await sizeOf(desk.node(id));
    expect(width).toBeGreaterThan(50);
    expect(height).toBeGreaterThan(30);
    expect(await sizeOf(desk.node(id), { format: 'PNG', useAbsoluteBounds: true })).toEqual([40, 20]);
  });

  test('row 40 · rotation and opacity are baked in', async () => {
    let id = '';
    const desk = await openDesk((build) => {
      id = build.add('RECTANGLE', { width: 40, height: 20, rotation: 90, opacity: 0.5, fills: [RED] });
    });
    expect(await sizeOf(desk.node(id))).toEqual([20, 40]);
    const bytes = await call(desk.node(id), 'exportAsync', { format: 'PNG' });
    const { data } = await sharp(bytes instanceof Uint8Array ? bytes : new Uint8Array()).raw().toBuffer({ resolveWithObject: true }); // prettier-ignore
    const middle = (20 * 20 + 10) * 4;
    expect([data[middle], Math.round((data[middle + 3] ?? 0) / 10)]).toEqual([255, 13]);
  });

  test('row 40 · contentsOnly: false shows what lies over it', async () => {
    let id = '';
    const desk = await openDesk((build) => {
      id = build.add('RECTANGLE', { width: 10, height: 10, fills: [RED] });
      build.add('RECTANGLE', { width: 10, height: 10, fills: [{ type: 'SOLID', color: { r: 0, g: 0, b: 1 } }] });
    });
    const firstPixel = async (contentsOnly: boolean): Promise<number[]> => {
      const bytes = await call(desk.node(id), 'exportAsync', { format: 'PNG', contentsOnly });
      const raw = await sharp(bytes instanceof Uint8Array ? bytes : new Uint8Array())
        .removeAlpha()
        .raw()
        .toBuffer();
      return [...raw.subarray(0, 3)];
    };
    expect(await firstPixel(true)).toEqual([255, 0, 0]);
    expect(await firstPixel(false)).toEqual([0, 0, 255]);
  });

  test('row 40 · SVG is bytes, SVG_STRING is text', async () => {
    let id = '';
    const desk = await openDesk((build) => {
      id = build.add('RECTANGLE', { fills: [RED] });
    });
    const text = await call(desk.node(id), 'exportAsync', { format: 'SVG_STRING' });
    expect(text).toMatch(/^<svg /);
    const bytes = await call(desk.node(id), 'exportAsync', { format: 'SVG' });
    expect(new TextDecoder().decode(bytes instanceof Uint8Array ? bytes : new Uint8Array())).toBe(text);
  });

  test('row 40 · unknown settings are refused, and formats that are not drawn say so', async () => {
    const desk = await openDesk();
    const node = desk.make('createFrame');
    await expect(call(node, 'exportAsync', { format: 'WEBP' })).rejects.toThrow('in exportAsync: ');
    await expect(call(node, 'exportAsync', { format: 'PNG', scale: 2 })).rejects.toThrow("Unrecognized key(s) in object: 'scale'"); // prettier-ignore
    await expect(call(node, 'exportAsync', { format: 'PDF' })).rejects.toThrow('not simulated');
  });
});
