import { modelById } from '../catalog/choose-model.ts';
import type { IconName } from '../components/icon-paths.ts';
import type { HistoryEntry } from '../jobs/entry.ts';

/** What was done, in a word. */
export const kindWords: Readonly<Record<HistoryEntry['kind'], string>> = {
  generate: 'Generated',
  vectorize: 'Vectorized',
  background: 'Cut out',
  explore: 'Explored',
  enhance: 'Prompt enhanced',
  style: 'Style made',
};

const kindIcons: Readonly<Record<HistoryEntry['kind'], IconName>> = {
  generate: 'vector',
  vectorize: 'vector',
  background: 'cutout',
  explore: 'vector',
  enhance: 'text',
  style: 'saved',
};

/** Stands for a result that has no picture yet. */
export function kindIcon({ kind, model }: Pick<HistoryEntry, 'kind' | 'model'>): IconName {
  return kind === 'style' ? kindIcons[kind] : (modelById(model ?? '')?.output ?? kindIcons[kind]);
}

/** Whether a result of this kind and model is a drawing, which has a text to copy. */
export function isDrawing({ kind, model }: Pick<HistoryEntry, 'kind' | 'model'>): boolean {
  return kind === 'vectorize' || (kind === 'generate' && modelById(model ?? '')?.output === 'vector');
}
