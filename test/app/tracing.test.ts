import { describe, expect, test } from 'vitest';
import { INITIAL_PREFERENCES, type TracingPreferences } from '../../plugin/protocol/preferences.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { jobOf, openApp, type World, type WorldForTest } from '../kit/app.ts';
import { dots, picture, solid } from './samples.ts';

const PLAIN = INITIAL_PREFERENCES.tracing;

async function openPhoto(wanted: WorldForTest = {}): Promise<World> {
  const photo = await dots();
  return openApp({
    command: 'vectorize',
    document: (build: DocumentBuilder) => {
      const fills = [picture(build.image(photo))];
      build.add('RECTANGLE', { name: 'Photo', x: 10, y: 20, width: 256, height: 256, fills });
      build.add('RECTANGLE', { name: 'Other', x: 400, y: 20, width: 64, height: 64, fills: [solid('#1f6f5c')] });
    },
    ...wanted,
  });
}

async function trace(world: World, tracing: Partial<TracingPreferences> = {}, name = 'Photo'): Promise<void> {
  const layerIds = [world.figma.document.byName(name).id];
  await world.app.vectorize({ layerIds, original: 'hide', dropBackground: false, tracing: { ...PLAIN, ...tracing } });
  await world.finish();
}

function resultNode(world: World, title = 'Photo') {
  const { entry } = jobOf(world, title);
  const node = (world.figma.document.page().children ?? [])
    .map((id) => world.figma.document.node(id))
    .find((each) => each?.pluginData?.['job'] === entry);
  if (node === undefined) throw new Error('the result is not on the page');
  return node;
}

/** Every layer below a result, from back to front. */
function layersOf({ figma }: Pick<World, 'figma'>, id: string): readonly { type: string; name: string }[] {
  return (figma.document.node(id)?.children ?? []).flatMap((child) => {
    const node = figma.document.node(child);
    return node === undefined ? [] : [node, ...layersOf({ figma }, child)];
  });
}

function paths(world: World, title = 'Photo'): number {
  return layersOf(world, resultNode(world, title).id).filter(({ type }) => type === 'VECTOR').length;
}

async function select(world: World, id: string): Promise<void> {
  world.figma.user.select([id]);
  await world.clock.settle();
}

/** Looks at the result that is at hand. */
async function watch({ app, clock }: World) {
  app.watchTraces(true);
  await clock.settle();
  const result = app.tracing.result.value;
  if (result === null) throw new Error('there is no result at hand');
  return result;
}

describe('a trace over the limit of paths', () => {
  test('waits with its question, is kept, and lets the others go on', async () => {
    const world = await openPhoto();
    const layerIds = ['Photo', 'Other'].map((name) => world.figma.document.byName(name).id);
    const tracing = { ...PLAIN, askAbove: 3 };
    await world.app.vectorize({ layerIds, original: 'hide', dropBackground: false, tracing });
    await world.finish();
    const { app, figma } = world;
    expect(jobOf(world, 'Photo').state).toMatchObject({ state: 'asking', credits: 10 });
    expect(jobOf(world, 'Other').state.state).toBe('done');
    expect(figma.document.byName('Photo').visible).toBe(true);
    expect(app.history.entries.value.find(({ title }) => title === 'Photo')?.fate).toMatchObject({
      fate: 'made',
      standing: { at: 'history', failure: null },
    });
    expect(app.notices.value.map(({ action }) => action)).toEqual(['open-work']);
    world.close();
  });

  test('is placed simpler, and again so from the history', async () => {
    const world = await openPhoto();
    await trace(world, { askAbove: 4 });
    const { state, id, entry } = jobOf(world);
    if (state.state !== 'asking') throw new Error(state.state);
    expect(state.simpler).toBeLessThan(state.paths);
    world.app.placeSimpler(id);
    await world.finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', credits: 10, placed: { paths: state.simpler } });
    expect(paths(world)).toBe(state.simpler);
    await world.app.placeAgain(entry);
    const placed = world.app.history.entries.value[0]?.fate;
    expect(placed).toMatchObject({ standing: { placed: { paths: state.simpler } } });
    expect(world.app.notices.value.some(({ action }) => action === 'open-work')).toBe(false);
    expect(world.recraft.balance()).toBe(10_000 - 10);
    world.close();
  });

  test('is placed as it is, also after the panel was closed', async () => {
    const before = await openPhoto();
    await trace(before, { askAbove: 4 });
    const { state, entry } = jobOf(before);
    if (state.state !== 'asking') throw new Error(state.state);
    const world = await before.reopen();
    expect(world.app.notices.value.map(({ id }) => id)).toContain('unfinished');
    await world.app.placeAgain(entry);
    expect(world.app.history.entries.value[0]?.fate).toMatchObject({ standing: { placed: { paths: state.paths } } });
    world.close();
  });

  test('is placed without a question where nobody wants one, and where the clean-up keeps the limit', async () => {
    const world = await openPhoto();
    await trace(world, { askAbove: null });
    expect(jobOf(world).state.state).toBe('done');
    await trace(world, { askAbove: 1 }, 'Other');
    expect(jobOf(world, 'Other').state.state).toBe('done');
    world.close();
  });
});

describe('groups and names', () => {
  test('survive Figma’s import', async () => {
    const world = await openPhoto();
    await trace(world, { groupColors: true, nameColors: true });
    const layers = layersOf(world, resultNode(world).id);
    const groups = layers.filter(({ type }) => type === 'GROUP');
    expect(groups.length).toBeGreaterThan(0);
    expect(layers.map(({ name }) => name).every((name) => /^#[0-9A-F]{6}$/.test(name))).toBe(true);
    world.close();
  });
});

describe('the clean-up of a selected result', () => {
  test('is weighed before it is done, replaces the result in its place for nothing, and is one undo step', async () => {
    const world = await openPhoto();
    const { app, figma, clock } = world;
    await trace(world);
    const before = resultNode(world);
    figma.user.edit(before.id, { name: 'Hero', opacity: 0.5 });
    await select(world, before.id);
    const first = await watch(world);
    expect(first).toMatchObject({ isSelected: true, next: null, weight: { paths: paths(world) } });
    // The row in Work and the history tell the same.
    expect(jobOf(world).state).toMatchObject({ placed: first.weight });
    expect(app.history.entries.value[0]?.fate).toMatchObject({ standing: { placed: first.weight } });

    app.savePreferences({ tracing: { ...PLAIN, joinColors: true, groupColors: true, maxColors: 3 } });
    const { next } = await watch(world);
    expect(next?.paths).toBeLessThan(first.weight.paths);
    expect(next?.colors).toBe(3);
    const snapshot = figma.document.snapshot();
    await app.redoTrace(first.entryId, 'chosen');
    await clock.settle();

    const after = resultNode(world);
    expect(after.id).not.toBe(before.id);
    expect(paths(world)).toBe(next?.paths);
    expect([after.name, after.opacity, after.width, after.height]).toEqual(['Hero', 0.5, before.width, before.height]);
    expect(figma.document.absoluteTransform(after.id)).toEqual(
      figma.document.absoluteTransform(before.id) ?? [
        [1, 0, 10],
        [0, 1, 20],
      ],
    );
    expect(figma.document.page().selection).toEqual([after.id]);
    expect(await watch(world)).toMatchObject({ isSelected: true, next: null, weight: next });
    expect(world.recraft.balance()).toBe(10_000 - 10);
    figma.user.undo();
    expect(figma.document.snapshot()).toEqual(snapshot);
    world.close();
  });

  test('can be taken back from what is kept, with every path', async () => {
    const world = await openPhoto();
    await trace(world, { maxColors: 2, joinColors: true });
    const { entryId, weight, next } = await watch(world);
    expect(weight.colors).toBe(2);
    expect(next?.paths).toBeGreaterThan(weight.paths);
    await world.app.redoTrace(entryId, 'chosen');
    expect(paths(world)).toBe(next?.paths);
    world.close();
  });

  test('says so where the result is gone from the canvas', async () => {
    const world = await openPhoto();
    await trace(world);
    const { entryId } = await watch(world);
    world.figma.user.delete(resultNode(world).id);
    await world.app.redoTrace(entryId, 'chosen');
    expect(world.app.notices.value.map(({ id }) => id)).toContain('not-in-file');
    world.close();
  });

  test('offers a simpler version of what stands over the limit', async () => {
    const world = await openPhoto();
    await trace(world);
    world.app.savePreferences({ tracing: { ...PLAIN, askAbove: 4 } });
    const { entryId, weight, simpler } = await watch(world);
    expect(simpler?.paths).toBeLessThan(weight.paths);
    await world.app.redoTrace(entryId, 'simpler');
    expect(paths(world)).toBe(simpler?.paths);
    world.close();
  });
});

describe('the original', () => {
  test('is pictured though it is hidden, and leaves nothing behind', async () => {
    const world = await openPhoto();
    await trace(world);
    const before = world.figma.document.snapshot();
    const bytes = await world.app.originalOf(jobOf(world).entry);
    expect([...(bytes ?? []).slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    expect(world.figma.document.snapshot()).toEqual(before);
    world.close();
  });

  test('is missing where it was removed', async () => {
    const world = await openPhoto();
    const layerIds = [world.figma.document.byName('Photo').id];
    await world.app.vectorize({ layerIds, original: 'remove', dropBackground: false });
    await world.finish();
    expect(await world.app.originalOf(jobOf(world).entry)).toBeNull();
    world.close();
  });
});
