import { describe, expect, test } from 'vitest';
import type { Case } from './fidelity/case.ts';
import { KINDS } from './fidelity/kinds.ts';
import { difference } from './fidelity/look.ts';
import { PAIRS } from './fidelity/pairs.ts';
import { SITUATIONS } from './fidelity/situations.ts';
import { openTrial } from './fidelity/trial.ts';
import type { Trial } from './fidelity/trial.ts';

/** How much of the layer's area may look different: pictures are drawn at a tenth, so that edges are soft. */
const LOOKS_ALIKE = 0.06;

describe.each([
  ['each kind of layer', KINDS],
  ['each situation', SITUATIONS],
  ['pairs of them', PAIRS],
])('%s is replaced by what looks and stands like it', (_group, cases) => {
  test.each(cases)('$what', async (wanted) => {
    const trial = await openTrial(wanted);
    for (const kind of ['image', 'vector'] as const) {
      const run = await trial.run(kind);
      expect(run.placed.note, kind).toBe(wanted.note ?? null);
      if (wanted.note === undefined) standsInstead(run, wanted);
      else standsBeside(run);
    }
    trial.close();
  });
});

function standsInstead({ before, after, target }: Trial, { line }: Case): void {
  const { place, ...facts } = after.facts;
  const { place: old, ...wanted } = before.facts;
  expect(facts).toEqual(wanted);
  near(place, line ? [...target.transform.flat(), target.width, target.height] : old);
  expect(after.order).toEqual(before.order);
  othersStay({ before, after });
  expect(difference(before.look, after.look) / areaOf(target)).toBeLessThan(LOOKS_ALIKE);
}

function standsBeside({ before, after, target }: Trial): void {
  if (!before.own || !after.own) throw new Error('the result was not looked at');
  othersStay({ before, after });
  expect(difference(before.own, after.own) / areaOf(target)).toBeLessThan(LOOKS_ALIKE);
}

function areaOf({ width, height }: Trial['target']): number {
  return width * height;
}

function othersStay({ before, after }: Pick<Trial, 'before' | 'after'>): void {
  for (const [id, place] of before.others) near(after.others.get(id) ?? [], place);
}

/** To a hundredth of a pixel. */
function near(numbers: readonly number[], wanted: readonly number[]): void {
  expect(numbers).toEqual(wanted.map((value) => expect.closeTo(value, 2)));
}
