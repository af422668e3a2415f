import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Layer } from '../../../plugin/protocol/contract.ts';
import type { TracingPreferences } from '../../../plugin/protocol/preferences.ts';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import type { Job } from '../../jobs/job.ts';
import type { App } from '../../state/types.ts';
import type { TraceResult } from '../../state/tracing/types.ts';
import { createLayersModel, type Had, type LayersModel } from '../layers-model.ts';
import { createComparison, type Comparison } from './comparison.ts';
import { createNumberDraft, type NumberDraft } from './number-draft.ts';

export interface VectorizeModel extends LayersModel, Comparison {
  readonly tracing: ReadonlySignal<TracingPreferences>;
  readonly maxShapes: NumberDraft;
  readonly specks: NumberDraft;
  readonly maxColors: NumberDraft;
  readonly askAbove: NumberDraft;
  readonly maxNumColors: NumberDraft;
  /** Whether the less common options are shown. */
  readonly more: Signal<boolean>;
  /** Only what cannot be used is listed. */
  readonly onlyUnfit: Signal<boolean>;
  readonly result: ReadonlySignal<TraceResult | null>;
  /** Whether the layer is hidden because its result stands in its place. */
  had(layer: Layer): Had | null;
  choose(change: Partial<TracingPreferences>): void;
  chooseExperimental(change: Partial<TracingPreferences['experimental']>): void;
  /** Finishes the result anew, in its place. */
  redo(): void;
  useSimpler(): void;
}

/** `isOpen`: whether the screen is on show; results are read and weighed only then. */
export function createVectorizeModel(app: App, isOpen: ReadonlySignal<boolean>): VectorizeModel {
  const tracing = computed(() => app.preferences.value.tracing);
  const asking = computed(() => layersOf(app.jobs.value, 'asking'));
  const done = computed(() => layersOf(app.jobs.value, 'done'));
  function had(layer: Layer): Had | null {
    if (asking.value.has(layer.id)) return 'asks';
    return layer.vectorize === 'hidden' && done.value.has(layer.id) ? 'done' : null;
  }
  const layers = createLayersModel({
    ...{ app, each: TOOL_PRICES.vectorize, isOpen },
    unfit: (layer) => (had(layer) === null ? layer.vectorize : null),
    had,
    start: (params) => app.vectorize({ ...params, tracing: tracing.peek() }),
  });
  const { result } = app.tracing;
  const { comparison, stop } = createComparison(app, isOpen);
  const stopWatching = effect(() => app.watchTraces(isOpen.value));

  function choose(change: Partial<TracingPreferences>): void {
    app.savePreferences({ tracing: { ...tracing.peek(), ...change } });
  }
  function chooseExperimental(change: Partial<TracingPreferences['experimental']>): void {
    choose({ experimental: { ...tracing.peek().experimental, ...change } });
  }

  return {
    ...layers,
    tracing,
    ...numbers(tracing, choose, chooseExperimental),
    more: signal(false),
    onlyUnfit: signal(false),
    result,
    had,
    ...comparison,
    choose,
    chooseExperimental,
    redo() {
      const entryId = result.value?.entryId;
      if (entryId !== undefined) void app.redoTrace(entryId, 'chosen');
    },
    useSimpler() {
      const at = result.value;
      if (at === null) return;
      if (at.asks === null) void app.redoTrace(at.entryId, 'simpler');
      else app.placeSimpler(at.asks);
    },
    dispose() {
      stop();
      stopWatching();
      layers.dispose();
    },
  };
}

function numbers(
  tracing: ReadonlySignal<TracingPreferences>,
  choose: VectorizeModel['choose'],
  chooseExperimental: VectorizeModel['chooseExperimental'],
) {
  type Key = 'maxShapes' | 'specks' | 'maxColors' | 'askAbove';
  const draft = (key: Key, first: number, most: number, fraction = false) =>
    createNumberDraft({
      ...{ first, most, fraction },
      value: computed(() => tracing.value[key]),
      save: (value) => choose({ [key]: value }),
    });
  return {
    // Clients of the API send 64 and 350; its range is unknown.
    maxShapes: draft('maxShapes', 350, 100_000),
    specks: draft('specks', 4, 1_000_000, true),
    maxColors: draft('maxColors', 16, 1_000),
    askAbove: draft('askAbove', 1_000, 1_000_000),
    maxNumColors: createNumberDraft({
      ...{ first: 16, most: 1_000 },
      value: computed(() => tracing.value.experimental.maxNumColors),
      save: (maxNumColors) => chooseExperimental({ maxNumColors }),
    }),
  };
}

function layersOf(jobs: readonly Job[], wanted: Job['state']['state']): ReadonlySet<string | null> {
  const those = jobs.filter(({ kind, state }) => kind === 'vectorize' && state.state === wanted);
  return new Set(those.map(({ layerId }) => layerId));
}
