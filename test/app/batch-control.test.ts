import { describe, expect, test } from 'vitest';
import { openApp, type World, type WorldForTest } from '../kit/app.ts';
import { storedEntries } from '../kit/records.ts';
import { followDepartures, isSentOut, layers, orderOf, posts, states, titles, upTo } from './batch.ts';

async function ordered(count: number, wanted: WorldForTest = {}): Promise<World> {
  const world = await openApp({ document: await layers(count, 'pictures of their own'), ...wanted });
  await world.app.vectorize(orderOf(world, upTo(count)));
  return world;
}

/** A batch of so many layers, some of which have left. */
async function started(count: number): Promise<World> {
  const world = await ordered(count);
  await world.clock.until(() => world.app.jobs.value.some(isSentOut));
  return world;
}

function fatesOf({ storage }: World): readonly string[] {
  return storedEntries(storage).map(({ fate }) => (fate.fate === 'made' ? `made, ${fate.standing.at}` : fate.fate));
}

describe('a pause', () => {
  test('lets nothing more leave and what has left finish; all else waits as it was, unwritten and unpaid', async () => {
    const world = await started(30);
    const { app, recraft, clock, codec } = world;
    app.pauseWork();
    await clock.settle();
    const left = posts(world).length;
    expect(app.jobs.value.filter(isSentOut)).toHaveLength(left);
    expect(states(app)).toEqual({ running: left, queued: 30 - left });
    expect(fatesOf(world)).toEqual(upTo(left).map(() => 'open'));
    expect(codec.live()).toBe(0);
    expect(app.pause.value).toEqual({ why: 'user' });
    await clock.advance(600_000);
    expect(states(app)).toEqual({ done: left, queued: 30 - left });
    expect(posts(world)).toHaveLength(left);
    expect(fatesOf(world)).toEqual(upTo(left).map(() => 'made, canvas'));
    expect(recraft.balance()).toBe(10_000 - 10 * left);
    world.close();
  });

  test('ends by going on: everything is done once, in its order', async () => {
    const world = await started(20);
    const { app, recraft, clock, codec, finish } = world;
    const departures = followDepartures(world);
    for (const pause of [0, 1_000, 1_500]) {
      await clock.advance(pause);
      app.pauseWork();
      await clock.advance(20_000);
      app.goOn();
    }
    await finish();
    expect(app.pause.value).toBeNull();
    expect(states(app)).toEqual({ done: 20 });
    expect([...departures.keys()]).toEqual(titles(upTo(20)));
    expect(posts(world)).toHaveLength(20);
    expect([recraft.balance(), app.balance.value, app.spent.value.total]).toEqual([9_800, 9_800, 200]);
    expect(fatesOf(world)).toEqual(upTo(20).map(() => 'made, canvas'));
    expect(codec.live()).toBe(0);
    world.close();
  });

  test('that is taken back before it took hold changes nothing', async () => {
    const world = await started(12);
    const { app, finish } = world;
    app.pauseWork();
    app.goOn();
    app.pauseWork();
    app.goOn();
    await finish();
    expect(states(app)).toEqual({ done: 12 });
    expect(posts(world)).toHaveLength(12);
    world.close();
  });

  test('holds what is ordered meanwhile, and a retry as well', async () => {
    const world = await ordered(6, { scenario: 'server-json' });
    const { app, recraft, clock, finish } = world;
    await finish();
    recraft.scenario('ok');
    expect(states(app)).toEqual({ failed: 6 });
    app.pauseWork();
    const [first] = app.jobs.value;
    await app.retry(first?.id ?? '');
    await clock.advance(5_000);
    await app.removeBackground(orderOf(world, [0]));
    await clock.advance(60_000);
    expect(states(app)).toEqual({ failed: 5, queued: 2 });
    expect(posts(world)).toHaveLength(6);
    app.goOn();
    await finish();
    expect(states(app)).toEqual({ failed: 5, done: 2 });
    world.close();
  });

  test('ends by itself when all that waited was cancelled, and the next order starts', async () => {
    const world = await started(12);
    const { app, clock, finish } = world;
    app.pauseWork();
    await clock.settle();
    for (const job of app.jobs.value) if (job.state.state === 'queued') app.cancel(job.id);
    expect(app.pause.value).toBeNull();
    await finish();
    await clock.advance(5_000);
    await app.removeBackground(orderOf(world, [0]));
    await finish();
    expect(app.jobs.value.at(-1)?.state.state).toBe('done');
    world.close();
  });

  test('is outlived by nothing when the panel closes: only what had left is on record', async () => {
    const before = await started(20);
    before.app.pauseWork();
    await before.clock.settle();
    const left = posts(before).length;
    const world = await before.reopen();
    await world.clock.advance(60_000);
    expect(world.app.history.entries.value).toHaveLength(left);
    expect(world.app.jobs.value).toEqual([]);
    expect(posts(world)).toHaveLength(left);
    world.close();
  });
});

describe('a cancel in the middle of a batch', () => {
  test('of one that waits is free, and the others move up', async () => {
    const world = await started(12);
    const { app, recraft, finish } = world;
    const waiting = app.jobs.value.find(({ state }) => state.state === 'waiting' || state.state === 'queued');
    app.cancel(waiting?.id ?? '');
    await finish();
    expect(states(app)).toEqual({ cancelled: 1, done: 11 });
    expect(app.jobs.value.find(({ id }) => id === waiting?.id)?.state).toEqual({ state: 'cancelled', sent: false });
    expect(recraft.balance()).toBe(10_000 - 110);
    expect(fatesOf(world)).toHaveLength(11);
    world.close();
  });

  test('of one that has left pays for it and keeps its result, and the others go on', async () => {
    const world = await started(12);
    const { app, recraft, clock, finish } = world;
    const sent = app.jobs.value.find(isSentOut);
    app.cancel(sent?.id ?? '');
    await finish();
    await clock.advance(10_000);
    expect(states(app)).toEqual({ cancelled: 1, done: 11 });
    expect(recraft.balance()).toBe(10_000 - 120);
    expect([...fatesOf(world)].sort()).toEqual([...upTo(11).map(() => 'made, canvas'), 'made, history']);
    world.close();
  });

  test('of all stops what has not left, and pays for nothing else', async () => {
    const world = await started(40);
    const { app, recraft, clock, codec, finish } = world;
    await clock.until(() => states(app)['done'] !== undefined);
    app.cancelAll();
    await finish();
    await clock.advance(600_000);
    const left = posts(world).length;
    const sent = app.jobs.value.filter(({ state }) => state.state === 'cancelled' && state.sent).length;
    expect(left).toBeLessThan(40);
    expect(left).toBe((states(app)['done'] ?? 0) + sent);
    expect(recraft.balance()).toBe(10_000 - 10 * left);
    expect(app.spent.value.total).toBe(10 * left);
    expect(fatesOf(world)).toHaveLength(left);
    expect(fatesOf(world).filter((fate) => fate === 'made, history')).toHaveLength(sent);
    expect(codec.live()).toBe(0);
    for (const { id } of app.history.entries.value) await app.placeAgain(id);
    await finish();
    expect(fatesOf(world)).toEqual(upTo(left).map(() => 'made, canvas'));
    expect(recraft.balance()).toBe(10_000 - 10 * left);
    world.close();
  });
});

describe('Recraft’s limit', () => {
  test('reported for a minute is waited for in sight, and nothing is sent twice but after a refusal', async () => {
    const world = await ordered(20, { scenario: 'rate-limit' });
    const { app, recraft, clock, codec, finish } = world;
    for (let second = 1; second <= 60; second += 1) {
      await clock.advance(1_000);
      const { waiting = 0, queued = 0, ...others } = states(app);
      expect(others).toEqual({});
      expect(waiting).toBeGreaterThanOrEqual(6);
      expect(waiting + queued).toBe(20);
      for (const { state } of app.jobs.value) {
        if (state.state !== 'waiting') continue;
        expect(state.why).toBe('rate-limit');
        expect(state.until).toBeGreaterThanOrEqual(clock.now());
      }
      for (const at of app.forecast.value.values()) expect(at).toBeGreaterThan(clock.now());
    }
    recraft.scenario('ok');
    await finish();
    expect(states(app)).toEqual({ done: 20 });
    const statuses = posts(world).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    // Growing waits: a minute of refusals is a handful of rounds, not sixty.
    expect(statuses.filter((status) => status === 429).length).toBeLessThan(40);
    expect(recraft.balance()).toBe(10_000 - 200);
    expect(codec.live()).toBe(0);
    world.close();
  });
});
