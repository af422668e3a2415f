import * as v from 'valibot';
import type { StyleUse } from '../recraft/types.ts';
import { generateParams, makingOf, type GenerateParams } from './operations/generate-params.ts';
import type { Provenance } from './provenance.ts';

/** How a picture was asked for, to be asked for again with changes. Null where that is not known, or was left to Recraft. */
export interface Draft {
  readonly prompt: string | null;
  readonly model: string | null;
  readonly ratio: string | null;
  readonly seed: number | null;
  readonly style: StyleUse | null;
  readonly negativePrompt: string | null;
  /** `#rrggbb`, the heaviest first. */
  readonly colors: readonly string[];
  readonly background: string | null;
  readonly artisticLevel: number | null;
  readonly noText: boolean;
}

const generated = v.object({ params: generateParams });

/** The params of a recipe that `generate` wrote; null for all others. */
function paramsIn(recipe: unknown): GenerateParams | null {
  const parsed = v.safeParse(generated, recipe);
  return parsed.success ? parsed.output.params : null;
}

/** From an entry of the history; null where it is of another kind, or of a version that is not understood. */
export function draftOfRecipe(recipe: unknown): Draft | null {
  const params = paramsIn(recipe);
  if (params === null) return null;
  const { prompt, model, ratio } = params;
  return { prompt, model, ratio, ...makingOf(params) };
}

/** From what is written on a layer, where that was generated. */
export function draftOfLayer(made: Provenance, prompt: string | null, negativePrompt: string | null): Draft | null {
  if (made.operation !== 'generate') return null;
  const { model, size: ratio, seed, style, colors, background, artisticLevel, noText } = made;
  return { prompt, model, ratio, seed, style, negativePrompt, colors, background, artisticLevel, noText };
}
