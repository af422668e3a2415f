import { describe, expect, test } from 'vitest';
import type { DocumentBuilder } from '../figma/types.ts';
import { openApp, type World, type WorldForTest } from '../kit/app.ts';
import { storedEntries } from '../kit/records.ts';
import { isSentOut, layers, orderOf, posts, states, upTo } from './batch.ts';
import { solid } from './samples.ts';

const FIVE = upTo(5);

/** Five rectangles with one image fill, whose background is to go. */
async function five(wanted: WorldForTest = {}): Promise<World> {
  const world = await openApp({ document: await layers(5, 'one picture'), ...wanted });
  await world.app.removeBackground(orderOf(world, FIVE));
  return world;
}

/** Until one has left, and the others wait for its picture. */
async function untilShared({ app, clock }: World): Promise<void> {
  await clock.until(() => {
    const waiting = app.jobs.value.filter(({ state }) => state.state === 'waiting' && state.why === 'same-picture');
    return waiting.length === 4 && app.jobs.value.some(isSentOut);
  });
}

function hashOf({ figma }: World, name: string): string | null {
  const { fills } = figma.document.byName(name);
  const [paint] = fills === undefined || fills === 'MIXED' ? [] : fills;
  return paint?.type === 'IMAGE' ? paint.imageHash : null;
}

/** How each job ended: what it cost, and whether its result came with another one's. */
function ends({ app }: World): readonly string[] {
  return app.jobs.value.map(({ state }) => {
    if (state.state !== 'done') return state.state;
    return `${state.credits} units${state.shared === true ? ', shared' : ''}`;
  });
}

const ONE_FOR_ALL = ['10 units', ...upTo(4).map(() => '0 units, shared')];

describe('one picture in several layers', () => {
  test('is sent once, charged once and placed in each', async () => {
    const world = await five();
    const { app, recraft, codec, storage, finish, close } = world;
    const before = hashOf(world, 'Layer 0');
    await untilShared(world);
    await finish();
    expect(ends(world)).toEqual(ONE_FOR_ALL);
    expect(posts(world)).toHaveLength(1);
    expect([recraft.balance(), app.balance.value, app.spent.value.total]).toEqual([9_990, 9_990, 10]);
    expect(app.spent.value.lines).toEqual([{ label: 'background removed', count: 1, units: 10 }]);
    const after = new Set(FIVE.map((number) => hashOf(world, `Layer ${String(number)}`)));
    expect(after.size).toBe(1);
    expect(after.has(before)).toBe(false);
    const leader = app.jobs.value[0]?.entry;
    const fates = new Map(storedEntries(storage).map(({ title, fate }) => [title, fate]));
    for (const number of FIVE) {
      expect(fates.get(`Layer ${String(number)}`)).toMatchObject({
        fate: 'made',
        credits: number === 0 ? 10 : 0,
        sameAs: number === 0 ? null : leader,
        standing: { at: 'canvas' },
      });
    }
    expect([...storage.keys()].filter((key) => key.endsWith(':result'))).toEqual([`asset:${leader ?? ''}:result`]);
    expect(codec.live()).toBe(0);
    close();
  });

  test('drawn four times alike is vectorized once, and stands in four places', async () => {
    const world = await openApp({
      document(build: DocumentBuilder) {
        for (const x of [0, 400, 800, 1_200]) {
          build.add('ELLIPSE', { name: `Dot ${x}`, x, y: 0, width: 256, height: 256, fills: [solid('#d9531e')] });
        }
      },
    });
    const { app, figma, recraft, finish, close } = world;
    const layerIds = [0, 400, 800, 1_200].map((x) => figma.document.byName(`Dot ${x}`).id);
    await app.vectorize({ layerIds, original: 'remove', dropBackground: false });
    await finish();
    expect(ends(world)).toEqual(ONE_FOR_ALL.slice(0, 4));
    expect(posts(world)).toHaveLength(1);
    expect(recraft.balance()).toBe(9_990);
    const places = (figma.document.page().children ?? []).map((id) => figma.document.absoluteTransform(id)?.[0][2]);
    expect(places).toEqual([0, 400, 800, 1_200]);
    close();
  });

  test('can be placed again from each entry in a later run, free', async () => {
    const before = await openApp({ document: await layers(3, 'one picture') });
    await before.app.vectorize(orderOf(before, upTo(3)));
    await before.finish();
    const world = await before.reopen();
    const { app, figma, recraft, close } = world;
    const there = figma.document.page().children?.length ?? 0;
    for (const { id } of app.history.entries.value) await app.placeAgain(id);
    expect(figma.document.page().children).toHaveLength(there + 3);
    expect(app.notices.value.filter(({ tone }) => tone !== 'plain')).toEqual([]);
    expect(recraft.balance()).toBe(9_990);
    close();
  });

  test('of two clicks is sent for each', async () => {
    const world = await openApp({ document: await layers(2, 'one picture') });
    const { app, finish, close } = world;
    await app.removeBackground(orderOf(world, [0]));
    await app.removeBackground(orderOf(world, [1]));
    await finish();
    expect(ends(world)).toEqual(['10 units', '10 units']);
    close();
  });

  test('keeps no entry where the user wants no history, once all have it', async () => {
    const world = await openApp({ document: await layers(5, 'one picture') });
    const { app, clock, storage, finish, close } = world;
    app.savePreferences({ keepHistory: false });
    await app.removeBackground(orderOf(world, FIVE));
    await finish();
    await clock.advance(5_000);
    expect(ends(world)).toEqual(ONE_FOR_ALL);
    expect([...storage.keys()].filter((key) => /^(entry|asset):/.test(key))).toEqual([]);
    close();
  });
});

describe('the job that sends for the others', () => {
  test('fails: the next one sends, and the others wait for that', async () => {
    const world = await openApp({ document: await layers(5, 'one picture') });
    const { app, recraft, finish, close } = world;
    recraft.scenario('server-json', 1);
    await app.removeBackground(orderOf(world, FIVE));
    await finish();
    expect(ends(world)).toEqual(['failed', ...ONE_FOR_ALL.slice(0, 4)]);
    expect(posts(world).map(({ status }) => status)).toEqual([500, 200]);
    expect([recraft.balance(), app.balance.value, app.spent.value.total]).toEqual([9_990, 9_990, 10]);
    close();
  });

  test('is cancelled before it has left: the next one sends', async () => {
    const world = await five({ scenario: 'rate-limit' });
    const { app, recraft, clock, finish, close } = world;
    await clock.until(() => app.jobs.value[0]?.state.state === 'waiting');
    app.cancel(app.jobs.value[0]?.id ?? '');
    recraft.scenario('ok');
    await finish();
    expect(ends(world)).toEqual(['cancelled', ...ONE_FOR_ALL.slice(0, 4)]);
    expect(recraft.balance()).toBe(9_990);
    close();
  });

  test('is cancelled after it has left: the others use its result, and it waits in the history for the first', async () => {
    const world = await five();
    const { app, recraft, clock, finish, close } = world;
    await untilShared(world);
    app.cancel(app.jobs.value[0]?.id ?? '');
    await finish();
    expect(ends(world)).toEqual(['cancelled', ...upTo(4).map(() => '0 units, shared')]);
    expect(posts(world)).toHaveLength(1);
    expect([recraft.balance(), app.spent.value.total]).toEqual([9_990, 10]);
    await clock.advance(1_000);
    const before = hashOf(world, 'Layer 0');
    await app.placeAgain(app.jobs.value[0]?.entry ?? '');
    await finish();
    expect(states(app)).toEqual({ done: 5 });
    expect(hashOf(world, 'Layer 0')).not.toBe(before);
    expect(recraft.balance()).toBe(9_990);
    close();
  });

  test('is of unknown outcome: the next one sends its own', async () => {
    const world = await openApp({ document: await layers(5, 'one picture') });
    const { app, recraft, finish, close } = world;
    recraft.scenario('cut', 1);
    await app.removeBackground(orderOf(world, FIVE));
    await finish();
    expect(ends(world)).toEqual(['unknown', ...ONE_FOR_ALL.slice(0, 4)]);
    expect(posts(world)).toHaveLength(2);
    expect([recraft.balance(), app.spent.value.total, app.unclear.value]).toEqual([9_980, 10, 10]);
    close();
  });

  test('cannot place its result: the others can, and it is there to be placed', async () => {
    const world = await five();
    const { app, figma, finish, close } = world;
    await untilShared(world);
    figma.user.delete(figma.document.byName('Layer 0').id);
    await finish();
    expect(ends(world).slice(1)).toEqual(upTo(4).map(() => '0 units, shared'));
    expect(app.jobs.value[0]?.state).toMatchObject({ state: 'done', credits: 10, placed: { note: 'layer-gone' } });
    close();
  });

  test('is alone when the others are cancelled: they cost nothing', async () => {
    const world = await five();
    const { app, recraft, storage, finish, close } = world;
    await untilShared(world);
    for (const { id } of app.jobs.value.slice(1)) app.cancel(id);
    await finish();
    expect(ends(world)).toEqual(['10 units', ...upTo(4).map(() => 'cancelled')]);
    expect(storedEntries(storage)).toHaveLength(1);
    expect(recraft.balance()).toBe(9_990);
    close();
  });

  test('has left when the work is paused: the others take its result when it goes on', async () => {
    const world = await five();
    const { app, recraft, clock, codec, finish, close } = world;
    await untilShared(world);
    app.pauseWork();
    await clock.advance(60_000);
    expect(states(app)).toEqual({ done: 1, queued: 4 });
    app.goOn();
    await finish();
    expect(ends(world)).toEqual(ONE_FOR_ALL);
    expect(posts(world)).toHaveLength(1);
    expect(recraft.balance()).toBe(9_990);
    expect(codec.live()).toBe(0);
    close();
  });
});
