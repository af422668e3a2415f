import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Layer } from '../../../plugin/protocol/contract.ts';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import type { App } from '../../state/types.ts';
import { createLayersModel, type LayersModel } from '../layers-model.ts';

export interface BackgroundModel extends LayersModel {
  /** The layer on the stage. */
  readonly shown: ReadonlySignal<Layer | null>;
  /** Whether any layer will be replaced, because it has no image of its own to swap. */
  readonly replaces: ReadonlySignal<boolean>;
  show(layerId: string): void;
}

export function createBackgroundModel(app: App): BackgroundModel {
  const layers = createLayersModel({
    app,
    each: TOOL_PRICES.removeBackground,
    unfit: (layer) => layer.background,
    start: (params) => app.removeBackground(params),
  });
  const chosenId = signal<string | null>(null);
  const all = computed(() => layers.candidates.value.map(({ layer }) => layer));

  return {
    ...layers,
    shown: computed(() => {
      const chosen = all.value.find((layer) => layer.id === chosenId.value);
      return chosen ?? layers.usable.value[0] ?? all.value[0] ?? null;
    }),
    replaces: computed(() => layers.usable.value.some((layer) => layer.image === null)),
    show(layerId) {
      chosenId.value = layerId;
    },
  };
}
