import { describe, expect, test } from 'vitest';
import { PLACEMENT_WORDS } from '../../ui/jobs/placement-words.ts';
import { readProvenance } from '../../ui/jobs/provenance.ts';
import type { SetVerbs } from '../../ui/state/sets/types.ts';
import { jobOf, openApp, type World } from '../kit/app.ts';
import { choose, LIGHT, matchAll, openBrand, paintedBelow } from './brand-world.ts';

const ORDER: Parameters<SetVerbs['explore']>[0] = {
  ...{ prompt: 'a fox in the snow', output: 'vector', model: 'recraftv4_1_vector', ratio: '4:3' },
  ...{ frameId: null, dropBackground: false },
};

function placedId(world: World, title?: string): string {
  const { state } = jobOf(world, title);
  return state.state === 'done' ? state.placed.nodeId : '';
}

/** The pictures of a set on the canvas, in order. */
function picturesIn({ figma }: World, id: string) {
  return (figma.document.node(id)?.children ?? []).flatMap((child) => figma.document.node(child) ?? []);
}

function provenanceOf(node: { pluginData: Record<string, string> } | undefined) {
  return readProvenance(node?.pluginData['provenance'] ?? '');
}

describe('explore', () => {
  test('is one call that brings several pictures, in one frame that is named after the prompt', async () => {
    const world = await openApp();
    await world.app.explore(ORDER);
    await world.finish();
    const frame = world.figma.document.node(placedId(world));
    expect(frame).toMatchObject({ type: 'FRAME', name: ORDER.prompt, layoutMode: 'HORIZONTAL', layoutWrap: 'WRAP' });
    const pictures = picturesIn(world, frame?.id ?? '');
    expect(pictures).toHaveLength(6);
    expect(pictures.map(({ width, height }) => `${width} × ${height}`)).toEqual(
      Array.from({ length: 6 }, () => '1216 × 896'),
    );
    expect(world.recraft.ledger().filter(({ method }) => method === 'POST')).toHaveLength(1);
    world.figma.user.undo();
    expect(world.figma.document.node(frame?.id ?? '')).toBeUndefined();
    expect(world.figma.document.page().children).toEqual([]);
    world.close();
  });

  test('has no price before, and is charged what Recraft says after', async () => {
    const world = await openApp();
    await world.app.explore(ORDER);
    expect(jobOf(world).price).toBeNull();
    await world.finish();
    const [call] = world.recraft.ledger().filter(({ method }) => method === 'POST');
    expect(call?.units).toBeGreaterThan(0);
    expect(world.app.balance.value).toBe(10_000 - (call?.units ?? 0));
    expect(world.app.spent.value.lines).toEqual([{ label: 'set explored, V4.1', count: 1, units: call?.units }]);
    world.close();
  });

  test('marks each picture with the id that Recraft knows it by, and the frame with the job', async () => {
    const world = await openApp();
    await world.app.explore(ORDER);
    await world.finish();
    const id = placedId(world);
    const { entry } = jobOf(world);
    expect(world.figma.document.node(id)?.pluginData['job']).toBe(entry);
    const made = picturesIn(world, id).map(provenanceOf);
    expect(new Set(made.map((each) => each?.imageId)).size).toBe(6);
    expect(made.every((each) => each?.model === ORDER.model && each.job === entry)).toBe(true);
    expect(picturesIn(world, id).map(({ relaunchData }) => relaunchData)).toEqual(
      Array.from({ length: 6 }, () => ({ edit: '', recolor: '' })),
    );
    world.close();
  });

  test('of images puts rectangles with a fill each into the frame', async () => {
    const world = await openApp();
    await world.app.explore({ ...ORDER, output: 'image', model: 'recraftv4_1', ratio: '1:1' });
    await world.finish();
    const pictures = picturesIn(world, placedId(world));
    expect(pictures.map(({ type }) => type)).toEqual(Array.from({ length: 6 }, () => 'RECTANGLE'));
    expect(pictures.map(({ fills }) => fills)).toMatchObject(Array.from({ length: 6 }, () => [{ type: 'IMAGE' }]));
    expect(world.codec.live()).toBe(0);
    world.close();
  });

  test('goes into the selected frame, where it has room', async () => {
    const world = await openApp({
      document: (build) => {
        build.add('FRAME', { name: 'Board', width: 900, height: 700 });
      },
    });
    const board = world.figma.document.byName('Board');
    await world.app.explore({ ...ORDER, frameId: board.id });
    await world.finish();
    const frame = world.figma.document.node(placedId(world));
    expect(frame?.parent).toBe(board.id);
    expect(frame?.width).toBeLessThanOrEqual(900);
    expect(picturesIn(world, frame?.id ?? '')).toHaveLength(6);
    world.close();
  });

  test('is in brand colors, which are bound, and without its grounds', async () => {
    const world = await openBrand();
    await choose(world);
    matchAll(world);
    await world.app.explore({ ...ORDER, dropBackground: true });
    await world.finish();
    const painted = paintedBelow(world, placedId(world));
    const brand: readonly string[] = Object.values(LIGHT);
    expect(painted.every(({ hex, variableId }) => brand.includes(hex) && variableId !== null)).toBe(true);
    expect(painted.length).toBeGreaterThan(6);
    world.close();
  });

  test('is not offered by every model: what Recraft refuses costs nothing and is said', async () => {
    const world = await openApp();
    await world.app.explore({ ...ORDER, model: 'recraftv3_vector' });
    await world.finish();
    expect(jobOf(world).state.state).toBe('failed');
    expect(world.recraft.balance()).toBe(10_000);
    world.close();
  });

  test('is kept as a whole, and is placed again from the history in a later run', async () => {
    const world = await openApp();
    await world.app.explore(ORDER);
    await world.finish();
    const { entry } = jobOf(world);
    world.figma.user.delete(placedId(world));
    const again = await world.reopen();
    await again.app.placeAgain(entry);
    await again.clock.settle();
    const [frame] = picturesIn(again, again.figma.document.page().id);
    expect(picturesIn(again, frame?.id ?? '')).toHaveLength(6);
    expect(
      picturesIn(again, frame?.id ?? '')
        .map(provenanceOf)
        .every((each) => each?.imageId),
    ).toBe(true);
    expect(again.recraft.ledger().filter(({ method }) => method === 'POST')).toHaveLength(1);
    again.close();
  });
});

describe('of a set in which pictures cannot be used', () => {
  /** Draws nothing that Figma could take in the first `bad` pictures of every answer, or sends what is none. */
  async function openSpoiled(bad: number, text = '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>') {
    const world = await openApp();
    const answer = world.recraft.fetch.bind(world.recraft);
    world.recraft.fetch = async (request) => {
      const reply = await answer(request);
      if (request.method !== 'POST' || !request.url.endsWith('/explore')) return reply;
      const body = (await reply.json()) as { data: { b64_json: string }[] }; // the simulator's own answer
      const empty = Buffer.from(text).toString('base64');
      for (const each of body.data.slice(0, bad)) each.b64_json = empty;
      const headers = new Headers(reply.headers);
      headers.delete('content-length');
      return Response.json(body, { headers });
    };
    return world;
  }

  test('the others are placed, and that one is missing is said', async () => {
    const world = await openSpoiled(1);
    await world.app.explore(ORDER);
    await world.finish();
    expect(picturesIn(world, placedId(world))).toHaveLength(5);
    expect(jobOf(world).state).toMatchObject({ placed: { note: 'set-incomplete' } });
    world.close();
  });

  test('that some came as no pictures is said as well, also in a later run', async () => {
    const world = await openSpoiled(2, 'no picture');
    await world.app.explore(ORDER);
    await world.finish();
    expect(picturesIn(world, placedId(world))).toHaveLength(4);
    expect(jobOf(world).state).toMatchObject({ placed: { note: 'set-incomplete' } });
    const again = await world.reopen();
    await again.app.placeAgain(again.app.history.entries.value[0]?.id ?? '');
    expect(again.app.notices.value.map(({ text }) => text)).toContain(PLACEMENT_WORDS['set-incomplete']);
    again.close();
  });

  test('nothing is placed where none can, and the set is kept', async () => {
    const world = await openSpoiled(6);
    await world.app.explore(ORDER);
    await world.finish();
    expect(jobOf(world).state).toMatchObject({ state: 'failed' });
    expect(world.figma.document.page().children).toEqual([]);
    expect(world.app.history.entries.value).toMatchObject([{ fate: { fate: 'made', standing: { at: 'history' } } }]);
    world.close();
  });
});

describe('more like one of a set', () => {
  test('asks by the picture’s id and closeness, and puts what comes into a frame of its own', async () => {
    const world = await openApp();
    await world.app.explore(ORDER);
    await world.finish();
    const [picture] = picturesIn(world, placedId(world));
    const imageId = provenanceOf(picture)?.imageId ?? '';
    await world.app.explore({ ...ORDER, like: { imageId, closeness: 4 } });
    await world.finish();
    const title = `More like one of “${ORDER.prompt}”`;
    const more = picturesIn(world, placedId(world, title));
    expect(more).toHaveLength(6);
    expect(more.map(provenanceOf).every((each) => each?.imageId !== imageId)).toBe(true);
    const paths = world.recraft.ledger().flatMap(({ method, path }) => (method === 'POST' ? [path] : []));
    expect(paths).toEqual(['/v1/images/explore', '/v1/images/explore/similar']);
    world.close();
  });

  test('of a picture that Recraft does not know is refused, free of charge', async () => {
    const world = await openApp();
    const imageId = '00000000-0000-4000-8000-000000000000';
    await world.app.explore({ ...ORDER, like: { imageId, closeness: 3 } });
    await world.finish();
    expect(jobOf(world).state).toMatchObject({ state: 'failed', credits: 0 });
    expect(world.recraft.balance()).toBe(10_000);
    world.close();
  });
});
