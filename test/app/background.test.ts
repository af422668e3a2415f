import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Cutting } from '../../plugin/protocol/cutting.ts';
import type { NodeRecord } from '../figma/document/record.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { jobOf, openApp, type World } from '../kit/app.ts';
import { fillsBelow } from './plugin/painted.ts';
import { look, picture, productShot, solid } from './samples.ts';

function fillsOf({ figma }: World, name: string): readonly Paint[] {
  const { fills } = figma.document.byName(name);
  return fills === undefined || fills === 'MIXED' ? [] : fills;
}

function imageOf({ figma }: World, paint: Paint | undefined): Uint8Array | undefined {
  return paint?.type === 'IMAGE' && paint.imageHash !== null ? figma.document.imageBytes(paint.imageHash) : undefined;
}

/** The layer that the one job made. */
function resultOf(world: World): Readonly<NodeRecord> {
  const { state } = jobOf(world);
  const node = state.state === 'done' ? world.figma.document.node(state.placed.nodeId) : undefined;
  if (!node) throw new Error(`there is no result: ${JSON.stringify(state)}`);
  return node;
}

describe('a cropped, rotated image fill beside a second fill', () => {
  test('loses its background in that paint alone', async () => {
    const shot = await productShot(600, 400);
    const world = await openApp({
      command: 'background',
      document: (build) => {
        const crop = picture(build.image(shot), {
          scaleMode: 'CROP',
          imageTransform: [
            [0.8, 0, 0.1],
            [0, 0.8, 0.05],
          ],
          filters: { exposure: 0.2 },
        });
        build.add('RECTANGLE', {
          name: 'Product',
          x: 100,
          y: 80,
          width: 300,
          height: 200,
          rotation: -12,
          cornerRadius: 16,
          fills: [solid('#8ccbe6'), crop],
        });
      },
    });
    const { app, figma, recraft, finish, codec, close } = world;
    const target = figma.document.byName('Product');
    const [, before] = fillsOf(world, 'Product');
    const others = { ...target, fills: null, pluginData: null, relaunchData: null };
    await app.removeBackground({ layerIds: [target.id], original: 'hide', dropBackground: false });
    await finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', credits: 10, placed: { nodeId: target.id, note: null } });
    const after = fillsOf(world, 'Product');
    expect(after[0]).toMatchObject(solid('#8ccbe6'));
    expect({ ...after[1], imageHash: null }).toMatchObject({ ...before, imageHash: null });
    const cut = imageOf(world, after[1]);
    expect(cut).not.toEqual(shot);
    expect(await look(cut, 2, 2)).toMatchObject({ width: 600, height: 400, alpha: 0 });
    expect(await look(cut, 300, 200)).toMatchObject({ alpha: 255 });
    expect({ ...figma.document.byName('Product'), fills: null, pluginData: null, relaunchData: null }).toEqual(others);
    expect(recraft.balance()).toBe(10_000 - 10);
    expect(codec.live()).toBe(0);
    figma.user.undo();
    expect(fillsOf(world, 'Product')[1]).toEqual(before);
    close();
  });

  test('keeps its full resolution when Recraft could only be given less', async () => {
    const large = await productShot(200, 120);
    const world = await openApp({
      command: 'background',
      document: (build) => {
        const fill = picture(build.image(large));
        build.add('RECTANGLE', { name: 'Small', width: 200, height: 120, fills: [fill] });
      },
    });
    const { app, figma, finish, close } = world;
    await app.removeBackground({
      layerIds: [figma.document.byName('Small').id],
      original: 'hide',
      dropBackground: false,
    });
    await finish();
    const cut = imageOf(world, fillsOf(world, 'Small')[0]);
    expect(await look(cut, 1, 1)).toMatchObject({ width: 200, height: 120, alpha: 0 });
    expect(await look(cut, 100, 60)).toEqual({ width: 200, height: 120, alpha: 255, color: [217, 83, 30] });
    close();
  });
});

describe('a layer without an image fill', () => {
  test('of shapes alone stays vectors, in its place above the hidden original', async () => {
    const world = await openApp({
      command: 'background',
      document: (build) => {
        const ground = [solid('#eeeeee')];
        const frame = build.add('FRAME', { name: 'Card', x: 50, y: 60, width: 300, height: 300, fills: ground });
        build.add('ELLIPSE', { name: 'Dot', x: 90, y: 90, width: 120, height: 120, fills: [solid('#d9531e')] }, frame);
      },
    });
    const { app, figma, finish, close } = world;
    const card = figma.document.byName('Card');
    await app.removeBackground({ layerIds: [card.id], original: 'hide', dropBackground: false });
    await finish();
    const result = resultOf(world);
    const painted = fillsBelow(figma, result.id).map(({ fills }) => fills);
    expect(result).toMatchObject({ type: 'FRAME', name: 'Card', width: 300, height: 300 });
    expect(painted).toMatchObject([[{ type: 'SOLID', color: { r: expect.closeTo(0.851, 2) as unknown } }]]);
    expect(figma.document.node(card.id)?.visible).toBe(false);
    close();
  });

  test('with a picture deeper in it becomes a new image layer, of which the edge can be redone', async () => {
    const shot = await productShot(300, 300);
    const world = await openApp({
      command: 'background',
      document: (build) => {
        const frame = build.add('FRAME', { name: 'Card', width: 300, height: 300, fills: [] });
        build.add('RECTANGLE', { width: 300, height: 300, fills: [picture(build.image(shot))] }, frame);
      },
    });
    const { app, figma, finish, close } = world;
    await app.removeBackground({
      layerIds: [figma.document.byName('Card').id],
      original: 'remove',
      dropBackground: false,
    });
    await finish();
    expect(resultOf(world)).toMatchObject({ type: 'RECTANGLE', name: 'Card', width: 300, height: 300 });
    expect(resultOf(world).pluginData['cut']).toContain('"hash":null');
    close();
  });
});

describe('of several pictures', () => {
  test('the chosen one alone is cut out', async () => {
    const [lower, upper] = [await productShot(300, 300), await productShot(320, 300)];
    const world = await openApp({
      command: 'background',
      document: (build) => {
        const fills = [lower, upper].map((bytes) => picture(build.image(bytes), { opacity: 0.9 }));
        build.add('RECTANGLE', { name: 'Both', width: 300, height: 300, fills });
      },
    });
    const { app, figma, finish, close } = world;
    const { id } = figma.document.byName('Both');
    const [first, second] = fillsOf(world, 'Both');
    const hash = first?.type === 'IMAGE' ? (first.imageHash ?? '') : '';
    const fills = { [id]: { paint: 0, hash } };
    await app.removeBackground({ layerIds: [id], original: 'hide', dropBackground: false, fills });
    await finish();
    const [cut, same] = fillsOf(world, 'Both');
    expect(same).toEqual(second);
    expect(await look(imageOf(world, cut), 1, 1)).toMatchObject({ width: 300, height: 300, alpha: 0 });
    close();
  });
});

describe('a mask', () => {
  const cutting = { result: 'mask', grow: 0, feather: 0 } as const;

  async function openShot(document: (build: DocumentBuilder, hash: string) => void) {
    const shot = await productShot(300, 200, 'jpeg');
    return openApp({ command: 'background', document: (build) => document(build, build.image(shot)) });
  }

  test('lies over the untouched original, in its size, and costs the same', async () => {
    const world = await openShot((build, hash) => {
      build.add('RECTANGLE', { name: 'Product', x: 40, width: 300, height: 200, fills: [picture(hash)] });
    });
    const { app, figma, recraft, finish, codec, close } = world;
    const before = structuredClone(figma.document.byName('Product'));
    await app.removeBackground({ layerIds: [before.id], original: 'hide', dropBackground: false, cutting });
    await finish();
    const group = resultOf(world);
    const [mask] = (group.children ?? []).map((id) => figma.document.node(id));
    const [paint] = Array.isArray(mask?.fills) ? mask.fills : [];
    expect(group).toMatchObject({ type: 'GROUP', name: 'Product' });
    expect(figma.document.node(before.id)).toEqual({ ...before, parent: group.id });
    expect(await look(imageOf(world, paint), 2, 2)).toEqual({ width: 300, height: 200, alpha: 0, color: [0, 0, 0] });
    expect(await look(imageOf(world, paint), 150, 100)).toMatchObject({ alpha: 255 });
    expect(recraft.balance()).toBe(10_000 - 10);
    expect(codec.live()).toBe(0);
    close();
  });

  test('is not to be had inside an instance: the picture is cut out, and a sentence says so', async () => {
    const world = await openShot((build, hash) => {
      const component = build.component({ name: 'Main', width: 300, height: 200 });
      build.add('RECTANGLE', { name: 'In it', width: 300, height: 200, fills: [picture(hash)] }, component);
      build.instance(component, { name: 'Instance', x: 500 });
    });
    const { app, figma, finish, close } = world;
    const [inner = ''] = figma.document.byName('Instance').children ?? [];
    await app.removeBackground({ layerIds: [inner], original: 'hide', dropBackground: false, cutting });
    await finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', placed: { nodeId: inner, note: 'mask-refused' } });
    // Whoever redoes the edge redoes that of a cut-out.
    expect(figma.document.node(inner)?.pluginData['cut']).toContain('"result":"cut"');
    expect(app.notices.value.map(({ text }) => text)).toEqual([expect.stringContaining('takes no mask')]);
    close();
  });
});

describe('of a layer that is gone', () => {
  test.each(['png', 'gif'] as const)('the note says so, and nothing less grave: %s', async (format) => {
    const shot = await productShot(64, 64);
    const frames = [Buffer.from(shot), await sharp(shot).negate().png().toBuffer()];
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const world = await openApp({
      command: 'background',
      document: (build) => {
        const hash = build.image(format === 'gif' ? new Uint8Array(moving) : shot);
        build.add('RECTANGLE', { name: 'Product', width: 150, height: 200, fills: [picture(hash)] });
      },
    });
    const { app, figma, clock, finish, close } = world;
    const { id } = figma.document.byName('Product');
    const cutting = { result: 'mask', grow: 0, feather: 0 } as const;
    await app.removeBackground({ layerIds: [id], original: 'hide', dropBackground: false, cutting });
    await clock.advance(1_000);
    figma.user.delete(id);
    await finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', placed: { note: 'layer-gone' } });
    close();
  });
});

describe('a picture', () => {
  async function cutOf(bytes: Uint8Array, cutting?: Cutting) {
    const world = await openApp({
      command: 'background',
      document: (build) => {
        build.add('RECTANGLE', { name: 'Product', width: 150, height: 200, fills: [picture(build.image(bytes))] });
      },
    });
    await world.app.removeBackground({
      layerIds: [world.figma.document.byName('Product').id],
      original: 'hide',
      dropBackground: false,
      cutting,
    });
    await world.finish();
    const { state } = jobOf(world);
    const note = state.state === 'done' ? state.placed.note : state.state;
    const cut = imageOf(world, fillsOf(world, 'Product')[0]);
    world.close();
    return { note, cut };
  }

  test('that the camera laid on its side comes back upright', async () => {
    const shot = await sharp(await productShot(400, 300))
      .composite([
        { input: { create: { width: 60, height: 60, channels: 3, background: '#1e53d9' } }, left: 170, top: 30 },
      ])
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { note, cut } = await cutOf(new Uint8Array(shot));
    expect(note).toBeNull();
    // What is at the top lies to the right once it is turned by a quarter.
    expect(await look(cut, 240, 200)).toMatchObject({ width: 300, height: 400, alpha: 255 });
    expect((await look(cut, 240, 200)).color[2]).toBeGreaterThan(150);
  });

  test('in the inks of a printer comes back in the colors that they have', async () => {
    const inks = await sharp(await productShot(300, 300))
      .toColourspace('cmyk')
      .jpeg({ quality: 95 })
      .toBuffer();
    const { note, cut } = await cutOf(new Uint8Array(inks));
    expect(note).toBeNull();
    expect(await look(cut, 2, 2)).toMatchObject({ alpha: 0 });
    const [red = 0, , blue = 255] = (await look(cut, 150, 150)).color;
    expect(red - blue).toBeGreaterThan(100);
  });

  test('that moves stands still afterwards, which is said', async () => {
    const first = await productShot(64, 64);
    const second = await sharp(first).negate().png().toBuffer();
    const frames = await sharp([Buffer.from(first), second], { join: { animated: true } })
      .gif()
      .toBuffer();
    const { note, cut } = await cutOf(new Uint8Array(frames));
    expect(note).toBe('first-frame');
    expect((await cutOf(new Uint8Array(frames), { result: 'mask', grow: 0, feather: 0 })).note).toBe('first-frame');
    expect(await look(cut, 1, 1)).toMatchObject({ width: 64, height: 64, alpha: 0 });
  });

  test('with an image in its stroke beside it leaves that alone, which is said', async () => {
    const shot = await productShot(300, 300);
    const world = await openApp({
      command: 'background',
      document: (build) => {
        const paint = picture(build.image(shot));
        build.add('RECTANGLE', { name: 'Product', width: 300, height: 300, fills: [paint], strokes: [paint] });
      },
    });
    const { id, strokes } = world.figma.document.byName('Product');
    await world.app.removeBackground({ layerIds: [id], original: 'hide', dropBackground: false });
    await world.finish();
    expect(jobOf(world).state).toMatchObject({ placed: { note: 'stroke-kept' } });
    expect(world.figma.document.node(id)?.strokes).toEqual(strokes);
    world.close();
  });
});
