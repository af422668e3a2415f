import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { App } from '../../state/types.ts';

type Result = Awaited<ReturnType<App['resultOf']>>;

/** The result of the chosen entry, read ahead, so that what needs it can be offered or not. */
export interface ChosenResult {
  /** Null until it is known. */
  readonly value: ReadonlySignal<{ readonly id: string; readonly result: Result } | null>;
  dispose(): void;
}

/** One is read at a time; those that were passed over meanwhile are not read at all. */
export function followResult(app: Pick<App, 'resultOf'>, chosenId: ReadonlySignal<string | null>): ChosenResult {
  const value = signal<{ readonly id: string; readonly result: Result } | null>(null);
  let reading = false;

  async function read() {
    if (reading) return;
    reading = true;
    for (let id = chosenId.peek(); id !== null && id !== value.peek()?.id; id = chosenId.peek()) {
      value.value = { id, result: await app.resultOf(id) };
    }
    reading = false;
  }

  return {
    value,
    dispose: effect(() => {
      if (chosenId.value === null) value.value = null;
      else untracked(() => void read());
    }),
  };
}
