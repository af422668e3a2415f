import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Layer } from '../../../plugin/protocol/contract.ts';
import type { ImageFill } from '../../../plugin/protocol/cutting.ts';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import type { CutPreview } from '../../state/cuts/types.ts';
import type { App } from '../../state/types.ts';
import { createLayersModel, type LayersModel } from '../layers-model.ts';
import { followCutting, type CuttingModel } from './cutting.ts';
import { createFills } from './fills.ts';
import { followPreview } from './preview.ts';

export interface BackgroundModel extends LayersModel, CuttingModel {
  /** The layer on the stage. */
  readonly shown: ReadonlySignal<Layer | null>;
  /** Whether any layer will be replaced, because it has no image of its own to swap. */
  readonly replaces: ReadonlySignal<boolean>;
  /** The images of the shown layer, topmost first, where they are several; null where there is nothing to choose. */
  readonly images: ReadonlySignal<{ readonly all: readonly ImageFill[]; readonly chosen: ImageFill } | null>;
  readonly preview: ReadonlySignal<CutPreview | null>;
  /** How many of the selected layers have lost their background here. */
  readonly done: ReadonlySignal<number>;
  show(layerId: string): void;
  chooseImage(paint: number): void;
}

/** `isOpen`: whether the screen is on show; previews are drawn for nobody else. */
export function createBackgroundModel(app: App, isOpen: ReadonlySignal<boolean>): BackgroundModel {
  const fills = createFills();
  const layers = createLayersModel({
    ...{ app, each: TOOL_PRICES.removeBackground, isOpen },
    paint: (layer) => fills.choiceOf(layer)?.chosen.paint ?? layer.image?.paint ?? null,
    unfit: (layer) => layer.background,
    had: (layer) => (layer.cut !== undefined && !fills.isChosen(layer) ? 'done' : null),
    start: (params) =>
      app.removeBackground({
        ...params,
        cutting: app.preferences.value.cutting,
        fills: fills.of(app.selection.value.layers),
      }),
  });
  const chosenId = signal<string | null>(null);
  const all = computed(() => layers.candidates.value.map(({ layer }) => layer));
  const shown = computed(() => {
    const chosen = all.value.find((layer) => layer.id === chosenId.value);
    return chosen ?? layers.usable.value[0] ?? all.value[0] ?? null;
  });
  const { edges, forget, stop: stopForgetting } = followCutting(app, shown);
  const { preview, stop } = followPreview(app, { isOpen, shown, cutting: edges.cutting });

  return {
    ...layers,
    shown,
    replaces: computed(() => layers.usable.value.some((layer) => layer.image === null)),
    images: computed(() => fills.choiceOf(shown.value)),
    ...edges,
    preview,
    done: computed(() => all.value.filter((layer) => layer.cut !== undefined).length),
    show(layerId) {
      chosenId.value = layerId;
      forget();
    },
    chooseImage(paint) {
      if (shown.value !== null) fills.choose(shown.value, paint);
    },
    dispose() {
      stop();
      stopForgetting();
      layers.dispose();
    },
  };
}
