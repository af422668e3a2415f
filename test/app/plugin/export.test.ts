import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Pixels } from '../../../plugin/protocol/contract.ts';
import type { NodeRecord } from '../../figma/document/record.ts';
import type { DocumentBuilder } from '../../figma/types.ts';
import { imagePaint, openController, picture, RED } from './controller.ts';

async function exported(document: (build: DocumentBuilder) => void, purpose: 'vectorize' | 'background' = 'vectorize') {
  const controller = await openController({ document });
  const target = await controller.capture('Layer');
  const before = controller.figma.document.snapshot();
  const pixels = await controller.call('layer.export', { target, purpose });
  expect(controller.figma.document.snapshot()).toEqual(before);
  return pixels;
}

function sizeOf(pixels: Pixels) {
  return pixels.kind === 'export' ? [pixels.width, pixels.height] : pixels.kind;
}

/** The color of one pixel, as CSS hex with alpha. */
async function colorAt({ bytes }: Pixels, x: number, y: number): Promise<string> {
  const pixel = sharp(bytes).ensureAlpha().extract({ left: x, top: y, width: 1, height: 1 });
  return (await pixel.raw().toBuffer()).toString('hex');
}

describe('the size of what is sent', () => {
  test('a drawn layer has a long side of 2048 px, however large it is', async () => {
    const big = await exported((build) =>
      build.add('RECTANGLE', { name: 'Layer', width: 9_000, height: 4_500, fills: [RED] }),
    );
    const small = await exported((build) =>
      build.add('ELLIPSE', { name: 'Layer', width: 40, height: 20, fills: [RED] }),
    );
    expect([sizeOf(big), sizeOf(small)]).toEqual([
      [2_048, 1_024],
      [2_048, 1_024],
    ]);
  });

  test('a narrow layer has a short side of 256 px', async () => {
    const pixels = await exported((build) =>
      build.add('RECTANGLE', { name: 'Layer', width: 1_600, height: 100, fills: [RED] }),
    );
    expect(sizeOf(pixels)).toEqual([4_096, 256]);
  });

  test('a photograph keeps its own pixels', async () => {
    const photo = await picture(800, 600);
    const pixels = await exported((build) =>
      build.add('RECTANGLE', { name: 'Layer', width: 200, height: 150, fills: [imagePaint(build.image(photo))] }),
    );
    expect(sizeOf(pixels)).toEqual([800, 600]);
  });
});

describe('what is seen', () => {
  test('a turned, flipped, translucent layer with a shadow is sent upright, opaque and without it', async () => {
    const shadow: Effect = {
      type: 'DROP_SHADOW',
      color: { r: 0, g: 0, b: 0, a: 0.5 },
      offset: { x: 20, y: 20 },
      radius: 10,
      spread: 0,
      visible: true,
      blendMode: 'NORMAL',
    };
    const pixels = await exported((build) =>
      build.add('RECTANGLE', {
        name: 'Layer',
        relativeTransform: [
          [-0.8, 0.6, 300],
          [0.6, 0.8, 200],
        ],
        width: 200,
        height: 100,
        opacity: 0.4,
        effects: [shadow],
        fills: [RED],
      }),
    );
    expect(sizeOf(pixels)).toEqual([2_048, 1_024]);
    const corners = [colorAt(pixels, 0, 0), colorAt(pixels, 2_047, 0), colorAt(pixels, 2_047, 1_023)];
    expect(await Promise.all(corners)).toEqual(['ff0000ff', 'ff0000ff', 'ff0000ff']);
  });

  test('a layer inside a turned frame is sent upright too', async () => {
    const pixels = await exported((build) => {
      const frame = build.add('FRAME', { rotation: 30, width: 400, height: 400 });
      build.add('RECTANGLE', { name: 'Layer', width: 200, height: 100, fills: [RED] }, frame);
    });
    expect([sizeOf(pixels), await colorAt(pixels, 0, 0)]).toEqual([[2_048, 1_024], 'ff0000ff']);
  });

  test('a thick line is sent as its stroke', async () => {
    const pixels = await exported((build) =>
      build.add('LINE', { name: 'Layer', width: 100, height: 0, strokes: [RED], strokeWeight: 20 }),
    );
    const [width = 0, height = 0] = sizeOf(pixels);
    expect([width, Number(height) > 256]).toEqual([2_048, true]);
  });

  test('an upright layer is exported as it is, without a copy', async () => {
    const { figma, capture, call } = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', fills: [RED] }),
    });
    await call('layer.export', { target: await capture('Layer'), purpose: 'vectorize' });
    expect([...figma.document.calls().keys()].filter((name) => name.endsWith('clone'))).toEqual([]);
  });

  test('a text of several colors is sent', async () => {
    const pixels = await exported((build) =>
      build.add('TEXT', {
        name: 'Layer',
        characters: 'Two colors',
        fontSize: 60,
        fills: 'MIXED',
        textRuns: [{ start: 0, end: 10, fills: [RED] }],
      }),
    );
    expect(pixels.kind).toBe('export');
  });
});

describe('for its background', () => {
  test.each(['png', 'jpeg', 'gif'] as const)('a %s fill is sent as its original bytes', async (format) => {
    const photo = await picture(640, 480, format);
    const pixels = await exported((build) => {
      const fills = [imagePaint(build.image(photo)), RED];
      build.add('RECTANGLE', { name: 'Layer', rotation: 20, opacity: 0.5, fills });
    }, 'background');
    expect(pixels).toMatchObject({ kind: 'fill', paint: 0, bytes: photo });
  });

  test('a picture deeper in a layer is sent with all that is seen of the layer', async () => {
    const photo = await picture(300, 300);
    const pixels = await exported((build) => {
      const frame = build.add('FRAME', { name: 'Layer', fills: [RED] });
      build.add('RECTANGLE', { fills: [imagePaint(build.image(photo))] }, frame);
    }, 'background');
    expect(pixels.kind).toBe('export');
  });

  test('a layer of shapes alone is sent as a drawing, upright and without its own opacity', async () => {
    const pixels = await exported((build) => {
      const frame = build.add('FRAME', { name: 'Layer', width: 200, height: 100, rotation: 30, opacity: 0.5 });
      build.add('ELLIPSE', { x: 10, y: 10, width: 50, height: 50, fills: [RED] }, frame);
    }, 'background');
    const text = new TextDecoder().decode(pixels.bytes);
    expect(pixels.kind).toBe('svg');
    expect(text).toMatch(/^<svg[^>]+width="200" height="100"/);
    expect(text).not.toMatch(/rotate|opacity="0\.5"|<image/);
  });

  test.each([
    ['an effect in it', { effects: [{ type: 'LAYER_BLUR', blurType: 'NORMAL', radius: 4, visible: true }] }],
    ['a blend mode in it', { blendMode: 'MULTIPLY' }],
    ['a mask in it', { isMask: true }],
  ] satisfies readonly (readonly [string, Partial<NodeRecord>])[])(
    'a layer with %s is sent as pixels',
    async (_what, inner) => {
      const pixels = await exported((build) => {
        const frame = build.add('FRAME', { name: 'Layer', fills: [RED] });
        build.add('ELLIPSE', { width: 50, height: 50, fills: [RED], ...inner }, frame);
      }, 'background');
      expect(pixels.kind).toBe('export');
    },
  );

  test.each([
    ['in two colors is a drawing', 'svg', { ...RED, opacity: 0.5 }],
    ['of which a part shows a picture is sent as pixels', 'export', null],
  ] as const)('text %s', async (_what, kind, second) => {
    const photo = await picture(64, 64);
    const pixels = await exported((build) => {
      const textRuns = [
        { start: 0, end: 2, fills: [RED] },
        { start: 2, end: 4, fills: [second ?? imagePaint(build.image(photo))] },
      ];
      build.add('TEXT', { name: 'Layer', characters: 'Text', fontSize: 80, fills: 'MIXED', textRuns });
    }, 'background');
    expect(pixels.kind).toBe(kind);
  });

  test('of several pictures the chosen one is sent, and none where it is gone', async () => {
    const [photo, other] = [await picture(640, 480), await picture(300, 300)];
    const hashes: string[] = [];
    const { capture, call } = await openController({
      document(build) {
        hashes.push(build.image(photo), build.image(other));
        build.add('RECTANGLE', { name: 'Layer', fills: hashes.map((hash) => imagePaint(hash)) });
      },
    });
    const request = { target: await capture('Layer'), purpose: 'background' } as const;
    const lower = { paint: 0, hash: hashes[0] ?? '' };
    expect(await call('layer.export', { ...request, fill: lower })).toMatchObject({ ...lower, bytes: photo });
    const gone = call('layer.export', { ...request, fill: { paint: 0, hash: 'gone' } });
    await expect(gone).rejects.toMatchObject({ code: 'image-missing' });
  });

  test('a picture that Figma cannot load is refused, and its layer is vectorized as it is seen', async () => {
    const photo = await picture(640, 480);
    const { figma, capture, call } = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', fills: [imagePaint(build.image(photo))] }),
    });
    const target = await capture('Layer');
    figma.user.setPicturesReachable(false);
    const background = call('layer.export', { target, purpose: 'background' });
    await expect(background).rejects.toMatchObject({ code: 'image-missing' });
    expect(await call('layer.export', { target, purpose: 'vectorize' })).toMatchObject({ kind: 'export' });
    figma.user.setPicturesReachable(true);
    expect(await call('layer.export', { target, purpose: 'background' })).toMatchObject({ bytes: photo });
  });

  test('a picture that the file lost is refused', async () => {
    const lost = exported((build) => {
      build.add('RECTANGLE', { name: 'Layer', fills: [imagePaint('0'.repeat(40))] });
    }, 'background');
    await expect(lost).rejects.toMatchObject({ code: 'image-missing' });
  });
});

describe('while waiting', () => {
  test('a layer that was deleted is gone', async () => {
    const { figma, capture, call } = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', fills: [RED] }),
    });
    const target = await capture('Layer');
    figma.user.delete(target.layerId);
    const gone = call('layer.export', { target, purpose: 'vectorize' });
    await expect(gone).rejects.toMatchObject({ code: 'layer-gone' });
  });

  test('a layer that was hidden shows nothing', async () => {
    const { figma, capture, call } = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', fills: [RED] }),
    });
    const target = await capture('Layer');
    figma.user.edit(target.layerId, { visible: false });
    const hidden = call('layer.export', { target, purpose: 'vectorize' });
    await expect(hidden).rejects.toMatchObject({ code: 'nothing-visible' });
  });

  test('a layer on a page that is left is exported all the same', async () => {
    const { figma, capture, call } = await openController({
      document(build) {
        build.add('RECTANGLE', { name: 'Layer', rotation: 45, fills: [RED] });
        build.page('Second');
      },
    });
    const target = await capture('Layer');
    const [first, second] = figma.document.pages();
    figma.user.goToPage(second?.id ?? '');
    await call('layer.export', { target, purpose: 'vectorize' });
    expect([first?.children?.length, second?.children?.length]).toEqual([1, 0]);
  });

  test('no copy is left when the plugin is closed in the middle of an export', async () => {
    const { figma, capture, call, settle } = await openController({
      document: (build) => build.add('RECTANGLE', { name: 'Layer', rotation: 45, fills: [RED] }),
    });
    const target = await capture('Layer');
    const before = figma.document.snapshot();
    const copied = new Promise<void>((resolve) => {
      figma.onChange(() => {
        if (figma.document.page().children?.length === 2) resolve();
      });
    });
    void call('layer.export', { target, purpose: 'vectorize' }).catch(() => undefined);
    await copied;
    figma.user.closePlugin();
    await settle();
    expect(figma.document.snapshot()).toEqual(before);
  });
});

describe('thumbnails', () => {
  test.each([96, 512])('are %i px as asked, also of a turned layer', async (side) => {
    const { figma, call } = await openController({
      document: (build) =>
        build.add('RECTANGLE', { name: 'Layer', width: 10, height: 200, rotation: 60, fills: [RED] }),
    });
    const bytes = await call('layer.thumbnail', { layerId: figma.document.byName('Layer').id, side });
    const { width, height } = await sharp(bytes ?? new Uint8Array()).metadata();
    expect(Math.max(width, height)).toBe(side);
  });

  test('are null for layers that show nothing or are gone', async () => {
    const { figma, call } = await openController({
      document: (build) => build.add('FRAME', { name: 'Empty', visible: false }),
    });
    expect(await call('layer.thumbnail', { layerId: figma.document.byName('Empty').id, side: 96 })).toBeNull();
    expect(await call('layer.thumbnail', { layerId: '9:99', side: 96 })).toBeNull();
  });

  test.each([15, 513, 96.5])('of %d px are no thumbnails', async (side) => {
    const { call } = await openController({});
    await expect(call('layer.thumbnail', { layerId: '1:2', side })).rejects.toMatchObject({ code: 'bad-request' });
  });
});
