import type { StyleBase } from '../recraft/types.ts';
import { MODELS } from './models.ts';
import type { Model } from './models.ts';

/**
 * The models that an own style made for a model fits, itself first. Recraft binds a style to "the model family it was created for" and was
 * seen to refuse one of V3 on V4 Styles. A guess: tiers of one generation and kind of result are one family; a wrong one is refused
 * free of charge. Of a model that the catalog does not know, itself alone.
 */
export function styleFamilyOf(modelId: string): readonly string[] {
  const family = familyKey(modelId);
  const others = MODELS.filter(({ id, takes }) => id !== modelId && takes.ownStyles && familyKey(id) === family);
  return [modelId, ...others.map(({ id }) => id)];
}

/** `recraftv4_1_utility_pro_vector` is of the family `recraftv4_1_vector`. */
function familyKey(modelId: string): string {
  return modelId.replace(/_(?:utility|pro)(?=_|$)/g, '');
}

/**
 * The bases that a style for a model may have, the vendor's default first: `vector_illustration` for every model that draws vectors, and
 * what Recraft's docs say of each generation, as two readers tell. That a base for the other kind of result is left out is a guess: it
 * decides whether the style draws vectors.
 */
export function styleBasesOf(model: Pick<Model, 'id' | 'output' | 'family'>): readonly StyleBase[] {
  if (model.output === 'vector')
    return model.id.startsWith('recraftv2') ? ['vector_illustration', 'icon'] : ['vector_illustration'];
  return model.family === 'Earlier' ? ['realistic_image', 'digital_illustration'] : ['any'];
}
