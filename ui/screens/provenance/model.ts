import { computed, type ReadonlySignal } from '@preact/signals';
import { modelById } from '../../catalog/choose-model.ts';
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
  /** Null where the layer carries none. */
  readonly prompt: string | null;
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
    const known = app.history.entries.value.some(({ id }) => id === made.job);
    return { ...wordsOf(made, dates), prompt: layer.prompt, entryId: known ? made.job : null };
  });
}

function wordsOf({ operation, model, units, date }: Provenance, dates: Dates): Pick<Origin, 'method' | 'facts'> {
  const made = Date.parse(date);
  return {
    method: model === null ? kindWords[operation] : (modelById(model)?.title ?? model),
    facts: [formatUnits(units), ...(Number.isNaN(made) ? [] : [dates.day(made)])].join(' · '),
  };
}
