import type { ListedModel } from '../recraft/types.ts';
import { modelById } from './choose-model.ts';
import type { Model } from './models.ts';
import { COLORS_ALONE, STYLED } from './takes.ts';

/**
 * The models that Recraft lists and the catalog does not know, ready to be used: no price, and no control that they might refuse. What
 * else is said of them is a guess from the names that Recraft gives. Left out are those of other vendors, which API users have no access to,
 * and second names of known ones (`…_raster`).
 */
export function unlistedModels(listed: readonly ListedModel[]): readonly Model[] {
  return listed.filter(({ id }) => isNew(id)).map(modelOf);
}

/** A model whose id alone is known, as it stands in a stored order. */
export function modelFromId(id: string): Model {
  return modelById(id) ?? modelOf({ id, name: id, output: id.endsWith('_vector') ? 'vector' : 'image' });
}

function isNew(id: string): boolean {
  return id.startsWith('recraft') && modelById(id.replace(/_raster$/, '')) === undefined;
}

function modelOf({ id, name, output }: ListedModel): Model {
  const pro = /_pro(?:_|$)/.test(id);
  const styled = id.includes('_styles');
  return {
    id,
    family: 'Others',
    tier: pro ? 'pro' : 'standard',
    output,
    price: null,
    promptLimit: 10_000,
    sizes: pro && output === 'image' ? '2k' : '1k',
    title: name,
    hint: 'Newer than this plugin',
    usual: pro ? 45_000 : 15_000,
    needsStyle: styled,
    takes: styled ? STYLED : COLORS_ALONE,
  };
}
