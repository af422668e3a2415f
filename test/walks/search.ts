import { shrink } from './shrink.ts';
import { stepsOf, type Step } from './step.ts';
import { runWalk, type WalkFigures } from './walk.ts';
import type { Workshop } from './workshop.ts';

/** A walk that broke a promise. `steps` are the fewest that still do. */
export interface Broken {
  readonly number: number;
  readonly first: string;
  readonly least: string;
  readonly steps: readonly Step[];
}

export interface Search {
  /** The number of the first walk; the others follow it. */
  readonly seed: number;
  readonly count: number;
  /** Steps of each walk; 40 by default. */
  readonly length?: number;
  /** Ends after so many broken walks; 1 by default. */
  readonly most?: number;
}

export interface Found {
  readonly walks: number;
  readonly broken: readonly Broken[];
  readonly figures: WalkFigures;
}

/** Goes for walks until enough of them have broken a promise, and shrinks those. */
export async function searchWalks(workshop: Workshop, { seed, count, length, most = 1 }: Search): Promise<Found> {
  const figures = { calls: 0, units: 0, placed: 0, undone: 0 };
  const broken: Broken[] = [];
  let walks = 0;
  while (walks < count && broken.length < most) {
    const number = seed + walks;
    const steps = stepsOf(number, length);
    walks += 1;
    try {
      const more = await runWalk(workshop, steps);
      for (const key of ['calls', 'units', 'placed', 'undone'] as const) figures[key] += more[key];
    } catch (error) {
      broken.push({ number, first: String(error), ...(await leastOf(workshop, steps)) });
    }
  }
  return { walks, broken, figures };
}

/** The fewest steps that still fail, and how. Real work may end in another order the second time: then all of them are given. */
async function leastOf(workshop: Workshop, steps: readonly Step[]): Promise<Pick<Broken, 'least' | 'steps'>> {
  const least = await shrink(steps, async (fewer) => (await failureOf(workshop, fewer)) !== null);
  const failure = await failureOf(workshop, least);
  return failure === null ? { least: 'not every time', steps } : { least: failure, steps: least };
}

async function failureOf(workshop: Workshop, steps: readonly Step[]): Promise<string | null> {
  try {
    await runWalk(workshop, steps);
    return null;
  } catch (error) {
    return String(error);
  }
}

/** How a broken walk is told, with the line that repeats it. */
export function describeBroken({ number, first, least, steps }: Broken): string {
  const replay = `npm run walks -- --replay '${JSON.stringify(steps)}'`;
  return [`Walk ${number}: ${first}`, `  ${steps.length} steps do it: ${least}`, `  ${replay}`].join('\n');
}
