import type { Job } from '../jobs/job.ts';
import { modelById } from '../catalog/choose-model.ts';
import type { IconName } from '../components/icon-paths.ts';

/** What was done, in a word. */
export const kindWords: Readonly<Record<Job['kind'], string>> = {
  generate: 'Generated',
  vectorize: 'Vectorized',
  background: 'Cut out',
};

const kindIcons: Readonly<Record<Job['kind'], IconName>> = {
  generate: 'vector',
  vectorize: 'vector',
  background: 'cutout',
};

/** Stands for a result that has no picture yet. */
export function kindIcon({ kind, model }: Pick<Job, 'kind' | 'model'>): IconName {
  return modelById(model ?? '')?.output ?? kindIcons[kind];
}

/** Whether a result of this kind and model is a drawing, which has a text to copy. */
export function isDrawing({ kind, model }: Pick<Job, 'kind' | 'model'>): boolean {
  return kind === 'vectorize' || modelById(model ?? '')?.output === 'vector';
}
