import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { jobOf, openApp, type World, type WorldForTest } from '../kit/app.ts';
import { fillStorage, storedEntries } from '../kit/records.ts';
import { STORED_1 } from '../unit/ui/jobs/stored-entries.ts';
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

async function made(wanted: WorldForTest = {}, order: Partial<GenerateParams> = {}): Promise<World> {
  const world = await openApp(wanted);
  await world.app.generate({ ...ORDER, ...order });
  await world.finish();
  return world;
}

function newest({ app }: World) {
  const [entry] = app.history.entries.value;
  if (entry === undefined) throw new Error('the history is empty');
  return entry;
}

function named({ figma }: World, name: string): number {
  return (figma.document.page().children ?? []).filter((id) => figma.document.node(id)?.name === name).length;
}

function paid({ recraft }: World): number {
  return recraft.ledger().filter(({ method }) => method === 'POST').length;
}

describe('the history', () => {
  test('has the recipe, the units, the time and the job’s id on the node, across runs', async () => {
    const before = await made();
    const world = await before.reopen();
    const entry = newest(world);
    expect(entry).toMatchObject({
      kind: 'generate',
      title: 'a tent by a lake',
      model: 'recraftv4_1_vector',
      price: 80,
      recipe: { params: { prompt: 'a tent by a lake', ratio: '1:1' } },
      fate: { fate: 'made', credits: 80, standing: { at: 'canvas' } },
    });
    expect(entry.fate.fate === 'made' && entry.fate.took).toBeGreaterThan(0);
    expect(world.figma.document.byName('a tent by a lake').pluginData).toMatchObject({ job: entry.id });
    world.close();
  });

  test('has a small picture and the SVG itself, compressed', async () => {
    const before = await made();
    const world = await before.reopen();
    const { id } = newest(world);
    const result = await world.app.resultOf(id);
    expect(result?.kind === 'svg' && result.text).toMatch(/^<svg[^]*<\/svg>\s*$/);
    const stored = [...world.storage].find(([key]) => key === `asset:${id}:result`)?.[1] as { value: Uint8Array };
    expect(stored.value.length).toBeLessThan((result?.kind === 'svg' ? result.text.length : 0) * 0.8);
    const thumbnail = await world.app.entryThumbnail(id);
    expect(thumbnail?.length).toBeGreaterThan(100);
    world.close();
  });

  test('places a result again in a place of its own, free, and finds both by what is written on them', async () => {
    const before = await made();
    const world = await before.reopen();
    const { app, figma } = world;
    await app.placeAgain(newest(world).id);
    expect(named(world, 'a tent by a lake')).toBe(2);
    const [one, other] = (figma.document.page().children ?? []).map((id) => figma.document.node(id)?.relativeTransform);
    expect(one).not.toEqual(other);
    expect(paid(world)).toBe(1);
    expect(app.balance.value).toBe(10_000 - 80);
    world.close();
  });

  test('places a result once, however often that is asked at a time', async () => {
    const before = await made();
    const world = await before.reopen();
    const { id } = newest(world);
    await Promise.all([world.app.placeAgain(id), world.app.placeAgain(id)]);
    expect(named(world, 'a tent by a lake')).toBe(2);
    world.close();
  });

  test('selects a result on the canvas, wherever it was moved and whatever it is called now', async () => {
    const world = await made();
    const { app, figma } = world;
    const node = figma.document.byName('a tent by a lake');
    figma.user.edit(node.id, { name: 'Hero' });
    await app.revealEntry(newest(world).id);
    expect(figma.document.page().selection).toEqual([node.id]);
    world.close();
  });

  test('never takes another file’s layer of the same node id for a result', async () => {
    const before = await made();
    const nodeId = before.figma.document.byName('a tent by a lake').id;
    const other = await openApp({
      storage: before.storage,
      document: (build: DocumentBuilder) => {
        for (let i = 0; i < 40; i += 1) build.add('RECTANGLE', { name: `R${i}`, width: 10, height: 10, fills: [] });
      },
    });
    expect(other.figma.document.node(nodeId)).toBeDefined();
    await other.app.revealEntry(newest(other).id);
    expect(other.figma.document.page().selection ?? []).toEqual([]);
    expect(other.app.notices.value.map(({ id }) => id)).toContain('not-in-file');
    before.close();
    other.close();
  });

  test('orders the same once more at its price, and each attempt is an entry of its own', async () => {
    const world = await made();
    await world.app.tryAgain(newest(world).id);
    await world.finish();
    expect(paid(world)).toBe(2);
    expect(named(world, 'a tent by a lake')).toBe(2);
    expect(world.app.history.entries.value).toHaveLength(2);
    world.close();
  });

  test('a second click of a double click on “try again” orders nothing', async () => {
    const world = await made();
    const { id } = newest(world);
    await Promise.all([world.app.tryAgain(id), world.app.tryAgain(id)]);
    await world.finish();
    expect(paid(world)).toBe(2);
    world.close();
  });

  test('removes an entry, which can be taken back for ten seconds', async () => {
    const world = await made();
    const { app, clock, storage } = world;
    const { id } = newest(world);
    await app.removeEntries([id]);
    expect(app.history.entries.value).toEqual([]);
    expect(app.notices.value.find(({ action }) => action === 'undo-remove')?.title).toBe('1 entry removed');
    app.undoRemove();
    expect(app.history.entries.value).toHaveLength(1);
    await clock.advance(20_000);
    expect(storedEntries(storage)).toHaveLength(1);
    await app.removeEntries([id]);
    await clock.advance(20_000);
    expect([...storage.keys()].filter((key) => key.includes(id))).toEqual([]);
    expect(app.notices.value.some(({ action }) => action === 'undo-remove')).toBe(false);
    world.close();
  });

  test('is cleared but for what was paid for and stands nowhere', async () => {
    const world = await made();
    const { app, clock, figma } = world;
    await app.generate({ ...ORDER, prompt: 'a boat' });
    await clock.until(() => jobOf(world, 'a boat').state.state === 'running');
    app.cancelAll();
    await clock.advance(60_000);
    await app.clearHistory();
    await clock.advance(20_000);
    expect(app.history.entries.value.map(({ title }) => title)).toEqual(['a boat']);
    expect(figma.document.byName('a tent by a lake')).toBeDefined();
    world.close();
  });

  test('keeps no placed results where the user wants no history, but keeps what waits', async () => {
    const world = await openApp();
    const { app, clock, storage } = world;
    app.savePreferences({ keepHistory: false });
    await app.generate(ORDER);
    await world.finish();
    await clock.advance(5_000);
    expect([...storage.keys()].filter((key) => /^(entry|asset):/.test(key))).toEqual([]);
    await app.generate({ ...ORDER, prompt: 'a boat' });
    await clock.until(() => jobOf(world, 'a boat').state.state === 'running');
    app.cancelAll();
    await clock.advance(60_000);
    expect(storedEntries(storage)).toHaveLength(1);
    world.close();
  });

  test('vectorized layers and removed backgrounds are placed in a later run as well', async () => {
    const before = await openApp({
      document: (build: DocumentBuilder) =>
        build.add('ELLIPSE', { name: 'Sun', x: 40, y: 40, width: 300, height: 300, fills: [solid('#f2a03d')] }),
    });
    const layerIds = [before.figma.document.byName('Sun').id];
    await before.app.vectorize({ layerIds, original: 'keep', dropBackground: false });
    await before.app.removeBackground({ layerIds, original: 'keep', dropBackground: false });
    await before.clock.until(() =>
      before.app.jobs.value.every(({ state }) => state.state === 'running' && state.sent !== null),
    );
    before.app.cancelAll();
    await before.clock.advance(60_000);
    const world = await before.reopen();
    for (const { id } of world.app.history.entries.value) await world.app.placeAgain(id);
    const fates = world.app.history.entries.value.map(({ fate }) => fate.fate === 'made' && fate.standing.at);
    expect(fates).toEqual(['canvas', 'canvas']);
    expect(named(world, 'Sun')).toBe(3);
    world.close();
  });
});

describe('storage that is not as it was', () => {
  test('full: the result is placed all the same; one that waits is held in memory, said, and said again on closing', async () => {
    const world = await openApp();
    const { app, clock, figma, storage } = world;
    fillStorage(storage, 60_000);
    await app.generate({ ...ORDER, output: 'image', model: 'recraftv4_1' });
    await clock.until(() => jobOf(world).state.state === 'running');
    app.cancelAll();
    await clock.advance(60_000);
    expect(app.notices.value.find(({ id }) => id === 'unsaved')).toMatchObject({
      tone: 'warning',
      title: '1 result can’t be saved',
      text: 'Figma’s storage has no room for it. Place it before you close the panel.',
    });
    expect(app.history.unsaved.value.size).toBe(1);
    const reopened = await world.reopen();
    expect(figma.log.filter(({ kind }) => kind === 'notify').map(({ text }) => text)).toEqual([
      'error: Paid results lost by closing: 1',
    ]);
    await reopened.app.placeAgain(newest(reopened).id);
    expect(reopened.app.notices.value.map(({ id }) => id)).toContain('result-gone');
    reopened.close();
  });

  test('full, and placed before closing: nothing is lost and nothing is said', async () => {
    const world = await openApp();
    const { app, clock, figma, storage } = world;
    fillStorage(storage, 60_000);
    await app.generate({ ...ORDER, output: 'image', model: 'recraftv4_1' });
    await clock.until(() => jobOf(world).state.state === 'running');
    app.cancelAll();
    await clock.advance(60_000);
    await app.placeAgain(newest(world).id);
    await world.finish();
    expect(jobOf(world).state.state).toBe('done');
    expect(app.notices.value.some(({ id }) => id === 'unsaved')).toBe(false);
    const reopened = await world.reopen();
    expect(figma.log.filter(({ kind }) => kind === 'notify')).toEqual([]);
    reopened.close();
  });

  test('full: what waits to be placed makes no room for what comes after it', async () => {
    const world = await openApp();
    const { app, clock, storage } = world;
    // Two results of one size: each has room where the other has been.
    await app.generate({ ...ORDER, seed: 7 });
    await clock.until(() => jobOf(world).state.state === 'running');
    app.cancelAll();
    await clock.advance(60_000);
    const { id, entry } = jobOf(world);
    const results = () => [...storage.keys()].filter((key) => key.endsWith(':result'));
    const [waiting] = results();
    await app.refreshHistory();
    // 0.3 MB stay free for what is small.
    fillStorage(storage, 300_000 + app.history.bytes.value + 2_000);
    await app.generate({ ...ORDER, seed: 7 });
    await world.finish();
    expect(results()).toEqual([waiting]);
    await app.placeAgain(entry);
    await world.finish();
    expect(app.jobs.value.find((job) => job.id === id)?.state).toMatchObject({ state: 'done', credits: 80 });
    world.close();
  });

  test('full: what waits in one tab makes no room for what another tab makes, which has not read of it', async () => {
    const first = await openApp();
    const { storage, app } = first;
    const second = await openApp({ storage, firstId: 1_000 });
    await app.generate({ ...ORDER, seed: 7 });
    await first.clock.until(() => jobOf(first).state.state === 'running');
    app.cancelAll();
    await first.clock.advance(60_000);
    const results = () => [...storage.keys()].filter((key) => key.endsWith(':result'));
    const [waiting] = results();
    await app.refreshHistory();
    fillStorage(storage, 300_000 + app.history.bytes.value + 2_000);
    await second.app.generate({ ...ORDER, seed: 7 });
    await second.finish();
    expect(results()).toEqual([waiting]);
    first.close();
    second.close();
  });

  test('the oldest results make room for new ones, and their entries stay', async () => {
    const world = await openApp();
    const { app, storage, clock } = world;
    fillStorage(storage, 420_000);
    for (const prompt of ['a tent', 'a boat', 'a fox', 'an owl', 'a kite', 'a mushroom']) {
      await app.generate({ ...ORDER, prompt, output: 'image', model: 'recraftv4_1' });
      await world.finish();
      await clock.advance(5_000);
    }
    expect(storedEntries(storage)).toHaveLength(6);
    const results = [...storage.keys()].filter((key) => key.endsWith(':result'));
    expect(results.length).toBeGreaterThan(0);
    expect(results.length).toBeLessThan(6);
    const oldest = app.history.entries.value.at(-1)?.id ?? '';
    await app.placeAgain(oldest);
    expect(app.notices.value.map(({ id }) => id)).toContain('result-gone');
    world.close();
  });

  test('of more than 300 placed results the oldest entries go, and none that waits', async () => {
    const stored = (name: string, at: number) => ({ version: 1, value: { at, meta: STORED_1[name] } });
    const placed = Array.from({ length: 302 }, (_, at) => [
      `entry:p${at}`,
      stored('art that stands on the canvas', at + 10),
    ]);
    const waiting = ['w1', 'w2'].map((id, at) => [`entry:${id}`, stored('a result that waits', at)]);
    const storage = new Map<string, unknown>([...placed, ...waiting] as [string, unknown][]); // pairs, as written
    const world = await openApp({ storage, token: null });
    const ids = world.app.history.entries.value.map(({ id }) => id);
    expect(ids).toHaveLength(302);
    expect(ids.slice(-3)).toEqual(['p2', 'w2', 'w1']);
    expect(storage.has('entry:w1') && !storage.has('entry:p1')).toBe(true);
    world.close();
  });

  test('wiped while the panel is open: what waits can still be placed, and new work is written down', async () => {
    const world = await openApp();
    const { app, clock, storage } = world;
    await app.generate(ORDER);
    await clock.until(() => jobOf(world).state.state === 'running');
    app.cancelAll();
    await clock.advance(60_000);
    storage.clear();
    await app.placeAgain(newest(world).id);
    await world.finish();
    expect(jobOf(world).state.state).toBe('done');
    await app.generate({ ...ORDER, prompt: 'a boat' });
    await world.finish();
    expect(storedEntries(storage).map(({ title }) => title)).toContain('a boat');
    world.close();
  });

  test('garbage and entries of another version are left alone, told, and removed on demand', async () => {
    const before = await made();
    const { storage } = before;
    storage.set('entry:strange', { version: 9, value: 'from the future' });
    storage.set('entry:newer', { version: 1, value: { at: 5, meta: '{"version":2,"kind":"inpaint"}' } });
    storage.set('asset:lost:result', 'no bytes');
    const world = await before.reopen();
    const { app } = world;
    expect(app.history.entries.value).toHaveLength(1);
    expect([...app.history.unreadable.value].sort()).toEqual(['asset:lost:result', 'entry:newer', 'entry:strange']);
    expect(storage.has('entry:newer')).toBe(true);
    await app.removeUnreadable();
    expect(app.history.unreadable.value).toEqual([]);
    expect(app.history.entries.value).toHaveLength(1);
    expect(storage.has('entry:newer')).toBe(false);
    world.close();
  });

  test('an entry whose recipe nobody understands can’t be placed, and says so', async () => {
    const before = await made();
    const entry = newest(before);
    const meta = JSON.stringify({ ...entry, version: 1, id: undefined, at: undefined, recipe: { params: 'other' } });
    before.storage.set(`entry:${entry.id}`, { version: 1, value: { at: entry.at, meta } });
    const world = await before.reopen();
    await world.app.placeAgain(entry.id);
    expect(world.app.notices.value.map(({ id }) => id)).toContain('older-version');
    expect(paid(world)).toBe(1);
    world.close();
  });
});

describe('what is written on a result', () => {
  test('is how it was made; the prompt only where the user wants it to travel', async () => {
    const world = await made();
    const data = world.figma.document.byName('a tent by a lake').pluginData ?? {};
    expect(JSON.parse(data['provenance'] ?? '')).toEqual({
      version: 1,
      operation: 'generate',
      source: null,
      model: 'recraftv4_1_vector',
      seed: expect.any(Number),
      size: '1:1',
      date: expect.stringMatching(/^2026-11-\d\dT/),
      units: 80,
      job: newest(world).id,
    });
    expect(JSON.stringify(data)).not.toContain('tent');
    world.app.savePreferences({ keepPrompts: true });
    await world.app.generate({ ...ORDER, prompt: 'a boat' });
    await world.finish();
    const boat = world.figma.document.byName('a boat');
    expect(boat.pluginData).toMatchObject({ prompt: 'a boat' });
    world.figma.user.select([boat.id]);
    await world.clock.until(() => world.app.selection.value.layers[0]?.prompt === 'a boat');
    expect(JSON.parse(world.app.selection.value.layers[0]?.provenance ?? '')).toMatchObject({ units: 80 });
    world.close();
  });

  test('prompts are taken off every page of the file by one command', async () => {
    const world = await openApp({
      document: (build: DocumentBuilder) => {
        build.add('RECTANGLE', { name: 'One', fills: [], pluginData: { prompt: 'a secret' } });
        build.page('Second');
        build.add('RECTANGLE', { name: 'Two', fills: [], pluginData: { prompt: 'another', job: 'j' } });
      },
    });
    await world.app.removePrompts();
    expect(world.app.notices.value.at(-1)?.title).toBe('Prompts removed from 2 layers');
    const all = world.figma.document.pages().flatMap(({ children = [] }) => children);
    expect(JSON.stringify(all.map((id) => world.figma.document.node(id)?.pluginData))).not.toMatch(/secret|another/);
    world.close();
  });
});
