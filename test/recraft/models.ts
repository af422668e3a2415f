import type { SizeFamily } from './sizes.ts';
import type { StyleMatch } from './styles/shelf.ts';

/** What the simulator knows of a model. `units` are per picture; 1,000 are one dollar. */
export interface Model {
  readonly id: string;
  /** As the vendor's messages call it. Only `Recraft V4 Styles` was observed, the others are guesses. */
  readonly name: string;
  readonly output: 'vector' | 'raster';
  readonly units: number;
  readonly longestPrompt: number;
  readonly sizes: SizeFamily;
  /** Whether the paths for one kind of output take it, or the general path alone. */
  readonly generalPathAlone: boolean;
  readonly needsStyle: boolean;
  /** What it takes; everything else is refused, where the vendor "rejects or ignores" it. Source: fact sheet 4.1, 5.1. */
  readonly curatedStyles: boolean;
  readonly ownStyles: boolean;
  readonly negativePrompt: boolean;
  /** Text layout, artistic level and no text, which come together. */
  readonly v3Controls: boolean;
  /** Values of `style_match`, the default first. */
  readonly matches: readonly StyleMatch[];
}

/** Ids and prices. Source: facts on models and prices, of September 2026; `_flash` is newer than the description. */
const PRICES: readonly (readonly [string, string, number])[] = [
  ['recraftv4_1', 'Recraft V4.1', 35],
  ['recraftv4_1_vector', 'Recraft V4.1 Vector', 80],
  ['recraftv4_1_pro', 'Recraft V4.1 Pro', 210],
  ['recraftv4_1_pro_vector', 'Recraft V4.1 Pro Vector', 300],
  ['recraftv4_1_utility', 'Recraft V4.1 Utility', 35],
  ['recraftv4_1_utility_vector', 'Recraft V4.1 Utility Vector', 80],
  ['recraftv4_1_utility_pro', 'Recraft V4.1 Utility Pro', 210],
  ['recraftv4_1_utility_pro_vector', 'Recraft V4.1 Utility Pro Vector', 300],
  ['recraftv4_1_flash', 'Recraft V4.1 Flash', 7],
  ['recraftv4_styles', 'Recraft V4 Styles', 35],
  ['recraftv4_styles_vector', 'Recraft V4 Styles Vector', 50],
  ['recraftv4_styles_pro', 'Recraft V4 Styles Pro', 100],
  ['recraftv4_styles_pro_vector', 'Recraft V4 Styles Pro Vector', 120],
  ['recraftv4', 'Recraft V4', 40],
  ['recraftv4_vector', 'Recraft V4 Vector', 80],
  ['recraftv4_pro', 'Recraft V4 Pro', 250],
  ['recraftv4_pro_vector', 'Recraft V4 Pro Vector', 300],
  ['recraftv3', 'Recraft V3', 40],
  ['recraftv3_vector', 'Recraft V3 Vector', 80],
  ['recraftv2', 'Recraft V2', 22],
  ['recraftv2_vector', 'Recraft V2 Vector', 44],
];

/** Every model by its id. */
export const MODELS: readonly Model[] = PRICES.map(([id, name, units]) => modelOf(id, name, units));

/** A model from its id, in whose grammar most of it stands (fact sheet 5.1). */
export function modelOf(id: string, name: string, units: number): Model {
  const old = id.startsWith('recraftv2') || id.startsWith('recraftv3');
  const output = id.endsWith('_vector') ? 'vector' : 'raster';
  const ownStyles = !id.includes('_flash');
  return {
    id,
    name,
    output,
    units,
    longestPrompt: old ? 1_000 : 10_000,
    // The pixels of vectors are documented nowhere; those of the 1K list were seen to be accepted.
    sizes: old ? 'v2v3' : output === 'raster' && id.endsWith('_pro') ? '2K' : '1K',
    // "Only /images/generations" (fact sheet 5.1), taken at its word: the paths for one kind are older than Flash.
    generalPathAlone: !ownStyles,
    needsStyle: id.includes('_styles'),
    curatedStyles: old,
    ownStyles,
    negativePrompt: old,
    v3Controls: id.startsWith('recraftv3'),
    matches: old ? ['regular'] : ownStyles ? ['precise', 'flexible'] : [],
  };
}

/** The model of an id; every raster id also has a `_raster` alias. Undefined where there is none. */
export function findModel(id: string, models: readonly Model[] = MODELS): Model | undefined {
  const plain = id.endsWith('_raster') ? id.slice(0, -'_raster'.length) : id;
  return models.find((model) => model.id === plain && (plain === id || model.output === 'raster'));
}

/**
 * What an own style is bound to: "the model family it was created for". Guess: the tiers of a generation and a kind of result are one
 * family. One of V3 was seen to be refused by V4 Styles, and one for V4 Styles vectors to be theirs alone.
 */
export function familyOf(id: string): string {
  return id.replace(/_(?:utility|pro|raster)(?=_|$)/g, '');
}
