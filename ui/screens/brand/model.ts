import { computed, type ReadonlySignal } from '@preact/signals';
import type { Palette } from '../../color/palette.ts';
import type { Brand, BrandOptions, BrandPreview } from '../../state/brand/types.ts';
import type { App } from '../../state/types.ts';
import { createPaletteModel, type PaletteModel } from './palette-model.ts';
import { createRecolorModel, type RecolorModel } from './recolor-model.ts';
import { createSourcesModel, type SourcesModel } from './sources-model.ts';
import { createSteps, type PanelSteps, type Steps } from './steps.ts';

export interface BrandModel extends Steps {
  readonly on: Brand['on'];
  readonly name: Brand['name'];
  readonly palette: ReadonlySignal<Palette>;
  readonly options: ReadonlySignal<BrandOptions>;
  /** What the task at hand has to show. */
  readonly preview: ReadonlySignal<BrandPreview>;
  /** How many layers could be recolored. */
  readonly selected: ReadonlySignal<number>;
  readonly sources: SourcesModel;
  readonly colors: PaletteModel;
  readonly recolor: RecolorModel;
  /** Switching on without a palette leads to where there is one to choose. */
  switchOn(on: boolean): void;
  setOn(on: boolean): void;
  /** Switches on and leads back. */
  use(): void;
  match: App['setMatching'];
  lock: App['lockColor'];
  send: App['sendColor'];
  dispose(): void;
}

export function createBrandModel(app: App, panel: PanelSteps): BrandModel {
  const { brand } = app;
  const sources = createSourcesModel(app);
  const colors = createPaletteModel(app);
  const steps = createSteps(panel, colors, () => {
    if (steps.task.value === 'recolor' && brand.recolor.value.state === 'reading') app.cancelRecolor();
  });
  const { task } = steps;
  const recoloring = computed(() => panel.view.value === 'brand' && task.value === 'recolor');
  const recolor = createRecolorModel(app, recoloring);
  const isEmpty = () => brand.palette.value.length === 0;

  function open(next: 'choose' | 'recolor') {
    steps.open(next);
    void sources.start();
  }

  return {
    ...steps,
    open,
    on: brand.on,
    name: brand.name,
    palette: colors.palette,
    options: brand.options,
    preview: computed(() =>
      task.value === 'recolor' && brand.preview.value.kind !== 'layers' ? { kind: 'none' } : brand.preview.value,
    ),
    selected: recolor.selected,
    sources,
    colors,
    recolor,
    switchOn(on) {
      if (on && isEmpty()) open('choose');
      else app.setBrandOn(on);
    },
    setOn: (on) => app.setBrandOn(on),
    use() {
      if (isEmpty()) return;
      app.setBrandOn(true);
      steps.leave();
    },
    match: (change) => app.setMatching(change),
    lock: (hex, locked) => app.lockColor(hex, locked),
    send: (hex, index) => app.sendColor(hex, index),
    dispose() {
      recolor.dispose();
      sources.dispose();
    },
  };
}
