import { MODELS } from './models.ts';
import type { Model } from './models.ts';

/** The models on offer for one kind of result, best first. */
export function modelsFor(output: Model['output']): readonly Model[] {
  return MODELS.filter((model) => model.output === output);
}

/** The model with this id, or undefined: ids of models that Recraft adds later must not break what was stored. */
export function modelById(id: string): Model | undefined {
  return MODELS.find((model) => model.id === id);
}

/** The first choice for one kind of result: V4.1. */
export function defaultModel(output: Model['output']): Model {
  return MODELS.find((model) => model.output === output) ?? MODELS[0];
}
