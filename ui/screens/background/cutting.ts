import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Layer } from '../../../plugin/protocol/contract.ts';
import type { Cutting } from '../../../plugin/protocol/cutting.ts';
import type { App } from '../../state/types.ts';

/** How the shown layer was cut, or how the next ones will be. */
export interface CuttingModel {
  readonly cutting: ReadonlySignal<Cutting>;
  chooseResult(result: Cutting['result']): void;
  /** Shows another edge; it counts once it is settled, which is one undo step. */
  moveEdge(edge: Partial<Pick<Cutting, 'grow' | 'feather'>>): void;
  settleEdge(): void;
}

interface FollowedCutting {
  readonly edges: CuttingModel;
  /** Drops an edge that is not settled. */
  readonly forget: () => void;
  readonly stop: () => void;
}

export function followCutting(app: App, shown: ReadonlySignal<Layer | null>): FollowedCutting {
  const moved = signal<Cutting | null>(null);
  const cutting = computed(() => moved.value ?? cutOf(shown.value) ?? app.preferences.value.cutting);

  function forget(): void {
    moved.value = null;
  }

  let known = app.selection.peek().layers;
  // What is selected now tells its edges itself.
  const stop = effect(() => {
    if (app.selection.value.layers !== known) untracked(forget);
    known = app.selection.value.layers;
  });

  function settle(next: Cutting): void {
    const layer = shown.value;
    if (layer?.cut !== undefined) void app.recut(layer.id, next);
    else app.savePreferences({ cutting: next });
  }

  return {
    edges: {
      cutting,
      chooseResult: (result) => settle({ ...cutting.value, result }),
      moveEdge(edge) {
        moved.value = { ...cutting.value, ...edge };
      },
      settleEdge() {
        const next = moved.value;
        if (next === null) return;
        settle(next);
        if (shown.value?.cut === undefined) forget();
      },
    },
    forget,
    stop,
  };
}

function cutOf(layer: Layer | null): Cutting | null {
  if (layer?.cut === undefined) return null;
  const { result, grow, feather } = layer.cut;
  return { result, grow, feather };
}
