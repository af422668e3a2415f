import { describe, expect, test } from 'vitest';
import type { GenerateParams } from '../../ui/state/types.ts';
import { jobOf, openApp } from '../kit/app.ts';

const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

function posts(ledger: readonly { method: string }[]): number {
  return ledger.filter(({ method }) => method === 'POST').length;
}

describe('429', () => {
  test('waits with a countdown, is sent again by itself, and costs one result', async () => {
    const world = await openApp({ scenario: 'rate-limit-once' });
    const { app, recraft, clock, finish, close } = world;
    await app.generate(ORDER);
    await clock.until(() => jobOf(world).state.state === 'waiting');
    const { state } = jobOf(world);
    expect(state).toMatchObject({ why: 'rate-limit' });
    expect(state.state === 'waiting' && (state.until ?? 0) > clock.now()).toBe(true);
    await finish();
    expect(jobOf(world).state.state).toBe('done');
    expect(posts(recraft.ledger())).toBe(2);
    expect(recraft.balance()).toBe(10_000 - 80);
    expect(app.balance.value).toBe(10_000 - 80);
    close();
  });

  test('can be cancelled while it waits, free of charge', async () => {
    const world = await openApp({ scenario: 'rate-limit' });
    const { app, recraft, clock, finish, close } = world;
    await app.generate(ORDER);
    await clock.until(() => jobOf(world).state.state === 'waiting');
    app.cancel(jobOf(world).id);
    await finish();
    expect(jobOf(world).state).toEqual({ state: 'cancelled', sent: false });
    expect(recraft.balance()).toBe(10_000);
    close();
  });
});

describe('a refusal', () => {
  test('of the content says so in Recraft’s words made plain, and charges nothing', async () => {
    const world = await openApp({ scenario: 'moderated' });
    await world.app.generate(ORDER);
    await world.finish();
    const { state } = jobOf(world);
    expect(state).toMatchObject({ state: 'failed', credits: 0, failure: { code: 'rejected', remedy: 'try-again' } });
    expect(state.state === 'failed' && state.failure.text).toMatch(/Nothing was charged\.$/);
    expect(world.recraft.balance()).toBe(10_000);
    expect(posts(world.recraft.ledger())).toBe(1);
    world.close();
  });

  test('of the token leaves the rest unsent and asks for another token', async () => {
    const { app, recraft, finish, close } = await openApp({ scenario: 'unauthorized' });
    await app.generate({ ...ORDER, count: 6 });
    await app.generate({ ...ORDER, prompt: 'a boat', count: 6 });
    await finish();
    expect(new Set(app.jobs.value.map(({ state }) => state.state))).toEqual(new Set(['failed']));
    expect(posts(recraft.ledger())).toBeLessThanOrEqual(6);
    expect(app.connection.value).toMatchObject({ state: 'none', failure: { code: 'wrong-token' } });
    expect(recraft.balance()).toBe(10_000);
    close();
  });

  test('for want of units leaves the rest unsent and shows what is in the wallet', async () => {
    const { app, recraft, clock, finish, close } = await openApp({ scenario: 'no-units' });
    recraft.setBalance(3);
    await app.generate({ ...ORDER, count: 6 });
    await app.generate({ ...ORDER, prompt: 'a boat', count: 6 });
    await finish();
    expect(app.jobs.value.map(({ state }) => state.state === 'failed' && state.failure.code)).toEqual(
      Array.from({ length: 12 }, () => 'no-units'),
    );
    expect(posts(recraft.ledger())).toBeLessThanOrEqual(6);
    // The question after the balance keeps to Recraft's pace as well.
    await clock.advance(2_000);
    expect(app.connection.value.state).toBe('connected');
    expect(app.balance.value).toBe(3);
    close();
  });
});

describe('too few units', () => {
  test('are noticed before sending, and the shortfall is named', async () => {
    const world = await openApp({ units: 100 });
    await world.app.generate({ ...ORDER, count: 2 });
    await world.finish();
    const [first, second] = world.app.jobs.value;
    expect(first?.state.state).toBe('done');
    expect(second?.state).toMatchObject({
      state: 'failed',
      credits: 0,
      failure: {
        code: 'no-units',
        remedy: 'add-units',
        text: 'This needs 80 units and 20 are left: add 60 units. Nothing was charged.',
      },
    });
    expect(posts(world.recraft.ledger())).toBe(1);
    world.close();
  });
});

describe('a failure of the server', () => {
  test('in Recraft’s own words is not charged and not repeated by itself', async () => {
    const world = await openApp({ scenario: 'server-json' });
    await world.app.generate(ORDER);
    await world.finish();
    expect(jobOf(world).state).toMatchObject({
      state: 'failed',
      credits: 0,
      failure: { code: 'server-failed', text: 'Its server reported a fault. Nothing was charged.' },
    });
    expect(posts(world.recraft.ledger())).toBe(1);
    world.recraft.scenario('ok');
    await world.app.retry(jobOf(world).id);
    await world.finish();
    expect(jobOf(world)).toMatchObject({ attempt: 2, state: { state: 'done' } });
    world.close();
  });

  test.each([
    ['server-text', 'server-without-answer'],
    ['cut', 'connection-lost'],
  ] as const)(
    'without a clear answer (%s) may have been charged, and the balance says more',
    async (scenario, code) => {
      const world = await openApp({ scenario });
      const { app, recraft, clock, close } = world;
      await app.generate(ORDER);
      await world.finish();
      expect(jobOf(world).state).toMatchObject({ state: 'unknown', failure: { code, remedy: 'try-again' } });
      await clock.until(() => app.balance.value === recraft.balance());
      await clock.settle();
      const { state } = jobOf(world);
      const fall = 10_000 - recraft.balance();
      expect(state.state === 'unknown' && state.failure.text).toMatch(
        fall === 0 ? /hasn’t changed since\.$/ : new RegExp(`charged\\. The balance fell by ${fall} units since\\.$`),
      );
      expect(posts(recraft.ledger())).toBe(1);
      expect(app.spent.value.total).toBe(0);
      expect(app.unclear.value).toBe(fall);
      expect(app.notices.value).toMatchObject([{ tone: 'warning', action: 'open-work' }]);
      close();
    },
  );

  test('of two calls at once: what is unclear is what the balance fell by, and a new order takes the notice away', async () => {
    const world = await openApp({ scenario: 'cut' });
    const { app, recraft, clock, finish, close } = world;
    await app.generate({ ...ORDER, count: 2 });
    await clock.until(() => app.jobs.value.every(({ state }) => state.state === 'running' && state.sent !== null));
    expect(app.unclear.value).toBe(0);
    await finish();
    expect(app.notices.value[0]?.title).toBe('2 of 2 unclear: No answer');
    await clock.until(() => app.balance.value === recraft.balance());
    await clock.settle();
    expect(app.unclear.value).toBe(10_000 - recraft.balance());
    recraft.scenario('ok');
    await app.generate({ ...ORDER, prompt: 'a boat' });
    expect(app.notices.value).toEqual([]);
    await finish();
    close();
  });

  test('that never answers ends as unknown after the timeout', async () => {
    const world = await openApp({ scenario: 'no-answer' });
    await world.app.generate(ORDER);
    await world.finish();
    expect(jobOf(world).state).toMatchObject({ state: 'unknown', failure: { code: 'timeout' } });
    world.close();
  });
});

describe('an answer that is no picture', () => {
  test.each(['html', 'truncated-image', 'not-svg'] as const)(
    '(%s) loses nothing and leaves nothing half built',
    async (scenario) => {
      const world = await openApp({ scenario });
      const output = scenario === 'truncated-image' ? 'image' : 'vector';
      const model = output === 'image' ? 'recraftv4_1' : 'recraftv4_1_vector';
      await world.app.generate({ ...ORDER, output, model });
      await world.finish();
      const { state } = jobOf(world);
      expect(['failed', 'unknown']).toContain(state.state);
      if (state.state !== 'failed' && state.state !== 'unknown') return;
      expect(state.failure.text).toMatch(/charged/);
      expect(state.failure.text).not.toContain('Nothing was charged');
      expect(world.figma.document.page().children).toEqual([]);
      world.close();
    },
  );

  test('an SVG with script and entities is cleaned or refused, and what was paid for is accounted for', async () => {
    const world = await openApp({ scenario: 'hostile-svg' });
    await world.app.generate(ORDER);
    await world.finish();
    const { state } = jobOf(world);
    expect(['done', 'failed']).toContain(state.state);
    expect(state).toMatchObject({ credits: 80 });
    expect(world.app.spent.value.total).toBe(80);
    world.close();
  });

  // 20,000 layers, each with its paths: seconds of work even for the real thing.
  test('an SVG of 20,000 paths becomes layers or says that it is too heavy', async () => {
    const world = await openApp({ scenario: 'huge-svg' });
    await world.app.generate(ORDER);
    await world.finish();
    const { state } = jobOf(world);
    if (state.state === 'failed') expect(state.failure.code).toBe('svg-too-heavy');
    else {
      expect(state.state).toBe('done');
      expect(state.state === 'done' && state.placed.paths).toBeGreaterThanOrEqual(20_000);
    }
    expect(world.app.spent.value.total).toBe(80);
    world.close();
  }, 120_000);
});

describe('a cancel', () => {
  test('before sending is free', async () => {
    const { app, recraft, finish, close } = await openApp();
    await app.generate({ ...ORDER, count: 6 });
    await app.generate({ ...ORDER, prompt: 'a boat', count: 6 });
    const last = app.jobs.value.at(-1);
    app.cancel(last?.id ?? '');
    await finish();
    expect(app.jobs.value.at(-1)?.state).toEqual({ state: 'cancelled', sent: false });
    expect(posts(recraft.ledger())).toBe(11);
    expect(recraft.balance()).toBe(10_000 - 11 * 80);
    close();
  });

  test('after sending says so, counts the charge, and the paid result can still be placed for nothing', async () => {
    const world = await openApp();
    const { app, recraft, clock, finish, figma, close } = world;
    await app.generate(ORDER);
    await clock.until(() => {
      const { state } = jobOf(world);
      return state.state === 'running' && state.sent !== null;
    });
    app.cancel(jobOf(world).id);
    expect(jobOf(world).state).toEqual({ state: 'cancelled', sent: true });
    expect(app.active.value).toBe(0);
    await clock.until(() => recraft.balance() < 10_000 && app.balance.value === recraft.balance());
    expect(jobOf(world).state).toEqual({ state: 'cancelled', sent: true, credits: 80 });
    expect(figma.document.page().children).toEqual([]);
    await app.retry(jobOf(world).id);
    await finish();
    expect(jobOf(world).state.state).toBe('done');
    expect(figma.document.page().children).toHaveLength(1);
    expect(posts(recraft.ledger())).toBe(1);
    close();
  });
});

describe('without a network', () => {
  test('what was not sent waits and starts when it is back', async () => {
    const world = await openApp();
    const { app, recraft, clock, finish, setOnline, close } = world;
    setOnline(false);
    await app.generate({ ...ORDER, count: 2 });
    await clock.advance(60_000);
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(['queued', 'queued']);
    expect(app.notices.value[0]?.text).toBe('What still waits starts when you’re back.');
    expect(posts(recraft.ledger())).toBe(0);
    setOnline(true);
    await finish();
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(['done', 'done']);
    close();
  });
});
