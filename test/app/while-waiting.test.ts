import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { jobOf, openApp, type World } from '../kit/app.ts';
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

function twoPages(build: DocumentBuilder): void {
  const frame = build.add('FRAME', { name: 'Board', width: 900, height: 500, fills: [solid('#ffffff')] });
  build.add('ELLIPSE', { name: 'Sun', x: 40, y: 40, width: 200, height: 200, fills: [solid('#f2a03d')] }, frame);
  build.page('Second');
}

/** A world in which the paid request for the layer "Sun" has left. */
async function vectorizingSun(): Promise<World> {
  const world = await openApp({ document: twoPages });
  const { app, figma, clock } = world;
  const layerIds = [figma.document.byName('Sun').id];
  await app.vectorize({ layerIds, original: 'hide', dropBackground: false });
  await clock.until(() => {
    const { state } = jobOf(world);
    return state.state === 'running' && state.sent !== null;
  });
  return world;
}

function pageCalled({ figma }: World, name: string) {
  const page = figma.document.pages().find((candidate) => candidate.name === name);
  if (page === undefined) throw new Error(`there is no page ${name}`);
  return page;
}

describe('while Recraft works', () => {
  test('the layer is deleted: the result stands where it was, and a sentence says so', async () => {
    const world = await vectorizingSun();
    const { app, figma, finish, close } = world;
    figma.user.delete(figma.document.byName('Sun').id);
    await finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', placed: { note: 'layer-gone' } });
    expect(app.notices.value.at(-1)?.text).toBe('The layer was deleted while waiting; the result stands where it was.');
    close();
  });

  test('the layer is locked: it is left alone, and a sentence says where the result stands', async () => {
    const world = await vectorizingSun();
    const { app, figma, finish, close } = world;
    figma.user.edit(figma.document.byName('Sun').id, { locked: true });
    await finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', placed: { note: 'locked' } });
    expect(app.notices.value.at(-1)?.text).toBe(
      'The layer was locked while waiting and left alone; the result stands beside it.',
    );
    close();
  });

  test('the file may only be viewed: the result is kept, and placed where that is possible again', async () => {
    const world = await vectorizingSun();
    const { app, figma, recraft, finish, close } = world;
    figma.user.setAccess('view');
    await finish();
    const failure = { code: 'placement-refused', text: expect.stringContaining('check that you may edit this file') };
    expect(jobOf(world).state).toMatchObject({ state: 'failed', credits: 10, failure });
    figma.user.setAccess('edit');
    await app.placeAgain(app.history.entries.value[0]?.id ?? '');
    await finish();
    expect(figma.document.byName('Board').children).toHaveLength(2);
    expect(recraft.balance()).toBe(10_000 - 10);
    close();
  });

  test('its frame is deleted: the result stands on the page', async () => {
    const world = await vectorizingSun();
    const { figma, finish, close } = world;
    figma.user.delete(figma.document.byName('Board').id);
    await finish();
    const { state } = jobOf(world);
    expect(state).toMatchObject({ state: 'done', placed: { note: 'parent-gone' } });
    expect(figma.document.page().children).toContain(state.state === 'done' ? state.placed.nodeId : '');
    close();
  });

  test('another page is opened: the result stands on the page of its layer', async () => {
    const world = await vectorizingSun();
    const { figma, finish, close } = world;
    const first = figma.document.page().id;
    figma.user.goToPage(pageCalled(world, 'Second').id);
    await finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', placed: { pageId: first, note: null } });
    expect(pageCalled(world, 'Second').children).toEqual([]);
    close();
  });

  test('the page is deleted: the result stands on the page that is left', async () => {
    const world = await vectorizingSun();
    const { figma, finish, close } = world;
    const first = figma.document.page().id;
    figma.user.goToPage(pageCalled(world, 'Second').id);
    figma.user.delete(first);
    await finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', placed: { note: 'page-gone' } });
    expect(pageCalled(world, 'Second').children).toHaveLength(1);
    close();
  });

  test('the frame for new art is deleted: the art stands on free canvas', async () => {
    const world = await openApp({ document: twoPages });
    const { app, figma, clock, finish, close } = world;
    const board = figma.document.byName('Board').id;
    await app.generate({ ...ORDER, frameId: board });
    await clock.until(() => jobOf(world).state.state === 'running');
    figma.user.delete(board);
    await finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', placed: { note: 'frame-gone' } });
    close();
  });
});

describe('before a layer is sent', () => {
  test('it is deleted: nothing is charged for it, and the others go on', async () => {
    const world = await openApp({ document: twoPages });
    const { app, figma, recraft, finish, close } = world;
    const layerIds = ['Sun', 'Board'].map((name) => figma.document.byName(name).id);
    figma.user.delete(layerIds[0] ?? '');
    await app.vectorize({ layerIds, original: 'keep', dropBackground: false });
    await finish();
    expect(app.jobs.value.map(({ title, state }) => `${title} ${state.state}`)).toEqual(['Board done']);
    expect(app.notices.value.map(({ title }) => title)).toEqual(['Some layers are gone']);
    expect(recraft.balance()).toBe(10_000 - 10);
    close();
  });
});

describe('the plugin', () => {
  test('closing fails what has to be placed, without a promise that hangs', async () => {
    const world = await vectorizingSun();
    const { app, figma, clock, close } = world;
    app.dispose();
    figma.user.closePlugin();
    await clock.until(() => app.active.value === 0);
    expect(jobOf(world).state).toMatchObject({ state: 'failed', credits: 10, failure: { code: 'channel-closed' } });
    close();
  });
});
