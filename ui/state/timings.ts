import { signal, type ReadonlySignal } from '@preact/signals';
import type { Job } from '../jobs/job.ts';

/** How long calls of a kind and model have really taken in this run, in ms. */
export interface Timings {
  /** The mean of what was measured, else the usual time of the catalog. */
  readonly of: ReadonlySignal<(job: Pick<Job, 'kind' | 'model' | 'usual'>) => number>;
  measure(job: Job, took: number): void;
}

interface Measured {
  readonly count: number;
  readonly total: number;
}

export function createTimings(): Timings {
  const measured = new Map<string, Measured>();
  const of = signal(lookUp);

  function lookUp({ kind, model, usual }: Pick<Job, 'kind' | 'model' | 'usual'>): number {
    const known = measured.get(keyOf(kind, model));
    return known === undefined ? usual : known.total / known.count;
  }

  return {
    of,
    measure({ kind, model }, took) {
      const key = keyOf(kind, model);
      const known = measured.get(key) ?? { count: 0, total: 0 };
      measured.set(key, { count: known.count + 1, total: known.total + took });
      // A new function, so that whoever reads it hears of the news.
      of.value = (job) => lookUp(job);
    },
  };
}

function keyOf(kind: string, model: string | null): string {
  return `${kind} ${model ?? ''}`;
}
