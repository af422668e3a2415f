import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import { jobOf, openApp, type World, type WorldForTest } from '../kit/app.ts';
import { fillStorage, storedEntries } from '../kit/records.ts';
import type { ScenarioName } from '../recraft/types.ts';

const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

/** A world in which one paid request has left. */
async function sent(wanted: WorldForTest = {}): Promise<World> {
  const world = await openApp(wanted);
  await world.app.generate(ORDER);
  await world.clock.until(() => {
    const { state } = jobOf(world);
    return state.state === 'running' && state.sent !== null;
  });
  return world;
}

function fates({ storage }: World) {
  return storedEntries(storage).map(({ fate }) => fate);
}

describe('the journal', () => {
  test('has the intent stored before the request leaves, with what it is for, when, and at what price', async () => {
    const world = await sent();
    const [entry, ...others] = storedEntries(world.storage);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      at: expect.any(Number),
      kind: 'generate',
      title: 'a tent by a lake',
      model: 'recraftv4_1_vector',
      price: 80,
      fate: { fate: 'open' },
    });
    world.close();
  });

  test('sends nothing where the intent cannot be stored, and says why', async () => {
    const world = await openApp();
    fillStorage(world.storage, 40);
    await world.app.generate(ORDER);
    await world.finish();
    expect(jobOf(world).state).toMatchObject({ state: 'failed', credits: 0, failure: { code: 'storage-refused' } });
    expect(world.recraft.ledger().filter(({ method }) => method === 'POST')).toEqual([]);
    world.close();
  });

  /** The outcome table, row by row: what is stored when a call has come to its end. */
  test.each<[string, ScenarioName, readonly object[]]>([
    ['2xx is the result', 'ok', [{ fate: 'made', credits: 80, standing: { at: 'canvas' } }]],
    ['429 and then 2xx is one result', 'rate-limit-once', [{ fate: 'made', credits: 80, standing: { at: 'canvas' } }]],
    ['a 4xx leaves nothing to remember', 'moderated', []],
    ['no units leave nothing to remember', 'no-units', []],
    ['a wrong token leaves nothing to remember', 'unauthorized', []],
    ['5xx with Recraft’s JSON leaves nothing to remember', 'server-json', []],
    ['5xx without it is unknown', 'server-text', [{ fate: 'unknown', failure: { code: 'server-without-answer' } }]],
    ['a lost connection is unknown', 'cut', [{ fate: 'unknown', failure: { code: 'connection-lost' } }]],
    ['no answer in time is unknown', 'no-answer', [{ fate: 'unknown', failure: { code: 'timeout' } }]],
    ['an unreadable answer is unknown', 'html', [{ fate: 'unknown', failure: { code: 'unreadable-answer' } }]],
    ['bytes that are no picture are charged and kept for support', 'not-svg', [{ fate: 'unusable', credits: 80 }]],
  ])('%s', async (_row, scenario, expected) => {
    const world = await openApp({ scenario });
    await world.app.generate(ORDER);
    await world.finish();
    expect(fates(world)).toMatchObject(expected);
    expect(fates(world)).toHaveLength(expected.length);
    world.close();
  });

  test('keeps what Recraft’s support needs of a charged call without a result: the image’s id, as pages may not read the request’s', async () => {
    const world = await openApp({ scenario: 'not-svg' });
    await world.app.generate(ORDER);
    await world.finish();
    const [fate] = fates(world);
    expect(fate?.fate === 'unusable' && fate.failure.detail).toMatch(
      /^The bytes were no picture\. · Image [0-9a-f-]{36}$/,
    );
    world.close();
  });

  test('a late answer without a picture is written down, though another attempt was ordered meanwhile', async () => {
    const world = await openApp({ scenario: 'truncated-image', latency: 190_000 });
    const { app, clock, recraft } = world;
    await app.generate({ ...ORDER, output: 'image', model: 'recraftv4_1' });
    await clock.until(() => jobOf(world).state.state === 'unknown');
    recraft.scenario('moderated');
    await app.retry(jobOf(world).id);
    await clock.advance(400_000);
    expect(fates(world)).toMatchObject([{ fate: 'unusable', credits: 35 }]);
    expect(app.spent.value.total).toBe(35);
    world.close();
  });

  test('a cancel before sending leaves nothing, and nothing was spent', async () => {
    const world = await openApp();
    await world.app.generate({ ...ORDER, count: 6 });
    world.app.cancelAll();
    await world.finish();
    await world.clock.advance(20_000);
    const posts = world.recraft.ledger().filter(({ method }) => method === 'POST');
    expect(storedEntries(world.storage)).toHaveLength(posts.length);
    world.close();
  });

  test('a cancel after sending lets the call finish, and its result waits in the history', async () => {
    const world = await sent();
    const { app, clock, figma } = world;
    app.cancelAll();
    expect(jobOf(world).state).toEqual({ state: 'cancelled', sent: true });
    await clock.advance(10_000);
    expect(fates(world)).toMatchObject([{ fate: 'made', credits: 80, standing: { at: 'history', failure: null } }]);
    expect(figma.document.page().children).toEqual([]);
    await app.placeAgain(app.history.entries.value[0]?.id ?? '');
    await world.finish();
    expect(jobOf(world).state).toMatchObject({ state: 'done', credits: 80 });
    expect(fates(world)).toMatchObject([{ fate: 'made', standing: { at: 'canvas' } }]);
    expect(world.recraft.ledger().filter(({ units }) => units > 0)).toHaveLength(1);
    world.close();
  });

  test.each(['before', 'after'])(
    'a result that is discarded %s it came is forgotten; its charge is not',
    async (when) => {
      const world = await sent();
      const { app, clock } = world;
      const { id } = jobOf(world);
      app.cancel(id);
      if (when === 'before') app.discard(id);
      await clock.advance(10_000);
      if (when === 'after') app.discard(id);
      await clock.settle();
      expect(storedEntries(world.storage)).toEqual([]);
      expect([...world.storage.keys()].filter((key) => key.startsWith('asset:'))).toEqual([]);
      expect(app.spent.value.total).toBe(80);
      expect(jobOf(world).state).toMatchObject({ state: 'cancelled', discarded: true, credits: 80 });
      world.close();
    },
  );
});

describe('a panel that is closed', () => {
  test('while a call waits leaves an unknown one, which the next panel shows with what to do', async () => {
    const before = await sent();
    const at = before.clock.date();
    const { app, clock, storage, close } = await before.reopen();
    await clock.settle();
    expect(app.history.entries.value).toMatchObject([
      {
        title: 'a tent by a lake',
        price: 80,
        fate: { fate: 'unknown', failure: { code: 'panel-closed', remedy: 'try-again' } },
      },
    ]);
    expect(app.history.entries.value[0]?.at).toBeLessThanOrEqual(at);
    const notice = app.notices.value.find(({ id }) => id === 'unfinished');
    expect(notice).toMatchObject({ tone: 'warning', action: 'open-history' });
    expect(notice?.text).toBe('1 call had no answer when the panel was closed and may have been charged.');
    // Another tab may still wait for it, and has the last word: nothing is written over its entry.
    expect(storedEntries(storage)).toMatchObject([{ fate: { fate: 'open' } }]);
    close();
  });

  test('before anything was sent leaves nothing behind', async () => {
    const before = await openApp();
    before.app.pauseWork();
    await before.app.generate(ORDER);
    const { app, recraft, close } = await before.reopen();
    expect(app.history.entries.value).toEqual([]);
    expect(recraft.ledger().filter(({ method }) => method === 'POST')).toEqual([]);
    close();
  });

  test('after a result came that could not be placed leaves it ready to place', async () => {
    const before = await sent();
    before.app.cancelAll();
    await before.clock.advance(10_000);
    const world = await before.reopen();
    const { app, figma, recraft, close } = world;
    expect(app.notices.value.find(({ id }) => id === 'unfinished')?.text).toBe('1 paid result can be placed, free.');
    await app.placeAgain(app.history.entries.value[0]?.id ?? '');
    expect(figma.document.byName('a tent by a lake')).toBeDefined();
    expect(fates(world)).toMatchObject([{ fate: 'made', credits: 80, standing: { at: 'canvas' } }]);
    expect(recraft.ledger().filter(({ method }) => method === 'POST')).toHaveLength(1);
    close();
  });
});

test('a waiting result that Figma refuses in a later run waits on, with why', async () => {
  const before = await openApp();
  const answer = before.recraft.fetch.bind(before.recraft);
  before.recraft.fetch = async (request) => {
    const reply = await answer(request);
    if (request.method !== 'POST') return reply;
    const body = (await reply.json()) as { data: { b64_json: string }[] }; // the simulator's own answer
    const empty = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>').toString('base64');
    for (const each of body.data) each.b64_json = empty;
    const headers = new Headers(reply.headers);
    headers.delete('content-length');
    return Response.json(body, { headers });
  };
  await before.app.generate(ORDER);
  await before.clock.until(() => jobOf(before).state.state === 'running');
  before.app.cancelAll();
  await before.clock.advance(10_000);
  expect(fates(before)).toMatchObject([{ fate: 'made', standing: { at: 'history', failure: null } }]);
  const world = await before.reopen();
  await world.app.placeAgain(world.app.history.entries.value[0]?.id ?? '');
  const [fate] = fates(world);
  expect(fate).toMatchObject({ fate: 'made', standing: { at: 'history', failure: { code: expect.any(String) } } });
  world.close();
});

describe('two tabs of one user', () => {
  test('keep each other’s entries, and the one that waited has the last word', async () => {
    const first = await sent();
    const second = await openApp({ storage: first.storage, firstId: 1_000 });
    expect(second.app.history.entries.value).toMatchObject([{ fate: { fate: 'unknown' } }]);
    await second.app.generate({ ...ORDER, prompt: 'a boat' });
    await second.finish();
    await first.finish();
    await second.app.refreshHistory();
    const seen = second.app.history.entries.value.map(({ title, fate }) => [title, fate.fate]);
    expect(new Map(seen.map(([title, fate]) => [title, fate]))).toEqual(
      new Map([
        ['a tent by a lake', 'made'],
        ['a boat', 'made'],
      ]),
    );
    expect(storedEntries(first.storage)).toHaveLength(2);
    first.close();
    second.close();
  });
});
