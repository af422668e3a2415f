import type { Recolored, Skipped } from '../../../plugin/protocol/palette.ts';
import type { LeftBecause, MatchedColor } from '../../color/match.ts';
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

/** What was looked at before layers were recolored: so many of them, what was decided for their colors, and what was skipped in words. */
interface LookedAt {
  readonly read: number;
  readonly matched: readonly MatchedColor[];
  readonly skipped: string;
}

/** What became of layers that were recolored. */
export function recoloredWords(recolored: Recolored, { read, matched, skipped }: LookedAt): string {
  const { state, layers, bound, missing, gone, refused, left } = recolored;
  if (state === 'reading-gone') return 'Nothing was changed: the colors have to be read again.';
  return sentences([
    ...(state === 'cancelled'
      ? stoppedWords(layers, left)
      : [doneWords(layers), unchangedWords(recolored, read, matched)]),
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

/** The layers that the other words don't count, so that all of them add up; empty where nothing was changed or nothing is left. */
function unchangedWords({ layers, gone, refused }: Recolored, read: number, matched: readonly MatchedColor[]): string {
  const count = read - layers - gone - refused.instance - refused.readOnly;
  if (layers === 0 || count <= 0) return '';
  const reasons = new Set(matched.flatMap(reasonOf));
  const because = reasons.size === 0 ? '' : `: ${[...reasons].join(' or ')}`;
  return `${plural(count, 'layer')} ${count === 1 ? 'stays as it is' : 'stay as they are'}${because}.`;
}

const leftWords = {
  locked: 'locked color',
  neutral: 'neutral color',
  tolerance: 'color too far from the palette',
  'no-palette': 'no palette',
} as const satisfies Record<LeftBecause, string>;

function reasonOf({ from, to, decision }: MatchedColor): string[] {
  if (decision.kind === 'left') return [leftWords[decision.because]];
  return from === to ? ['color on the palette already'] : [];
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
