import { describe, expect, test } from 'vitest';
import type { StyleOrder } from '../../ui/jobs/errands/make-style.ts';
import type { Reference } from '../../ui/jobs/errands/references.ts';
import type { ReferencesUse } from '../../ui/state/styles/types.ts';
import type { GenerateParams } from '../../ui/state/types.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { jobOf, openApp, type World, type WorldForTest } from '../kit/app.ts';
import { fillStorage, storedEntries } from '../kit/records.ts';
import { look, picture, productShot, solid } from './samples.ts';

const DRAWN = 'recraftv4_styles_vector';

function board(build: DocumentBuilder, small?: Uint8Array): void {
  const frame = build.add('FRAME', { name: 'Board', x: 0, y: 0, width: 900, height: 500, fills: [solid('#ffffff')] });
  build.add('ELLIPSE', { name: 'Sun', x: 40, y: 40, width: 200, height: 200, fills: [solid('#f2a03d')] }, frame);
  build.add('VECTOR', { name: 'Mark', x: 300, y: 40, width: 64, height: 64, fills: [solid('#17323d')] }, frame);
  if (small === undefined) return;
  const fills = [picture(build.image(small))];
  build.add('RECTANGLE', { name: 'Stamp', x: 400, y: 40, width: 120, height: 120, fills }, frame);
}

function open(wanted: WorldForTest = {}): Promise<World> {
  return openApp({ document: (build) => board(build), ...wanted });
}

function layers({ figma }: World, ...names: readonly string[]): readonly Reference[] {
  return names.map((name) => ({
    from: { kind: 'layer', layerId: figma.document.byName(name).id },
    name,
    weight: 1,
  }));
}

function order(references: readonly Reference[], change: Partial<StyleOrder> = {}): StyleOrder {
  return { name: 'Brand', references, model: DRAWN, match: 'precise', base: 'vector_illustration', ...change };
}

/** Makes a style, and lets time pass until that has come to its end. */
async function make(world: World, wanted: StyleOrder = order(layers(world, 'Sun'))): Promise<string | null> {
  const answer = world.app.makeStyle(wanted);
  await world.clock.until(() => world.app.styles.making.value === null);
  return answer;
}

async function madeStyle(world: World): Promise<string> {
  const id = await make(world);
  if (id === null) throw new Error('no style was made');
  return id;
}

const TENT: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: DRAWN,
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

/** Somebody else with the same token. */
async function elsewhere({ recraft, clock }: World, method: string, path: string, body?: object): Promise<unknown> {
  const headers = { authorization: `Bearer ${recraft.token}`, 'content-type': 'application/json' };
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const answer = recraft.fetch(new Request(`https://external.api.recraft.ai${path}`, init));
  await clock.advance(5_000);
  return (await answer).json();
}

function charges({ recraft }: World): readonly (readonly [string, number])[] {
  return recraft.ledger().flatMap(({ method, path, units }) => (method === 'POST' ? [[path, units] as const] : []));
}

function titles({ app }: World): readonly string[] {
  return app.notices.value.map(({ title }) => title);
}

async function refresh(world: World): Promise<void> {
  const done = world.app.refreshStyles();
  await world.clock.settle();
  await done;
}

describe('a style from layers', () => {
  test('costs 5 units, is in the history, and is remembered with its name, its model and a picture', async () => {
    const world = await open();
    const id = await madeStyle(world);
    const { app } = world;
    expect(charges(world)).toEqual([['/v1/styles', 5]]);
    expect(app.balance.value).toBe(9_995);
    expect(app.spent.value.lines).toEqual([{ label: 'style made', count: 1, units: 5 }]);
    expect(app.styles.list.value).toMatchObject([{ id, name: 'Brand', model: DRAWN, gone: false }]);
    expect(storedEntries(world.storage)).toMatchObject([
      { kind: 'style', title: 'Brand', model: DRAWN, fate: { fate: 'made', standing: { at: 'panel', value: id } } },
    ]);
    const shown = await look((await app.stylePicture(id)) ?? undefined);
    expect([shown.width, shown.height]).toEqual([96, 96]);
    const again = await world.reopen();
    await refresh(again);
    expect(again.app.styles.list.value).toMatchObject([{ id, name: 'Brand', gone: false }]);
    expect(await again.app.stylePicture(id)).not.toBeNull();
    again.close();
  });

  test('is made of drawings and of small pictures, which are sent as PNG and large enough', async () => {
    const small = await productShot(64, 64);
    const world = await openApp({ document: (build) => board(build, small) });
    const references = layers(world, 'Mark', 'Stamp', 'Board');
    const weighted = references.map((reference, index) => ({ ...reference, weight: 1 - index / 4 }));
    expect(await make(world, order(weighted))).not.toBeNull();
    expect(titles(world)).toEqual([]);
    world.close();
  });

  test('may have ten references', async () => {
    const world = await open();
    const answer = world.app.makeStyle(order(Array.from({ length: 10 }, () => layers(world, 'Mark')).flat()));
    expect(world.app.styles.making.value).not.toBeNull();
    world.app.stopMakingStyle();
    await world.clock.settle();
    expect([await answer, titles(world)]).toEqual([null, []]);
    world.close();
  });

  test('is made from a result of the history, a drawing too', async () => {
    const world = await open();
    const { app, finish } = world;
    await app.generate({ ...TENT, model: 'recraftv4_1_vector' });
    await finish();
    const reference: Reference = { from: { kind: 'result', entry: jobOf(world).entry }, name: 'a tent', weight: 1 };
    const id = await make(world, order([reference]));
    expect(id).not.toBeNull();
    await app.generate({ ...TENT, style: { kind: 'own', id: id ?? '' } });
    await finish();
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(['done', 'done']);
    world.close();
  });

  test.each<[string, (world: World) => StyleOrder, string]>([
    [
      '11 layers',
      (world) => order(Array.from({ length: 11 }, () => layers(world, 'Sun')[0]).flatMap((one) => one ?? [])),
      'Too many references',
    ],
    ['none', () => order([]), 'Nothing is selected'],
    [
      'a layer that is gone',
      ({ figma, ...world }) => {
        const wanted = order(layers({ figma, ...world }, 'Sun', 'Mark'));
        figma.user.delete(figma.document.byName('Mark').id);
        return wanted;
      },
      'The layer is gone',
    ],
  ])('of %s is refused before anything is sent', async (_row, wanted, title) => {
    const world = await open();
    expect(await make(world, wanted(world))).toBeNull();
    expect(titles(world)).toEqual([title]);
    expect([charges(world), storedEntries(world.storage)]).toEqual([[], []]);
    world.close();
  });

  test('of an account with too few units is refused before anything is sent', async () => {
    const world = await open({ units: 4 });
    expect(await make(world)).toBeNull();
    expect(titles(world)).toEqual(['Too few API units']);
    expect([charges(world), storedEntries(world.storage)]).toEqual([[], []]);
    world.close();
  });

  test('that is cancelled too late is remembered all the same, and waits in the history', async () => {
    const world = await open();
    const { app, clock } = world;
    const answer = app.makeStyle(order(layers(world, 'Sun')));
    await clock.until(() => (app.styles.making.value?.sent ?? null) !== null);
    app.stopMakingStyle();
    expect(await answer).toBeNull();
    await clock.advance(10_000);
    expect(app.styles.list.value).toMatchObject([{ name: 'Brand' }]);
    expect(titles(world)).toEqual(['The style was made']);
    expect(storedEntries(world.storage)).toMatchObject([{ kind: 'style', fate: { fate: 'made', credits: 5 } }]);
    world.close();
  });

  test('is one at a time', async () => {
    const world = await open();
    const made = make(world);
    expect(await world.app.makeStyle(order(layers(world, 'Mark')))).toBeNull();
    expect(await made).not.toBeNull();
    expect(charges(world)).toHaveLength(1);
    world.close();
  });

  test('that is answered after its time is remembered all the same', async () => {
    const world = await open({ latency: 190_000 });
    expect(await make(world)).toBeNull();
    expect(world.app.styles.list.value).toEqual([]);
    await world.clock.advance(20_000);
    expect(world.app.styles.list.value).toMatchObject([{ name: 'Brand' }]);
    expect(world.app.spent.value.total).toBe(5);
    world.close();
  });

  test('that is cancelled while its layers are read costs nothing', async () => {
    const world = await open();
    const answer = world.app.makeStyle(order(layers(world, 'Sun')));
    world.app.stopMakingStyle();
    await world.clock.advance(10_000);
    expect(await answer).toBeNull();
    expect([charges(world), titles(world)]).toEqual([[], []]);
    expect(await make(world)).not.toBeNull();
    world.close();
  });

  test('is not sent where the panel is closed while its layers are read', async () => {
    const world = await open();
    const answer = world.app.makeStyle(order(layers(world, 'Sun')));
    world.app.dispose();
    await world.clock.advance(10_000);
    expect([await answer, charges(world)]).toEqual([null, []]);
    world.close();
  });

  test('keeps its new name for this run where this computer has no room for it, and that is said', async () => {
    const world = await open();
    const id = await madeStyle(world);
    fillStorage(world.storage, 10);
    await world.app.renameStyle(id, 'Another name');
    expect(titles(world)).toEqual(['Figma couldn’t save this']);
    expect(world.app.styles.list.value).toMatchObject([{ name: 'Another name' }]);
    world.close();
  });
});

describe('art in a style', () => {
  test('keeps the style’s name in its recipe, and is refused free of charge where the style was deleted elsewhere', async () => {
    const world = await open();
    const { app, finish, clock } = world;
    const id = await madeStyle(world);
    await app.generate({ ...TENT, style: { kind: 'own', id, match: 'flexible' } });
    await finish();
    const style = { kind: 'own', id, match: 'flexible' };
    expect(storedEntries(world.storage)[0]).toMatchObject({ recipe: { params: { style, styleName: 'Brand' } } });
    await elsewhere(world, 'DELETE', `/v1/styles/${id}`);
    await app.generate({ ...TENT, prompt: 'a boat', style: { kind: 'own', id } });
    await finish();
    await clock.settle();
    expect(jobOf(world, 'a boat').state).toMatchObject({
      state: 'failed',
      credits: 0,
      failure: { code: 'style-gone', title: 'The style is gone', remedy: 'choose-style' },
    });
    await clock.until(() => app.styles.list.value[0]?.gone === true);
    // The list is read once for it, not again with every job that comes and goes.
    const lists = () =>
      world.recraft.ledger().filter(({ method, path }) => method === 'GET' && path.endsWith('styles'));
    const read = lists().length;
    app.dismiss(jobOf(world, TENT.prompt).id);
    await clock.advance(5_000);
    expect(lists()).toHaveLength(read);
    expect(await app.deleteStyle(id)).toBe(true);
    expect(app.styles.list.value).toEqual([]);
    world.close();
  });

  test('of another family is refused free of charge, in plain words', async () => {
    const world = await open();
    const id = await madeStyle(world);
    await world.app.generate({ ...TENT, model: 'recraftv3_vector', style: { kind: 'own', id } });
    await world.finish();
    expect(jobOf(world).state).toMatchObject({ state: 'failed', credits: 0, failure: { code: 'style-unfit' } });
    world.close();
  });
});

function references(world: World, ...names: readonly string[]): ReferencesUse {
  const { name, references: of, match, base } = order(layers(world, ...names));
  return { kind: 'references', name, references: of, match, base };
}

describe('art after selected layers', () => {
  test('makes a style once for all images of the order, and draws them in it', async () => {
    const world = await open();
    const { app, finish, clock } = world;
    const answer = app.generate({ ...TENT, count: 3, style: references(world, 'Sun', 'Mark') });
    await clock.until(() => app.jobs.value.length === 3);
    await answer;
    await finish();
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(['done', 'done', 'done']);
    expect(charges(world).map(([, units]) => units)).toEqual([5, 50, 50, 50]);
    const [style] = app.styles.list.value;
    for (const { recipe } of storedEntries(world.storage).filter(({ kind }) => kind === 'generate')) {
      const drawnIn = { kind: 'own', id: style?.id, match: 'precise' };
      expect(recipe).toMatchObject({ params: { style: drawnIn, styleName: 'Brand' } });
    }
    world.close();
  });

  test('draws nothing where no style came of them', async () => {
    const world = await open({ scenario: 'server-json' });
    const { app, clock } = world;
    const answer = app.generate({ ...TENT, count: 3, style: references(world, 'Sun') });
    await clock.until(() => app.notices.value.length > 0);
    await answer;
    expect([app.jobs.value, titles(world)]).toEqual([[], ['Recraft failed']]);
    world.close();
  });

  test('is refused before the style is paid for where the wallet holds no image in it', async () => {
    const world = await open({ units: 54 });
    await world.app.generate({ ...TENT, style: references(world, 'Sun') });
    expect([charges(world), titles(world)]).toEqual([[], ['Too few API units']]);
    world.close();
  });
});

/** Recraft's list of styles, which has left and arrives when it is let go. */
async function askedForStyles(world: World) {
  const { recraft, app, clock } = world;
  const answer = recraft.fetch.bind(recraft);
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  recraft.fetch = async (request) => {
    const reply = await answer(request);
    if (request.method === 'GET' && request.url.endsWith('/styles')) await gone;
    return reply;
  };
  const listed = app.refreshStyles();
  await clock.settle();
  return async () => {
    letGo();
    await clock.advance(2_000);
    await listed;
  };
}

describe.each(['the first list', 'a later list'])('%s that is on its way', (which) => {
  async function openListed(): Promise<World> {
    const world = await open();
    if (which !== 'the first list') await refresh(world);
    return world;
  }

  test('when a style is made does not take it away again', async () => {
    const world = await openListed();
    const arrive = await askedForStyles(world);
    const id = await madeStyle(world);
    await arrive();
    expect(world.app.styles.list.value).toMatchObject([{ id, gone: false }]);
    expect(world.app.styles.listing.value).toEqual({ state: 'listed' });
    world.close();
  });

  test('when a style is deleted does not bring it back', async () => {
    const world = await openListed();
    const id = await madeStyle(world);
    const arrive = await askedForStyles(world);
    const deleted = world.app.deleteStyle(id);
    await world.clock.advance(2_000);
    expect(await deleted).toBe(true);
    await arrive();
    expect(world.app.styles.list.value).toEqual([]);
    expect(world.app.styles.listing.value).toEqual({ state: 'listed' });
    world.close();
  });
});

describe('a list that is on its way', () => {
  test('when the account is left is none of the next one', async () => {
    const world = await open();
    const png = Buffer.from(await productShot(256, 256)).toString('base64');
    await elsewhere(world, 'POST', '/v1/styles', { image_urls: [`data:image/png;base64,${png}`], model: DRAWN });
    const arrive = await askedForStyles(world);
    await world.app.disconnect();
    await arrive();
    expect(world.app.styles.list.value).toEqual([]);
    expect(world.app.styles.listing.value).toEqual({ state: 'unasked' });
    world.close();
  });
});

describe('the account’s styles', () => {
  test('made elsewhere have no name until they are given one here', async () => {
    const world = await open();
    const png = Buffer.from(await productShot(256, 256)).toString('base64');
    await elsewhere(world, 'POST', '/v1/styles', { image_urls: [`data:image/png;base64,${png}`], model: DRAWN });
    await refresh(world);
    const [style] = world.app.styles.list.value;
    expect(style).toMatchObject({ name: null, model: null, gone: false });
    await world.app.renameStyle(style?.id ?? '', 'Found again');
    const again = await world.reopen();
    await refresh(again);
    expect(again.app.styles.list.value).toMatchObject([{ name: 'Found again', model: null }]);
    again.close();
  });

  test('are deleted for good at Recraft and here', async () => {
    const world = await open();
    const id = await madeStyle(world);
    await world.clock.advance(2_000);
    const deleted = world.app.deleteStyle(id);
    await world.clock.settle();
    expect(await deleted).toBe(true);
    await refresh(world);
    expect(world.app.styles.list.value).toEqual([]);
    expect([...world.storage.keys()].filter((key) => key.startsWith('style'))).toEqual([]);
    world.close();
  });

  test('that were deleted elsewhere can be deleted here', async () => {
    const world = await open();
    const id = await madeStyle(world);
    await elsewhere(world, 'DELETE', `/v1/styles/${id}`);
    const deleted = world.app.deleteStyle(id);
    await world.clock.advance(2_000);
    expect([await deleted, titles(world), world.app.styles.list.value]).toEqual([true, [], []]);
    world.close();
  });

  test('are those that this computer remembers where Recraft does not answer', async () => {
    const world = await open();
    const id = await madeStyle(world);
    const again = await world.reopen();
    again.recraft.scenario('no-cors');
    const done = again.app.refreshStyles();
    await again.clock.advance(30_000);
    await done;
    expect(again.app.styles.listing.value).toMatchObject({ state: 'failed' });
    expect(again.app.styles.list.value).toMatchObject([{ id, name: 'Brand', gone: false }]);
    const kept = again.app.deleteStyle(id);
    await again.clock.advance(30_000);
    expect(await kept).toBe(false);
    expect(again.app.styles.list.value).toHaveLength(1);
    again.close();
  });
});
