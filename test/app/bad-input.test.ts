import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Unfit } from '../../plugin/protocol/contract.ts';
import type { GenerateParams } from '../../ui/state/types.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { jobOf, openApp, type World } from '../kit/app.ts';
import { picture, productShot, solid, TINY_GIF } from './samples.ts';

const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

function postsOf({ recraft }: World): number {
  return recraft.ledger().filter(({ method }) => method === 'POST').length;
}

async function withLayer(document: (build: DocumentBuilder) => void, name: string): Promise<World & { id: string }> {
  const world = await openApp({ command: 'vectorize', document });
  world.figma.user.selectByName(name);
  await world.clock.settle();
  return { ...world, id: world.figma.document.byName(name).id };
}

describe('no selection', () => {
  test.each(['vectorize', 'removeBackground'] as const)('sends nothing and asks for layers: %s', async (verb) => {
    const world = await openApp();
    await world.app[verb]({ layerIds: [], original: 'hide', dropBackground: false });
    expect(world.app.notices.value.map(({ title }) => title)).toEqual(['Nothing is selected']);
    expect(world.app.jobs.value).toEqual([]);
    expect(postsOf(world)).toBe(0);
    world.close();
  });
});

describe('a layer that cannot be used', () => {
  const CASES: readonly (readonly [Unfit, string, (build: DocumentBuilder) => void])[] = [
    ['locked', 'It’s locked; unlock it first.', (build) => shape(build, { locked: true })],
    ['hidden', 'It’s hidden; show it first.', (build) => shape(build, { visible: false })],
    ['empty', 'There is nothing in it to see.', (build) => shape(build, { fills: [] })],
    ['too-narrow', 'It’s too narrow', (build) => shape(build, { width: 20, height: 4000 })],
    [
      'no-size',
      'It has no width or height.',
      (build) => void build.add('LINE', { name: 'Layer', width: 100, height: 0, strokes: [] }),
    ],
  ];

  function shape(build: DocumentBuilder, change: Parameters<DocumentBuilder['add']>[1]): void {
    build.add('RECTANGLE', { name: 'Layer', width: 200, height: 200, fills: [solid('#d9531e')], ...change });
  }

  test.each(CASES)(
    'because it is %s is named with its reason, and nothing is sent',
    async (reason, words, document) => {
      const world = await withLayer(document, 'Layer');
      expect(world.app.selection.value.layers.map(({ vectorize }) => vectorize)).toEqual([reason]);
      await world.app.vectorize({ layerIds: [world.id], original: 'hide', dropBackground: false });
      const [notice] = world.app.notices.value;
      expect(notice?.title).toBe('“Layer” was left out');
      expect(notice?.text).toContain(words);
      expect(postsOf(world)).toBe(0);
      world.close();
    },
  );

  test('of 9,000 px is reduced to what Recraft takes', async () => {
    const world = await withLayer((build) => shape(build, { width: 9_000, height: 4_500 }), 'Layer');
    await world.app.vectorize({ layerIds: [world.id], original: 'keep', dropBackground: false });
    await world.finish();
    const { state } = jobOf(world);
    expect(state.state).toBe('done');
    const placed = state.state === 'done' ? world.figma.document.node(state.placed.nodeId) : undefined;
    expect(placed).toMatchObject({ width: 9_000, height: 4_500 });
    world.close();
  });

  test('inside an instance gets its result beside it, and a sentence says why', async () => {
    const world = await withLayer((build) => {
      const component = build.component({ name: 'Badge', width: 200, height: 200 });
      build.add(
        'ELLIPSE',
        { name: 'Dot', x: 20, y: 20, width: 160, height: 160, fills: [solid('#d9531e')] },
        component,
      );
      build.instance(component, { name: 'Badge 1', x: 400, y: 0 });
    }, 'Badge 1');
    const [dot] = world.figma.document.byName('Badge 1').children ?? [];
    await world.app.vectorize({ layerIds: [dot ?? ''], original: 'hide', dropBackground: false });
    await world.finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', placed: { note: 'inside-instance' } });
    expect(world.app.notices.value.at(-1)?.text).toBe(
      'Figma doesn’t let a plugin change layers inside an instance; the result stands beside it.',
    );
    expect(world.figma.document.byName('Badge 1').children).toEqual([dot]);
    world.close();
  });

  test('with text of mixed fills is vectorized as it looks', async () => {
    const world = await withLayer((build) => {
      build.add('TEXT', {
        name: 'Headline',
        characters: 'Pack light',
        fontSize: 64,
        fills: 'MIXED',
        textRuns: [
          { start: 0, end: 4, fills: [solid('#d9531e')] },
          { start: 4, end: 10, fills: [solid('#17323d')] },
        ],
      });
    }, 'Headline');
    await world.app.vectorize({ layerIds: [world.id], original: 'hide', dropBackground: false });
    await world.finish();
    expect(jobOf(world).state.state).toBe('done');
    world.close();
  });

  test('with a GIF fill is sent as a PNG that Recraft can read', async () => {
    const gif = new Uint8Array(
      await sharp(await productShot(64, 64))
        .gif()
        .toBuffer(),
    );
    const world = await withLayer((build) => {
      const fill = picture(build.image(gif));
      build.add('RECTANGLE', { name: 'Moving', width: 300, height: 300, fills: [fill] });
    }, 'Moving');
    await world.app.removeBackground({ layerIds: [world.id], original: 'hide', dropBackground: false });
    await world.finish();
    expect(jobOf(world).state.state).toBe('done');
    expect(
      world.recraft
        .ledger()
        .filter(({ method }) => method === 'POST')
        .map(({ status }) => status),
    ).toEqual([200]);
    world.close();
  });
});

describe('a picture of one pixel', () => {
  test('is named as too small before anything is spent', async () => {
    const world = await withLayer((build) => {
      build.add('RECTANGLE', { name: 'Dot', width: 300, height: 300, fills: [picture(build.image(TINY_GIF))] });
    }, 'Dot');
    await world.app.removeBackground({ layerIds: [world.id], original: 'hide', dropBackground: false });
    await world.finish();
    expect(world.app.notices.value).toMatchObject([{ title: '“Dot” was left out' }]);
    expect(world.recraft.balance()).toBe(10_000);
    world.close();
  });
});

describe('a prompt', () => {
  test.each([
    ['that is empty', ' \n ', 'The prompt is empty'],
    ['of 10,001 characters', 'x'.repeat(10_001), 'The prompt is too long'],
  ])('%s is not sent', async (_title, prompt, title) => {
    const world = await openApp();
    await world.app.generate({ ...ORDER, prompt });
    expect(world.app.notices.value.map((notice) => notice.title)).toEqual([title]);
    expect(world.app.jobs.value).toEqual([]);
    expect(postsOf(world)).toBe(0);
    world.close();
  });

  test('of emoji alone is a prompt', async () => {
    const world = await openApp();
    await world.app.generate({ ...ORDER, prompt: '🦊🏔️🌲' });
    await world.finish();
    expect(jobOf(world).state.state).toBe('done');
    world.close();
  });
});
