import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import type { Cutting } from '../../../plugin/protocol/cutting.ts';
import type { NodeRecord } from '../../figma/document/record.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { sharpRaster } from '../../kit/raster-sharp.ts';
import { imagePaint, openController, picture, RED, transformOf } from './controller.ts';
import type { Controller } from './controller.ts';

const MASK: Cutting = { result: 'mask', grow: 0, feather: 0 };
const FIXED = { primaryAxisSizingMode: 'FIXED', counterAxisSizingMode: 'FIXED' } as const;
const MARKS = { provenance: '{"job":"j1"}', jobId: 'j1' };

/** A mask that shows the left half of a picture of this size. */
async function leftHalf(width: number, height: number): Promise<Uint8Array> {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 4, background: '#000' } } as const;
  const clear = sharp({ create: { width, height, channels: 4, background: '#0000' } });
  return new Uint8Array(
    await clear
      .composite([{ input: half, left: 0, top: 0 }])
      .png()
      .toBuffer(),
  );
}

type Props = Parameters<DocumentBuilder['add']>[1];

/** A photo of 64 × 48 in a layer, wherever the test puts it. */
async function openPhoto(put: (build: DocumentBuilder, photo: Props) => void) {
  const photo = await picture(64, 48);
  const hashes = { photo: '' };
  const controller = await openController({
    document(build) {
      hashes.photo = build.image(photo);
      put(build, { name: 'Photo', width: 100, height: 80, fills: [RED, imagePaint(hashes.photo)] });
    },
  });
  const target = await controller.capture('Photo');
  const fill = { paint: 1, hash: hashes.photo };
  return { ...controller, target, fill, bytes: await leftHalf(64, 48) };
}

function nodeOf({ figma }: Pick<Controller, 'figma'>, id: string | undefined): Readonly<NodeRecord> {
  const node = id === undefined ? undefined : figma.document.node(id);
  if (!node) throw new Error('there is no such node');
  return node;
}

function childrenOf(where: Pick<Controller, 'figma'>, id: string): Readonly<NodeRecord>[] {
  return (nodeOf(where, id).children ?? []).map((child) => nodeOf(where, child));
}

/** Without what a change of parent changes, or rounds. */
function itself(node: Readonly<NodeRecord>): object {
  return { ...node, parent: null, relativeTransform: null };
}

async function alphaAt({ figma }: Pick<Controller, 'figma'>, id: string, [x, y]: readonly [number, number]) {
  const png = await sharpRaster().draw(figma.document.svg(id), 100, 80, 'PNG');
  const pixel = await sharp(png).ensureAlpha().extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer();
  return pixel[3];
}

describe('a mask is laid over a layer', () => {
  test('in a group of its name in its place, with the layer untouched, and one undo takes it off', async () => {
    const where = await openPhoto((build, photo) => {
      const frame = build.add('FRAME', { name: 'Frame', x: 40, y: 30, rotation: 10, width: 500, height: 500 });
      build.add('RECTANGLE', { name: 'Below', fills: [RED] }, frame);
      const constraints = { horizontal: 'MAX', vertical: 'SCALE' } as const;
      build.add('RECTANGLE', { ...photo, x: 60, y: 70, rotation: -25, constraints, opacity: 0.7 }, frame);
      build.add('RECTANGLE', { name: 'Above', fills: [RED] }, frame);
    });
    const { figma, call, target, fill, bytes } = where;
    const before = structuredClone(figma.document.byName('Photo'));
    const page = figma.document.snapshot();
    const placed = await call('result.mask', { target, fill, bytes, cutting: MASK, ...MARKS });
    const group = nodeOf(where, placed?.nodeId);
    const [mask, layer] = childrenOf(where, group.id);
    expect(group).toMatchObject({
      type: 'GROUP',
      name: 'Photo',
      pluginData: { job: 'j1', provenance: '{"job":"j1"}' },
    });
    expect(childrenOf(where, group.parent ?? '').map(({ name }) => name)).toEqual(['Below', 'Photo', 'Above']);
    expect(layer && itself(layer)).toEqual(itself(before));
    const place = transformOf(figma, target.layerId).flat();
    place.forEach((value, at) => expect(value).toBeCloseTo(target.transform.flat()[at] ?? 0, 6));
    expect(mask).toMatchObject({ isMask: true, maskType: 'ALPHA', width: 100, height: 80, opacity: 1 });
    expect(mask?.relativeTransform).toEqual(layer?.relativeTransform);
    expect(mask?.constraints).toEqual(before.constraints);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(page);
  });

  test('lies as the picture lies, however that is cropped', async () => {
    const crop: Transform = [
      [0.5, 0, 0.5],
      [0, 1, 0],
    ];
    const where = await openPhoto((build, photo) => {
      const [ground, image] = Array.isArray(photo.fills) ? photo.fills : [];
      if (!ground || image?.type !== 'IMAGE') throw new Error('no photo');
      const cropped: ImagePaint = {
        ...image,
        ...{ scaleMode: 'CROP', imageTransform: crop, opacity: 0.5, filters: { exposure: 0.3 } },
      };
      build.add('RECTANGLE', { ...photo, fills: [ground, cropped] });
    });
    const { call, target, fill, bytes } = where;
    const placed = await call('result.mask', { target, fill, bytes, cutting: MASK, ...MARKS });
    const [mask] = childrenOf(where, placed?.nodeId ?? '');
    const [paint] = Array.isArray(mask?.fills) ? mask.fills : [];
    expect(paint).toMatchObject({ scaleMode: 'CROP', imageTransform: crop, opacity: 1 });
    expect(paint).not.toHaveProperty('filters');
    // The crop shows the right half of the picture, of which the mask shows nothing.
    expect(await alphaAt(where, placed?.nodeId ?? '', [20, 40])).toBe(0);
  });

  test.each<[string, Partial<ImagePaint>]>([
    ['repeated', { scaleMode: 'TILE', scalingFactor: 0.5, rotation: 90 }],
    ['turned', { scaleMode: 'FIT', rotation: 180 }],
  ])('lies as the picture lies, where that is %s', async (_row, look) => {
    const where = await openPhoto((build, photo) => {
      const [, image] = Array.isArray(photo.fills) ? photo.fills : [];
      if (image?.type !== 'IMAGE') throw new Error('no photo');
      build.add('RECTANGLE', { ...photo, fills: [RED, { ...image, ...look }] });
    });
    const { call, target, fill, bytes } = where;
    const placed = await call('result.mask', { target, fill, bytes, cutting: MASK, ...MARKS });
    const [mask] = childrenOf(where, placed?.nodeId ?? '');
    expect(mask?.fills).toMatchObject([look]);
  });

  test('shows what it lets through and hides the rest', async () => {
    const where = await openPhoto((build, photo) => build.add('RECTANGLE', photo));
    const { call, target, fill, bytes } = where;
    const placed = await call('result.mask', { target, fill, bytes, cutting: MASK, ...MARKS });
    const id = placed?.nodeId ?? '';
    expect([await alphaAt(where, id, [20, 40]), await alphaAt(where, id, [80, 40])]).toEqual([255, 0]);
  });

  test.each([
    ['fills the line', { layoutMode: 'HORIZONTAL' }, { layoutGrow: 1 }],
    [
      'stands absolutely',
      { layoutMode: 'VERTICAL' },
      { layoutPositioning: 'ABSOLUTE', x: 33, y: 44, constraints: { horizontal: 'MAX', vertical: 'CENTER' } },
    ],
    ['stands in a cell', { layoutMode: 'GRID', gridRowCount: 2, gridColumnCount: 2 }, {}],
    ['fills the line up to its limit', { layoutMode: 'HORIZONTAL' }, { layoutGrow: 1, maxWidth: 70 }],
    [
      'spans cells, at their end',
      { layoutMode: 'GRID', gridRowCount: 3, gridColumnCount: 2 },
      { gridRowSpan: 2, gridChildHorizontalAlign: 'MAX' },
    ],
  ] satisfies readonly (readonly [string, Partial<NodeRecord>, Props])[])(
    'where layers are arranged, a frame takes over the slot: one that %s',
    async (_what, layout, slot) => {
      const where = await openPhoto((build, photo) => {
        const frame = build.add('FRAME', { name: 'Frame', width: 400, height: 300, ...FIXED, ...layout });
        build.add('RECTANGLE', { name: 'First', width: 50, height: 50, fills: [RED] }, frame);
        build.add('RECTANGLE', { ...photo, ...slot }, frame);
      });
      const { figma, call, target, fill, bytes } = where;
      const before = structuredClone(figma.document.byName('Photo'));
      const placed = await call('result.mask', { target, fill, bytes, cutting: MASK, ...MARKS });
      const frame = nodeOf(where, placed?.nodeId);
      const [mask, layer] = childrenOf(where, frame.id);
      const { width, height, layoutPositioning, layoutGrow, gridRowSpan, gridChildHorizontalAlign, maxWidth } = before;
      expect(frame).toMatchObject({
        type: 'FRAME',
        fills: [],
        clipsContent: false,
        constraints: before.constraints,
        width,
        height,
        layoutPositioning,
        layoutGrow,
      });
      expect(frame.gridColumnAnchorIndex).toBe(before.gridColumnAnchorIndex);
      expect([frame.gridRowSpan, frame.gridChildHorizontalAlign]).toEqual([gridRowSpan, gridChildHorizontalAlign]);
      expect(frame.maxWidth).toBe(maxWidth);
      expect(transformOf(figma, frame.id)).toEqual(target.transform);
      expect(childrenOf(where, frame.parent ?? '').map(({ name }) => name)).toEqual(['First', 'Photo']);
      // Both follow the frame when the layout changes its size.
      const constraints = { horizontal: 'SCALE', vertical: 'SCALE' };
      for (const inner of [mask, layer]) expect(inner).toMatchObject({ width, height, constraints });
      expect(layer?.fills).toEqual(before.fills);
    },
  );

  test('without a picture of its own a layer is masked as a whole', async () => {
    const where = await openPhoto((build, photo) => {
      const group = build.add('GROUP', { name: 'Both' });
      build.add('RECTANGLE', { ...photo, x: 20 }, group);
    });
    const target = await where.capture('Both');
    const placed = await where.call('result.mask', { target, fill: null, bytes: where.bytes, cutting: MASK, ...MARKS });
    expect(childrenOf(where, placed?.nodeId ?? '').map(({ name }) => name)).toEqual(['Mask', 'Both']);
  });

  test.each<readonly [string, (build: DocumentBuilder, photo: Props) => void]>([
    [
      'inside an instance',
      (build, photo) => {
        const component = build.component({ name: 'Card', width: 300, height: 300 });
        const main = build.add('RECTANGLE', { ...photo, name: 'Main' }, component);
        const instance = build.instance(component, { name: 'Instance', x: 500 });
        build.select([main, instance]);
      },
    ],
    ['on a component', (build, photo) => build.component({ ...photo })],
    ['on a mask', (build, photo) => build.add('RECTANGLE', { ...photo, isMask: true })],
    [
      'on a frame that holds more than its picture',
      (build, photo) => {
        const frame = build.add('FRAME', photo);
        build.add('RECTANGLE', { fills: [RED] }, frame);
      },
    ],
    [
      'on a part of a boolean operation',
      (build, photo) => {
        const boolean = build.add('BOOLEAN_OPERATION', { name: 'Both', booleanOperation: 'UNION' });
        build.add('RECTANGLE', photo, boolean);
      },
    ],
  ])('%s none is laid, and nothing changes', async (where, put) => {
    const { figma, call, fill, bytes, ...opened } =
      where === 'inside an instance' ? await openInstance(put) : await openPhoto(put);
    const before = figma.document.snapshot();
    const request = { target: opened.target, fill, bytes, cutting: MASK, ...MARKS };
    expect(await call('result.mask', request)).toBeNull();
    expect(figma.document.snapshot()).toEqual(before);
  });
});

test('where Figma refuses to put it none is laid, and nothing half made stays', async () => {
  const { figma, call, fill, bytes, target } = await openPhoto((build, photo) => {
    build.add('RECTANGLE', photo, build.add('FRAME', { name: 'Card', width: 300, height: 300 }));
  });
  // Stands for whatever Figma keeps read-only without telling before.
  figma.user.edit(figma.document.byName('Card').id, { remote: true });
  const before = figma.document.snapshot();
  expect(await call('result.mask', { target, fill, bytes, cutting: MASK, ...MARKS })).toBeNull();
  expect(figma.document.snapshot()).toEqual(before);
});

async function openInstance(put: (build: DocumentBuilder, photo: Props) => void) {
  const opened = await openPhoto((build, photo) => {
    build.add('RECTANGLE', photo);
    put(build, photo);
  });
  const [inner = ''] = opened.figma.document.byName('Instance').children ?? [];
  const [target] = await opened.call('layer.capture', [inner]);
  if (!target) throw new Error('not captured');
  return { ...opened, target };
}
