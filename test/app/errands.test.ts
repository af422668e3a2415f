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

  test('may take the last units, for a prompt as long as Recraft enhances', async () => {
    const world = await openApp({ units: 10 });
    expect(await enhance(world, 'x'.repeat(2_000))).not.toBeNull();
    expect([world.recraft.balance(), world.app.balance.value]).toEqual([0, 0]);
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

  test('of unknown outcome whose notice was closed is not told of a second time', async () => {
    const world = await openApp({ scenario: 'cut' });
    const { app, clock } = world;
    const shown: string[] = [];
    // Whoever closes it at once, before the balance has been read.
    const stop = app.notices.subscribe((notices) => {
      for (const { id, text } of notices) {
        shown.push(text);
        queueMicrotask(() => app.dismissNotice(id));
      }
    });
    await enhance(world);
    await clock.advance(1_000);
    stop();
    expect(shown).toHaveLength(1);
    expect(shown.join()).not.toContain('The balance');
    const [fate] = fates(world);
    expect(fate?.fate === 'unknown' && fate.failure.text).toContain('The balance fell by 10 units since.');
    expect(app.notices.value).toEqual([]);
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
    expect(world.app.balance.value).toBe(world.recraft.balance());
    world.close();
  });

  test('during which the balance was read costs no more than once', async () => {
    const { world, answer } = await sent();
    const checked = world.app.checkAgain();
    await world.clock.advance(10_000);
    await Promise.all([checked, answer]);
    expect([world.recraft.balance(), world.app.balance.value]).toEqual([9_990, 9_990]);
    world.close();
  });

  test('that Recraft refuses for want of units brings the balance up to date', async () => {
    const world = await openApp();
    world.recraft.setBalance(3);
    expect(await enhance(world)).toBeNull();
    await world.clock.advance(1_000);
    expect(world.app.balance.value).toBe(3);
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

  test('where another call beside the queue has reserved the units', async () => {
    const { world } = await sent({ units: 14, document: (build) => void build.add('RECTANGLE', { name: 'Look' }) });
    const from = { kind: 'layer', layerId: world.figma.document.byName('Look').id } as const;
    const references = [{ from, name: 'Look', weight: 1 }];
    const look = { name: 'Look', match: 'precise', base: 'any', model: 'recraftv4_styles_vector' } as const;
    expect(await world.app.makeStyle({ ...look, references })).toBeNull();
    expect(world.app.notices.value).toMatchObject([{ title: 'Too few API units' }]);
    world.close();
  });

  test('past the budget, with what may have been charged counted in', async () => {
    const world = await openApp({ scenario: 'cut' });
    world.app.savePreferences({ budget: 15 });
    await enhance(world);
    expect(await enhance(world)).toBeNull();
    expect(world.app.notices.value.map(({ title }) => title)).toContain('This would pass your budget');
    expect(posts(world)).toBe(1);
    world.close();
  });

  test('past the budget', async () => {
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

describe('a pause', () => {
  test('stops an enhancement that waits for its turn, and nothing of it is left', async () => {
    const world = await openApp({ scenario: 'server-json' });
    const { app, clock } = world;
    await app.generate({ ...ORDER, count: 7 });
    await clock.settle();
    const answer = app.enhancePrompt(PROMPT);
    await clock.settle();
    expect(app.enhancing.value?.sent).toBeNull();
    app.pauseWork();
    await clock.settle();
    expect(app.enhancing.value).toBeNull();
    expect(await answer).toBeNull();
    expect(app.notices.value.map(({ title }) => title)).toContain('The work is paused');
    await clock.advance(10_000);
    expect(enhancements(world)).toBe(0);
    world.close();
  });

  test('stops one that Recraft has put off, which is not sent again', async () => {
    const { world, answer } = await putOff();
    const { app, clock, recraft } = world;
    recraft.scenario('server-json');
    await app.generate({ ...ORDER, count: 7 });
    await clock.settle();
    app.pauseWork();
    await clock.until(() => app.enhancing.value === null);
    expect(await answer).toBeNull();
    expect(app.notices.value.map(({ title }) => title)).toContain('The work is paused');
    await clock.advance(20_000);
    expect([enhancements(world), fates(world)]).toEqual([1, []]);
    world.close();
  });
});

/** A world in which the call has left, and Recraft will say after two seconds that it was too soon. */
async function putOff() {
  const world = await openApp({ scenario: 'rate-limit-once' });
  const { recraft, clock, app } = world;
  const answerAtOnce = recraft.fetch.bind(recraft);
  recraft.fetch = async (request) => {
    const reply = await answerAtOnce(request);
    await new Promise<void>((resolve) => void clock.after(2_000, resolve));
    return reply;
  };
  const stop = new AbortController();
  const answer = app.enhancePrompt(PROMPT, stop.signal);
  await clock.until(() => enhancements(world) === 1);
  return { world, stop, answer };
}

function enhancements({ recraft }: World): number {
  return recraft.ledger().filter(({ path }) => path.includes('enhance')).length;
}

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

describe('a job of unknown outcome', () => {
  test('is explained by the balance only when an enhancement beside it has been answered', async () => {
    const world = await openApp({ scenario: 'slow' });
    const { app, recraft, clock } = world;
    const answer = app.enhancePrompt(PROMPT);
    await clock.until(() => (app.enhancing.value?.sent ?? null) !== null);
    recraft.scenario('cut');
    await app.generate(ORDER);
    await clock.until(() => app.jobs.value[0]?.state.state === 'unknown');
    await clock.advance(2_000);
    expect(JSON.stringify(app.jobs.value)).not.toContain('The balance');
    await clock.until(() => app.enhancing.value === null);
    expect(await answer).not.toBeNull();
    await clock.advance(2_000);
    expect(JSON.stringify(app.jobs.value)).toContain('The balance fell by 80 units since.');
    world.close();
  });
});

describe('a cancel', () => {
  test('before the order sends and stores nothing', async () => {
    const world = await openApp();
    expect(await enhance(world, PROMPT, AbortSignal.abort())).toBeNull();
    await world.clock.advance(10_000);
    expect([posts(world), fates(world)]).toEqual([0, []]);
    world.close();
  });

  test('of one that turned out not to have run keeps it from being sent again', async () => {
    const { world, stop, answer } = await putOff();
    stop.abort();
    expect(await answer).toBeNull();
    await world.clock.advance(30_000);
    expect([enhancements(world), fates(world), world.app.notices.value]).toEqual([1, [], []]);
    world.close();
  });

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

  test('by closing the panel stops one that waits for its turn', async () => {
    const world = await openApp({ scenario: 'server-json' });
    const { app, clock } = world;
    await app.generate({ ...ORDER, count: 7 });
    await clock.settle();
    void app.enhancePrompt(PROMPT);
    await clock.settle();
    expect(app.enhancing.value?.sent).toBeNull();
    world.close();
    await clock.advance(10_000);
    expect(enhancements(world)).toBe(0);
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
