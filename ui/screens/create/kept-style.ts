import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { StylePicker } from '../styles/picker.ts';
import type { ModelChoice } from './model-choice.ts';

/** The choice of a model, which tells when it takes the style away. */
export function keepingStyle(
  choice: ModelChoice,
  styles: Pick<StylePicker, 'choice' | 'label'>,
): ModelChoice & { readonly styleKept: ReadonlySignal<string | null> } {
  /** The name of the style that was in use before. */
  const before = signal<string | null>(null);

  function change(run: () => void): void {
    const name = styles.choice.value === null ? before.value : styles.label.value;
    run();
    before.value = styles.choice.value === null ? name : null;
  }

  return {
    ...choice,
    chooseOutput: (output) => change(() => choice.chooseOutput(output)),
    chooseModel: (id) => change(() => choice.chooseModel(id)),
    /** Null while nothing was lost. */
    styleKept: computed(() => {
      if (before.value === null || styles.choice.value !== null) return null;
      return `${choice.model.value.title} doesn’t draw in ${before.value}; it is kept for models that do.`;
    }),
  };
}
