import { describe, expect, test } from 'vitest';
import { openApp, type World, type WorldForTest } from '../kit/app.ts';
import { storedEntries } from '../kit/records.ts';
import type { ScenarioName } from '../recraft/types.ts';

const PROMPT = 'a tent by a lake';

/** Enhances a prompt, and lets time pass until that has come to its end. */
async function enhance(world: World, prompt = PROMPT, signal?: AbortSignal): Promise<string | null> {
  const answer = world.app.enhancePrompt(prompt, signal);
  await world.clock.until(() => world.app.enhancing.value === null);
  return answer;
}

/** A world in which the call has left. */
async function sent(wanted: WorldForTest = {}) {
  const world = await openApp(wanted);
  const stop = new AbortController();
  const answer = world.app.enhancePrompt(PROMPT, stop.signal);
  await world.clock.until(() => (world.app.enhancing.value?.sent ?? null) !== null);
  return { world, stop, answer };
}

function posts({ recraft }: World): number {
  return recraft.ledger().filter(({ method }) => method === 'POST').length;
}

function fates({ storage }: World) {
  return storedEntries(storage).map(({ fate }) => fate);
}

describe('an enhanced prompt', () => {
  test('costs 10 units, is in the spending of the run, and stays in the history', async () => {
    const world = await openApp();
    const { app, recraft } = world;
    const better = await enhance(world);
    expect(better).toMatch(/^a tent by a lake, /);
    expect([recraft.balance(), app.balance.value]).toEqual([9_990, 9_990]);
    expect(app.spent.value).toEqual({ total: 10, lines: [{ label: 'prompt enhanced', count: 1, units: 10 }] });
    const [entry] = app.history.entries.value;
    expect(entry).toMatchObject({ kind: 'enhance', title: PROMPT, price: 10, recipe: { prompt: PROMPT } });
    expect(fates(world)).toMatchObject([{ fate: 'made', credits: 10, standing: { at: 'panel', value: better } }]);
    expect(app.notices.value).toEqual([]);
    world.close();
  });

  test('has its intent stored before the request leaves', async () => {
    const { world } = await sent();
    expect(fates(world)).toEqual([{ fate: 'open' }]);
    world.close();
  });

  test('is one at a time', async () => {
    const { world, answer } = await sent();
    expect(await world.app.enhancePrompt('another')).toBeNull();
    await world.clock.until(() => world.app.enhancing.value === null);
    expect(await answer).not.toBeNull();
    expect(posts(world)).toBe(1);
    world.close();
  });

  /** The outcome table: what is stored, what it may have cost, and what is said. */
  test.each<[ScenarioName, readonly object[], string | null]>([
    ['rate-limit-once', [{ fate: 'made', credits: 10 }], null],
    ['no-units', [], 'Too few API units'],
    ['server-json', [], 'Recraft failed'],
    ['server-text', [{ fate: 'unknown', failure: { code: 'server-without-answer' } }], 'No clear answer'],
    ['cut', [{ fate: 'unknown', failure: { code: 'connection-lost' } }], 'No answer'],
    ['html', [{ fate: 'unknown', failure: { code: 'unreadable-answer' } }], 'No readable answer'],
  ])('under %s is what the outcome table says', async (scenario, expected, title) => {
    const world = await openApp({ scenario });
    const answer = await enhance(world);
    await world.clock.advance(1_000);
    expect(answer === null).toBe(title !== null);
    expect(fates(world)).toMatchObject(expected);
    expect(fates(world)).toHaveLength(expected.length);
    expect(world.app.notices.value.map((notice) => notice.title)).toEqual(title === null ? [] : [title]);
    const unknown = expected.some((fate) => 'failure' in fate);
    expect(world.app.unclear.value).toBe(unknown ? 10 : 0);
    world.close();
  });

  test('of unknown outcome is told what the balance says about it', async () => {
    const world = await openApp({ scenario: 'cut' });
    await enhance(world);
    await world.clock.advance(1_000);
    const [fate] = fates(world);
    expect(fate?.fate === 'unknown' && fate.failure.text).toContain('The balance fell by 10 units since.');
    expect(world.app.notices.value[0]?.text).toContain('The balance fell by 10 units since.');
    expect([world.app.unclear.value, world.app.balance.value]).toEqual([10, 9_990]);
    world.close();
  });

  test('that answers after its time is charged, and waits in the history', async () => {
    const world = await openApp({ latency: 190_000 });
    expect(await enhance(world)).toBeNull();
    expect(world.app.unclear.value).toBe(10);
    await world.clock.advance(20_000);
    expect(fates(world)).toMatchObject([{ fate: 'made', credits: 10, standing: { at: 'panel' } }]);
    expect([world.app.unclear.value, world.app.spent.value.total]).toEqual([0, 10]);
    expect(world.app.notices.value.map(({ title }) => title)).toContain('The prompt was enhanced');
    world.close();
  });
});

describe('an enhancement is refused before it is sent', () => {
  test.each<[string, WorldForTest, string, string]>([
    ['without a token', { token: null }, PROMPT, 'Not sent'],
    ['with too few units', { units: 9 }, PROMPT, 'Too few API units'],
    ['without a prompt', {}, '  ', 'The prompt is empty'],
    ['with a prompt that Recraft does not enhance', {}, 'x'.repeat(2_001), 'The prompt is too long'],
  ])('%s', async (_row, wanted, prompt, title) => {
    const world = await openApp(wanted);
    expect(await enhance(world, prompt)).toBeNull();
    expect(world.app.notices.value.map((notice) => notice.title)).toEqual([title]);
    expect([posts(world), fates(world)]).toEqual([0, []]);
    world.close();
  });

  test('past the budget, with what else is under way counted in', async () => {
    const world = await openApp();
    const { app } = world;
    app.savePreferences({ budget: 15 });
    await enhance(world);
    expect(await enhance(world)).toBeNull();
    expect(app.notices.value).toMatchObject([{ title: 'This would pass your budget' }]);
    expect(posts(world)).toBe(1);
    world.close();
  });

  test('while the work is paused', async () => {
    const world = await openApp();
    const { app } = world;
    void app.generate({ ...ORDER, count: 6 });
    await world.clock.until(() => app.jobs.value.length === 6);
    app.pauseWork();
    expect(await enhance(world)).toBeNull();
    expect(app.notices.value).toMatchObject([{ title: 'The work is paused' }]);
    world.close();
  });
});

const ORDER = {
  prompt: PROMPT,
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
} as const;

describe('a job', () => {
  test('does not start on units that an enhancement has reserved', async () => {
    const { world } = await sent({ units: 85 });
    await world.app.generate(ORDER);
    await world.finish();
    expect(world.app.jobs.value).toMatchObject([{ state: { state: 'failed', failure: { code: 'no-units' } } }]);
    expect(posts(world)).toBe(1);
    world.close();
  });

  test('that the budget holds for an enhancement starts when that has come to nothing', async () => {
    const world = await openApp({ scenario: 'server-json' });
    const { app, recraft, clock } = world;
    app.savePreferences({ budget: 85 });
    const answer = app.enhancePrompt(PROMPT);
    await app.generate(ORDER);
    recraft.scenario('server-json', 1);
    await clock.until(() => app.jobs.value.every(({ state }) => state.state === 'done'));
    expect(await answer).toBeNull();
    world.close();
  });
});

describe('a cancel', () => {
  test('before it is sent leaves nothing behind', async () => {
    const world = await openApp();
    const stop = new AbortController();
    const answer = world.app.enhancePrompt(PROMPT, stop.signal);
    stop.abort();
    await world.clock.advance(10_000);
    expect(await answer).toBeNull();
    expect([posts(world), fates(world), world.app.enhancing.value]).toEqual([0, [], null]);
    expect(world.app.notices.value).toEqual([]);
    world.close();
  });

  test('after it has left frees the panel at once, and its result goes to the history, which is said', async () => {
    const { world, stop, answer } = await sent();
    stop.abort();
    expect(await answer).toBeNull();
    expect(world.app.enhancing.value).toBeNull();
    expect(fates(world)).toEqual([{ fate: 'open' }]);
    await world.clock.advance(10_000);
    expect(fates(world)).toMatchObject([{ fate: 'made', credits: 10, standing: { at: 'panel' } }]);
    expect(world.app.notices.value).toMatchObject([{ title: 'The prompt was enhanced', action: 'open-history' }]);
    expect([world.recraft.balance(), world.app.balance.value]).toEqual([9_990, 9_990]);
    world.close();
  });

  test('by closing the panel leaves a call that may have been charged', async () => {
    const { world } = await sent();
    const again = await world.reopen();
    expect(again.app.history.entries.value).toMatchObject([
      { kind: 'enhance', fate: { fate: 'unknown', failure: { code: 'panel-closed' } } },
    ]);
    again.close();
  });
});

describe('what was enhanced', () => {
  test('outlives the panel, waits for no place, and is ordered anew only where it came from', async () => {
    const world = await openApp();
    const better = await enhance(world);
    const again = await world.reopen();
    const { app } = again;
    const [entry] = app.history.entries.value;
    expect(entry?.fate).toMatchObject({ standing: { at: 'panel', value: better } });
    expect(app.notices.value).toEqual([]);
    await app.tryAgain(entry?.id ?? '');
    await app.placeAgain(entry?.id ?? '');
    expect([app.jobs.value, posts(again)]).toEqual([[], 1]);
    await app.clearHistory();
    expect(app.history.entries.value).toEqual([]);
    again.close();
  });
});
