import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { AnimatedFill } from '../../plugin/protocol/cutting.ts';
import type { App } from '../state/types.ts';

/** The animated GIFs of the selection, asked for while a screen shows it; those of the one before stay until the answer has come. */
export function followAnimated(
  app: Pick<App, 'selection' | 'findAnimated'>,
  isOpen: ReadonlySignal<boolean>,
): { readonly fills: ReadonlySignal<readonly AnimatedFill[]>; readonly stop: () => void } {
  const fills = signal<readonly AnimatedFill[]>([]);
  let turn = 0;

  async function ask(): Promise<void> {
    turn += 1;
    const mine = turn;
    const found = await app.findAnimated();
    if (mine === turn) fills.value = found;
  }

  const stop = effect(() => {
    const hasImages = app.selection.value.layers.some(({ image }) => image !== null);
    if (isOpen.value && hasImages) untracked(() => void ask());
  });

  return {
    fills,
    stop() {
      turn += 1;
      stop();
    },
  };
}
