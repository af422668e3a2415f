import { describe, expect, test } from 'vitest';
import type { Cutting } from '../../plugin/protocol/cutting.ts';
import { jobOf, openApp, type World } from '../kit/app.ts';
import { look, picture, productShot } from './samples.ts';

const CUT: Cutting = { result: 'cut', grow: 0, feather: 0 };

/** A selected product shot of 300 × 200, an orange disc of radius 60, that has lost its background. */
async function openCut(cutting: Cutting) {
  const shot = await productShot(300, 200);
  const world = await openApp({
    command: 'background',
    document: (build) => {
      const fills = [picture(build.image(shot))];
      build.select([build.add('RECTANGLE', { name: 'Product', width: 300, height: 200, fills })]);
    },
  });
  const { id } = world.figma.document.byName('Product');
  await world.app.removeBackground({ layerIds: [id], original: 'hide', dropBackground: false, cutting });
  await world.finish();
  return { ...world, id, balance: world.recraft.balance() };
}

/** The picture or the mask that stands on the canvas. */
function shown({ figma, app }: World): Uint8Array {
  const cut = app.selection.value.layers[0]?.cut;
  const holder = cut?.result === 'mask' ? figma.document.page().children?.[0] : figma.document.byName('Product').id;
  const node = figma.document.node(holder ?? '');
  const carrier = cut?.result === 'mask' ? figma.document.node(node?.children?.[0] ?? '') : node;
  const [paint] = Array.isArray(carrier?.fills) ? carrier.fills : [];
  const bytes = paint?.type === 'IMAGE' ? figma.document.imageBytes(paint.imageHash ?? '') : undefined;
  if (!bytes) throw new Error('there is no picture');
  return bytes;
}

/** How far the disc reaches to the right of its middle, to half of its alpha. */
async function reach(world: World): Promise<number> {
  const bytes = shown(world);
  for (let x = 150; x < 300; x += 1) if (((await look(bytes, x, 100)).alpha ?? 0) < 128) return x - 150;
  return 150;
}

describe('the edge of a result', () => {
  test.each(['cut', 'mask'] as const)('grows, shrinks and softens in place at no cost: %s', async (result) => {
    const world = await openCut({ ...CUT, result });
    const { app, id, recraft, clock, codec } = world;
    const before = await reach(world);
    await app.recut(id, { result, grow: 5, feather: 0 });
    await clock.settle();
    expect(app.selection.value.layers[0]?.cut).toMatchObject({ result, grow: 5, feather: 0 });
    expect((await reach(world)) - before).toBe(5);
    await app.recut(id, { result, grow: -8, feather: 0 });
    await clock.settle();
    expect((await reach(world)) - before).toBe(-8);
    await app.recut(id, { result, grow: 0, feather: 12 });
    await clock.settle();
    const [inside, outside] = [
      await look(shown(world), 150 + before - 4, 100),
      await look(shown(world), 150 + before + 4, 100),
    ];
    for (const { alpha = 0 } of [inside, outside]) {
      expect(alpha).toBeGreaterThan(10);
      expect(alpha).toBeLessThan(245);
    }
    expect(recraft.balance()).toBe(world.balance);
    expect(codec.live()).toBe(0);
    world.close();
  });

  test('has the colors of the original beyond what was cut out', async () => {
    const world = await openCut(CUT);
    const edge = 150 + (await reach(world));
    await world.app.recut(world.id, { ...CUT, grow: 6 });
    await world.clock.settle();
    expect(await look(shown(world), edge + 3, 100)).toMatchObject({ alpha: 255, color: [223, 230, 234] });
    world.close();
  });

  test('is applied with the first cut where it was chosen before', async () => {
    const [plain, grown] = [await openCut(CUT), await openCut({ ...CUT, grow: 7 })];
    expect((await reach(grown)) - (await reach(plain))).toBe(7);
    plain.close();
    grown.close();
  });

  test('of a cut-out can become that of a mask, and the other way round, one undo step each', async () => {
    const world = await openCut(CUT);
    const { app, figma, id, clock, recraft } = world;
    const cut = figma.document.snapshot();
    await app.recut(id, { ...CUT, result: 'mask' });
    await clock.settle();
    expect(figma.document.node(figma.document.node(id)?.parent ?? '')).toMatchObject({
      type: 'GROUP',
      name: 'Product',
    });
    await app.recut(id, CUT);
    await clock.settle();
    expect(figma.document.node(id)?.parent).toBe(figma.document.page().id);
    figma.user.undo();
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(cut);
    expect(recraft.balance()).toBe(world.balance);
    world.close();
  });

  test('follows the newest wish: those that were overtaken leave no undo step', async () => {
    const world = await openCut(CUT);
    const { app, figma, id, clock } = world;
    const cut = figma.document.snapshot();
    await Promise.all([1, 2, 3, 4].map((grow) => app.recut(id, { ...CUT, grow })));
    await clock.settle();
    expect(app.selection.value.layers[0]?.cut?.grow).toBe(4);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(cut);
    world.close();
  });

  test('can be redone in a later run, from the history', async () => {
    const world = await openCut(CUT);
    const before = await reach(world);
    const later = await world.reopen();
    await later.clock.settle();
    await later.app.recut(world.id, { ...CUT, grow: 4 });
    await later.clock.settle();
    expect((await reach(later)) - before).toBe(4);
    expect(later.recraft.balance()).toBe(world.balance);
    later.close();
  });

  test('can be redone in this run where its entry was removed, and not in a later one, which is said', async () => {
    const world = await openCut(CUT);
    await world.app.removeEntries([jobOf(world).entry]);
    await world.clock.advance(60_000);
    await world.app.recut(world.id, { ...CUT, grow: 2 });
    await world.clock.settle();
    expect(world.app.selection.value.layers[0]?.cut?.grow).toBe(2);
    const later = await world.reopen();
    await later.clock.settle();
    await later.app.recut(world.id, { ...CUT, grow: 4 });
    await later.clock.settle();
    expect(later.app.selection.value.layers[0]?.cut?.grow).toBe(2);
    expect(later.app.notices.value.map(({ title }) => title)).toHaveLength(1);
    later.close();
  });

  test('of a picture that was exchanged since stays as it is, which is said', async () => {
    const world = await openCut(CUT);
    world.figma.user.edit(world.id, { fills: [] });
    const before = world.figma.document.snapshot();
    await world.app.recut(world.id, { ...CUT, grow: 3 });
    expect(world.figma.document.snapshot()).toEqual(before);
    expect(world.app.notices.value).toMatchObject([{ title: 'The edge stays as it is' }]);
    world.close();
  });
});

describe('a preview', () => {
  test('shows the picture with and without its background, and changes nothing', async () => {
    const world = await openCut(CUT);
    const page = world.figma.document.snapshot();
    const preview = await world.app.previewCut(world.id, { grow: 10, feather: 0 });
    const reached = 150 + (await reach(world));
    expect(await look(preview?.before ?? undefined, 2, 2)).toMatchObject({ width: 300, height: 200, alpha: 255 });
    expect(await look(preview?.after, 2, 2)).toMatchObject({ width: 300, alpha: 0 });
    expect(await look(preview?.after, reached + 6, 100)).toMatchObject({ alpha: 255 });
    expect(world.figma.document.snapshot()).toEqual(page);
    expect(world.codec.live()).toBe(0);
    world.close();
  });

  test('there is none of a layer that was not cut here', async () => {
    const world = await openApp({ document: (build) => build.select([build.add('RECTANGLE', { name: 'Plain' })]) });
    const { id } = world.figma.document.byName('Plain');
    expect(await world.app.previewCut(id, { grow: 0, feather: 0 })).toBeNull();
    world.close();
  });
});
