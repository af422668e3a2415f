import { describe, expect, test } from 'vitest';
import { jobOf, openApp, type World } from '../kit/app.ts';
import { look, picture, productShot, solid } from './samples.ts';

function fillsOf({ figma }: World, name: string): readonly Paint[] {
  const { fills } = figma.document.byName(name);
  return fills === undefined || fills === 'MIXED' ? [] : fills;
}

function imageOf({ figma }: World, paint: Paint | undefined): Uint8Array | undefined {
  return paint?.type === 'IMAGE' && paint.imageHash !== null ? figma.document.imageBytes(paint.imageHash) : undefined;
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
    const others = { ...target, fills: null, pluginData: null };
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
    expect({ ...figma.document.byName('Product'), fills: null, pluginData: null }).toEqual(others);
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
  test('becomes a new image layer in its place, above the hidden original', async () => {
    const world = await openApp({
      command: 'background',
      document: (build) => {
        const frame = build.add('FRAME', {
          name: 'Card',
          x: 50,
          y: 60,
          width: 300,
          height: 300,
          fills: [solid('#eeeeee')],
        });
        build.add('ELLIPSE', { name: 'Dot', x: 90, y: 90, width: 120, height: 120, fills: [solid('#d9531e')] }, frame);
      },
    });
    const { app, figma, finish, close } = world;
    const card = figma.document.byName('Card');
    await app.removeBackground({ layerIds: [card.id], original: 'hide', dropBackground: false });
    await finish();
    const { state } = jobOf(world);
    const result = state.state === 'done' ? figma.document.node(state.placed.nodeId) : undefined;
    expect(result).toMatchObject({ type: 'RECTANGLE', width: 300, height: 300 });
    expect(figma.document.node(card.id)?.visible).toBe(false);
    close();
  });
});
