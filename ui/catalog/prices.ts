import { modelById } from './choose-model.ts';

/** API units of the tools, for each request. Source and date: as for `MODELS`. */
export const TOOL_PRICES = {
  vectorize: 10,
  removeBackground: 10,
  enhancePrompt: 10,
  createStyle: 5,
} as const;

/** How long the tools usually take, in ms. Guesses: nobody has published either. */
export const TOOL_TIMES = { vectorize: 10_000, removeBackground: 6_000 } as const;

/** API units for one image of a model, or null where the model is not in the catalog. */
export function priceOf(modelId: string): number | null {
  return modelById(modelId)?.price ?? null;
}
