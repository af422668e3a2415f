import { describe, expect, test } from 'vitest';
import type { SetVerbs } from '../../ui/state/sets/types.ts';
import { openApp, type World } from '../kit/app.ts';
import { solid } from './samples.ts';

const SUBJECTS = ['Tent', 'Canoe', 'Heron', 'Lantern', 'Map'];
const ORDER: Parameters<SetVerbs['drawSet']>[0] = {
  ...{ subjects: SUBJECTS, template: '{subject}, flat icon', title: 'Camping', side: 128, components: false },
  art: { output: 'vector', model: 'recraftv4_1_vector', ratio: '1:1', dropBackground: false },
};

function childrenOf({ figma }: World, id: string) {
  return (figma.document.node(id)?.children ?? []).flatMap((child) => figma.document.node(child) ?? []);
}

function names(world: World, frame = 'Camping'): string[] {
  return childrenOf(world, world.figma.document.byName(frame).id).map(({ name }) => name);
}

function bodies(world: World, path: RegExp): number {
  return world.recraft.ledger().filter((call) => call.method === 'POST' && path.test(call.path)).length;
}

/** The seeds that its pictures were ordered with. */
function seeds({ app }: World): ReadonlySet<string> {
  return new Set(app.history.entries.value.flatMap(({ recipe }) => /"seed":\d+/.exec(JSON.stringify(recipe)) ?? []));
}

describe('a set', () => {
  test('is one picture for each subject, in the order of the list, in one frame that wraps', async () => {
    const world = await openApp();
    await world.app.drawSet(ORDER, false);
    await world.finish();
    const frame = world.figma.document.byName('Camping');
    expect(frame).toMatchObject({ type: 'FRAME', layoutMode: 'HORIZONTAL', layoutWrap: 'WRAP', fills: [] });
    expect(names(world)).toEqual(SUBJECTS);
    // Three columns of 128 px with 24 px between and around them, two lines.
    expect([frame.width, frame.height]).toEqual([3 * 152 + 24, 2 * 152 + 24]);
    expect(childrenOf(world, frame.id).map(({ width, height }) => [width, height])).toEqual(
      SUBJECTS.map(() => [128, 128]),
    );
    expect(world.app.jobs.value.map(({ title }) => title)).toEqual(SUBJECTS);
    expect(world.app.history.entries.value).toHaveLength(5);
    expect(seeds(world).size).toBe(5);
    world.close();
  });

  test('makes no frame before the first picture has come, and one undo step takes the last one back', async () => {
    const world = await openApp();
    await world.app.drawSet(ORDER, false);
    expect(childrenOf(world, world.figma.document.page().id)).toEqual([]);
    await world.finish();
    world.figma.user.undo();
    expect(names(world)).toHaveLength(4);
    world.close();
  });

  test('leaves no hole where one failed, and takes it into its place when it is tried again', async () => {
    const world = await openApp({ latency: 0 });
    world.recraft.scenario('server-json', 2);
    await world.app.drawSet(ORDER, false);
    await world.finish();
    const failed = world.app.jobs.value.filter(({ state }) => state.state === 'failed');
    expect(failed).toHaveLength(2);
    expect(names(world)).toEqual(SUBJECTS.filter((name) => !failed.some(({ title }) => title === name)));
    for (const { id } of failed) await world.app.retry(id);
    await world.finish();
    expect(names(world)).toEqual(SUBJECTS);
    expect(world.recraft.balance()).toBe(10_000 - 5 * 80);
    world.close();
  });

  test('goes on in its frame wherever that was moved, and makes another where it was deleted', async () => {
    const world = await openApp({ latency: 0 });
    world.recraft.scenario('server-json', 2);
    await world.app.drawSet(ORDER, false);
    await world.finish();
    const first = world.figma.document.byName('Camping');
    const [one, other] = world.app.jobs.value.filter(({ state }) => state.state === 'failed');
    world.figma.user.edit(first.id, {
      name: 'Mine',
      relativeTransform: [
        [1, 0, 4_000],
        [0, 1, 0],
      ],
    });
    await world.app.retry(one?.id ?? '');
    await world.finish();
    expect(names(world, 'Mine')).toHaveLength(4);
    world.figma.user.delete(first.id);
    await world.app.retry(other?.id ?? '');
    await world.finish();
    expect(names(world)).toEqual([other?.title]);
    world.close();
  });

  test('finds its frame in a later run of the plugin, for a result that was paid for and never placed', async () => {
    const world = await openApp();
    await world.app.drawSet(ORDER, false);
    const cancelled = world.app.jobs.value[2];
    await world.clock.advance(1_500);
    world.app.cancel(cancelled?.id ?? '');
    await world.finish();
    expect(names(world)).not.toContain('Heron');
    const again = await world.reopen();
    await again.app.placeAgain(cancelled?.entry ?? '');
    await again.clock.settle();
    expect(names(again)).toEqual(SUBJECTS);
    again.close();
  });

  test('of components has each subject as a component with the drawing’s own layers', async () => {
    const world = await openApp();
    await world.app.drawSet({ ...ORDER, components: true, subjects: ['Tent', 'Map'] }, false);
    await world.finish();
    const parts = childrenOf(world, world.figma.document.byName('Camping').id);
    expect(parts.map(({ type, name }) => [type, name])).toEqual([
      ['COMPONENT', 'Tent'],
      ['COMPONENT', 'Map'],
    ]);
    expect(parts.every(({ pluginData }) => pluginData['job'] !== undefined)).toBe(true);
    const inner = childrenOf(world, parts[0]?.id ?? '');
    expect(inner.length).toBeGreaterThan(0);
    expect(inner.map(({ type }) => type)).not.toContain('FRAME');
    world.close();
  });

  test('of many keeps its order, one price and the budget', async () => {
    const subjects = Array.from({ length: 40 }, (_, index) => `Icon ${String(index + 1)}`);
    const world = await openApp({ units: 2_000 });
    await world.app.drawSet(
      { ...ORDER, art: { ...ORDER.art, output: 'image', model: 'recraftv4_1_flash' }, side: 32, subjects },
      false,
    );
    expect(world.app.jobs.value).toHaveLength(40);
    await world.finish();
    expect(names(world)).toEqual(subjects);
    expect(world.recraft.balance()).toBe(2_000 - 40 * 7);
    world.close();
  }, 60_000);
});

describe('what is too long for its model', () => {
  const prompt = 'x'.repeat(10_001);
  const [plain, size] = [
    { output: 'vector', model: 'recraftv4_1_vector', dropBackground: false },
    { ratio: '1:1' },
  ] as const;
  const frame = { id: '1:2', name: 'Frame', width: 100, height: 100 };
  test.each<[string, (verbs: SetVerbs) => Promise<void>]>([
    ['a set', (verbs) => verbs.drawSet({ ...ORDER, subjects: ['Tent', prompt] }, false)],
    ['an exploration', (verbs) => verbs.explore({ ...plain, ...size, prompt, frameId: null })],
    ['frames', (verbs) => verbs.drawInFrames({ ...plain, prompt, frames: [frame] })],
  ])('is refused before anything is captured: %s', async (_what, order) => {
    const world = await openApp();
    await order(world.app);
    expect(world.app.notices.value.map(({ title }) => title)).toEqual(['The prompt is too long']);
    expect(world.app.jobs.value).toEqual([]);
    world.close();
  });
});

describe('a set whose first picture is approved', () => {
  test('draws the first alone, makes a style from it, and draws the others in that, into the same frame', async () => {
    const world = await openApp();
    await world.app.drawSet(ORDER, true);
    await world.finish();
    expect(names(world)).toEqual(['Tent']);
    expect(world.app.sets.pending.value).toMatchObject({ stage: 'first' });
    const approved = world.app.approveFirst();
    expect(world.app.sets.pending.value).toMatchObject({ stage: 'approving' });
    await world.app.redrawFirst();
    await world.app.approveFirst();
    expect(world.app.jobs.value).toHaveLength(1);
    await world.clock.until(() => world.app.sets.pending.value === null);
    await approved;
    await world.finish();
    expect(names(world)).toEqual(SUBJECTS);
    expect(bodies(world, /styles$/)).toBe(1);
    expect(world.app.styles.list.value.map(({ name }) => name)).toEqual(['Camping']);
    expect(world.recraft.balance()).toBe(10_000 - 5 * 80 - 5);
    world.close();
  });

  test('is approved only when it is there', async () => {
    const world = await openApp();
    await world.app.drawSet(ORDER, true);
    await world.app.approveFirst();
    expect(world.app.sets.pending.value).toMatchObject({ stage: 'first' });
    await world.finish();
    expect([bodies(world, /styles$/), names(world), world.app.notices.value]).toEqual([0, ['Tent'], []]);
    world.close();
  });

  test('and given up while its style is made draws no others', async () => {
    const world = await openApp();
    await world.app.drawSet(ORDER, true);
    await world.finish();
    const approved = world.app.approveFirst();
    await world.clock.until(() => (world.app.styles.making.value?.sent ?? null) !== null);
    world.app.dropPending();
    await world.clock.until(() => world.app.styles.making.value === null);
    await approved;
    await world.finish();
    expect(names(world)).toEqual(['Tent']);
    expect(world.app.styles.list.value).toHaveLength(1);
    expect(world.app.sets.pending.value).toBeNull();
    world.close();
  });

  test('draws the first once more on a click, and makes the style from the latest', async () => {
    const world = await openApp();
    await world.app.drawSet(ORDER, true);
    await world.finish();
    const before = world.app.sets.pending.value?.firstJob;
    await world.app.redrawFirst();
    await world.finish();
    expect(world.app.sets.pending.value?.firstJob).not.toBe(before);
    expect(names(world)).toEqual(['Tent', 'Tent']);
    expect(seeds(world).size).toBe(2);
    world.app.dropPending();
    await world.app.approveFirst();
    await world.finish();
    expect(world.recraft.balance()).toBe(10_000 - 2 * 80);
    world.close();
  });

  test('is followed by the others as they are where its model takes no style', async () => {
    const world = await openApp();
    const art = { ...ORDER.art, output: 'image', model: 'recraftv4_1_flash' } as const;
    await world.app.drawSet({ ...ORDER, art, subjects: ['Tent', 'Map'] }, true);
    await world.finish();
    await world.app.approveFirst();
    await world.finish();
    expect([bodies(world, /styles$/), names(world)]).toEqual([0, ['Tent', 'Map']]);
    world.close();
  });

  test('waits on where the style could not be made, and says why', async () => {
    const world = await openApp();
    await world.app.drawSet(ORDER, true);
    await world.finish();
    world.recraft.setBalance(3);
    await world.app.checkAgain();
    await world.app.approveFirst();
    expect(world.app.sets.pending.value).toMatchObject({ stage: 'first' });
    expect(world.app.notices.value.map(({ title }) => title).join()).toMatch(/units/i);
    expect(world.app.jobs.value).toHaveLength(1);
    world.close();
  });

  test('is drawn, like all others, in a style that is made from chosen layers before it', async () => {
    const world = await openApp({
      document: (build) => {
        build.add('RECTANGLE', { name: 'Look', width: 300, height: 300, fills: [solid('#3366cc')] });
      },
    });
    const layerId = world.figma.document.byName('Look').id;
    const references = [{ from: { kind: 'layer', layerId }, name: 'Look', weight: 1 } as const];
    const style = {
      kind: 'references',
      name: 'Look',
      references,
      match: 'precise',
      base: 'vector_illustration',
    } as const;
    const drawn = world.app.drawSet({ ...ORDER, art: { ...ORDER.art, style }, subjects: ['Tent', 'Map'] }, false);
    await world.clock.until(() => world.app.jobs.value.length === 2);
    await drawn;
    await world.finish();
    expect(names(world)).toEqual(['Tent', 'Map']);
    expect(bodies(world, /styles$/)).toBe(1);
    expect(world.recraft.balance()).toBe(10_000 - 5 - 2 * 80);
    world.close();
  });

  test('pays for no style where the wallet holds no picture in it', async () => {
    const world = await openApp({ units: 84, document: (build) => void build.add('RECTANGLE', { name: 'Look' }) });
    const from = { kind: 'layer', layerId: world.figma.document.byName('Look').id } as const;
    const references = [{ from, name: 'Look', weight: 1 }];
    const style = { kind: 'references', name: 'Look', references, match: 'precise', base: 'any' } as const;
    await world.app.drawSet({ ...ORDER, art: { ...ORDER.art, style } }, true);
    expect([bodies(world, /./), world.app.jobs.value, world.app.sets.pending.value]).toEqual([0, [], null]);
    expect(world.app.notices.value.map(({ title }) => title)).toEqual(['Too few API units']);
    world.close();
  });
});
