import { describe, expect, test } from 'vitest';
import type { DocumentBuilder } from '../../figma/types.ts';
import type { Layer } from '../../../plugin/protocol/contract.ts';
import { imagePaint, openController, picture, RED } from './controller.ts';

async function read(document: (build: DocumentBuilder) => readonly string[]) {
  const { open } = await openController({ document: (build) => build.select(document(build)) });
  return (await open()).selection;
}

async function readLayer(document: (build: DocumentBuilder) => string): Promise<Layer> {
  const { layers } = await read((build) => [document(build)]);
  const [layer] = layers;
  if (!layer) throw new Error('nothing is selected');
  return layer;
}

describe('what cannot be sent, and why', () => {
  test('nothing is selected', async () => {
    expect(await read(() => [])).toMatchObject({ layers: [], frame: null });
  });

  test.each<[string, (build: DocumentBuilder) => string]>([
    ['locked', (build) => build.add('RECTANGLE', { locked: true, fills: [RED] })],
    ['locked', (build) => build.add('RECTANGLE', { fills: [RED] }, build.add('FRAME', { locked: true }))],
    ['hidden', (build) => build.add('RECTANGLE', { visible: false, fills: [RED] })],
    ['hidden', (build) => build.add('RECTANGLE', { fills: [RED] }, build.add('FRAME', { visible: false }))],
    ['hidden', (build) => build.add('RECTANGLE', { opacity: 0, fills: [RED] })],
    ['unsupported', (build) => build.add('SLICE', { width: 100, height: 100 })],
    ['empty', (build) => build.add('FRAME', { fills: [] })],
    ['empty', (build) => build.add('RECTANGLE', { fills: [{ ...RED, visible: false }] })],
    ['empty', (build) => build.add('TEXT', { characters: '', textAutoResize: 'NONE', width: 90, height: 20 })],
    ['no-size', (build) => build.add('LINE', { width: 100, height: 0, strokes: [] })],
    ['too-narrow', (build) => build.add('RECTANGLE', { width: 20, height: 4_000, fills: [RED] })],
  ])('%s', async (reason, add) => {
    expect(await readLayer(add)).toMatchObject({ vectorize: reason, background: reason });
  });

  test('a layer that was moved into another one that is selected too goes along with that', async () => {
    const { figma, open } = await openController({
      document(build) {
        const frame = build.add('FRAME', { name: 'Frame', fills: [RED] });
        const layer = build.add('RECTANGLE', { name: 'Layer', fills: [RED] });
        build.select([frame, layer]);
      },
    });
    figma.user.reparent(figma.document.byName('Layer').id, figma.document.byName('Frame').id);
    const { layers } = (await open()).selection;
    expect(layers.map(({ name, vectorize, background }) => [name, vectorize, background])).toEqual([
      ['Frame', null, null],
      ['Layer', 'inside-selected', 'inside-selected'],
    ]);
  });

  test('a 9000 px layer can be sent', async () => {
    const layer = await readLayer((build) => build.add('RECTANGLE', { width: 9_000, height: 6_000, fills: [RED] }));
    expect(layer).toMatchObject({ vectorize: null, background: null, image: null, width: 9_000 });
  });

  test('a text whose runs have different fills can be sent as it is seen', async () => {
    const green: SolidPaint = { ...RED, color: { r: 0, g: 1, b: 0 } };
    const layer = await readLayer((build) =>
      build.add('TEXT', {
        characters: 'Two colors',
        fontSize: 40,
        fills: 'MIXED',
        textRuns: [
          { start: 0, end: 3, fills: [RED] },
          { start: 3, end: 10, fills: [green] },
        ],
      }),
    );
    expect(layer).toMatchObject({ vectorize: null, background: null, image: null });
  });
});

describe('pictures', () => {
  test('the topmost visible picture is named with its own size, also where it is a GIF', async () => {
    const gif = await picture(300, 300, 'gif');
    const layer = await readLayer((build) => {
      return build.add('RECTANGLE', { width: 200, height: 100, fills: [RED, imagePaint(build.image(gif))] });
    });
    expect(layer.image).toEqual({ paint: 1, width: 300, height: 300 });
  });

  test('of several, all that can be seen are told, topmost first, with their hashes', async () => {
    const [photo, other] = [await picture(640, 480), await picture(300, 300)];
    const hashes: string[] = [];
    const layer = await readLayer((build) => {
      hashes.push(build.image(photo), build.image(other));
      const [first = '', second = ''] = hashes;
      const hidden = [imagePaint(first, { visible: false }), imagePaint(first, { opacity: 0 })];
      return build.add('RECTANGLE', { fills: [imagePaint(first), RED, imagePaint(second), ...hidden] });
    });
    const among = [
      { paint: 2, hash: hashes[1], width: 300, height: 300 },
      { paint: 0, hash: hashes[0], width: 640, height: 480 },
    ];
    expect(layer.image).toEqual({ paint: 2, width: 300, height: 300, among });
  });

  test('a picture of one pixel has no background, though its layer can be vectorized', async () => {
    const dot = await picture(1, 1);
    const layer = await readLayer((build) => build.add('RECTANGLE', { fills: [imagePaint(build.image(dot))] }));
    expect(layer).toMatchObject({ vectorize: null, background: 'too-small', image: { width: 1, height: 1 } });
  });

  test('a picture of more than 16 to 1 cannot lose its background, though its layer can be vectorized', async () => {
    const strip = await picture(1_700, 100);
    const layer = await readLayer((build) => build.add('RECTANGLE', { fills: [imagePaint(build.image(strip))] }));
    expect(layer).toMatchObject({ vectorize: null, background: 'too-narrow' });
  });

  test('a picture that the file lost is none', async () => {
    const layer = await readLayer((build) => build.add('RECTANGLE', { fills: [RED, imagePaint('f'.repeat(40))] }));
    expect(layer).toMatchObject({ image: null, background: null });
  });
});

describe('where layers are', () => {
  test('a layer inside an instance says so, and its instance does not', async () => {
    const { figma, open } = await openController({
      document(build) {
        const component = build.component({ name: 'Button', width: 100, height: 40 });
        build.add('RECTANGLE', { name: 'Ground', width: 100, height: 40, fills: [RED] }, component);
        build.instance(component, { name: 'Copy', x: 300, y: 0 });
      },
    });
    const copy = figma.document.byName('Copy');
    figma.user.select(copy.children ?? []);
    expect((await open()).selection.layers).toMatchObject([{ name: 'Ground', insideInstance: true }]);
    figma.user.select([copy.id]);
    expect((await open()).selection.layers).toMatchObject([{ name: 'Copy', insideInstance: false }]);
  });

  test('a slot of an instance takes layers, and what is in it may be replaced', async () => {
    const { figma, open } = await openController({
      document(build) {
        const component = build.component({ name: 'Card', width: 300, height: 300 });
        const slot = build.add('SLOT', { name: 'Slot', width: 100, height: 100 }, component);
        build.add('RECTANGLE', { name: 'In it', width: 50, height: 50, fills: [RED] }, slot);
        build.instance(component, { name: 'Copy', x: 600 });
        build.add('FRAME', { name: 'Board', x: 2_000, y: 10 });
      },
    });
    const [slotId = ''] = figma.document.byName('Copy').children ?? [];
    figma.user.select(figma.document.node(slotId)?.children ?? []);
    expect((await open()).selection.layers).toMatchObject([{ name: 'In it', insideInstance: false }]);
    figma.user.select([slotId, figma.document.byName('Board').id]);
    expect((await open()).selection.frames?.map(({ name, unfit }) => [name, unfit])).toEqual([
      ['Slot', null],
      ['Board', null],
    ]);
  });

  test('one selected frame may take new art; a component, a locked one or two may not', async () => {
    const { figma, open } = await openController({
      document(build) {
        build.add('FRAME', { name: 'Hero', width: 800, height: 600 });
        build.add('FRAME', { name: 'Locked', locked: true, x: 900 });
        build.component({ name: 'Main', x: 1_200 });
      },
    });
    const frameOf = async (...names: string[]) => {
      figma.user.selectByName(...names);
      return (await open()).selection.frame;
    };
    expect(await frameOf('Hero')).toMatchObject({ name: 'Hero', width: 800, height: 600 });
    expect([await frameOf('Locked'), await frameOf('Main'), await frameOf('Hero', 'Main')]).toEqual([null, null, null]);
  });
});

describe('changes', () => {
  test('a new selection is told once, and so is a new page', async () => {
    const { figma, selections, settle, open } = await openController({
      document(build) {
        build.add('RECTANGLE', { name: 'One', fills: [RED] });
        build.add('RECTANGLE', { name: 'Two', fills: [RED], x: 200 });
        build.page('Second');
      },
    });
    await open();
    figma.user.selectByName('One');
    figma.user.selectByName('One', 'Two');
    await settle();
    expect(selections.map(({ layers }) => layers.map(({ name }) => name).sort())).toEqual([['One', 'Two']]);
    const second = figma.document.pages()[1];
    figma.user.goToPage(second?.id ?? '');
    await settle();
    expect(selections.at(-1)).toEqual({ pageId: second?.id, layers: [], frame: null });
  });

  test('hundreds of layers are read together', async () => {
    const { layers } = await read((build) =>
      Array.from({ length: 300 }, (_, index) => build.add('RECTANGLE', { x: index * 10, fills: [RED] })),
    );
    expect(layers).toHaveLength(300);
  });
});
