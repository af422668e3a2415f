import type { ReadonlySignal } from '@preact/signals';
import type { ColorCollection, PaletteChoice, Recolored, SavedPalette } from '../../../plugin/protocol/palette.ts';
import type { MatchMode } from '../../color/targets.ts';
import type { Palette } from '../../color/palette.ts';
import type { Closeness } from '../../color/image-closeness.ts';
import type { MatchReport } from '../../color/report.ts';

export type { PaletteChoice };

/** What there is to choose from. Libraries are asked for only when they are wanted. */
export interface BrandSources {
  readonly collections: readonly ColorCollection[];
  readonly styles: number;
  readonly libraries:
    | { readonly state: 'unasked' | 'loading' }
    | { readonly state: 'refused'; readonly text: string }
    | {
        readonly state: 'listed';
        readonly collections: readonly { readonly key: string; readonly name: string; readonly library: string }[];
      };
  /** Modes of the library that was read last. */
  readonly libraryModes: readonly string[];
  readonly file: readonly SavedPalette[];
  readonly user: readonly SavedPalette[];
}

/** How art is matched; part of the preferences but for what was decided by hand, color by color. */
export interface BrandOptions {
  readonly mode: MatchMode;
  /** ΔE OK × 100; null for none. */
  readonly tolerance: number | null;
  readonly keepNeutrals: boolean;
  readonly locked: ReadonlySet<string>;
  readonly sent: ReadonlyMap<string, number>;
}

/** A drawing before and after matching, as SVG text for `<img>`, or a picture with its closeness, which cannot be matched. */
export type BrandPreview =
  | { readonly kind: 'none' }
  /** `title`: what it shows. */
  | {
      readonly kind: 'drawing';
      readonly title: string;
      readonly before: string;
      readonly after: string;
      readonly report: MatchReport;
    }
  /** An encoded picture. `tolerance`: the ΔE within which `closeness` counts its pixels. */
  | {
      readonly kind: 'picture';
      readonly title: string;
      readonly bytes: Uint8Array;
      readonly closeness: Closeness;
      readonly tolerance: number;
    }
  /** The selected layers: colors without a drawing of them. */
  | { readonly kind: 'layers'; readonly title: string; readonly report: MatchReport };

/** Reading, or changing, the selected layers. */
export type RecolorState =
  | { readonly state: 'idle' }
  | { readonly state: 'reading' }
  /** `skipped` says in words what is left alone and why; empty where nothing is. */
  | { readonly state: 'ready'; readonly layers: number; readonly skipped: string }
  | { readonly state: 'applying'; readonly layers: number }
  | { readonly state: 'done'; readonly recolored: Recolored; readonly text: string };

/** Brand colors: the palette in use, how art is matched with it, and what that looks like. */
export interface Brand {
  /** Whether art that is generated or vectorized is matched (and, where the model takes them, asked for in these colors). */
  readonly on: ReadonlySignal<boolean>;
  readonly choice: ReadonlySignal<PaletteChoice | null>;
  /** Such as "Fieldwork / Brand, Light". */
  readonly name: ReadonlySignal<string>;
  readonly palette: ReadonlySignal<Palette>;
  readonly sources: ReadonlySignal<BrandSources>;
  readonly loading: ReadonlySignal<boolean>;
  /** What could not be read, or is not there any longer, a sentence each. */
  readonly problems: ReadonlySignal<readonly string[]>;
  readonly options: ReadonlySignal<BrandOptions>;
  /** Follows every control at once; costs nothing. */
  readonly preview: ReadonlySignal<BrandPreview>;
  readonly recolor: ReadonlySignal<RecolorState>;
  /** What became of the colors of an entry's result when it was placed, null where it was not matched. */
  reportOf(entryId: string): MatchReport | null;
}

/** What can be done with brand colors. All of it is free. */
export interface BrandVerbs {
  setBrandOn(on: boolean): void;
  /** Reads what there is to choose from: collections, styles, saved palettes. */
  loadSources(): Promise<void>;
  loadLibraries(): Promise<void>;
  choosePalette(choice: PaletteChoice): Promise<void>;
  /** 0 to 1 of the whole; the others share the rest. */
  setWeight(index: number, weight: number): void;
  moveColor(from: number, to: number): void;
  removeColor(index: number): void;
  nameColor(index: number, name: string): void;
  /** Typed or pasted, in any CSS form; answers what could not be read. */
  addColors(text: string): { readonly added: number; readonly unreadable: readonly string[] };
  setMatching(change: Partial<Pick<BrandOptions, 'mode' | 'tolerance' | 'keepNeutrals'>>): void;
  lockColor(hex: string, locked: boolean): void;
  /** Sends a color of the art to an entry of the palette by hand; null takes that back. */
  sendColor(hex: string, index: number | null): void;
  savePalette(place: 'file' | 'user', name: string): Promise<void>;
  /** A notice offers to take that back. */
  removePalette(place: 'file' | 'user', id: string): Promise<void>;
  undoRemovePalette(): Promise<void>;
  /** Reads the colors of the selected layers, for the preview and for recoloring. */
  readLayers(): Promise<void>;
  /** Matches the layers that were read, on the canvas. */
  recolorLayers(): Promise<void>;
  cancelRecolor(): void;
  /** Matches the last drawing again with the options as they are now: shows it in the preview. */
  showDrawing(entryId: string): Promise<void>;
}
