import * as v from 'valibot';
import type { Marks } from '../../plugin/protocol/contract.ts';
import type { AssetSet, PaidAsset } from '../recraft/types.ts';

/** The buttons that lead on from a picture: drawings can be recolored, pictures vectorized. A set is neither. */
export function buttonsFor({ kind }: Pick<PaidAsset, 'kind'>): NonNullable<Marks['relaunch']> {
  if (kind === 'set') return [];
  return [kind === 'svg' ? 'recolor' : 'vectorize'];
}

/** The marks of one picture among several that came together: all but the job's own, which their frame carries. */
export function marksOfItem(marks: Marks, { asset, imageId }: AssetSet['items'][number]): Marks {
  const { provenance, relaunch = [], ...more } = marks;
  const made = v.safeParse(v.pipe(v.string(), v.parseJson(), v.looseObject({})), provenance);
  return {
    ...more,
    jobId: undefined,
    ...(made.success && { provenance: JSON.stringify({ ...made.output, imageId }) }),
    relaunch: [...relaunch, ...buttonsFor(asset)],
  };
}
