import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Job } from '../jobs/job.ts';

/** Units that Recraft may have charged for calls whose outcome nobody knows. A new attempt does not make the old one clearer. */
export interface UnclearStore {
  readonly value: ReadonlySignal<number>;
  /** An attempt ended without a known outcome: until more is known, it may have cost its price. */
  lose(call: PaidCall): void;
  /** By how much the balance fell beside the known charges since before these attempts. */
  explain(attempts: readonly AttemptKey[], fall: number): void;
  /** An answer came after all. */
  settle(attempt: AttemptKey, credits: number): void;
}

type AttemptKey = Pick<Job, 'id' | 'attempt'>;

/** One call with its price, null where nobody has published it. */
export type PaidCall = Pick<Job, 'id' | 'attempt' | 'price'>;

/** Attempts whose charges can only be told together. */
interface Group {
  readonly keys: readonly string[];
  readonly units: number;
}

export function createUnclear(): UnclearStore {
  const groups = signal<readonly Group[]>([]);

  return {
    value: computed(() => groups.value.reduce((sum, { units }) => sum + units, 0)),
    lose(call) {
      groups.value = [...groups.value, { keys: [keyOf(call)], units: call.price ?? 0 }];
    },
    explain(attempts, fall) {
      const told = new Set(attempts.map(keyOf));
      const isTold = ({ keys }: Group): boolean => keys.every((key) => told.has(key));
      // What was settled while the balance was asked for has left already.
      const keys = groups.value.filter(isTold).flatMap((group) => group.keys);
      const others = groups.value.filter((group) => !isTold(group));
      groups.value = keys.length === 0 ? others : [...others, { keys, units: Math.max(0, fall) }];
    },
    settle(attempt, credits) {
      const key = keyOf(attempt);
      groups.value = groups.value.flatMap((group) => {
        if (!group.keys.includes(key)) return [group];
        const keys = group.keys.filter((other) => other !== key);
        return keys.length === 0 ? [] : [{ ...group, keys, units: Math.max(0, group.units - credits) }];
      });
    },
  };
}

function keyOf({ id, attempt }: AttemptKey): string {
  return `${id} ${String(attempt)}`;
}
