import type { Model } from './models.ts';

/** 2026-07-01, when the endpoint came; the vendor says for each model when it was made, which no fact has. */
const CREATED = 1_782_864_000;

/** What `GET /v1/models` answers, by the vendor's description; nobody has recorded an answer. Modalities and the unit of prices are guesses. */
export function listModels(models: readonly Model[]): object {
  return {
    data: models.map(({ id, name, units }) => ({
      id,
      name,
      created: CREATED,
      input_modalities: ['text'],
      output_modalities: ['image'],
      pricing: { image: String(units / 1_000) },
    })),
  };
}
