/** Colors of the file as they cross: sRGB, `#rrggbb` in lower case, alpha from 0 to 1. Whatever the file's color profile is. */

/** One color of a palette. What it may be bound to: a variable, or a paint style that is this one color. */
export interface PaletteColor {
  readonly hex: string;
  readonly alpha: number;
  readonly name: string | null;
  readonly variableId?: string | undefined;
  readonly styleId?: string | undefined;
  /** True for one stop of a style's gradient, to which nothing can be bound. */
  readonly stop?: boolean | undefined;
  /** Where Figma offers the variable, as its `scopes`; empty for hidden ones. */
  readonly scopes?: readonly string[] | undefined;
  /** The share of the area that was looked at, from 0 to 1. */
  readonly weight?: number | undefined;
}

/**
 * Why a color could not be read: its aliases run in a circle, lead to something that was deleted, to a library that cannot be reached, or to
 * what is no color.
 */
export type ColorProblem = 'cycle' | 'missing' | 'remote-unreadable' | 'not-a-color';

/** A variable or style that could not be read, by its id (or its key in a library). `detail`: Figma's words, where there are any. */
export interface UnreadColor {
  readonly id: string;
  readonly name: string;
  readonly problem: ColorProblem;
  readonly detail?: string | undefined;
}

export interface PaletteRead {
  readonly colors: readonly PaletteColor[];
  readonly unread: readonly UnreadColor[];
}

/** A collection of local color variables. */
export interface ColorCollection {
  readonly id: string;
  readonly name: string;
  readonly modes: readonly { readonly id: string; readonly name: string }[];
  readonly defaultModeId: string;
  /** How many of its variables are colors; collections without any are left out. */
  readonly colors: number;
}

/** What the file has to read a palette from; `styles` counts its paint styles. */
export interface PaletteSources {
  readonly collections: readonly ColorCollection[];
  readonly styles: number;
}

/** A collection in one mode, or why it cannot be read any longer. */
export type VariablesRead =
  | ({ readonly state: 'read' } & PaletteRead)
  | { readonly state: 'collection-gone' }
  | { readonly state: 'mode-gone' };

/** Collections of the libraries that the user enabled for this file. `refused`: Figma's words when it did not tell. */
export type Libraries =
  | {
      readonly state: 'listed';
      readonly collections: readonly { readonly key: string; readonly name: string; readonly library: string }[];
    }
  | { readonly state: 'refused'; readonly detail: string };

/** The color variables of a library's collection: names alone, as values want an import. */
export type LibraryNames =
  | { readonly state: 'listed'; readonly variables: readonly { readonly key: string; readonly name: string }[] }
  | { readonly state: 'refused'; readonly detail: string };

/** Imported variables in the mode of that name, where their collection has it, else in its default mode. */
export interface LibraryRead extends PaletteRead {
  /** All modes of the collections that were read. */
  readonly modes: readonly string[];
}

/** Why colors of layers are left alone, each with its count: image paints, masks, paints that Figma lets nobody change, locked layers. */
export interface Skipped {
  readonly image: number;
  readonly mask: number;
  readonly unsupported: number;
  /** With all that is in them. None where colors are only read for a palette. */
  readonly locked: number;
}

/** The colors of the selection. `empty`: nothing is selected. */
export interface SelectionColors {
  readonly state: 'read' | 'empty' | 'cancelled';
  readonly colors: readonly PaletteColor[];
  readonly skipped: Skipped;
}

/** Where a palette is kept: with the file, for all who work on it, or on this computer. */
type PalettePlace = 'file' | 'user';

/** A palette that was given a name. `source` is what to ask `palette.check` about. */
export interface SavedPalette {
  readonly id: string;
  readonly name: string;
  readonly colors: readonly PaletteColor[];
  readonly source?: PaletteSource | undefined;
}

/** The collection and mode that a palette was read from. */
export interface PaletteSource {
  readonly collectionId: string;
  readonly modeId: string;
}

/** Every saved palette. `unreadable`: keys of what could not be understood; it is left where it is. */
export interface SavedPalettes {
  readonly file: readonly SavedPalette[];
  readonly user: readonly SavedPalette[];
  readonly unreadable: readonly string[];
}

/** Which of a palette's sources are not there any longer. `source` is null where none was asked about. */
export interface PaletteCheck {
  readonly variables: readonly string[];
  readonly styles: readonly string[];
  readonly source: 'there' | 'collection-gone' | 'mode-gone' | null;
}

/** What a color of a result is bound to: a variable, else a paint style. */
export interface BoundColor {
  readonly hex: string;
  readonly variableId?: string | undefined;
  readonly styleId?: string | undefined;
}

/** The colors of a result that are to be bound; of two with one hex the first counts. */
export interface Binding {
  readonly colors: readonly BoundColor[];
}

/** Solid paints and gradient stops of a result, each counted once: bound, left plain, and left plain because variable or style is gone. */
export interface BoundCounts {
  readonly bound: number;
  readonly unbound: number;
  readonly missing: number;
}

/** One color of existing layers. `share`: of the area that was looked at, from 0 to 1; `count`: paints and stops. */
export interface FoundColor {
  readonly hex: string;
  readonly count: number;
  readonly share: number;
  /** Variables that it comes from. */
  readonly variableIds: readonly string[];
}

/**
 * The colors of layers, largest share first. `run` names it in `recolor.apply`, for as long as no other was read. `gone`: how many of the layers
 * are not there any longer.
 */
export interface RecolorReading {
  readonly state: 'read' | 'cancelled';
  readonly run: string;
  readonly colors: readonly FoundColor[];
  readonly layers: number;
  readonly skipped: Skipped;
  readonly gone: number;
}

/** A color and what becomes of it. Opacity stays. */
export interface Recoloring extends Omit<BoundColor, 'hex'> {
  readonly from: string;
  readonly to: string;
}

/**
 * What was recolored. `cancelled`: what was changed until then stays. `reading-gone`: nothing was changed, read again. `layers` were changed,
 * `gone` deleted meanwhile, `refused` not allowed by Figma, inside an instance or otherwise, `left` not reached.
 */
export interface Recolored extends BoundCounts {
  readonly state: 'done' | 'cancelled' | 'reading-gone';
  readonly layers: number;
  readonly gone: number;
  readonly refused: { readonly instance: number; readonly readOnly: number };
  readonly left: number;
}

/** Where the panel's palette comes from. `mode` is the name of a library's mode, null for its default one. */
export type PaletteChoice =
  | { readonly kind: 'variables'; readonly collectionId: string; readonly modeId: string }
  | { readonly kind: 'styles' }
  | { readonly kind: 'library'; readonly collectionKey: string; readonly mode: string | null }
  | { readonly kind: 'selection' }
  /** The picture of the selected layer, as so many colors. */
  | { readonly kind: 'image'; readonly count: number }
  | { readonly kind: 'typed' }
  | { readonly kind: 'saved'; readonly place: PalettePlace; readonly id: string };

/** Brand colors as they are remembered on this computer. `tolerance`: ΔE OK × 100, null for none. */
export interface BrandPreferences {
  readonly on: boolean;
  readonly mode: 'exact' | 'shading';
  readonly tolerance: number | null;
  readonly keepNeutrals: boolean;
  readonly choice: PaletteChoice | null;
  /** The palette as it was read last. `edited`: by hand since, so that reading its source again would undo that. */
  readonly palette: {
    readonly name: string;
    readonly edited: boolean;
    readonly colors: readonly PaletteColor[];
  } | null;
}

/** What the panel asks about colors. */
export interface PaletteFunctions {
  'palette.sources'(): Promise<PaletteSources>;
  'palette.readVariables'(source: PaletteSource): Promise<VariablesRead>;
  /** Solid paint styles, and the stops of those that are gradients. */
  'palette.readStyles'(): Promise<PaletteRead>;
  'palette.libraries'(): Promise<Libraries>;
  'palette.libraryNames'(collectionKey: string): Promise<LibraryNames>;
  /** Imports variables, which makes the file refer to them, and reads them. `mode` is a name; null for the default one. */
  'palette.readLibrary'(request: { keys: readonly string[]; mode: string | null }): Promise<LibraryRead>;
  /** The colors of what is selected now. `run` can be cancelled. */
  'palette.readSelection'(run: string): Promise<SelectionColors>;
  'palette.listSaved'(): Promise<SavedPalettes>;
  /** Writes a palette, anew or over the one with its id. */
  'palette.save'(request: { place: PalettePlace; palette: SavedPalette }): Promise<void>;
  'palette.remove'(request: { place: PalettePlace; id: string }): Promise<void>;
  'palette.check'(request: {
    variableIds: readonly string[];
    styleIds: readonly string[];
    source: PaletteSource | null;
  }): Promise<PaletteCheck>;
  'recolor.read'(request: { run: string; layerIds: readonly string[] }): Promise<RecolorReading>;
  /** Changes every color of a reading that is listed, in stretches of 50 ms at most, as one undo step. */
  'recolor.apply'(request: { run: string; reading: string; colors: readonly Recoloring[] }): Promise<Recolored>;
  /** Ends a read or an apply; it answers `cancelled` then. Unknown runs are none of its business. */
  'recolor.cancel'(run: string): Promise<void>;
}
