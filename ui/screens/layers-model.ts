import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Layer, Preferences, Unfit } from '../../plugin/protocol/contract.ts';
import { plural } from '../lib/format.ts';
import type { App, LayerParams } from '../state/types.ts';
import { followAnimated } from './animated.ts';
import { blockedBy } from './blocked-by.ts';
import { shortfall, type Shortfall } from './shortfall.ts';

/** A selected layer, and why it cannot be sent; null where it can. */
export interface Candidate {
  readonly layer: Layer;
  readonly unfit: Unfit | null;
}

/** What the screens that work on selected layers have in common. */
export interface LayersModel {
  readonly candidates: ReadonlySignal<readonly Candidate[]>;
  /** What a click works on: all that can be used and is not done yet. */
  readonly usable: ReadonlySignal<readonly Layer[]>;
  /** Those of them whose picture is an animated GIF. */
  readonly animated: ReadonlySignal<readonly Layer[]>;
  readonly preferences: ReadonlySignal<Preferences>;
  /** Whether the whole list is shown. */
  readonly expanded: Signal<boolean>;
  readonly units: ReadonlySignal<number>;
  readonly short: ReadonlySignal<Shortfall | null>;
  /** Why the button is off; null while it is on. */
  readonly reason: ReadonlySignal<string | null>;
  change(change: Partial<Preferences>): void;
  run(): void;
  /** Only the first layers, as many as the balance pays for. */
  runAffordable(): void;
  dispose(): void;
}

/** The result stands on the canvas, or waits in Work until the user has said which one is to be placed. */
export type Had = 'done' | 'asks';

interface LayersOptions {
  readonly app: App;
  /** API units for each layer. */
  readonly each: number;
  /** Whether its screen is on show. */
  readonly isOpen: ReadonlySignal<boolean>;
  unfit: (layer: Layer) => Unfit | null;
  /** The image paint of a layer that will be sent, where it is one alone. */
  paint?: (layer: Layer) => number | null;
  /** That a layer has its result already, so that there is nothing left to pay for. */
  had?: (layer: Layer) => Had | null;
  start: (params: LayerParams) => Promise<void>;
}

export function createLayersModel(options: LayersOptions): LayersModel {
  const { app, each, isOpen, unfit, paint = () => null, had = () => null, start } = options;
  const moving = followAnimated(app, isOpen);
  const candidates = computed(() => app.selection.value.layers.map((layer) => ({ layer, unfit: unfit(layer) })));
  const usable = computed(() =>
    candidates.value.flatMap((candidate) =>
      candidate.unfit === null && had(candidate.layer) === null ? [candidate.layer] : [],
    ),
  );
  const short = computed(() => {
    const count = usable.value.length;
    return shortfall(app.balance.value, count, each, plural(count, 'layer'));
  });
  const reason = computed(() => {
    if (candidates.value.length === 0) return 'Nothing is selected';
    if (usable.value.length === 0) {
      const fates = candidates.value.map(({ layer }) => had(layer));
      if (fates.includes('asks')) return 'Asks in Work';
      if (fates.includes('done')) return 'Done';
      return candidates.value.length === 1 ? 'Can’t be used' : 'None can be used';
    }
    return blockedBy(app) ?? (short.value === null ? null : 'Too few units');
  });

  function run(count: number) {
    const { original, dropBackground } = app.preferences.value;
    const layerIds = usable.value.slice(0, count).map((layer) => layer.id);
    void start({ layerIds, original, dropBackground });
  }

  return {
    candidates,
    usable,
    animated: computed(() =>
      usable.value.filter((layer) => {
        const sent = paint(layer);
        return moving.fills.value.some((fill) => fill.layerId === layer.id && (sent ?? fill.paint) === fill.paint);
      }),
    ),
    preferences: app.preferences,
    expanded: signal(false),
    units: computed(() => usable.value.length * each),
    short,
    reason,
    change: (change) => app.savePreferences(change),
    run() {
      if (reason.value === null) run(usable.value.length);
    },
    runAffordable() {
      const affordable = short.value?.affordable ?? 0;
      if (affordable > 0) run(affordable);
    },
    dispose: () => moving.stop(),
  };
}
