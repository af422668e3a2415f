import type { ReadonlySignal } from '@preact/signals';
import type { StyleOrder } from '../../jobs/errands/make-style.ts';
import type { Failure } from '../../jobs/failures.ts';
import type { StyleUse } from '../../recraft/types.ts';
import type { RunningErrand } from '../types.ts';

export type { StyleBase, StyleMatch } from '../../recraft/types.ts';

/** One of the account's own styles. */
export interface ShownStyle {
  /** Recraft's id. */
  readonly id: string;
  /** As it is called on this computer; null where it was made elsewhere, as Recraft keeps no names. */
  readonly name: string | null;
  /** The id of the model that it was made for; null where nobody here knows. */
  readonly model: string | null;
  /** When it was made, in ms since 1970; null where that is not known. */
  readonly at: number | null;
  /** Remembered here and no longer listed by Recraft: deleted elsewhere, or of another account. */
  readonly gone: boolean;
}

/** Whether Recraft has told what it has; until then, and where it does not answer, the list is what this computer remembers. */
export type StyleListing =
  | { readonly state: 'unasked' | 'asking' | 'listed' }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface StylesView {
  /** Newest first. */
  readonly list: ReadonlySignal<readonly ShownStyle[]>;
  readonly listing: ReadonlySignal<StyleListing>;
  /** The style that is being made and still waited for. */
  readonly making: ReadonlySignal<Pick<RunningErrand, 'since' | 'sent' | 'until'> | null>;
}

/** Pictures that a style is made from, once, for the images of one order. */
export interface ReferencesUse extends Omit<StyleOrder, 'model'> {
  readonly kind: 'references';
}

/** What an order is to be drawn in. */
export type StyleWanted = StyleUse | ReferencesUse;

/** What can be done with styles. Only making one costs units. */
export interface StyleVerbs {
  /** Asks Recraft what it has. */
  refreshStyles(): Promise<void>;
  /** Makes a style and remembers it; answers its id, or null where there is none; why is in a notice. One at a time. */
  makeStyle(order: StyleOrder): Promise<string | null>;
  /** Stops it before it is sent, and gives up waiting afterwards: the style is remembered all the same. */
  stopMakingStyle(): void;
  /** Deletes a style of the account for good; where it is gone already, what this computer remembers of it. False where that failed. */
  deleteStyle(id: string): Promise<boolean>;
  /** Calls a style something here, and remembers what it was made for. */
  renameStyle(id: string, name: string, model?: string | null): Promise<void>;
  /** A small PNG of it; null where there is none. */
  stylePicture(id: string): Promise<Uint8Array | null>;
}
