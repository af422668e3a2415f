import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Model } from '../../catalog/models.ts';
import { promptLength } from '../../catalog/prompt-length.ts';
import { plural } from '../../lib/format.ts';
import type { App, GenerateParams } from '../../state/types.ts';
import { keptWords } from './kept-words.ts';
import { createSeedModel, type SeedModel } from './seed-model.ts';
import type { TextLayoutModel } from './text-layout-model.ts';

/** What is asked for beside the prompt and its style. Each is kept while a model is chosen that does not take it. */
export interface WishesModel extends SeedModel {
  readonly negativePrompt: ReadonlySignal<string>;
  readonly artisticLevel: ReadonlySignal<number | null>;
  readonly noText: ReadonlySignal<boolean>;
  /** Those that are set and that the model does not take, in a sentence; null where there are none. */
  readonly kept: ReadonlySignal<string | null>;
  /** Why these wishes cannot be sent; null where they can. */
  readonly wishesReason: ReadonlySignal<string | null>;
  setNegativePrompt(text: string): void;
  setArtisticLevel(level: number | null): void;
  setNoText(on: boolean): void;
  /** What an order takes over of them. */
  wishes(): Pick<GenerateParams, 'negativePrompt' | 'artisticLevel' | 'noText' | 'textLayout' | 'seed'>;
}

export function createWishesModel(app: App, model: ReadonlySignal<Model>, layout: TextLayoutModel): WishesModel {
  const negativePrompt = signal('');
  const artisticLevel = signal<number | null>(null);
  const noText = signal(false);
  const seeds = createSeedModel(app);

  return {
    negativePrompt,
    artisticLevel,
    noText,
    ...seeds,
    kept: computed(() =>
      keptWords(model.value, [
        ...(negativePrompt.value.trim() === '' ? [] : [{ name: 'negative prompt', needs: 'negativePrompt' } as const]),
        ...(artisticLevel.value === null ? [] : [{ name: 'artistic level', needs: 'artisticLevel' } as const]),
        ...(noText.value ? [{ name: '“no text”', needs: 'noText' } as const] : []),
        ...(layout.wanted.value ? [{ name: 'text layout', needs: 'textLayout' } as const] : []),
      ]),
    ),
    wishesReason: computed(() => {
      const { takes, promptLimit, title } = model.value;
      const excess = takes.negativePrompt ? promptLength(negativePrompt.value) - promptLimit : 0;
      return excess > 0 ? `Negative prompt: ${plural(excess, 'character')} too many for ${title}` : null;
    }),
    setNegativePrompt(text) {
      negativePrompt.value = text;
    },
    setArtisticLevel(level) {
      artisticLevel.value = level;
    },
    setNoText(on) {
      noText.value = on;
      // A picture without text and one with a given text cannot be had together.
      if (on) layout.switchOn(false);
    },
    wishes() {
      const without = negativePrompt.value.trim();
      const textLayout = layout.boxes.value;
      return {
        ...(without !== '' && { negativePrompt: without }),
        ...(artisticLevel.value !== null && { artisticLevel: artisticLevel.value }),
        ...(noText.value && { noText: true }),
        ...(textLayout !== undefined && { textLayout }),
        ...(seeds.seed.value !== null && { seed: seeds.seed.value }),
      };
    },
  };
}
