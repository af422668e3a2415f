import type { Recolored, Skipped } from '../../../plugin/protocol/palette.ts';
import { plural } from '../../lib/format.ts';

/** What is left alone and why; empty where nothing is. */
export function skippedWords({ image, mask, unsupported, locked }: Skipped, gone: number): string {
  const kinds = [
    ...counted(image, 'picture'),
    ...counted(mask, 'mask'),
    ...counted(locked, 'locked layer'),
    ...counted(unsupported, 'fill of a kind that can’t be changed', 'fills of kinds that can’t be changed'),
  ];
  return sentences([
    kinds.length === 0 ? '' : `Left as they are: ${kinds.join(', ')}.`,
    gone === 0 ? '' : `${plural(gone, 'layer')} could no longer be found.`,
  ]);
}

/** What became of layers that were recolored. */
export function recoloredWords(recolored: Recolored, skipped: string): string {
  const { state, layers, bound, missing, gone, refused, left } = recolored;
  if (state === 'reading-gone') return 'Nothing was changed: the colors have to be read again.';
  return sentences([
    ...(state === 'cancelled' ? stoppedWords(layers, left) : [doneWords(layers)]),
    bound === 0 ? '' : `${plural(bound, 'color')} bound to variables or styles.`,
    missingWords(missing),
    refused.instance === 0 ? '' : `${plural(refused.instance, 'layer')} inside instances can’t be changed.`,
    refused.readOnly === 0 ? '' : `${plural(refused.readOnly, 'layer')} can’t be changed here.`,
    gone === 0 ? '' : `${plural(gone, 'layer')} ${gone === 1 ? 'was' : 'were'} deleted meanwhile.`,
    skipped,
  ]);
}

/** Colors that stayed plain because what they were to be bound to is gone; empty where there are none. */
export function missingWords(missing: number): string {
  if (missing === 0) return '';
  return `${plural(missing, 'color')} stayed unbound: the variable or style was deleted.`;
}

function doneWords(layers: number): string {
  return layers === 0 ? 'Nothing had to change.' : `${plural(layers, 'layer')} recolored. One undo takes it back.`;
}

function stoppedWords(layers: number, left: number): string[] {
  const stays =
    layers === 0 ? 'Stopped; nothing was changed.' : `Stopped: ${plural(layers, 'layer')} recolored, which stays.`;
  return [stays, left === 0 ? '' : `${plural(left, 'place')} left as ${left === 1 ? 'it is' : 'they are'}.`];
}

function counted(count: number, one: string, many?: string): string[] {
  return count === 0 ? [] : [plural(count, one, many)];
}

function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
