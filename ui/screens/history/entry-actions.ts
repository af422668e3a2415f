import type { HistoryEntry } from '../../jobs/entry.ts';
import { formatUnits } from '../../lib/format.ts';
import { isDrawing } from '../kind-words.ts';
import { recipeWords } from './recipe.ts';

/** What can be done with an entry. */
export interface EntryActions {
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
  /** With its price, since it is a button's whole name. */
  readonly again: string;
}

/** What is known beside the entry: whether its result is gone, or on its way to the canvas at this moment. */
interface EntryFacts {
  readonly gone: boolean;
  readonly placing: boolean;
}

export function entryActions(entry: HistoryEntry, { gone, placing }: EntryFacts): EntryActions {
  const { fate, price } = entry;
  const made = fate.fate === 'made';
  const waits = made && fate.standing.at === 'history';
  return {
    place: { verb: placeVerb(waits, placing), off: placing ? 'One moment' : offReason(entry, gone) },
    reveal: made && fate.standing.at === 'canvas',
    prompt: recipeWords(entry).prompt,
    copySvg: made && isDrawing(entry) && !gone,
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
