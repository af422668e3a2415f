import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { modelFromId } from '../../catalog/listed-models.ts';
import { readProvenance } from '../../jobs/provenance.ts';
import type { App } from '../../state/types.ts';
import { blockedBy } from '../blocked-by.ts';
import type { CreateModel } from '../create/model.ts';
import { recipeWords } from '../history/recipe.ts';

/** How close pictures are to one: from 1 (loose) to 5 (very close). */
export const CLOSENESS = ['1', '2', '3', '4', '5'] as const;

export interface ExploreModel {
  /** Whether the chosen model explores. */
  readonly offered: ReadonlySignal<boolean>;
  /** Why the button is off; null while it is on. */
  readonly reason: ReadonlySignal<string | null>;
  readonly closeness: Signal<(typeof CLOSENESS)[number]>;
  /** Why there cannot be more like it now; null where there can. */
  readonly similarReason: ReadonlySignal<string | null>;
  /** Whether the one selected layer is a picture of a set, so that there can be more like it. */
  readonly hasLike: ReadonlySignal<boolean>;
  explore(): void;
  /** More like the selected picture. */
  similar(): void;
}

/** What Create has chosen counts for a set as well; `similar` takes what the picture was made with. */
export function createExploreModel(app: App, create: CreateModel): ExploreModel {
  const closeness = signal<(typeof CLOSENESS)[number]>('3');
  const made = computed(() => {
    const [layer, ...others] = app.selection.value.layers;
    if (layer === undefined || others.length > 0 || layer.provenance === null) return null;
    const provenance = readProvenance(layer.provenance);
    if (provenance === null || !provenance.imageId || provenance.model === null) return null;
    return { provenance, imageId: provenance.imageId, model: provenance.model, layer };
  });
  const background = () => (create.ground.value === null ? {} : { background: create.ground.value });

  const reason = computed(() => create.promptReason.value ?? blockedBy(app));

  return {
    offered: computed(() => create.model.value.takes.explore),
    reason,
    similarReason: computed(() => blockedBy(app)),
    closeness,
    hasLike: computed(() => made.value !== null),
    explore() {
      if (reason.value !== null) return;
      const { output, ratio, dropBackground } = app.preferences.value;
      const prompt = create.prompt.value.trim();
      const { frameId } = create.target.value;
      void app.explore({
        ...{ prompt, output, model: create.model.value.id, ratio, frameId },
        ...background(),
        dropBackground: output === 'vector' && dropBackground,
      });
      create.remember(prompt);
    },
    similar() {
      if (made.value === null || blockedBy(app) !== null) return;
      const { provenance, imageId, model, layer } = made.value;
      const entry = app.history.entries.value.find(({ id }) => id === provenance.job);
      // Recraft goes by the picture; the prompt only names what comes.
      const prompt = layer.prompt ?? (entry && recipeWords(entry).prompt) ?? layer.name;
      const { output } = modelFromId(model);
      void app.explore({
        ...{ prompt, output, model, ratio: provenance.size ?? '1:1', frameId: null, dropBackground: false },
        like: { imageId, closeness: Number(closeness.value) },
      });
    },
  };
}
