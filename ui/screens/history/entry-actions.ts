import { draftOfRecipe, type Draft } from '../../jobs/draft.ts';
import { type HistoryEntry, isForCanvas } from '../../jobs/entry.ts';
import { formatUnits } from '../../lib/format.ts';
import { isDrawing } from '../kind-words.ts';
import { errandSource, recipeWords } from './recipe.ts';

/** What can be done with an entry. */
export interface EntryActions {
  /** To place it on the canvas, or to use it in the panel: both are free. */
  readonly place: {
    readonly verb: string;
    /** Why that cannot be done; null where it can. */
    readonly off: string | null;
  };
  /** It stands on a canvas, as far as anybody knows. */
  readonly reveal: boolean;
  /** The prompt to copy; null where there is none. */
  readonly prompt: string | null;
  readonly copySvg: boolean;
  /** Whether it can be worked on: it stands, or can be placed. */
  readonly onward: boolean;
  /** Whether a style can be made from it. */
  readonly makeStyle: boolean;
  /** With its price, since it is a button's whole name; null where the same is asked for elsewhere. */
  readonly again: string | null;
  /** How it was asked for, where that can be asked for with changes. */
  readonly draft: Draft | null;
}

/** What is known beside the entry: whether its result is gone, or on its way to the canvas at this moment. */
interface EntryFacts {
  readonly gone: boolean;
  readonly placing: boolean;
}

export function entryActions(entry: HistoryEntry, { gone, placing }: EntryFacts): EntryActions {
  const { fate, price } = entry;
  if (!isForCanvas(entry)) {
    const verb = entry.kind === 'style' ? 'Use style' : 'Use prompt';
    const prompt = fate.fate === 'made' ? recipeWords(entry).prompt : errandSource(entry.recipe);
    return {
      place: { verb, off: offReason(entry, false) },
      reveal: false,
      prompt: entry.kind === 'enhance' ? prompt : null,
      copySvg: false,
      onward: false,
      makeStyle: false,
      again: null,
      draft: null,
    };
  }
  const made = fate.fate === 'made';
  const waits = made && fate.standing.at === 'history';
  return {
    place: { verb: placeVerb(waits, placing), off: placing ? 'One moment' : offReason(entry, gone) },
    reveal: made && fate.standing.at === 'canvas',
    prompt: recipeWords(entry).prompt,
    copySvg: made && isDrawing(entry) && !gone,
    onward: made && !placing && (!gone || !waits),
    makeStyle: made && !gone,
    draft: draftOfRecipe(entry.recipe),
    again: `Try again, ${price === null ? 'price unknown' : formatUnits(price)}`,
  };
}

function placeVerb(waits: boolean, placing: boolean): string {
  if (placing) return 'Placing';
  return waits ? 'Place it' : 'Place again';
}

function offReason({ fate }: HistoryEntry, gone: boolean): string | null {
  switch (fate.fate) {
    case 'made':
      return gone ? 'Its result made room for newer ones' : null;
    case 'unknown':
    case 'open':
      return 'No result came back';
    case 'unusable':
      return 'Its result can’t be used';
  }
}
