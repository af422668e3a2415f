import { computed, effect, untracked, type ReadonlySignal } from '@preact/signals';
import type { Palette } from '../../color/palette.ts';
import type { ReportRow } from '../../color/report.ts';
import { plural } from '../../lib/format.ts';
import type { RecolorState } from '../../state/brand/types.ts';
import type { App } from '../../state/types.ts';

/** What the primary button of the recoloring does, and why it is off; null while it is on. */
interface RecolorAction {
  readonly label: string;
  readonly reason: string | null;
}

/** Recoloring of the selected layers: each selection is read as it comes, and changed by a click. */
export interface RecolorModel {
  readonly state: ReadonlySignal<RecolorState>;
  /** How many layers are selected. */
  readonly selected: ReadonlySignal<number>;
  /** What is going on, in words. */
  readonly words: ReadonlySignal<string>;
  readonly busy: ReadonlySignal<boolean>;
  readonly action: ReadonlySignal<RecolorAction>;
  run(): void;
  stop(): void;
  readAgain(): void;
  dispose(): void;
}

/** `shown`: whether the user is at it. */
export function createRecolorModel(app: App, shown: ReadonlySignal<boolean>): RecolorModel {
  const { recolor, palette, preview } = app.brand;
  const selected = computed(() => app.selection.value.layers.length);
  const ids = computed(() => (shown.value ? app.selection.value.layers.map(({ id }) => id).join(' ') : ''));
  const isIdle = computed(() => selected.value === 0 && !isRunning(recolor.value) && recolor.value.state !== 'done');

  const action = computed((): RecolorAction => {
    const state = recolor.value;
    if (isIdle.value) return { label: 'Recolor layers · free', reason: 'Nothing is selected' };
    switch (state.state) {
      // After a cancel, or where the reading has failed.
      case 'idle':
        return { label: `Read ${plural(selected.value, 'layer')}`, reason: null };
      case 'reading':
        return { label: `Recolor ${plural(selected.value, 'layer')} · free`, reason: 'Reading colors' };
      case 'ready':
        return { label: `Recolor ${plural(state.layers, 'layer')} · free`, reason: whyNot() };
      case 'applying':
        return { label: `Recoloring ${plural(state.layers, 'layer')}`, reason: 'Cancel keeps what is changed already' };
      case 'done':
        return { label: 'Done', reason: null };
    }
  });

  function whyNot(): string | null {
    if (palette.value.length === 0) return 'There are no colors yet';
    const found = preview.value;
    const stays = found.kind === 'layers' && !found.report.rows.some((row) => wouldChange(row, palette.value));
    return stays ? 'Nothing would change' : null;
  }

  const stop = effect(() => {
    if (ids.value === '' || recolor.peek().state === 'applying') return;
    untracked(readLayers);
  });

  function readLayers() {
    void app.readLayers();
  }

  return {
    state: recolor,
    selected,
    words: computed(() => (isIdle.value ? 'Select layers to recolor' : wordsOf(recolor.value, selected.value))),
    busy: computed(() => isRunning(recolor.value)),
    action,
    run() {
      if (action.value.reason !== null) return;
      if (recolor.value.state === 'idle') readLayers();
      else void app.recolorLayers();
    },
    stop: () => app.cancelRecolor(),
    readAgain: readLayers,
    dispose: stop,
  };
}

/** A color that is right already may still be bound. */
function wouldChange({ from, to, decision }: ReportRow, palette: Palette): boolean {
  if (from !== to) return true;
  return decision.kind !== 'left' && (palette[decision.index]?.source.kind ?? 'none') !== 'none';
}

function isRunning({ state }: RecolorState): boolean {
  return state === 'reading' || state === 'applying';
}

function wordsOf(state: RecolorState, selected: number): string {
  switch (state.state) {
    case 'idle':
      return '';
    case 'reading':
      return `Reading the colors of ${plural(selected, 'layer')}`;
    case 'ready':
      return state.skipped;
    case 'applying':
      return `Recoloring ${plural(state.layers, 'layer')}`;
    case 'done':
      return state.text;
  }
}
