import { describe, expect, test } from 'vitest';
import { describeWalks } from '../walks/describe-walks.ts';
import { loadEngine } from '../figma/sandbox/engine.ts';
import { shrink } from '../walks/shrink.ts';
import { stepsOf } from '../walks/step.ts';
import { runWalk } from '../walks/walk.ts';
import { openWorkshop } from '../walks/workshop.ts';

describeWalks([1_001, 2_001]);

describe('a walk', () => {
  test('goes the same way in QuickJS, which is stricter and slower than Node’s own engine', async () => {
    const workshop = await openWorkshop();
    const steps = stepsOf(5_001, 25);
    const figures = await runWalk(workshop, steps);
    expect(figures.calls).toBeGreaterThan(0);
    expect(await runWalk({ ...workshop, engine: await loadEngine() }, steps)).toEqual(figures);
  });

  test('is the same for the same number, and another one for another', () => {
    expect(stepsOf(7)).toEqual(stepsOf(7));
    expect(stepsOf(7)).not.toEqual(stepsOf(8));
    expect(stepsOf(7)).toHaveLength(40);
  });

  test('is shrunk to the steps that matter, in their order', async () => {
    const steps = Array.from({ length: 40 }, (_, index) => index);
    const fails = async (some: readonly number[]) => some.includes(3) && some.includes(17) && some.includes(39);
    expect(await shrink(steps, fails)).toEqual([3, 17, 39]);
  });
});
