import { describe, expect, test } from 'vitest';
import { createAccountModel } from '../../ui/screens/account/model.ts';
import { createWelcomeModel } from '../../ui/screens/welcome/model.ts';
import { openApp } from '../kit/app.ts';

describe('the first run', () => {
  test('asks for a token and sends nothing anywhere', async () => {
    const { app, recraft, close } = await openApp({ token: null });
    expect(app.connection.value).toEqual({ state: 'none', failure: null });
    expect(app.balance.value).toBeNull();
    expect(recraft.ledger()).toEqual([]);
    close();
  });

  test.each(['create', 'vectorize', 'background'] as const)(
    'from the menu command %s only opens that screen',
    async (command) => {
      const { app, recraft, close } = await openApp({ token: null, command });
      expect(app.command.value).toBe(command);
      expect(recraft.ledger()).toEqual([]);
      close();
    },
  );

  test('takes a token with spaces and line breaks, checks it once, and shows the balance and its end', async () => {
    const { app, recraft, storage, close } = await openApp({ token: null, units: 8_420 });
    await app.connect(`  ${recraft.token.slice(0, 8)} \r\n${recraft.token.slice(8)}\n`, true);
    expect(app.connection.value).toEqual({
      state: 'connected',
      last4: recraft.token.slice(-4),
      email: 'designer@example.com',
      kept: true,
    });
    expect(app.balance.value).toBe(8_420);
    expect(recraft.ledger().map(({ method, path, units }) => `${method} ${path} ${units}`)).toEqual([
      'GET /v1/users/me 0',
    ]);
    expect(JSON.stringify([...storage.values()])).toContain(recraft.token);
    close();
  });

  test('can keep the token for this run only: the next start asks again', async () => {
    const first = await openApp({ token: null });
    await first.app.connect(first.recraft.token, false);
    expect(first.app.connection.value).toMatchObject({ state: 'connected', kept: false });
    expect(JSON.stringify([...first.storage.values()])).not.toContain(first.recraft.token);
    first.close();
    const second = await openApp({ storage: first.storage });
    expect(second.app.connection.value).toEqual({ state: 'none', failure: null });
    second.close();
  });
});

describe('a later run', () => {
  test('knows the token that was kept, and asks for nothing but the balance', async () => {
    const first = await openApp();
    first.close();
    const second = await openApp({ storage: first.storage });
    expect(second.app.connection.value).toMatchObject({ state: 'connected', kept: true });
    expect(second.recraft.ledger().map(({ path }) => path)).toEqual(['/v1/users/me']);
    second.close();
  });

  test('does not know a token that was removed', async () => {
    const first = await openApp();
    await first.app.disconnect();
    expect(first.app.connection.value).toEqual({ state: 'none', failure: null });
    first.close();
    const second = await openApp({ storage: first.storage });
    expect(second.app.connection.value).toEqual({ state: 'none', failure: null });
    expect(second.recraft.ledger()).toEqual([]);
    second.close();
  });
});

describe('what can be wrong with a connection reads differently', () => {
  test('a wrong token', async () => {
    const { app, close } = await openApp({ token: null });
    await app.connect('not-a-token', true);
    expect(app.connection.value).toMatchObject({
      state: 'none',
      failure: { title: 'Recraft doesn’t know this token', remedy: 'replace-token' },
    });
    close();
  });

  test('an empty token', async () => {
    const { app, recraft, close } = await openApp({ token: null });
    await app.connect(' \n ', true);
    expect(app.connection.value).toMatchObject({ state: 'none', failure: { title: 'The token is empty' } });
    expect(recraft.ledger()).toEqual([]);
    close();
  });

  test('no network', async () => {
    const { app, recraft, setOnline, close } = await openApp({ token: null });
    setOnline(false);
    await app.connect(recraft.token, true);
    expect(app.connection.value).toMatchObject({ state: 'none', failure: { title: 'You’re offline' } });
    expect(app.notices.value.map(({ title }) => title)).toEqual(['You’re offline']);
    setOnline(true);
    expect(app.notices.value).toEqual([]);
    close();
  });

  test('a host that refuses this page', async () => {
    const { app, recraft, close } = await openApp({ token: null });
    recraft.scenario('no-cors');
    await app.connect(recraft.token, true);
    expect(app.connection.value).toMatchObject({
      state: 'none',
      failure: { title: 'Recraft is there but refuses this plugin', remedy: 'check-again' },
    });
    close();
  });

  test('a stored token that cannot be checked now works as soon as Recraft answers again', async () => {
    const { app, recraft, close } = await openApp();
    recraft.scenario('no-cors');
    await app.checkAgain();
    expect(app.connection.value).toMatchObject({ state: 'unchecked', failure: { code: 'refused-by-cors' } });
    recraft.scenario('ok');
    await app.checkAgain();
    expect(app.connection.value).toMatchObject({ state: 'connected', kept: true });
    close();
  });
});

describe('a token that was pasted', () => {
  test('stays in its field while there is no network, and connects from there once there is', async () => {
    const { app, recraft, setOnline, clock, close } = await openApp({ token: null });
    const welcome = createWelcomeModel(app);
    setOnline(false);
    welcome.token.value = recraft.token;
    welcome.connect();
    await clock.until(() => !welcome.checking.value);
    expect(welcome.failure.value?.title).toBe('You’re offline');
    expect(welcome.token.value).toBe(recraft.token);
    setOnline(true);
    welcome.connect();
    await clock.until(() => app.connection.value.state === 'connected');
    expect(welcome.token.value).toBe('');
    close();
  });
});

describe('replacing the token', () => {
  const stored = (storage: Map<string, unknown>) => JSON.stringify([...storage.values()]);

  test.each([
    ['a wrong one', 'not-a-token', 'ok', /doesn’t know this token/],
    ['an empty one', ' \n', 'ok', /empty/],
    ['one that a host without CORS answers', 'another-token', 'no-cors', /refuses this plugin/],
    ['one that Recraft fails to check', null, 'server-json', /Recraft failed/],
  ] as const)('by %s changes nothing and says so at the field', async (_case, token, scenario, words) => {
    const { app, recraft, storage, clock, close } = await openApp({ units: 8_420 });
    const account = createAccountModel(app);
    const before = app.connection.value;
    recraft.scenario(scenario, Infinity, 'every');
    account.startReplacing();
    const pasted = token ?? recraft.token;
    account.token.value = pasted;
    account.replace();
    await clock.until(() => !account.checking.value);
    expect(account.tokenError.value).toMatch(words);
    expect(account.tokenError.value).toContain('The old token stays in use.');
    expect(account.replacing.value).toBe(true);
    expect(account.token.value).toBe(pasted);
    expect(app.connection.value).toBe(before);
    expect(app.balance.value).toBe(8_420);
    expect(stored(storage)).toContain(recraft.token);
    close();
  });

  test('without a network keeps the old one for this run and the next', async () => {
    const first = await openApp();
    first.setOnline(false);
    expect(await first.app.connect('another-token', true)).toMatchObject({ code: 'offline' });
    expect(first.app.connection.value).toMatchObject({ state: 'connected', last4: first.recraft.token.slice(-4) });
    first.close();
    const second = await openApp({ storage: first.storage });
    expect(second.app.connection.value).toMatchObject({ state: 'connected', kept: true });
    second.close();
  });

  test('lets the old one pay for what is ordered while the new one is being checked', async () => {
    const { app, recraft, clock, finish, close } = await openApp();
    const connecting = app.connect('not-a-token', true);
    const params = { output: 'vector', model: 'recraftv4_1_vector', ratio: '1:1', count: 1, frameId: null } as const;
    await app.generate({ ...params, prompt: 'a tent', dropBackground: false });
    await finish();
    await clock.settle();
    expect(await connecting).toMatchObject({ code: 'wrong-token' });
    expect(app.jobs.value.map(({ state }) => state.state)).toEqual(['done']);
    expect(recraft.ledger().filter(({ units }) => units > 0)).toHaveLength(1);
    close();
  });

  test('by one that is accepted stores that, in the way the old one was kept', async () => {
    const { app, recraft, storage, clock, close } = await openApp({ token: null });
    await app.connect(recraft.token, false);
    const account = createAccountModel(app);
    account.startReplacing();
    account.token.value = ` ${recraft.token}\n`;
    account.replace();
    await clock.until(() => !account.replacing.value);
    expect(account.tokenError.value).toBeNull();
    expect(account.token.value).toBe('');
    expect(app.connection.value).toMatchObject({ state: 'connected', kept: false });
    expect(stored(storage)).not.toContain(recraft.token);
    close();
  });

  test('can be taken back while it is being checked', async () => {
    const { app, clock, close } = await openApp();
    const account = createAccountModel(app);
    const before = app.connection.value;
    account.startReplacing();
    account.token.value = 'another-token';
    account.replace();
    account.keepOld();
    await clock.settle();
    expect(account.replacing.value).toBe(false);
    expect(account.tokenError.value).toBeNull();
    expect(app.connection.value).toBe(before);
    close();
  });
});

describe('preferences', () => {
  test('are still there at the next start', async () => {
    const first = await openApp();
    first.app.savePreferences({ count: 4, ratio: '16:9' });
    await first.clock.advance(1_000);
    first.close();
    const second = await openApp({ storage: first.storage });
    expect(second.app.preferences.value).toMatchObject({ count: 4, ratio: '16:9' });
    second.close();
  });

  test('that are damaged are set back, and a notice says so', async () => {
    const { app, close } = await openApp({ storage: new Map([['preferences', 'garbage']]) });
    expect(app.preferences.value.count).toBe(1);
    expect(app.notices.value[0]).toMatchObject({ id: 'unreadable', tone: 'warning' });
    close();
  });
});
