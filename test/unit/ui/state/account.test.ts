import { describe, expect, test } from 'vitest';
import type { PluginFunctions } from '../../../../plugin/protocol/contract.ts';
import { fail } from '../../../../plugin/protocol/fault.ts';
import { describeFailure } from '../../../../ui/jobs/describe-failure.ts';
import type { Free, RecraftFailureCode, User } from '../../../../ui/recraft/types.ts';
import { createAccount, type Account } from '../../../../ui/state/account.ts';
import { createNotices, type Notices } from '../../../../ui/state/notices.ts';
import { deferred, type Deferred } from '../jobs/deferred.ts';
import { memoryPlugin } from './memory-plugin.ts';

const USER: User = { id: 'u-1', credits: 8_420, email: 'designer@example.com', name: null };

interface Bench {
  readonly account: Account;
  readonly notices: Notices;
  readonly asked: readonly string[];
  /** The token that each check was made with. */
  readonly checked: readonly (string | null)[];
  /** How many paid calls are in flight from now on. */
  readonly fly: (count: number) => void;
  readonly answerWith: (answer: Free<User> | Deferred<Free<User>>) => void;
}

function bench(change: Partial<PluginFunctions> = {}): Bench {
  const plugin = memoryPlugin(change);
  const notices = createNotices();
  const box: { token: string | null } = { token: null };
  const checked: (string | null)[] = [];
  let flights = 0;
  let answer: Free<User> | Deferred<Free<User>> = { kind: 'ok', value: USER };
  const recraft = {
    me: (_signal?: AbortSignal, token = box.token) => {
      checked.push(token);
      return 'promise' in answer ? answer.promise : Promise.resolve(answer);
    },
  };
  const account = createAccount({ plugin, recraft, notices, box, unanswered: () => flights });
  return {
    account,
    notices,
    asked: plugin.asked,
    checked,
    answerWith: (next) => (answer = next),
    fly: (count) => (flights = count),
  };
}

function failed(code: RecraftFailureCode): Free<User> {
  return { kind: 'failed', failure: { code, vendor: null, requestId: null } };
}

describe('opening', () => {
  test('without a stored token asks for one and sends nothing', async () => {
    const { account, checked } = bench();
    expect(account.connection.value).toEqual({ state: 'starting' });
    await account.open(null);
    expect(account.connection.value).toEqual({ state: 'none', failure: null });
    expect(checked).toEqual([]);
  });

  test('with a stored token checks it and shows its end and the balance', async () => {
    const { account, checked, asked } = bench();
    const opening = account.open('secret-7f3c');
    expect(account.connection.value).toEqual({ state: 'checking' });
    expect(account.token()).toBe('secret-7f3c');
    await opening;
    expect(checked).toEqual(['secret-7f3c']);
    expect(account.connection.value).toEqual({ state: 'connected', last4: '7f3c', email: USER.email, kept: true });
    expect(account.balance.value).toBe(8_420);
    expect(asked).toEqual([]);
  });

  test.each(['offline', 'refused-by-cors', 'server-failed'] as const)(
    'keeps a stored token that could not be checked: %s',
    async (code) => {
      const { account, answerWith } = bench();
      answerWith(failed(code));
      await account.open('secret-7f3c');
      expect(account.connection.value).toMatchObject({
        state: 'unchecked',
        last4: '7f3c',
        kept: true,
        failure: { code },
      });
      expect(account.token()).toBe('secret-7f3c');
    },
  );

  test('asks again for a token that Recraft does not know any more', async () => {
    const { account, answerWith } = bench();
    answerWith(failed('wrong-token'));
    await account.open('secret-7f3c');
    expect(account.connection.value).toMatchObject({ state: 'none', failure: { code: 'wrong-token' } });
    expect(account.token()).toBeNull();
  });
});

describe('connecting', () => {
  test('takes spaces and line breaks out of what was pasted, checks it, and only then keeps it', async () => {
    const { account, checked, asked, answerWith } = bench();
    const answer = deferred<Free<User>>();
    answerWith(answer);
    const connecting = account.connect('  sec ret-\r\n7f3c\n', true);
    expect(account.connection.value).toEqual({ state: 'checking' });
    expect(asked).toEqual([]);
    answer.resolve({ kind: 'ok', value: USER });
    await connecting;
    expect(checked).toEqual(['secret-7f3c']);
    expect(asked).toEqual(['token.save secret-7f3c']);
    expect(account.connection.value).toMatchObject({ state: 'connected', kept: true });
  });

  test('for this run only stores nothing and takes an older token out of storage', async () => {
    const { account, asked } = bench();
    await account.connect('secret-7f3c', false);
    expect(asked).toEqual(['token.remove']);
    expect(account.connection.value).toMatchObject({ state: 'connected', kept: false });
    expect(account.token()).toBe('secret-7f3c');
  });

  test.each([
    ['', 'empty-token'],
    [' \n\t ', 'empty-token'],
    ['tökén', 'wrong-token'],
    ['🔑🔑🔑', 'wrong-token'],
  ] as const)('with %j sends nothing and says %s', async (pasted, code) => {
    const { account, checked, asked } = bench();
    await account.connect(pasted, true);
    expect(account.connection.value).toMatchObject({ state: 'none', failure: { code } });
    expect([checked, asked]).toEqual([[], []]);
  });

  test.each(['wrong-token', 'offline', 'refused-by-cors', 'server-failed'] as const)(
    'with a token that was not accepted keeps nothing and says why: %s',
    async (code) => {
      const { account, asked, answerWith } = bench();
      answerWith(failed(code));
      await account.connect('secret-7f3c', true);
      expect(account.connection.value).toMatchObject({ state: 'none', failure: { code } });
      expect(account.token()).toBeNull();
      expect(asked).toEqual([]);
    },
  );

  test('says that wrong token, offline and CORS are different things', () => {
    const texts = (['wrong-token', 'offline', 'refused-by-cors', 'no-units'] as const).map(
      (code) => describeFailure(code, { charge: { kind: 'free' } }).title,
    );
    expect(new Set(texts).size).toBe(4);
  });

  test('twice lets the second answer count, whichever comes first', async () => {
    const { account, answerWith } = bench();
    const first = deferred<Free<User>>();
    answerWith(first);
    const slow = account.connect('first-1111', false);
    answerWith({ kind: 'ok', value: { ...USER, credits: 5 } });
    await account.connect('second-2222', false);
    first.resolve({ kind: 'ok', value: USER });
    await slow;
    expect(account.connection.value).toMatchObject({ last4: '2222' });
    expect(account.balance.value).toBe(5);
  });

  test('still connects when Figma cannot store the token, and says that it is for this run', async () => {
    const { account, notices } = bench({ 'token.save': () => Promise.reject(fail('storage-refused', 'full')) });
    await account.connect('secret-7f3c', true);
    expect(account.connection.value).toMatchObject({ state: 'connected', kept: false });
    expect(notices.list.value.map(({ id }) => id)).toEqual(['storage-refused']);
  });
});

describe('replacing a token', () => {
  test('uses the old one until the new one was accepted', async () => {
    const { account, checked, asked, answerWith } = bench();
    await account.open('old-1111');
    const answer = deferred<Free<User>>();
    answerWith(answer);
    const replacing = account.connect('new-2222', true);
    expect(account.connection.value).toMatchObject({ state: 'connected', last4: '1111' });
    expect(account.token()).toBe('old-1111');
    answer.resolve({ kind: 'ok', value: { ...USER, credits: 7 } });
    expect(await replacing).toBeNull();
    expect(checked).toEqual(['old-1111', 'new-2222']);
    expect(account.connection.value).toMatchObject({ state: 'connected', last4: '2222', kept: true });
    expect(account.balance.value).toBe(7);
    expect(asked).toEqual(['token.save new-2222']);
  });

  test.each(['wrong-token', 'offline', 'refused-by-cors', 'server-failed'] as const)(
    'that is not accepted keeps the old one in use and stored, and says why: %s',
    async (code) => {
      const { account, asked, answerWith } = bench();
      await account.open('old-1111');
      const before = account.connection.value;
      answerWith(failed(code));
      expect(await account.connect('new-2222', true)).toMatchObject({ code });
      expect(account.connection.value).toBe(before);
      expect(account.token()).toBe('old-1111');
      expect(account.balance.value).toBe(8_420);
      expect(asked).toEqual([]);
    },
  );

  test.each(['', 'tökén'])('by %j asks nobody and changes nothing', async (pasted) => {
    const { account, checked, asked } = bench();
    await account.open('old-1111');
    expect(await account.connect(pasted, true)).not.toBeNull();
    expect(account.token()).toBe('old-1111');
    expect(account.connection.value).toMatchObject({ state: 'connected', last4: '1111' });
    expect([checked, asked]).toEqual([['old-1111'], []]);
  });

  test('can be taken back until it is accepted', async () => {
    const { account, asked, answerWith } = bench();
    await account.open('old-1111');
    const answer = deferred<Free<User>>();
    answerWith(answer);
    const taken = new AbortController();
    const replacing = account.connect('new-2222', true, taken.signal);
    taken.abort();
    answer.resolve({ kind: 'ok', value: USER });
    await replacing;
    expect(account.token()).toBe('old-1111');
    expect(asked).toEqual([]);
  });

  test('counts although the balance was read with the old one meanwhile, whose late answer does not', async () => {
    const { account, answerWith } = bench();
    await account.open('old-1111');
    const fresh = deferred<Free<User>>();
    const stale = deferred<Free<User>>();
    answerWith(fresh);
    const replacing = account.connect('new-2222', false);
    answerWith(stale);
    const checking = account.checkAgain();
    fresh.resolve({ kind: 'ok', value: { ...USER, credits: 7 } });
    await replacing;
    stale.resolve({ kind: 'ok', value: USER });
    await checking;
    expect(account.connection.value).toMatchObject({ last4: '2222' });
    expect(account.balance.value).toBe(7);
  });

  test('is of no effect once the account was disconnected', async () => {
    const { account, answerWith } = bench();
    await account.open('old-1111');
    const answer = deferred<Free<User>>();
    answerWith(answer);
    const replacing = account.connect('new-2222', true);
    await account.disconnect();
    answer.resolve({ kind: 'ok', value: USER });
    await replacing;
    expect(account.connection.value).toEqual({ state: 'none', failure: null });
    expect(account.token()).toBeNull();
  });
});

describe('the account', () => {
  test('forgets the token in memory and in storage when it is disconnected', async () => {
    const { account, asked } = bench();
    await account.open('secret-7f3c');
    await account.disconnect();
    expect(account.connection.value).toEqual({ state: 'none', failure: null });
    expect(account.token()).toBeNull();
    expect(account.balance.value).toBeNull();
    expect(asked).toEqual(['token.remove']);
  });

  test('stores the token of this run later, or takes it out without forgetting it', async () => {
    const { account, asked } = bench();
    await account.connect('secret-7f3c', false);
    await account.keepToken(true);
    expect(account.connection.value).toMatchObject({ kept: true });
    await account.keepToken(false);
    expect(account.connection.value).toMatchObject({ kept: false });
    expect(asked).toEqual(['token.remove', 'token.save secret-7f3c', 'token.remove']);
    expect(account.token()).toBe('secret-7f3c');
  });

  test('follows each charge', async () => {
    const { account } = bench();
    account.charge(80);
    expect(account.balance.value).toBeNull();
    await account.open('secret-7f3c');
    account.charge(80);
    expect(account.balance.value).toBe(8_340);
  });

  test('clears what was wrong when Recraft answers again', async () => {
    const { account, answerWith } = bench();
    answerWith(failed('offline'));
    await account.open('secret-7f3c');
    answerWith({ kind: 'ok', value: USER });
    await account.checkAgain();
    expect(account.connection.value).toMatchObject({ state: 'connected', last4: '7f3c', kept: true });
  });

  test('asks for another token when a job finds it wrong, and for the balance when the wallet is empty', async () => {
    const { account, checked, answerWith } = bench();
    await account.open('secret-7f3c');
    answerWith({ kind: 'ok', value: { ...USER, credits: 3 } });
    account.refuse(describeFailure('no-units', { charge: { kind: 'nothing' } }));
    await Promise.resolve();
    await Promise.resolve();
    expect(checked).toHaveLength(2);
    expect(account.balance.value).toBe(3);
    account.refuse(describeFailure('wrong-token', { charge: { kind: 'nothing' } }));
    expect(account.connection.value).toMatchObject({ state: 'none', failure: { code: 'wrong-token' } });
    expect(account.token()).toBeNull();
  });

  test('reads the balance again after calls that were in flight when it was read', async () => {
    const { account, checked, answerWith, fly } = bench();
    fly(2);
    answerWith({ kind: 'ok', value: { ...USER, credits: 8_340 } });
    await account.open('secret-7f3c');
    account.charge(80);
    fly(1);
    account.settle();
    expect(checked).toHaveLength(1);
    fly(0);
    account.settle();
    account.settle();
    await Promise.resolve();
    await Promise.resolve();
    expect(checked).toHaveLength(2);
    expect(account.balance.value).toBe(8_340);
  });

  test('says by how much the balance fell beside the known charges', async () => {
    const { account, answerWith } = bench();
    await account.open('secret-7f3c');
    account.charge(80);
    answerWith({ kind: 'ok', value: { ...USER, credits: 8_260 } });
    expect(await account.unexplained()).toBe(80);
    expect(account.balance.value).toBe(8_260);
    expect(await account.unexplained()).toBe(0);
    answerWith(failed('offline'));
    expect(await account.unexplained()).toBeNull();
  });
});
