import { computed, type ReadonlySignal } from '@preact/signals';
import { modelById } from '../../catalog/choose-model.ts';
import { draftOfLayer, draftOfRecipe, type Draft } from '../../jobs/draft.ts';
import { readProvenance, type Provenance } from '../../jobs/provenance.ts';
import { formatUnits } from '../../lib/format.ts';
import type { App } from '../../state/types.ts';
import type { Dates } from '../dates.ts';
import { kindWords } from '../kind-words.ts';

/** How the one selected layer was made. */
export interface Origin {
  /** The model, or what was done: `V4.1`. */
  readonly method: string;
  /** `80 units · Nov 26`. */
  readonly facts: string;
  /** How it was asked for, from the history of this computer or from the layer; null where it was not generated. */
  readonly draft: Draft | null;
  /** Its entry in the history of this computer; null where there is none. */
  readonly entryId: string | null;
}

/** Null while anything but one layer of the panel's own is selected. */
export function originOf(app: App, dates: Dates): ReadonlySignal<Origin | null> {
  return computed(() => {
    const [layer, ...others] = app.selection.value.layers;
    if (layer === undefined || others.length > 0 || layer.provenance === null) return null;
    const made = readProvenance(layer.provenance);
    if (made === null) return null;
    const entry = app.history.entries.value.find(({ id }) => id === made.job);
    const draft = draftOfRecipe(entry?.recipe) ?? draftOfLayer(made, layer.prompt, layer.negative ?? null);
    return { ...wordsOf(made, dates), draft, entryId: entry?.id ?? null };
  });
}

function wordsOf({ operation, model, units, date }: Provenance, dates: Dates): Pick<Origin, 'method' | 'facts'> {
  const made = Date.parse(date);
  return {
    method: model === null ? kindWords[operation] : (modelById(model)?.title ?? model),
    facts: [formatUnits(units), ...(Number.isNaN(made) ? [] : [dates.day(made)])].join(' · '),
  };
}
