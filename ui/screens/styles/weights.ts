import { signal, type ReadonlySignal } from '@preact/signals';

/** How much each reference counts, 1 where nothing else was said. */
export interface Weights {
  readonly weights: ReadonlySignal<ReadonlyMap<string, number>>;
  /** In percent; what is no number from 1 to 100 changes nothing. */
  setWeight(id: string, percent: number): void;
}

/** All alike. */
export function createWeights(): Weights {
  const weights = signal<ReadonlyMap<string, number>>(new Map());
  return {
    weights,
    setWeight(id, percent) {
      if (!Number.isFinite(percent)) return;
      const inside = Math.min(100, Math.max(1, Math.round(percent)));
      weights.value = new Map([...weights.value, [id, inside / 100]]);
    },
  };
}
