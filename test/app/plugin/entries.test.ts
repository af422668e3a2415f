import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../plugin/protocol/contract.ts';
import { sizeOf } from '../../figma/host/clone.ts';
import { openController } from './controller.ts';

const MEGABYTE = 1_000_000;
const QUOTA = 5 * MEGABYTE;

function entry(id: string, at: number, meta = `{"id":"${id}"}`): Entry {
  return { id, at, meta };
}

function stored(value: unknown) {
  return { version: 1, value };
}

function bytesOf(storage: ReadonlyMap<string, unknown>): number {
  return [...storage].reduce((sum, [key, value]) => sum + new TextEncoder().encode(key).length + sizeOf(value), 0);
}

/** The very same values under the same keys: to compare millions of bytes one by one would take seconds. */
function expectSame(storage: ReadonlyMap<string, unknown>, before: ReadonlyMap<string, unknown>): void {
  expect([...storage.keys()]).toEqual([...before.keys()]);
  expect([...before].every(([key, value]) => storage.get(key) === value)).toBe(true);
}

async function openTab(storage = new Map<string, unknown>()) {
  const tab = await openController({ storage });
  const result = (id: string, length: number, protect?: readonly string[]) =>
    tab.call('entries.keep', { id, part: 'result', bytes: new Uint8Array(length).fill(7), protect });
  return { ...tab, storage, result };
}

/** A tab with entries `a`, `b` and so on, the first the oldest, each with a result of a million bytes. */
async function openWith(...ids: readonly string[]) {
  const storage = new Map<string, unknown>();
  for (const [at, id] of ids.entries()) {
    storage.set(`entry:${id}`, stored({ at: at + 1, meta: '{}' }));
    storage.set(`asset:${id}:result`, stored(new Uint8Array(MEGABYTE)));
  }
  return openTab(storage);
}

describe('entries', () => {
  test('are listed newest first, the last version of each, with what storage takes', async () => {
    const { call, storage } = await openTab(new Map<string, unknown>([['token', stored('sk-1')]]));
    await call('entries.save', entry('old', 10));
    await call('entries.save', entry('new', 30, '{"state":"sent"}'));
    await call('entries.save', entry('middle', 20));
    await call('entries.save', entry('new', 30, '{"state":"done","prompt":"ein Füchslein 🦊"}'));
    await call('entries.keep', { id: 'new', part: 'thumbnail', bytes: Uint8Array.of(1, 2, 3) });
    const { entries, bytes, unreadable } = await call('entries.list');
    expect(entries).toEqual([
      entry('new', 30, '{"state":"done","prompt":"ein Füchslein 🦊"}'),
      entry('middle', 20),
      entry('old', 10),
    ]);
    expect(unreadable).toEqual([]);
    expect(bytes).toBe(bytesOf(storage));
  });

  test('an empty storage is an empty list', async () => {
    const { call } = await openTab();
    expect(await call('entries.list')).toEqual({ entries: [], bytes: 0, unreadable: [] });
  });

  test('assets come back byte by byte in a later run, and null where there is none', async () => {
    const { call, figma } = await openTab();
    await call('entries.save', entry('a', 1));
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    expect(await call('entries.keep', { id: 'a', part: 'result', bytes })).toEqual({ kept: true, evicted: [] });
    figma.user.closePlugin();
    await figma.run('create');
    figma.ui.ready();
    expect(await call('entries.asset', { id: 'a', part: 'result' })).toEqual(bytes);
    expect(await call('entries.asset', { id: 'a', part: 'thumbnail' })).toBeNull();
    expect((await call('entries.list')).entries).toEqual([entry('a', 1)]);
  });

  test('removing takes the entry and its assets, and nothing of an entry with a similar name', async () => {
    const { call, storage } = await openTab();
    for (const id of ['a', 'a:result', 'b']) {
      await call('entries.save', entry(id, 1));
      await call('entries.keep', { id, part: 'result', bytes: Uint8Array.of(1) });
      await call('entries.keep', { id, part: 'thumbnail', bytes: Uint8Array.of(2) });
    }
    await call('entries.remove', ['a', 'b', 'never there']);
    expect([...storage.keys()]).toEqual(['entry:a:result', 'asset:a:result:result', 'asset:a:result:thumbnail']);
  });

  test('writes of one entry that are not waited for end with the last', async () => {
    const { call } = await openTab();
    await Promise.all([1, 2, 3].map((step) => call('entries.save', entry('a', 1, `{"step":${step}}`))));
    expect((await call('entries.list')).entries).toEqual([entry('a', 1, '{"step":3}')]);
  });
});

describe('garbage', () => {
  const GARBAGE: readonly (readonly [string, unknown])[] = [
    ['entry:text', 'half an entr'],
    ['entry:newer', { version: 2, value: { at: 5, meta: '{}', more: true } }],
    ['entry:', stored({ at: 1, meta: '{}' })],
    ['asset:text:result', stored('AAAA')],
    ['asset:part:poster', stored(Uint8Array.of(1))],
  ];

  test('is named, left where it is, and in nobody’s way', async () => {
    const storage = new Map<string, unknown>([
      ...GARBAGE,
      ['entry:a', stored({ at: 1, meta: '{}' })],
      ['journal', [1]],
    ]);
    const { call } = await openTab(storage);
    const { entries, unreadable, bytes } = await call('entries.list');
    expect(entries).toEqual([entry('a', 1, '{}')]);
    expect([...unreadable].sort()).toEqual(GARBAGE.map(([key]) => key).sort());
    expect(bytes).toBe(bytesOf(storage));
    expect(await call('entries.asset', { id: 'text', part: 'result' })).toBeNull();
    expect(GARBAGE.every(([key, value]) => storage.get(key) === value)).toBe(true);
  });

  test('makes no room for others, but can be removed and written over', async () => {
    const heavy = { version: 2, value: new Uint8Array(4_600_000) };
    const { call, result, storage } = await openTab(new Map<string, unknown>([['asset:x:result', heavy]]));
    expect(await result('a', 200_000)).toEqual({ kept: false, evicted: [] });
    expect(storage.get('asset:x:result')).toBe(heavy);
    await call('entries.remove', ['x']);
    expect(await result('a', 200_000)).toEqual({ kept: true, evicted: [] });
  });
});

describe('a full storage', () => {
  test('keeps 0.3 MB free: the oldest results of other entries make room, and their ids are told', async () => {
    const { call, result, storage } = await openWith('a', 'b', 'c', 'd');
    await call('entries.save', entry('new', 9));
    expect(await result('new', 1_500_000)).toEqual({ kept: true, evicted: ['a'] });
    expect(bytesOf(storage)).toBeLessThanOrEqual(QUOTA - 300_000);
    expect(await call('entries.asset', { id: 'a', part: 'result' })).toBeNull();
    expect((await call('entries.list')).entries.map(({ id }) => id)).toEqual(['new', 'd', 'c', 'b', 'a']);
  });

  test('age is that of the entry, whatever the order of writing; what belongs to no entry goes first', async () => {
    const { call, result, storage } = await openWith('a', 'b', 'c');
    storage.set('asset:orphan:result', stored(new Uint8Array(MEGABYTE)));
    await call('entries.save', entry('a', 99));
    expect(await result('new', 2_500_000)).toEqual({ kept: true, evicted: ['orphan', 'b'] });
  });

  test('the protected and the entry’s own thumbnail stay', async () => {
    const { call, result, storage } = await openWith('a', 'b', 'c', 'd');
    await call('entries.keep', { id: 'new', part: 'thumbnail', bytes: new Uint8Array(100) });
    expect(await result('new', 1_500_000, ['a', 'b'])).toEqual({ kept: true, evicted: ['c'] });
    expect(storage.has('asset:new:thumbnail')).toBe(true);
  });

  test('nothing goes in vain where it would not suffice', async () => {
    const { result, storage } = await openWith('a', 'b', 'c', 'd');
    const before = new Map(storage);
    expect(await result('new', 4_000_000, ['a', 'b', 'c'])).toEqual({ kept: false, evicted: [] });
    expect(await result('new', 4_700_001)).toEqual({ kept: false, evicted: [] });
    expectSame(storage, before);
  });

  test('a result that is kept again counts once', async () => {
    const { result } = await openWith('a', 'b', 'c');
    expect(await result('new', 1_600_000)).toEqual({ kept: true, evicted: [] });
    expect(await result('new', 1_650_000)).toEqual({ kept: true, evicted: [] });
  });

  test('an entry is written all the same: results make room, then thumbnails', async () => {
    const { call, storage } = await openWith('a', 'b');
    storage.set('asset:a:thumbnail', stored(new Uint8Array(1_000)));
    storage.set('journal', new Uint8Array(QUOTA - bytesOf(storage) - 100));
    await call('entries.save', entry('new', 9, 'm'.repeat(10_000)));
    expect(storage.has('entry:new')).toBe(true);
    expect([storage.has('asset:a:result'), storage.has('asset:b:result')]).toEqual([false, true]);
    expect(storage.has('asset:a:thumbnail')).toBe(true);
  });

  test('an entry that nothing can make room for is refused with a code, and the protected stay', async () => {
    const { call, storage } = await openWith('a');
    storage.set('journal', new Uint8Array(QUOTA - bytesOf(storage) - 100));
    const before = new Map(storage);
    const big = entry('new', 9, 'm'.repeat(10_000));
    await expect(call('entries.save', { ...big, protect: ['a'] })).rejects.toMatchObject({ code: 'storage-refused' });
    expectSame(storage, before);
    await call('entries.save', big);
    expect(storage.has('asset:a:result')).toBe(false);
  });
});

describe('two tabs of one user', () => {
  test('see each other’s entries and lose none', async () => {
    const one = await openTab();
    const two = await openTab(one.storage);
    await Promise.all(
      [1, 2, 3].flatMap((at) => [
        one.call('entries.save', entry(`one-${at}`, at)),
        two.call('entries.save', entry(`two-${at}`, at + 0.5)),
      ]),
    );
    const ids = ['two-3', 'one-3', 'two-2', 'one-2', 'two-1', 'one-1'];
    expect((await one.call('entries.list')).entries.map(({ id }) => id)).toEqual(ids);
    expect(await two.call('entries.list')).toEqual(await one.call('entries.list'));
  });

  test('a result that waits for one to be placed makes no room for the other, which has never read of it', async () => {
    const one = await openWith('a', 'b', 'c', 'd');
    const two = await openTab(one.storage);
    await one.call('entries.save', { ...entry('a', 1), waits: true });
    expect(await two.result('new', 1_000_000)).toEqual({ kept: true, evicted: ['b'] });
    await two.call('entries.save', entry('new', 9));
    await one.call('entries.save', entry('a', 1));
    expect(await two.result('newer', 1_000_000)).toEqual({ kept: true, evicted: ['a'] });
  });

  test('a tab that believes there is room notices that the other has filled it', async () => {
    const one = await openWith('a');
    await one.call('entries.list');
    // The other tab writes over a key that this one has weighed already.
    one.storage.set('asset:a:result', stored(new Uint8Array(4_500_000)));
    expect(await one.result('new', 1_000_000)).toEqual({ kept: true, evicted: ['a'] });
    expect(bytesOf(one.storage)).toBeLessThan(QUOTA - 300_000);
  });

  test('both keep at the same time, and never more than there is', async () => {
    const one = await openWith('a', 'b', 'c', 'd');
    const two = await openTab(one.storage);
    await Promise.all([one.call('entries.save', entry('one', 8)), two.call('entries.save', entry('two', 9))]);
    const kept = await Promise.all([one.result('one', 650_000), two.result('two', 650_000)]);
    expect(bytesOf(one.storage)).toBeLessThanOrEqual(QUOTA);
    for (const [at, id] of ['one', 'two'].entries()) {
      expect(one.storage.has(`asset:${id}:result`)).toBe(kept[at]?.kept);
    }
    expect(kept.map((each) => each.kept)).toContain(true);
  });
});

test('a storage that is wiped between any two calls leaves nothing but what was written since', async () => {
  const { call, figma, result } = await openWith('a', 'b', 'c', 'd');
  const calls = [
    () => call('entries.list'),
    () => call('entries.save', entry('new', 9)),
    () => result('new', 4_000_000),
    () => call('entries.asset', { id: 'a', part: 'result' }),
    () => call('entries.remove', ['a']),
    () => result('b', 4_000_000),
  ];
  const answers = [];
  for (const next of calls) {
    answers.push(await next());
    figma.user.wipeStorage();
  }
  expect(answers.slice(1)).toEqual([
    undefined,
    { kept: true, evicted: [] },
    null,
    undefined,
    { kept: true, evicted: [] },
  ]);
  expect(await call('entries.list')).toEqual({ entries: [], bytes: 0, unreadable: [] });
});
