import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import type { App } from '../../state/types.ts';

/** The result at hand, large, and what it was made from. */
export interface Comparison {
  /** Whether the result is shown large. */
  readonly large: Signal<boolean>;
  /** The original is shown in its place. */
  readonly comparing: Signal<boolean>;
  /** What the shown result was made from; null until it is known, and where that is gone. */
  readonly original: ReadonlySignal<Uint8Array | null>;
}

/** `open`: whether the screen is on show; originals are read only then. */
export function createComparison(
  app: App,
  open: ReadonlySignal<boolean>,
): { comparison: Comparison; stop: () => void } {
  const large = signal(false);
  const read = signal<{ readonly id: string; readonly bytes: Uint8Array | null } | null>(null);
  const shownId = computed(() => (open.value && large.value ? (app.tracing.result.value?.entryId ?? null) : null));

  async function readOriginal(id: string): Promise<void> {
    const bytes = await app.originalOf(id);
    if (shownId.peek() === id) read.value = { id, bytes };
  }

  const stop = effect(() => {
    const id = shownId.value;
    if (id !== null) untracked(() => void readOriginal(id));
  });
  const original = computed(() => (read.value?.id === shownId.value ? read.value.bytes : null));
  return { comparison: { large, comparing: signal(false), original }, stop };
}
