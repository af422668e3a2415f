import { describe, expect, test } from 'vitest';
import { INITIAL_PREFERENCES } from '../../plugin/protocol/preferences.ts';
import { readProvenance } from '../../ui/jobs/provenance.ts';
import { jobOf, openApp, type World } from '../kit/app.ts';
import { dots, picture } from './samples.ts';

async function traced(askAbove: number | null = null): Promise<World> {
  const photo = await dots();
  const world = await openApp({
    command: 'vectorize',
    document: (build) => {
      build.add('RECTANGLE', { name: 'Photo', width: 256, height: 256, fills: [picture(build.image(photo))] });
    },
  });
  const layerIds = [world.figma.document.byName('Photo').id];
  const tracing = { ...INITIAL_PREFERENCES.tracing, askAbove };
  await world.app.vectorize({ layerIds, original: 'hide', dropBackground: false, tracing });
  await world.finish();
  return world;
}

/** The provenance of the one selected layer names the entry. */
function selectedEntry({ app }: World): string | undefined {
  const [layer] = app.selection.value.layers;
  return readProvenance(layer?.provenance ?? '')?.job;
}

describe('going on with a result of the history', () => {
  test('selects it where it stands, so that the next job works on it', async () => {
    const world = await traced();
    const { app, figma, clock, recraft } = world;
    const { entry } = jobOf(world);
    figma.user.select([]);
    expect(await app.bringToCanvas(entry)).toBe(true);
    await clock.settle();
    expect(selectedEntry(world)).toBe(entry);
    expect(app.selection.value.layers[0]).toMatchObject({ vectorize: null, background: null });
    expect(recraft.balance()).toBe(10_000 - 10);
    world.close();
  });

  test('places it first where it was not placed yet, or is gone from the canvas', async () => {
    const world = await traced(3);
    const { app, figma, clock, recraft } = world;
    const { entry, state } = jobOf(world);
    expect(state.state).toBe('asking');
    const bringing = app.bringToCanvas(entry);
    await world.finish();
    expect(await bringing).toBe(true);
    await clock.settle();
    expect(selectedEntry(world)).toBe(entry);

    figma.user.delete(app.selection.value.layers[0]?.id ?? '');
    expect(await app.bringToCanvas(entry)).toBe(true);
    await clock.settle();
    expect(selectedEntry(world)).toBe(entry);
    expect(recraft.balance()).toBe(10_000 - 10);
    world.close();
  });

  test('says so where its result is gone', async () => {
    const world = await traced();
    const { app, figma } = world;
    const { entry } = jobOf(world);
    const result = (figma.document.page().children ?? []).find((id) => figma.document.node(id)?.type === 'FRAME');
    figma.user.delete(result ?? '');
    for (const key of [...world.storage.keys()]) if (key.endsWith(':result')) world.storage.delete(key);
    expect(await app.bringToCanvas(entry)).toBe(false);
    expect(app.notices.value.map(({ id }) => id)).toContain('result-gone');
    world.close();
  });

  test('says so where its result is gone and it never stood, in a later run', async () => {
    const earlier = await traced(3);
    const { entry } = jobOf(earlier);
    const world = await earlier.reopen();
    for (const key of [...world.storage.keys()]) if (key.endsWith(':result')) world.storage.delete(key);
    const brought: boolean[] = [];
    void world.app.bringToCanvas(entry).then((is) => brought.push(is));
    await world.clock.runAll();
    expect(brought).toEqual([false]);
    expect(world.app.notices.value.map(({ id }) => id)).toContain('result-gone');
    world.close();
  });
});
