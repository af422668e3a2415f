import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Spending } from './types.ts';

/** What this run has spent: every charge counts, whatever became of its result. */
export interface SpendingStore {
  readonly value: ReadonlySignal<{ readonly total: number; readonly lines: readonly Spending[] }>;
  add(work: Made, credits: number): void;
}

/** What was made, as it follows a count. */
export interface Made {
  made(count: number): string;
}

interface Line {
  readonly made: (count: number) => string;
  readonly count: number;
  readonly units: number;
}

/** Starts at nothing; a panel that is opened again starts anew. */
export function createSpending(): SpendingStore {
  const lines = signal<ReadonlyMap<string, Line>>(new Map());

  return {
    value: computed(() => ({
      total: [...lines.value.values()].reduce((sum, { units }) => sum + units, 0),
      lines: [...lines.value.values()].map(({ made, count, units }) => ({ label: made(count), count, units })),
    })),
    add(work, credits) {
      if (credits === 0) return;
      const subject = work.made(2);
      const line = lines.value.get(subject);
      const next = {
        made: (count: number) => work.made(count),
        count: (line?.count ?? 0) + 1,
        units: (line?.units ?? 0) + credits,
      };
      lines.value = new Map([...lines.value, [subject, next]]);
    },
  };
}
