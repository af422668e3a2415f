import type { BrandPreferences } from './palette.ts';

/** What becomes of the layer that a result replaces. */
export type Original = 'hide' | 'keep' | 'remove';

/** Choices that are remembered on this computer. `vectorModel` and `imageModel` are Recraft model ids. */
export interface Preferences {
  readonly output: 'vector' | 'image';
  readonly vectorModel: string;
  readonly imageModel: string;
  readonly ratio: string;
  readonly count: number;
  readonly original: Original;
  readonly dropBackground: boolean;
  /** Whether a result's layer carries its prompt, which then travels with the file. */
  readonly keepPrompts: boolean;
  /** Whether placed results stay in the history on this computer. */
  readonly keepHistory: boolean;
  /** API units that one run may cost before it stops by itself; null while there is no limit. */
  readonly budget: number | null;
  readonly brand: BrandPreferences;
  readonly creating: CreatingPreferences;
  readonly tracing: TracingPreferences;
  readonly cutting: CuttingPreferences;
}

/** Of generation. `recent`: the last prompts, newest first. `seed`: the one that is locked, null while Recraft chooses. */
interface CreatingPreferences {
  readonly recent: readonly string[];
  readonly seed: number | null;
  /** By model id: the style that it was used with last; a curated name, or the id of one of the account's own. */
  readonly styles: Readonly<Record<string, StyleChoice>>;
}

/** A style as it is chosen: one of Recraft's by its exact name, or one of the account's own by its id. */
export type StyleChoice =
  | { readonly kind: 'curated'; readonly name: string }
  | {
      readonly kind: 'own';
      readonly id: string;
      /** How closely art keeps to it; left out while the model's first choice does. */
      readonly match?: 'regular' | 'precise' | 'flexible' | undefined;
    };

/** Of tracing: what Recraft is asked for, and what is done with its answer, which costs nothing. */
export interface TracingPreferences {
  /** The most shapes to ask for; null leaves it to Recraft. */
  readonly maxShapes: number | null;
  readonly compact: boolean;
  /** Shapes of less than this area are dropped, in square pixels of the layer; null keeps all. */
  readonly specks: number | null;
  readonly joinColors: boolean;
  readonly groupColors: boolean;
  readonly nameColors: boolean;
  /** The most colors; null keeps all. */
  readonly maxColors: number | null;
  /** Above this many paths the panel asks before it places; null never asks. */
  readonly askAbove: number | null;
  readonly experimental: ExperimentalTracing;
}

/** Options that only Recraft's description lists: what they do is inferred from their names. Null leaves one to Recraft. */
interface ExperimentalTracing {
  readonly colorReduction: boolean;
  readonly maxNumColors: number | null;
  readonly returnGradients: boolean | null;
  readonly shapeStacking: 'cut_out' | 'hierarchical' | null;
  readonly smallShapeFilter: boolean;
}

/** Of removing backgrounds. `grow` and `feather` in pixels of the picture; less than 0 shrinks. */
export interface CuttingPreferences {
  readonly result: 'cut' | 'mask';
  readonly grow: number;
  readonly feather: number;
}

/** What is chosen until somebody chooses otherwise. Brand colors exact and whole: what is black or white stays so. */
export const INITIAL_PREFERENCES: Preferences = {
  output: 'vector',
  vectorModel: 'recraftv4_1_vector',
  imageModel: 'recraftv4_1',
  ratio: '1:1',
  count: 1,
  original: 'hide',
  dropBackground: false,
  keepPrompts: false,
  keepHistory: true,
  budget: null,
  brand: { on: false, mode: 'exact', tolerance: null, keepNeutrals: true, choice: null, palette: null },
  creating: { recent: [], seed: null, styles: {} },
  tracing: {
    maxShapes: null,
    compact: false,
    specks: null,
    joinColors: false,
    groupColors: false,
    nameColors: false,
    maxColors: null,
    askAbove: 1_000,
    experimental: {
      colorReduction: false,
      maxNumColors: null,
      returnGradients: null,
      shapeStacking: null,
      smallShapeFilter: false,
    },
  },
  cutting: { result: 'cut', grow: 0, feather: 0 },
};
