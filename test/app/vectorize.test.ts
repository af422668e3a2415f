import { describe, expect, test } from 'vitest';
import type { Original } from '../../plugin/protocol/contract.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { jobOf, openApp, type World } from '../kit/app.ts';
import { picture, productShot, solid } from './samples.ts';

function twoShapes(build: DocumentBuilder): void {
  const frame = build.add('FRAME', { name: 'Board', x: 0, y: 0, width: 900, height: 500, fills: [solid('#ffffff')] });
  build.add('ELLIPSE', { name: 'Sun', x: 40, y: 40, width: 200, height: 200, fills: [solid('#f2a03d')] }, frame);
  build.add('RECTANGLE', { name: 'Door', x: 400, y: 60, width: 120, height: 240, fills: [solid('#17323d')] }, frame);
  build.add('RECTANGLE', { name: 'Top', x: 700, y: 60, width: 50, height: 50, fills: [solid('#1f6f5c')] }, frame);
}

async function vectorizeTwo(original: Original): Promise<World> {
  const world = await openApp({ command: 'vectorize', document: twoShapes });
  const { app, figma, finish } = world;
  const layerIds = ['Sun', 'Door'].map((name) => figma.document.byName(name).id);
  await app.vectorize({ layerIds, original, dropBackground: false });
  await finish();
  return world;
}

function names({ figma }: World, parent: string): readonly string[] {
  return (figma.document.byName(parent).children ?? []).map((id) => figma.document.node(id)?.name ?? '');
}

function placedIn({ app, figma }: World) {
  return app.jobs.value.map(({ state }) => {
    if (state.state !== 'done') throw new Error(JSON.stringify(state));
    const node = figma.document.node(state.placed.nodeId);
    if (node === undefined) throw new Error('the result is not in the document');
    return node;
  });
}

describe('several layers', () => {
  test('become vectors in their places, each above its hidden original', async () => {
    const world = await vectorizeTwo('hide');
    const { app, figma, recraft, close } = world;
    const [sun, door] = placedIn(world);
    const original = figma.document.byName('Sun');
    expect(names(world, 'Board')).toHaveLength(5);
    expect(figma.document.absoluteTransform(sun?.id ?? '')?.map((row) => row[2])).toEqual([40, 40]);
    expect([sun?.width, sun?.height]).toEqual([200, 200]);
    expect([door?.width, door?.height]).toEqual([120, 240]);
    const order = figma.document.byName('Board').children ?? [];
    expect(order.at(-1)).toBe(figma.document.byName('Top').id);
    expect([original.visible, figma.document.byName('Door').visible]).toEqual([false, false]);
    expect(recraft.balance()).toBe(10_000 - 20);
    expect(app.spent.value.lines).toEqual([{ label: 'layers vectorized', count: 2, units: 20 }]);
    close();
  });

  test('are known to be hidden as soon as their results stand there, selected as they are', async () => {
    const { app, figma, finish, close } = await openApp({ command: 'vectorize', document: twoShapes });
    figma.user.selectByName('Sun');
    await figma.settle();
    const layerIds = [figma.document.byName('Sun').id];
    await app.vectorize({ layerIds, original: 'hide', dropBackground: false });
    await finish();
    expect(app.selection.value.layers.map(({ name, vectorize }) => [name, vectorize])).toEqual([['Sun', 'hidden']]);
    close();
  });

  test('stay visible where they are to be kept', async () => {
    const world = await vectorizeTwo('keep');
    const originals = (world.figma.document.byName('Board').children ?? []).flatMap((id) => {
      const node = world.figma.document.node(id);
      return node?.type === 'ELLIPSE' || node?.name === 'Door' ? [node] : [];
    });
    expect(originals.length).toBeGreaterThanOrEqual(2);
    expect(originals.every(({ visible }) => visible !== false)).toBe(true);
    world.close();
  });

  test('are gone where they are to be removed', async () => {
    const world = await vectorizeTwo('remove');
    expect(names(world, 'Board')).toHaveLength(3);
    expect(placedIn(world).every(({ type }) => type === 'FRAME')).toBe(true);
    world.close();
  });

  test('come back one by one with undo', async () => {
    const world = await openApp({ command: 'vectorize', document: twoShapes });
    const { app, figma, finish, close } = world;
    const before = figma.document.snapshot();
    const layerIds = ['Sun', 'Door'].map((name) => figma.document.byName(name).id);
    await app.vectorize({ layerIds, original: 'remove', dropBackground: false });
    await finish();
    figma.user.undo();
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(before);
    close();
  });
});

describe('a photograph', () => {
  test('is traced and inserted in its place', async () => {
    const photo = await productShot(640, 480, 'jpeg');
    const world = await openApp({
      command: 'vectorize',
      document: (build) => {
        const fill = picture(build.image(photo));
        build.add('RECTANGLE', { name: 'Photo', x: 10, y: 20, width: 320, height: 240, fills: [fill] });
      },
    });
    const { app, figma, finish, codec, close } = world;
    const target = figma.document.byName('Photo').id;
    await app.vectorize({ layerIds: [target], original: 'hide', dropBackground: false });
    await finish();
    const [result] = placedIn(world);
    expect(result?.type).toBe('FRAME');
    expect(JSON.stringify(figma.document.snapshot(result?.id))).toContain('VECTOR');
    expect(codec.live()).toBe(0);
    close();
  });
});

describe('the layers of the click', () => {
  test('are the ones that change, whatever is selected later', async () => {
    const world = await openApp({ command: 'vectorize', document: twoShapes });
    const { app, figma, clock, finish, close } = world;
    figma.user.selectByName('Sun');
    await clock.settle();
    const layerIds = app.selection.value.layers.map(({ id }) => id);
    const working = app.vectorize({ layerIds, original: 'remove', dropBackground: false });
    figma.user.selectByName('Door');
    await working;
    await finish();
    expect(figma.document.byName('Door').visible).not.toBe(false);
    expect(names(world, 'Board')).toHaveLength(3);
    expect(jobOf(world).title).toBe('Sun');
    close();
  });
});
