import { computed, type ReadonlySignal } from '@preact/signals';
import { draftOfRecipe } from '../../jobs/draft.ts';
import type { App } from '../../state/types.ts';

export interface SeedModel {
  /** The locked seed; null for another one each time. */
  readonly seed: ReadonlySignal<number | null>;
  /** Of the last picture that was made; null where none is known. */
  readonly lastSeed: ReadonlySignal<number | null>;
  /** Locks the seed that is written; a text that is none unlocks it. */
  typeSeed(text: string): void;
  /** Locks the last picture's seed, or any where there is none; unlocks it again. */
  toggleSeed(): void;
  rollSeed(): void;
  lockSeed(seed: number | null): void;
}

const SEEDS = 2 ** 32;

export function createSeedModel(app: App): SeedModel {
  const seed = computed(() => app.preferences.value.creating.seed);
  const lastSeed = computed(() => {
    for (const { kind, recipe } of app.history.entries.value) {
      const made = kind === 'generate' ? draftOfRecipe(recipe) : null;
      if (typeof made?.seed === 'number') return made.seed;
    }
    return null;
  });

  function lockSeed(next: number | null): void {
    app.savePreferences({ creating: { ...app.preferences.value.creating, seed: next } });
  }

  return {
    seed,
    lastSeed,
    typeSeed(text) {
      const typed = Number(text.replace(/[\s,]/g, ''));
      lockSeed(text.trim() !== '' && Number.isInteger(typed) && typed >= 0 && typed < SEEDS ? typed : null);
    },
    toggleSeed: () => lockSeed(seed.value === null ? (lastSeed.value ?? app.anySeed()) : null),
    rollSeed: () => lockSeed(app.anySeed()),
    lockSeed,
  };
}
