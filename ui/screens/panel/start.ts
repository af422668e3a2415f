import { effect, untracked } from '@preact/signals';
import type { Prefill } from '../../../plugin/protocol/command.ts';
import { modelById } from '../../catalog/choose-model.ts';
import { isRatio } from '../../catalog/ratios.ts';
import { readProvenance } from '../../jobs/provenance.ts';
import type { App } from '../../state/types.ts';
import type { BrandModel } from '../brand/model.ts';
import type { CreateModel } from '../create/model.ts';
import { recipeWords } from '../history/recipe.ts';
import type { StylesModel } from '../styles/model.ts';

interface Screens {
  readonly create: Pick<CreateModel, 'takePrompt' | 'prompt'>;
  readonly brand: Pick<BrandModel, 'open'>;
  readonly styles: Pick<StylesModel, 'open'>;
}

/** Fills the screens in as the command wants that opened the panel, which the panel itself follows. Nothing is sent. Answers how to stop. */
export function followCommand(app: App, { create, brand, styles }: Screens): () => void {
  const stops = [
    effect(() => {
      const prefill = app.prefill.value;
      if (prefill !== null) untracked(() => fillIn(app, create, prefill));
    }),
    effect(() => {
      if (app.command.value === 'recolor') untracked(() => brand.open('recolor'));
      if (app.command.value === 'styles') untracked(() => styles.open());
    }),
    effect(() => {
      // Most layers carry no prompt: it is in the history, which is read a moment later.
      if (app.command.value !== 'edit' || !app.history.loaded.value) return;
      const prompt = untracked(() => promptOf(app));
      if (prompt !== null && create.prompt.peek() === '') create.takePrompt(prompt);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function fillIn(app: App, create: Screens['create'], { prompt, model: id, ratio }: Prefill): void {
  if (prompt !== null) create.takePrompt(prompt);
  const model = id === null ? undefined : modelById(id);
  if (model?.output === 'vector') app.savePreferences({ output: 'vector', vectorModel: model.id });
  if (model?.output === 'image') app.savePreferences({ output: 'image', imageModel: model.id });
  if (ratio !== null && isRatio(ratio)) app.savePreferences({ ratio });
}

/** The prompt of the selected result: from its layer, else from the history of this computer. */
function promptOf({ selection, history }: App): string | null {
  const [layer] = selection.value.layers;
  if (layer === undefined || layer.provenance === null) return null;
  if (layer.prompt !== null) return layer.prompt;
  const made = readProvenance(layer.provenance);
  const entry = made && history.entries.value.find(({ id }) => id === made.job);
  return entry ? recipeWords(entry).prompt : null;
}
