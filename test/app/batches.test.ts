import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import { openApp, type World } from '../kit/app.ts';
import { storedEntries } from '../kit/records.ts';
import { followDepartures, isSentOut, layers, mostWithin, orderOf, posts, states, titles, upTo } from './batch.ts';

const HOUR = 3_600_000;

const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

/** Where each result stands, and whether that is where its layer does. */
function misplaced({ app, figma }: World): readonly string[] {
  return app.jobs.value.flatMap(({ title, layerId, state }) => {
    if (state.state !== 'done') return [`${title} is ${state.state}`];
    const [of, at] = [layerId ?? '', state.placed.nodeId].map((id) => figma.document.absoluteTransform(id));
    return JSON.stringify(of) === JSON.stringify(at) ? [] : [`${title} stands at ${JSON.stringify(at)}`];
  });
}

describe('500 selected layers, 40 of them unfit', () => {
  test('become 460 jobs in the order of the selection, and one notice counts what was left out', async () => {
    const world = await openApp({ document: await layers(500, 'one picture', (index) => index % 25 < 2) });
    const { app, figma, clock, close } = world;
    for (const name of titles([0, 25])) figma.user.edit(figma.document.byName(name).id, { locked: true });
    // Not the order of the layers: every seventh one, round and round.
    const numbers = upTo(500).map((index) => (index * 7) % 500);
    figma.user.select(orderOf(world, numbers).layerIds);
    await clock.until(() => app.selection.value.layers.length === 500);
    app.pauseWork();
    const layerIds = app.selection.value.layers.map(({ id }) => id);
    await app.vectorize({ layerIds, original: 'keep', dropBackground: false });
    await clock.advance(60_000);
    expect(app.notices.value).toEqual([
      {
        id: 'unfit',
        tone: 'warning',
        title: '40 layers were left out',
        text: '2 are locked, 38 show nothing. Nothing was charged for them.',
      },
    ]);
    expect(app.jobs.value.map(({ title }) => title)).toEqual(titles(numbers.filter((index) => index % 25 >= 2)));
    expect(states(app)).toEqual({ queued: 460 });
    app.cancelAll();
    expect(states(app)).toEqual({ cancelled: 460 });
    expect(app.pause.value).toBeNull();
    await clock.advance(60_000);
    expect(posts(world)).toEqual([]);
    close();
  }, 90_000);
});

/*
 * 104 layers and not 500: each costs a tenth of a second of exporting, tracing and building on a busy machine. They are more than the 100 that
 * Recraft draws in a minute and the 60 that are under way at once, so that nothing new happens after them.
 */
describe('104 layers', () => {
  test('are done in order and in their places, within both limits, and start when it was foretold', async () => {
    const world = await openApp({ document: await layers(107, 'pictures of their own', (index) => index >= 104) });
    const { app, figma, recraft, clock, codec, storage, finish, close } = world;
    const departures = followDepartures(world);
    figma.user.select(orderOf(world, upTo(107)).layerIds);
    await clock.until(() => app.selection.value.layers.length === 107);
    const began = clock.now();
    await app.vectorize(orderOf(world, upTo(107)));
    await clock.until(() => app.jobs.value.some(isSentOut));
    const foretold = app.jobs.value.flatMap(({ id, title }) => {
      const at = app.forecast.value.get(id);
      return at === undefined ? [] : [[title, at - began] as const];
    });
    await finish();

    expect(states(app)).toEqual({ done: 104 });
    expect(app.notices.value.map(({ title }) => title)).toEqual(['3 layers were left out']);
    expect([...departures.keys()]).toEqual(titles(upTo(104)));
    expect(misplaced(world)).toEqual([]);
    expect(posts(world).map(({ status }) => status)).toEqual(upTo(104).map(() => 200));
    const times = posts(world).map(({ at }) => at);
    expect([mostWithin(times, 1_000), mostWithin(times, 60_000)]).toEqual([5, 100]);
    expect(recraft.balance()).toBe(10_000 - 1_040);
    expect([app.balance.value, app.spent.value.total]).toEqual([recraft.balance(), 1_040]);
    expect(storedEntries(storage)).toHaveLength(104);
    expect(codec.live()).toBe(0);

    // All but those that have left or are being made ready.
    expect(foretold.length).toBeGreaterThanOrEqual(104 - 5 - 6);
    const wrong = foretold.filter(([title, at]) => {
      const real = (departures.get(title) ?? 0) - began;
      return Math.abs(at - real) > real / 10;
    });
    expect(wrong).toEqual([]);
    close();
  }, 90_000);
});

describe('while a batch runs', () => {
  test.each([1, -1])('the computer’s clock jumps by %i h: pace and waits go on, and dates follow', async (hours) => {
    const world = await openApp({ document: await layers(12, 'pictures of their own') });
    const { app, clock, storage, finish, close } = world;
    const departures = followDepartures(world);
    // The check of the token was a request as well.
    await clock.advance(5_000);
    const began = clock.now();
    await app.vectorize(orderOf(world, upTo(12)));
    await clock.until(() => departures.size === 5);
    clock.jump(hours * HOUR);
    await finish();
    expect([...departures.values()].map((at) => at - began)).toEqual([
      ...[0, 0, 0, 0, 0],
      ...[1_050, 1_050, 1_050, 1_050, 1_050],
      ...[2_100, 2_100],
    ]);
    expect(clock.now() - began).toBeLessThan(10_000);
    // What leaves later was written down later; the history shows it by the computer's clock.
    const dates = new Map(storedEntries(storage).map(({ title, at }) => [title, at - began]));
    expect(dates.get('Layer 0')).toBe(0);
    expect(dates.get('Layer 11')).toBeGreaterThanOrEqual(hours * HOUR);
    expect(dates.get('Layer 11')).toBeLessThan(hours * HOUR + 10_000);
    const took = app.jobs.value.map(({ state }) => (state.state === 'done' ? state.took : -1));
    expect(took.every((ms) => ms >= 3_000 && ms < 10_000)).toBe(true);
    close();
  });

  test('the selection changes and new art is ordered: the panel follows, and everything gets done', async () => {
    const world = await openApp({ document: await layers(12, 'pictures of their own') });
    const { app, figma, clock, finish, close } = world;
    await app.vectorize(orderOf(world, upTo(10)));
    await clock.until(() => app.jobs.value.some(isSentOut));
    figma.user.selectByName('Layer 11');
    await clock.until(() => app.selection.value.layers[0]?.name === 'Layer 11');
    expect(await app.thumbnail(app.selection.value.layers[0]?.id ?? '')).toBeInstanceOf(Uint8Array);
    await app.generate({ ...ORDER, count: 2 });
    await app.vectorize(orderOf(world, [11]));
    expect(app.active.value).toBe(13);
    await finish();
    expect(states(app)).toEqual({ done: 13 });
    expect(new Set(app.jobs.value.map(({ run }) => run)).size).toBe(3);
    expect(app.jobs.value.at(-1)?.title).toBe('Layer 11');
    close();
  });

  test('its page is deleted: what was sent stands on the page that is left, and what was not exported is not charged', async () => {
    const document = await layers(30, 'pictures of their own');
    const world = await openApp({
      document(build) {
        document(build);
        build.page('Second');
      },
    });
    const { app, figma, recraft, clock, codec, finish, close } = world;
    const [first, second] = figma.document.pages();
    await app.vectorize(orderOf(world, upTo(30)));
    await clock.until(() => states(app)['done'] !== undefined);
    const before = states(app)['done'] ?? 0;
    figma.user.goToPage(second?.id ?? '');
    figma.user.delete(first?.id ?? '');
    await finish();
    const { done = 0, failed = 0, ...others } = states(app);
    expect(others).toEqual({});
    expect(failed).toBeGreaterThan(0);
    const notes = app.jobs.value.flatMap(({ state }) => (state.state === 'done' ? [state.placed.note] : []));
    expect(notes.filter((note) => note === 'page-gone')).toHaveLength(done - before);
    expect(figma.document.page().children).toHaveLength(done - before);
    expect(app.notices.value).toHaveLength(2);
    expect(app.notices.value.map(({ title }) => title)).toContainEqual(
      expect.stringMatching(new RegExp(` and ${done - before - 1} more$`)),
    );
    expect(posts(world)).toHaveLength(done);
    expect([app.spent.value.total, recraft.balance()]).toEqual([10 * done, 10_000 - 10 * done]);
    expect(codec.live()).toBe(0);
    close();
  });
});

describe('two batches that are ordered at once', () => {
  test('on the same layers keep to both limits together, and each layer gets both results', async () => {
    const world = await openApp({ document: await layers(9, 'pictures of their own') });
    const { app, recraft, finish, close } = world;
    const order = orderOf(world, upTo(9));
    await Promise.all([app.vectorize(order), app.removeBackground(order)]);
    await finish();
    expect(states(app)).toEqual({ done: 18 });
    expect(
      mostWithin(
        posts(world).map(({ at }) => at),
        1_000,
      ),
    ).toBe(5);
    expect(recraft.balance()).toBe(10_000 - 180);
    // Which of the two is answered first is chance.
    expect(new Map(app.spent.value.lines.map(({ label, units }) => [label, units]))).toEqual(
      new Map([
        ['layers vectorized', 90],
        ['backgrounds removed', 90],
      ]),
    );
    close();
  });
});
