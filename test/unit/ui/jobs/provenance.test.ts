import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOf, readProvenance } from '../../../../ui/jobs/provenance.ts';
import { OPERATION_KINDS } from '../../../../ui/jobs/registry.ts';
import { PROVENANCE_1 } from './stored-entries.ts';

const made = fc.record({
  asset: fc.constantFrom({ kind: 'svg' } as const, { kind: 'raster' } as const),
  job: fc.record({ entry: fc.string(), kind: fc.constantFrom(...OPERATION_KINDS), model: fc.option(fc.string()) }),
  description: fc.record({
    prompt: fc.option(fc.string()),
    source: fc.option(fc.string({ maxLength: 200 })),
    size: fc.option(fc.string()),
  }),
  credits: fc.nat(),
  // Whatever the computer's clock says, within what a date can be.
  at: fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }),
});

describe('what is written on a layer', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(made, (it) => {
        const { job, description, credits, at } = it;
        const marks = marksOf(it, false);
        expect(marks.jobId).toBe(job.entry);
        expect(readProvenance(marks.provenance ?? '')).toMatchObject({
          operation: job.kind,
          source: description.source,
          model: job.model,
          seed: null,
          size: description.size,
          date: new Date(at).toISOString(),
          units: credits,
          job: job.entry,
        });
      }),
    );
  });

  test('has the prompt only where it is to travel, and never within the provenance', () => {
    const description = { prompt: 'a secret', source: null, size: '1:1' };
    const it = {
      asset: { kind: 'svg' },
      job: { entry: 'e', kind: 'generate', model: 'm' },
      description,
      credits: 80,
      at: 0,
    } as const;
    expect(JSON.stringify(marksOf(it, false))).not.toContain('secret');
    expect(marksOf(it, true).prompt).toBe('a secret');
    expect(marksOf(it, true).provenance).not.toContain('secret');
    expect(marksOf({ ...it, description: { ...description, prompt: null } }, true)).not.toHaveProperty('prompt');
  });

  test('has no more than 200 characters of a layer’s name', () => {
    const description = { prompt: null, source: 'x'.repeat(5_000), size: null };
    const marks = marksOf(
      {
        asset: { kind: 'svg' },
        job: { entry: 'e', kind: 'vectorize', model: null },
        description,
        credits: 10,
        at: 0,
      },
      false,
    );
    expect(readProvenance(marks.provenance ?? '')?.source).toBe('x'.repeat(200));
  });
});

describe('the buttons that Figma shows for a layer', () => {
  const description = { prompt: 'a secret', source: null, size: '1:1' };
  const base = { job: { entry: 'e', kind: 'generate', model: 'm' }, description, credits: 80, at: 0 } as const;

  test('lead on from what it is, and to its prompt where it was drawn from one', () => {
    expect(marksOf({ ...base, asset: { kind: 'svg' } }, false).relaunch).toEqual(['edit', 'recolor']);
    expect(marksOf({ ...base, asset: { kind: 'raster' } }, false).relaunch).toEqual(['edit', 'vectorize']);
    const cut = { ...base, description: { ...description, prompt: null } };
    expect(marksOf({ ...cut, asset: { kind: 'raster' } }, false).relaunch).toEqual(['vectorize']);
  });
});

describe('what is found on a layer', () => {
  test('of version 1 is read for ever', () => {
    expect(readProvenance(PROVENANCE_1)).toMatchObject({
      operation: 'generate',
      source: null,
      model: 'recraftv4_1_vector',
      seed: null,
      size: '1:1',
      date: '2026-11-22T00:00:03.000Z',
      units: 80,
      job: '0000000000000002.1',
    });
  });

  test.each(['', 'null', '{', '[]', PROVENANCE_1.replace('1', '2'), PROVENANCE_1.replace('generate', 'paint')])(
    'and is none of ours is no provenance: %s',
    (text) => {
      expect(readProvenance(text)).toBeNull();
    },
  );
});
