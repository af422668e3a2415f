import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import { openApp, type World } from '../kit/app.ts';
import { solid } from './samples.ts';

const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

function childrenOf({ figma }: World, id: string) {
  return (figma.document.node(id)?.children ?? []).flatMap((child) => figma.document.node(child) ?? []);
}

/** How many shapes below a node fill the whole result. */
function fullShapes(world: World, id: string, rootId: string): number {
  const root = world.figma.document.node(rootId);
  const below = childrenOf(world, id);
  const full = below.filter(
    ({ type, width = 0, height = 0 }) =>
      type === 'VECTOR' && width > (root?.width ?? 0) * 0.99 && height > (root?.height ?? 0) * 0.99,
  );
  return full.length + below.reduce((sum, child) => sum + fullShapes(world, child.id, rootId), 0);
}

describe('six vectors', () => {
  test('go into an auto-layout frame in the order of the click, whichever arrives first', async () => {
    const world = await openApp({
      document: (build) => {
        build.add('FRAME', {
          name: 'Icons',
          width: 600,
          height: 200,
          layoutMode: 'HORIZONTAL',
          itemSpacing: 16,
          primaryAxisSizingMode: 'AUTO',
          counterAxisSizingMode: 'AUTO',
          fills: [solid('#ffffff')],
        });
      },
    });
    const { app, figma, recraft, finish, close } = world;
    const frame = figma.document.byName('Icons');
    await app.generate({ ...ORDER, count: 6, frameId: frame.id });
    expect(app.active.value).toBe(6);
    await finish();
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(Array.from({ length: 6 }, () => 'done'));
    const results = app.jobs.value.map(({ state }) => (state.state === 'done' ? state.placed.nodeId : ''));
    expect(childrenOf(world, frame.id).map(({ id }) => id)).toEqual(results);
    expect(childrenOf(world, frame.id).every(({ type }) => type === 'FRAME')).toBe(true);
    expect(app.balance.value).toBe(10_000 - 6 * 80);
    expect(recraft.balance()).toBe(app.balance.value);
    expect(app.spent.value).toEqual({ total: 480, lines: [{ label: 'vectors, V4.1', count: 6, units: 480 }] });
    close();
  });

  test('are six calls, each for one vector, and each undo step takes one back', async () => {
    const world = await openApp();
    const { app, figma, recraft, finish, close } = world;
    const page = figma.document.page().id;
    await app.generate({ ...ORDER, count: 3 });
    await finish();
    expect(
      recraft
        .ledger()
        .filter(({ method }) => method === 'POST')
        .map(({ images }) => images),
    ).toEqual([1, 1, 1]);
    expect(childrenOf(world, page)).toHaveLength(3);
    figma.user.undo();
    expect(childrenOf(world, page)).toHaveLength(2);
    close();
  });
});

describe('images', () => {
  test('stand on free canvas in a row that lies on top of nothing', async () => {
    const world = await openApp({
      document: (build) => {
        build.add('RECTANGLE', { name: 'Busy', x: -400, y: -400, width: 800, height: 800, fills: [solid('#204060')] });
      },
    });
    const { app, figma, finish, close } = world;
    await app.generate({ ...ORDER, output: 'image', model: 'recraftv4_1', ratio: '4:3', count: 3 });
    await finish();
    const boxes = childrenOf(world, figma.document.page().id).map(({ relativeTransform, width, height, name }) => ({
      name,
      x: relativeTransform?.[0][2] ?? 0,
      y: relativeTransform?.[1][2] ?? 0,
      width: width ?? 0,
      height: height ?? 0,
    }));
    expect(boxes).toHaveLength(4);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect({ a: a.name, b: b.name, apart }).toMatchObject({ apart: true });
      }
    }
    const row = boxes.filter(({ name }) => name !== 'Busy');
    expect(new Set(row.map(({ y }) => y)).size).toBe(1);
    expect(row.map(({ x }) => x)).toEqual([...row.map(({ x }) => x)].sort((a, b) => a - b));
    expect(row.map(({ width, height }) => `${width} × ${height}`)).toEqual(
      Array.from({ length: 3 }, () => '1216 × 896'),
    );
    close();
  });

  test('are rectangles with one image fill, named after the prompt', async () => {
    const world = await openApp();
    const { app, figma, finish, close } = world;
    await app.generate({ ...ORDER, output: 'image', model: 'recraftv4_1', prompt: `  a red\n fox ${'🦊'.repeat(80)}` });
    await finish();
    const [result] = childrenOf(world, figma.document.page().id);
    expect(result?.type).toBe('RECTANGLE');
    expect(result?.fills).toMatchObject([{ type: 'IMAGE', scaleMode: 'FILL' }]);
    expect(result?.name).toMatch(/^a red fox (🦊)+…$/u);
    close();
  });

  test('that come as WebP although PNG was asked for are placed all the same', async () => {
    const { app, codec, finish, close } = await openApp({ scenario: 'webp' });
    await app.generate({ ...ORDER, output: 'image', model: 'recraftv4_1' });
    await finish();
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(['done']);
    expect(codec.live()).toBe(0);
    close();
  });
});

describe('a result', () => {
  test('is shown on the canvas by a click, and said to be gone when it was deleted', async () => {
    const world = await openApp();
    const { app, figma, finish, clock, close } = world;
    await app.generate(ORDER);
    await finish();
    const [job] = app.jobs.value;
    const [result] = childrenOf(world, figma.document.page().id);
    await app.reveal(job?.id ?? '');
    await clock.settle();
    expect(app.selection.value.layers.map(({ id }) => id)).toEqual([result?.id]);
    figma.user.delete(result?.id ?? '');
    await app.reveal(job?.id ?? '');
    expect(app.notices.value.at(-1)?.title).toMatch(/is gone$/);
    close();
  });

  test('loses its background shape when that was asked for', async () => {
    const world = await openApp();
    const { app, finish, close } = world;
    await app.generate(ORDER);
    await app.generate({ ...ORDER, dropBackground: true });
    await finish();
    const grounds = app.jobs.value.map(({ state }) =>
      state.state === 'done' ? fullShapes(world, state.placed.nodeId, state.placed.nodeId) : null,
    );
    expect(grounds).toEqual([1, 0]);
    close();
  });
});

describe('what is announced', () => {
  test('is the count of what is done, politely', async () => {
    const { app, finish, clock, close } = await openApp({ latency: 4_000 });
    const said: string[] = [];
    const stop = app.announcement.subscribe((text) => said.push(text));
    await app.generate({ ...ORDER, count: 2 });
    await finish();
    await clock.advance(10_000);
    stop();
    expect(said.at(-1)).toContain('2 of 2 done.');
    close();
  });
});
