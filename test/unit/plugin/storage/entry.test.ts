import { describe, expect, test } from 'vitest';
import { assetProperty, entryProperty, isReadable, meaningOf } from '../../../../plugin/storage/entry.ts';
import { decode, encode } from '../../../../plugin/storage/property.ts';

/** Values that were really stored, by version; they stay readable for ever. */
const STORED = {
  entry: [{ version: 1, value: { at: 1_763_800_000_000, meta: '{"version":1,"operation":"generate","units":80}' } }],
  asset: [{ version: 1, value: Uint8Array.of(31, 139, 8, 0) }],
};

describe('keys', () => {
  test.each(['a', 'r1-0', 'with:colons:result', ' spaced ', 'line\nbreak'])(
    'the id %j comes back from its keys',
    (id) => {
      expect(meaningOf(entryProperty(id).key)).toEqual({ kind: 'entry', id });
      for (const part of ['result', 'thumbnail'] as const) {
        expect(meaningOf(assetProperty({ id, part }).key)).toEqual({ kind: 'asset', id, part });
      }
    },
  );

  test.each(['entry:', 'asset:', 'asset:a', 'asset::result', 'asset:a:poster', 'asset:a:result '])(
    '%j is misshapen, and never readable',
    (key) => {
      expect(meaningOf(key)).toEqual({ kind: 'misshapen' });
      expect(isReadable(key, STORED.asset[0])).toBe(false);
    },
  );

  test.each(['token', 'preferences', 'entries', 'my-entry:a', ''])('%j is nothing of the entries', (key) => {
    expect(meaningOf(key)).toEqual({ kind: 'other' });
    expect(isReadable(key, 'anything')).toBe(true);
  });
});

describe('values', () => {
  test.each(STORED.entry)('the entry %j is read as it was kept', (stored) => {
    expect(decode(entryProperty('a'), stored)).toEqual({ value: stored.value, unreadable: false });
    expect(encode(entryProperty('a'), stored.value)).toEqual(stored);
  });

  test.each(STORED.asset)('the asset %j is read as it was kept', (stored) => {
    expect(decode(assetProperty({ id: 'a', part: 'result' }), stored)).toEqual({
      value: stored.value,
      unreadable: false,
    });
  });

  test.each([
    null,
    'text',
    { version: 2, value: { at: 1, meta: '{}' } },
    { version: 1, value: null },
    { version: 1, value: { at: 'now', meta: '{}' } },
    { version: 1, value: { at: 1, meta: {} } },
    { version: 1, value: { at: 1, meta: '{}', more: 1 } },
  ])('%j is no entry that can be read, and no asset', (stored) => {
    expect(isReadable('entry:a', stored)).toBe(false);
    expect(isReadable('asset:a:result', stored)).toBe(false);
  });
});
