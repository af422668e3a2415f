import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Layer } from '../../../plugin/protocol/contract.ts';
import type { Cutting } from '../../../plugin/protocol/cutting.ts';
import type { CutPreview } from '../../state/cuts/types.ts';
import type { App } from '../../state/types.ts';

interface Shown {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly shown: ReadonlySignal<Layer | null>;
  readonly cutting: ReadonlySignal<Cutting>;
}

/** Draws the shown result with its edge, one preview after the other: while one is drawn, only the newest wish is remembered. */
export function followPreview(
  app: Pick<App, 'previewCut'>,
  { isOpen, shown, cutting }: Shown,
): { readonly preview: ReadonlySignal<CutPreview | null>; readonly stop: () => void } {
  const preview = signal<CutPreview | null>(null);
  let wish: { readonly layerId: string; readonly cutting: Cutting } | null = null;
  let drawing = false;
  let drawn: string | null = null;

  async function draw(): Promise<void> {
    if (drawing) return;
    drawing = true;
    for (let next = take(); next !== null; next = take()) {
      const { grow, feather } = next.cutting;
      const made = await app.previewCut(next.layerId, { grow, feather });
      if (drawn === next.layerId) preview.value = made;
    }
    drawing = false;
  }

  function take() {
    const next = wish;
    wish = null;
    return next;
  }

  const stop = effect(() => {
    const layer = isOpen.value ? shown.value : null;
    const job = layer?.cut?.job;
    const next = layer !== null && job !== undefined ? { layerId: layer.id, cutting: cutting.value } : null;
    untracked(() => {
      // The picture of another layer must not stay on the stage.
      if (drawn !== (next?.layerId ?? null)) preview.value = null;
      drawn = next?.layerId ?? null;
      wish = next;
      void draw();
    });
  });

  return { preview, stop };
}
