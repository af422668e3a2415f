import { describe, expect, test } from 'vitest';
import { readProvenance } from '../../ui/jobs/provenance.ts';
import type { GenerateParams } from '../../ui/state/types.ts';
import { openApp, type World } from '../kit/app.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { solid } from './samples.ts';

const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'image',
  model: 'recraftv4_1',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

const shape = (build: DocumentBuilder) => {
  build.add('ELLIPSE', { name: 'Moon', x: 100, y: 100, width: 300, height: 300, fills: [solid('#204060')] });
};

/** The layers of the results, in the order of the jobs. */
function results({ app, figma }: World) {
  return app.jobs.value.map(({ state }) =>
    state.state === 'done' ? figma.document.node(state.placed.nodeId) : undefined,
  );
}

function seedsOf(world: World): (number | null | undefined)[] {
  return results(world).map((node) => readProvenance(node?.pluginData['provenance'] ?? '')?.seed);
}

function pictureOf({ figma }: World, node: ReturnType<typeof results>[number]): Uint8Array | undefined {
  const fill = Array.isArray(node?.fills) ? node.fills.at(-1) : undefined;
  return figma.document.imageBytes(fill?.type === 'IMAGE' ? (fill.imageHash ?? '') : '');
}

describe('the seed of a picture', () => {
  test('is the panel’s own, another one for each, and stands on the layer', async () => {
    const world = await openApp();
    await world.app.generate({ ...ORDER, count: 3 });
    await world.finish();
    const seeds = seedsOf(world);
    expect(seeds.every((seed) => Number.isInteger(seed) && (seed ?? -1) >= 0 && (seed ?? 2 ** 32) < 2 ** 32)).toBe(
      true,
    );
    expect(new Set(seeds).size).toBe(3);
    world.close();
  });

  test('that is locked counts up within an order, and brings the same picture again', async () => {
    const world = await openApp();
    await world.app.generate({ ...ORDER, count: 2, seed: 2 ** 32 - 1 });
    await world.finish();
    await world.app.generate({ ...ORDER, seed: 0 });
    await world.finish();
    expect(seedsOf(world)).toEqual([2 ** 32 - 1, 0, 0]);
    const [first, second, again] = results(world).map((node) => pictureOf(world, node));
    expect(again).toEqual(second);
    expect(first).not.toEqual(second);
    world.close();
  });

  test('is another one where a result is ordered once more, so that nobody pays twice for one picture', async () => {
    const world = await openApp();
    await world.app.generate({ ...ORDER, seed: 7 });
    await world.finish();
    const [entry] = world.app.history.entries.value;
    await world.app.tryAgain(entry?.id ?? '');
    await world.finish();
    const [seed, other] = seedsOf(world);
    expect(seed).toBe(7);
    expect(other).not.toBe(7);
    const [first, second] = results(world).map((node) => pictureOf(world, node));
    expect(second).not.toEqual(first);
    world.close();
  });

  test('is the same where no result came', async () => {
    const world = await openApp({ scenario: 'server-text' });
    await world.app.generate({ ...ORDER, seed: 7 });
    await world.finish();
    world.recraft.scenario('ok');
    const [entry] = world.app.history.entries.value;
    expect(entry?.fate.fate).toBe('unknown');
    await world.app.tryAgain(entry?.id ?? '');
    await world.finish();
    expect(seedsOf(world).at(-1)).toBe(7);
    world.close();
  });
});

describe('pictures for a shape', () => {
  test('are known to the panel at once where the shape is still selected', async () => {
    const world = await openApp({ document: shape });
    world.figma.user.selectByName('Moon');
    await world.clock.until(() => world.app.selection.value.layers.length === 1);
    await world.app.generate({ ...ORDER, shapeId: world.figma.document.byName('Moon').id });
    await world.finish();
    await world.clock.until(() => world.app.selection.value.layers[0]?.provenance !== null);
    expect(world.app.selection.value.layers).toMatchObject([{ name: 'Moon', image: { paint: 1 } }]);
    world.close();
  });

  test('become its fill, on top, with the provenance on the shape', async () => {
    const world = await openApp({ document: shape });
    const { id } = world.figma.document.byName('Moon');
    await world.app.generate({ ...ORDER, shapeId: id });
    await world.finish();
    const [moon] = results(world);
    expect(moon).toMatchObject({ id, name: 'Moon', fills: [{ type: 'SOLID' }, { type: 'IMAGE', scaleMode: 'FILL' }] });
    expect(readProvenance(moon?.pluginData['provenance'] ?? '')).toMatchObject({ operation: 'generate', size: '1:1' });
    world.close();
  });

  test('beyond the first stand beside it, in a row', async () => {
    const world = await openApp({ document: shape });
    const { id } = world.figma.document.byName('Moon');
    await world.app.generate({ ...ORDER, count: 3, shapeId: id });
    await world.finish();
    const [moon, ...others] = results(world);
    expect(moon?.id).toBe(id);
    expect(others.map((node) => node?.type)).toEqual(['RECTANGLE', 'RECTANGLE']);
    const corners = others.map((node) => node?.relativeTransform?.map(([, , at]) => at));
    expect(corners[0]?.[0]).toBeGreaterThan(400);
    expect(corners[1]).toEqual([(corners[0]?.[0] ?? 0) + 1024 + 24, corners[0]?.[1]]);
    world.close();
  });

  test('that are vectors stand beside it and leave it as it is', async () => {
    const world = await openApp({ document: shape });
    const before = structuredClone(world.figma.document.byName('Moon'));
    await world.app.generate({ ...ORDER, output: 'vector', model: 'recraftv4_1_vector', shapeId: before.id });
    await world.finish();
    const [art] = results(world);
    expect(art?.type).toBe('FRAME');
    expect(art?.relativeTransform?.[0][2]).toBeGreaterThan(400);
    expect(world.figma.document.byName('Moon')).toEqual(before);
    world.close();
  });

  test('placed again stand on free canvas, and the shape keeps its one fill', async () => {
    const world = await openApp({ document: shape });
    const { id } = world.figma.document.byName('Moon');
    await world.app.generate({ ...ORDER, shapeId: id });
    await world.finish();
    const fills = structuredClone(world.figma.document.byName('Moon').fills);
    const [entry] = world.app.history.entries.value;
    await world.app.placeAgain(entry?.id ?? '');
    expect(world.figma.document.byName('Moon').fills).toEqual(fills);
    expect(world.figma.document.page().children).toHaveLength(2);
    expect(world.recraft.ledger().filter(({ method }) => method === 'POST')).toHaveLength(1);
    world.close();
  });
});
