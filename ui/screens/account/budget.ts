import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { App } from '../../state/types.ts';

/** The units at which a run stops by itself. */
export interface BudgetModel {
  readonly on: ReadonlySignal<boolean>;
  /** The number in its field, as it is being written. */
  readonly draft: ReadonlySignal<string>;
  /** What is wrong with it, in a sentence; null while nothing is. */
  readonly error: ReadonlySignal<string | null>;
  turn(on: boolean): void;
  write(text: string): void;
  /** Takes the number over, or says what is wrong with it. */
  commit(): void;
}

/** What a budget begins with; the most that can be stored. */
const FIRST = 500;
const MOST = 10_000_000;

export function createBudgetModel(app: Pick<App, 'preferences' | 'savePreferences'>): BudgetModel {
  const stored = computed(() => app.preferences.value.budget);
  /** Null while the field shows what is stored. */
  const written = signal<string | null>(null);
  const error = signal<string | null>(null);
  let last = FIRST;

  function save(budget: number | null) {
    last = stored.value ?? last;
    written.value = null;
    error.value = null;
    if (budget !== stored.value) app.savePreferences({ budget });
  }

  return {
    on: computed(() => stored.value !== null),
    draft: computed(() => written.value ?? String(stored.value ?? last)),
    error,
    turn(on) {
      save(on ? last : null);
    },
    write(text) {
      written.value = text;
      error.value = null;
    },
    commit() {
      if (written.value === null || stored.value === null) return;
      const units = readUnits(written.value);
      if (units === null)
        error.value = 'Write a whole number of units, from 1 to 10,000,000. The old one stays in use.';
      else save(units);
    },
  };
}

/** Thousands may be separated as people do it. Null for anything but a whole number within what can be stored. */
function readUnits(text: string): number | null {
  const digits = text.trim();
  if (!/^\d{1,3}(?:[,.\s']\d{3})+$|^\d+$/.test(digits)) return null;
  const units = Number(digits.replace(/\D/g, ''));
  return units >= 1 && units <= MOST ? units : null;
}
