import { computed, type ReadonlySignal } from '@preact/signals';
import type { Preferences } from '../../../plugin/protocol/contract.ts';
import { defaultModel, modelById, modelsFor } from '../../catalog/choose-model.ts';
import { modelFromId } from '../../catalog/listed-models.ts';
import { FAMILIES, type Model } from '../../catalog/models.ts';
import type { App } from '../../state/types.ts';
import { priceText } from '../price-words.ts';

type Output = Preferences['output'];

/** A heading of the model menu and what stands under it. */
interface ModelGroup {
  readonly family: string;
  readonly hint: string;
  readonly models: readonly Model[];
}

/** What draws, and what kind of result. */
export interface ModelChoice {
  readonly output: ReadonlySignal<Output>;
  readonly model: ReadonlySignal<Model>;
  readonly modelGroups: ReadonlySignal<readonly ModelGroup[]>;
  chooseOutput(output: Output): void;
  chooseModel(id: string): void;
  /** The menu opens: Recraft is asked what else it has. */
  lookForModels(): void;
}

export function createModelChoice(app: App): ModelChoice {
  const { preferences } = app;
  const output = computed(() => preferences.value.output);
  const model = computed(() => chosenModel(preferences.value, app.newModels.value));
  // One that was stored stands in the menu although Recraft was not asked yet.
  const unlisted = computed(() => (isListed(model.value, app.newModels.value) ? null : model.value));
  return {
    output,
    model,
    modelGroups: computed(() => {
      const others = app.newModels.value.filter((each) => each.output === output.value);
      return groupModels([...modelsFor(output.value), ...others, ...(unlisted.value === null ? [] : [unlisted.value])]);
    }),
    chooseOutput: (next) => app.savePreferences({ output: next }),
    chooseModel(id) {
      app.savePreferences(output.value === 'vector' ? { vectorModel: id } : { imageModel: id });
    },
    lookForModels: () => void app.listModels(),
  };
}

/** A stored model that draws the other kind of result gives way to the first choice; one that the catalog does not know stays usable. */
function chosenModel({ output, vectorModel, imageModel }: Preferences, listed: readonly Model[]): Model {
  const id = output === 'vector' ? vectorModel : imageModel;
  const known = modelById(id) ?? listed.find((model) => model.id === id);
  if (known === undefined) return { ...modelFromId(id), output };
  return known.output === output ? known : defaultModel(output);
}

function isListed({ id }: Model, listed: readonly Model[]): boolean {
  return modelById(id) !== undefined || listed.some((model) => model.id === id);
}

function groupModels(models: readonly Model[]): readonly ModelGroup[] {
  return FAMILIES.map(({ family, hint }) => ({
    family,
    hint,
    models: models.filter((model) => model.family === family),
  })).filter((group) => group.models.length > 0);
}

/** The accessible name of a model in the menu: `V4.1, About 15 s, 80 units`. */
export function modelName({ title, hint, price }: Model): string {
  return `${title}, ${hint}, ${priceText(price)}`;
}
