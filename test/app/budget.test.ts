import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import { openApp, type World, type WorldForTest } from '../kit/app.ts';
import { storedEntries } from '../kit/records.ts';
import { isSentOut, layers, orderOf, posts, states, upTo } from './batch.ts';

const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

/** So many vectors of 80 units each, ordered under a budget. */
async function under(budget: number | null, count: number, wanted: WorldForTest = {}): Promise<World> {
  const world = await openApp(wanted);
  world.app.savePreferences({ budget });
  await world.app.generate({ ...ORDER, count });
  return world;
}

/** Until nothing is under way any more but what the budget holds back. */
async function untilStopped({ app, clock }: World): Promise<void> {
  await clock.until(() =>
    app.jobs.value.every(({ state }) => !['running', 'waiting', 'placing'].includes(state.state)),
  );
}

describe('a budget of 500 units', () => {
  test('is never passed: the seventh of ten vectors waits, and panel and screen reader say why', async () => {
    const world = await under(500, 10);
    const { app, recraft, clock, close } = world;
    const said: string[] = [];
    app.announcement.subscribe((text) => said.push(text));
    await untilStopped(world);
    expect(states(app)).toEqual({ done: 6, queued: 4 });
    expect(app.pause.value).toEqual({ why: 'budget', limit: 500 });
    expect(said.filter((text) => text === 'Stopped: the next call would pass the budget of 500 units.')).toHaveLength(
      1,
    );
    await clock.advance(600_000);
    expect(states(app)).toEqual({ done: 6, queued: 4 });
    expect([recraft.balance(), app.spent.value.total]).toEqual([10_000 - 480, 480]);
    expect(storedEntries(world.storage)).toHaveLength(6);
    close();
  });

  test('counts what is on its way: it is kept at every moment, not only in the end', async () => {
    const world = await under(500, 10, { latency: 20_000 });
    const { app, recraft, clock, close } = world;
    for (let second = 0; second < 30; second += 1) {
      await clock.advance(1_000);
      expect(recraft.balance()).toBeGreaterThanOrEqual(10_000 - 500);
    }
    expect(posts(world)).toHaveLength(6);
    expect(states(app)).toEqual({ done: 6, queued: 4 });
    close();
  });

  test('stops the run until it is told to go on, and then until as much again was spent', async () => {
    const world = await under(500, 20);
    const { app, recraft, finish, close } = world;
    await untilStopped(world);
    app.goOn();
    await untilStopped(world);
    expect(states(app)).toEqual({ done: 12, queued: 8 });
    expect(app.pause.value).toEqual({ why: 'budget', limit: 980 });
    app.goOn();
    await untilStopped(world);
    expect(states(app)).toEqual({ done: 18, queued: 2 });
    app.goOn();
    await finish();
    expect(app.pause.value).toBeNull();
    expect(recraft.balance()).toBe(10_000 - 1_600);
    close();
  });

  test.each([
    ['raised', 700, { done: 8, queued: 2 }],
    ['taken away', null, { done: 10 }],
  ])('that is %s goes on by itself', async (_how, budget, expected) => {
    const world = await under(500, 10);
    const { app, close } = world;
    await untilStopped(world);
    app.savePreferences({ budget });
    await untilStopped(world);
    expect(states(app)).toEqual(expected);
    expect(app.pause.value).toEqual(budget === null ? null : { why: 'budget', limit: budget });
    close();
  });

  test('that is lowered below what was spent stops at once', async () => {
    const world = await under(null, 30, { latency: 1_000 });
    const { app, clock, close } = world;
    await clock.until(() => states(app)['done'] !== undefined);
    app.savePreferences({ budget: 100 });
    await untilStopped(world);
    const { done = 0, queued = 0 } = states(app);
    expect(done + queued).toBe(30);
    // What was under way when it was lowered had been allowed; nothing that was still in the queue has started.
    expect(posts(world)).toHaveLength(done);
    close();
  });

  test('counts calls whose outcome nobody knows', async () => {
    const world = await openApp();
    const { app, recraft, close } = world;
    app.savePreferences({ budget: 500 });
    recraft.scenario('cut', 3);
    await app.generate({ ...ORDER, count: 10 });
    await untilStopped(world);
    expect(states(app)).toEqual({ unknown: 3, done: 3, queued: 4 });
    expect([app.spent.value.total, app.unclear.value]).toEqual([240, 240]);
    expect(app.pause.value).toEqual({ why: 'budget', limit: 500 });
    close();
  });

  test('does not count calls that failed free of charge', async () => {
    const world = await openApp();
    const { app, recraft, close } = world;
    app.savePreferences({ budget: 500 });
    recraft.scenario('server-json', 3);
    await app.generate({ ...ORDER, count: 10 });
    await untilStopped(world);
    expect(states(app)).toEqual({ failed: 3, done: 6, queued: 1 });
    expect(app.spent.value.total).toBe(480);
    close();
  });

  test('leaves room for what is cheaper only behind what waits; a cancel of that lets the rest go', async () => {
    const world = await openApp({ document: await layers(2, 'pictures of their own') });
    const { app, clock, finish, close } = world;
    app.savePreferences({ budget: 90 });
    await app.generate({ ...ORDER, count: 2 });
    await app.vectorize(orderOf(world, [0]));
    await untilStopped(world);
    expect(states(app)).toEqual({ done: 1, queued: 2 });
    app.cancel(app.jobs.value[1]?.id ?? '');
    await clock.settle();
    await finish();
    expect(states(app)).toEqual({ done: 2, cancelled: 1 });
    expect(app.spent.value.total).toBe(90);
    close();
  });

  test('holds a retry as well', async () => {
    const world = await openApp();
    const { app, recraft, close } = world;
    app.savePreferences({ budget: 160 });
    recraft.scenario('server-json', 1);
    await app.generate({ ...ORDER, count: 3 });
    await untilStopped(world);
    expect(states(app)).toEqual({ failed: 1, done: 2 });
    await app.retry(app.jobs.value[0]?.id ?? '');
    await untilStopped(world);
    expect(states(app)).toEqual({ queued: 1, done: 2 });
    expect(app.pause.value).toEqual({ why: 'budget', limit: 160 });
    close();
  });
});

describe('the wallet', () => {
  test('is emptied elsewhere: the first refusal stops the batch, and nothing more is sent', async () => {
    const world = await openApp({ document: await layers(30, 'pictures of their own') });
    const { app, recraft, clock, finish, close } = world;
    await app.vectorize(orderOf(world, upTo(30)));
    await clock.until(() => app.jobs.value.some(isSentOut));
    await clock.advance(500);
    const before = posts(world).length;
    recraft.setBalance(0);
    await finish();
    const statuses = posts(world).map(({ status }) => status);
    expect(statuses.slice(0, before)).toEqual(upTo(before).map(() => 200));
    // Those that left together with the first refused one.
    expect(statuses.length - before).toBeLessThanOrEqual(5);
    expect(states(app)).toEqual({ done: before, failed: 30 - before });
    const codes = app.jobs.value.flatMap(({ state }) => (state.state === 'failed' ? [state.failure.code] : []));
    expect(new Set(codes)).toEqual(new Set(['no-units']));
    await clock.until(() => app.balance.value === 0);
    expect(app.notices.value).toHaveLength(1);
    expect(storedEntries(world.storage)).toHaveLength(before);
    close();
  });

  test('is known to hold too little: what it does not pay for is not sent, and the rest is', async () => {
    const world = await openApp({ document: await layers(10, 'pictures of their own') });
    const { app, recraft, finish, close } = world;
    recraft.setBalance(65);
    await app.checkAgain();
    await app.vectorize(orderOf(world, upTo(10)));
    await finish();
    expect(states(app)).toEqual({ done: 6, failed: 4 });
    expect(posts(world)).toHaveLength(6);
    expect(recraft.balance()).toBe(5);
    close();
  });
});

describe('a model that nobody has published a price of', () => {
  test('has none on its job and in the history, and costs what the answer says', async () => {
    const world = await openApp();
    const { app, recraft, storage, finish, close } = world;
    // Recraft takes it, and the catalog does not list it.
    await app.generate({ ...ORDER, output: 'image', model: 'recraftv4_1_raster' });
    expect(app.jobs.value[0]?.price).toBeNull();
    await finish();
    expect(app.jobs.value[0]?.state).toMatchObject({ state: 'done', credits: 35 });
    expect(storedEntries(storage)).toMatchObject([{ price: null, fate: { fate: 'made', credits: 35 } }]);
    expect([app.spent.value.total, app.balance.value, recraft.balance()]).toEqual([35, 9_965, 9_965]);
    close();
  });
});
