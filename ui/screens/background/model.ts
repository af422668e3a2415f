import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Layer } from '../../../plugin/protocol/contract.ts';
import type { Cutting, ImageFill } from '../../../plugin/protocol/cutting.ts';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import type { CutPreview } from '../../state/cuts/types.ts';
import type { App } from '../../state/types.ts';
import { createLayersModel, type LayersModel } from '../layers-model.ts';
import { createFills } from './fills.ts';
import { followPreview } from './preview.ts';

export interface BackgroundModel extends LayersModel {
  /** The layer on the stage. */
  readonly shown: ReadonlySignal<Layer | null>;
  /** Whether any layer will be replaced, because it has no image of its own to swap. */
  readonly replaces: ReadonlySignal<boolean>;
  /** The images of the shown layer, topmost first, where they are several; null where there is nothing to choose. */
  readonly images: ReadonlySignal<{ readonly all: readonly ImageFill[]; readonly chosen: ImageFill } | null>;
  /** How the shown layer was cut, or how the next ones will be. */
  readonly cutting: ReadonlySignal<Cutting>;
  readonly preview: ReadonlySignal<CutPreview | null>;
  /** How many of the selected layers have lost their background here. */
  readonly done: ReadonlySignal<number>;
  show(layerId: string): void;
  chooseImage(paint: number): void;
  chooseResult(result: Cutting['result']): void;
  /** Shows another edge; it counts once it is settled, which is one undo step. */
  moveEdge(edge: Partial<Pick<Cutting, 'grow' | 'feather'>>): void;
  settleEdge(): void;
  dispose(): void;
}

/** `isOpen`: whether the screen is on show; previews are drawn for nobody else. */
export function createBackgroundModel(app: App, isOpen: ReadonlySignal<boolean>): BackgroundModel {
  const fills = createFills();
  const layers = createLayersModel({
    app,
    each: TOOL_PRICES.removeBackground,
    unfit: (layer) => layer.background,
    isDone: (layer) => layer.cut !== undefined && !fills.isChosen(layer),
    start: (params) =>
      app.removeBackground({
        ...params,
        cutting: app.preferences.value.cutting,
        fills: fills.of(app.selection.value.layers),
      }),
  });
  const chosenId = signal<string | null>(null);
  const moved = signal<Cutting | null>(null);
  const all = computed(() => layers.candidates.value.map(({ layer }) => layer));
  const shown = computed(() => {
    const chosen = all.value.find((layer) => layer.id === chosenId.value);
    return chosen ?? layers.usable.value[0] ?? all.value[0] ?? null;
  });
  const cutting = computed(() => moved.value ?? cutOf(shown.value) ?? app.preferences.value.cutting);
  const { preview, stop } = followPreview(app, { isOpen, shown, cutting });
  let known = app.selection.peek().layers;
  // What is selected now tells its edges itself.
  const stopForgetting = effect(() => {
    if (app.selection.value.layers !== known) untracked(() => (moved.value = null));
    known = app.selection.value.layers;
  });

  function settle(next: Cutting): void {
    const layer = shown.value;
    if (layer?.cut !== undefined) void app.recut(layer.id, next);
    else app.savePreferences({ cutting: next });
  }

  return {
    ...layers,
    shown,
    replaces: computed(() => layers.usable.value.some((layer) => layer.image === null)),
    images: computed(() => fills.choiceOf(shown.value)),
    cutting,
    preview,
    done: computed(() => all.value.filter((layer) => layer.cut !== undefined).length),
    show(layerId) {
      chosenId.value = layerId;
      moved.value = null;
    },
    chooseImage(paint) {
      if (shown.value !== null) fills.choose(shown.value, paint);
    },
    chooseResult: (result) => settle({ ...cutting.value, result }),
    moveEdge(edge) {
      moved.value = { ...cutting.value, ...edge };
    },
    settleEdge() {
      const next = moved.value;
      if (next === null) return;
      settle(next);
      if (shown.value?.cut === undefined) moved.value = null;
    },
    dispose() {
      stop();
      stopForgetting();
    },
  };
}

function cutOf(layer: Layer | null): Cutting | null {
  if (layer?.cut === undefined) return null;
  const { result, grow, feather } = layer.cut;
  return { result, grow, feather };
}
