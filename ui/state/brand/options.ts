import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { PreferenceStore } from '../preferences.ts';
import type { BrandOptions, BrandVerbs } from './types.ts';

/** How art is matched: what is remembered, and what was decided by hand in this run. */
export interface OptionsStore {
  readonly value: ReadonlySignal<BrandOptions>;
  readonly verbs: Pick<BrandVerbs, 'setMatching' | 'lockColor' | 'sendColor'>;
  /** Colors that were sent by hand follow the palette's: `indexOf` tells where a color of an index went, null where it is gone. */
  reindex(indexOf: (index: number) => number | null): void;
}

/** Nothing is decided by hand yet. */
export function createOptions(preferences: PreferenceStore): OptionsStore {
  const locked = signal<ReadonlySet<string>>(new Set());
  const sent = signal<ReadonlyMap<string, number>>(new Map());
  const remembered = computed(() => preferences.value.value.brand);

  return {
    value: computed(() => {
      const { mode, tolerance, keepNeutrals } = remembered.value;
      return { mode, tolerance, keepNeutrals, locked: locked.value, sent: sent.value };
    }),
    verbs: {
      setMatching(change) {
        preferences.change({ brand: { ...remembered.value, ...change } });
      },
      lockColor(hex, isLocked) {
        const next = new Set(locked.value);
        if (isLocked) next.add(hex);
        else next.delete(hex);
        locked.value = next;
      },
      sendColor(hex, index) {
        const next = new Map(sent.value);
        if (index === null) next.delete(hex);
        else next.set(hex, index);
        sent.value = next;
      },
    },
    reindex(indexOf) {
      if (sent.value.size === 0) return;
      sent.value = new Map(
        [...sent.value].flatMap(([hex, index]) => {
          const next = indexOf(index);
          return next === null ? [] : [[hex, next] as const];
        }),
      );
    },
  };
}
