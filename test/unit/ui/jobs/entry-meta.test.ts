import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fate, type HistoryEntry, isForCanvas } from '../../../../ui/jobs/entry.ts';
import { readMeta, writeMeta } from '../../../../ui/jobs/entry-meta.ts';
import { ERRAND_KINDS } from '../../../../ui/jobs/errand.ts';
import { FAILURES } from '../../../../ui/jobs/failure-words.ts';
import type { Failure, FailureCode } from '../../../../ui/jobs/failures.ts';
import { OPERATION_KINDS, OPERATIONS } from '../../../../ui/jobs/registry.ts';
import * as v from 'valibot';
import { ON_CANVAS, sampleEntry } from './sample-entry.ts';
import { STORED_1 } from './stored-entries.ts';

const codes = Object.keys(FAILURES).filter((code): code is FailureCode => Object.hasOwn(FAILURES, code));
const failure: fc.Arbitrary<Failure> = fc.record({
  code: fc.constantFrom(...codes),
  title: fc.string(),
  text: fc.string({ unit: 'grapheme' }),
  remedy: fc.constantFrom(
    'try-again',
    'place-again',
    'check-again',
    'replace-token',
    'add-units',
    'select-again',
    'none',
  ),
  detail: fc.option(fc.string()),
});
const placed = fc.record(
  {
    ...{ nodeId: fc.string(), pageId: fc.string(), name: fc.string(), note: fc.constant(null) },
    ...{ paths: fc.nat(), points: fc.nat(), colors: fc.nat() },
  },
  { requiredKeys: ['nodeId', 'pageId', 'name', 'note'] },
);
const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({ fate: fc.constant('open') }),
  fc.record({ fate: fc.constant('unknown'), failure }),
  fc.record({ fate: fc.constant('unusable'), failure, credits: fc.nat() }),
  fc.record({
    fate: fc.constant('made'),
    credits: fc.nat(),
    took: fc.nat(),
    sameAs: fc.option(fc.string()),
    standing: fc.oneof(
      fc.record({ at: fc.constant('canvas'), placed }),
      fc.record({ at: fc.constant('history'), failure: fc.option(failure) }),
      fc.record({ at: fc.constant('panel'), value: fc.string({ unit: 'grapheme' }) }),
    ),
  }),
);
const entry: fc.Arbitrary<HistoryEntry> = fc.record({
  id: fc.string(),
  at: fc.nat(),
  kind: fc.constantFrom(...OPERATION_KINDS, ...ERRAND_KINDS),
  title: fc.string({ maxLength: 300, unit: 'grapheme' }).filter((title) => title.length <= 300),
  model: fc.option(fc.string()),
  price: fc.option(fc.nat()),
  recipe: fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
  fate,
});

function read(meta: string): HistoryEntry | null {
  return readMeta({ id: 'job-1.1', at: 1_000, meta });
}

describe('an entry', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(entry, (written) => {
        const { id, at } = written;
        expect(readMeta({ id, at, meta: writeMeta(written) })).toEqual(written);
      }),
    );
  });

  test('keeps a long prompt short: it is whole in the recipe', () => {
    const title = 'a tent by a lake '.repeat(100);
    const stored = read(writeMeta(sampleEntry(ON_CANVAS, { title })));
    expect(stored?.title).toHaveLength(300);
    expect(stored?.title).toMatch(/^a tent by a lake .*…$/);
  });

  test('does not keep why its result stands elsewhere, which was said when it was placed', () => {
    const standing = {
      at: 'canvas',
      placed: { nodeId: '1:2', pageId: '0:1', name: 'Tent', note: 'page-gone' },
    } as const;
    const made = { fate: 'made', credits: 80, took: 9, sameAs: null, standing } as const;
    expect(read(writeMeta(sampleEntry(made)))?.fate).toEqual({
      ...made,
      standing: { at: 'canvas', placed: { ...standing.placed, note: null } },
    });
  });
});

describe('version 1', () => {
  test.each(Object.entries(STORED_1))('is read for ever: %s', (_what, meta) => {
    const stored = read(meta);
    if (stored === null) throw new Error('the entry cannot be read');
    expect(writeMeta(stored)).toBe(meta);
    if (isForCanvas(stored)) expect(v.safeParse(OPERATIONS[stored.kind].recipe, stored.recipe).success).toBe(true);
  });
});

describe('what another version has written', () => {
  const known = (change: object) =>
    JSON.stringify({ ...(JSON.parse(writeMeta(sampleEntry(ON_CANVAS))) as object), ...change });
  const lost = { code: 'eaten-by-a-fox', title: 'Gone', text: 'A fox ate it.', remedy: 'catch-fox', detail: null };

  test.each([
    '',
    'null',
    '[]',
    '{"version":1',
    known({ version: 2 }),
    known({ kind: 'inpaint' }),
    known({ fate: { fate: 'eaten' } }),
    known({ fate: { fate: 'made', credits: '80' } }),
    known({ title: null }),
  ])('is not guessed at: %s', (meta) => {
    expect(read(meta)).toBeNull();
  });

  test('keeps the words of a failure that this version does not know', () => {
    expect(read(known({ fate: { fate: 'unknown', failure: lost } }))?.fate).toEqual({
      fate: 'unknown',
      failure: { ...lost, code: 'internal', remedy: 'none' },
    });
  });

  test('may say more than this version reads', () => {
    expect(read(known({ stars: 5 }))).toEqual(sampleEntry(ON_CANVAS));
  });
});
