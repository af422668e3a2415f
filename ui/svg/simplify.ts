import type { OpenTrace, TidyTrace, TraceOptions } from './open-trace.ts';
import type { Tidying } from './tidy-root.ts';

/** A lighter version of a drawing, and how it is had. */
export interface Simpler {
  readonly tidying: Tidying;
  readonly trace: TidyTrace;
}

/** What is given up, the least seen first. Specks as a part of the whole area. */
const STEPS: readonly { readonly specks: number; readonly maxColors: number | null }[] = [
  { specks: 0, maxColors: null },
  { specks: 2e-6, maxColors: null },
  { specks: 1e-5, maxColors: null },
  { specks: 2e-5, maxColors: 24 },
  { specks: 8e-5, maxColors: 12 },
  { specks: 3e-4, maxColors: 8 },
];

/**
 * The first of some simpler versions that has at most `most` paths, else the lightest of them; null where none is lighter than what the options
 * give. Colors of one kind are joined first, which looks the same.
 */
export function simplify(trace: OpenTrace, options: TraceOptions, most: number): Simpler | null {
  let least = trace.tidied(options).weight.paths;
  let found: Simpler | null = null;
  for (const step of STEPS) {
    const tidying = tidyingOf(options, step);
    const simpler = trace.tidied({ ...options, tidying });
    const { paths } = simpler.weight;
    if (paths >= least) continue;
    least = paths;
    found = { tidying, trace: simpler };
    if (paths <= most) break;
  }
  return found;
}

function tidyingOf({ tidying, size }: TraceOptions, step: (typeof STEPS)[number]): Tidying {
  const specks = Math.round(step.specks * size.width * size.height * 100) / 100;
  return {
    ...tidying,
    joinColors: true,
    groupColors: true,
    specks: specks === 0 ? tidying.specks : Math.max(specks, tidying.specks ?? 0),
    maxColors: step.maxColors === null ? tidying.maxColors : Math.min(step.maxColors, tidying.maxColors ?? Infinity),
  };
}
