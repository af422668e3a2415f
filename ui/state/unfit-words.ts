import type { Layer, Unfit } from '../../plugin/protocol/contract.ts';
import { formatCount, plural } from '../lib/format.ts';
import type { Notice } from './types.ts';

/** Why a layer can't be sent, and what makes it fit. */
export const UNFIT_WORDS: Readonly<Record<Unfit, string>> = {
  locked: 'It’s locked; unlock it first.',
  hidden: 'It’s hidden; show it first.',
  unsupported: 'Figma can’t export this kind of layer.',
  'no-size': 'It has no width or height.',
  empty: 'There is nothing in it to see.',
  'too-small': 'A picture of so few pixels has nothing to cut out or to trace.',
  'too-narrow':
    'It’s too narrow: Recraft needs at least 256 px on the short side and takes at most 4,096 px on the long one.',
  'inside-selected': 'It’s inside another selected layer and part of that.',
};

/** The same as it follows a number of layers: one, or several. In the order in which they are told. */
const COUNTED: Readonly<Record<Unfit, readonly [one: string, many: string]>> = {
  locked: ['is locked', 'are locked'],
  hidden: ['is hidden', 'are hidden'],
  empty: ['shows nothing', 'show nothing'],
  'no-size': ['has no width or height', 'have no width or height'],
  'too-small': ['is too small', 'are too small'],
  'too-narrow': ['is too narrow for Recraft', 'are too narrow for Recraft'],
  'inside-selected': ['is inside another selected layer', 'are inside other selected layers'],
  unsupported: ['can’t be exported by Figma', 'can’t be exported by Figma'],
};

/** A layer that was left out of an order, and why. */
export interface LeftOut {
  readonly layer: Layer;
  readonly why: Unfit;
}

/** One notice for all layers of an order that were left out: a single one by its name, several by their reasons. */
export function leftOutNotice(leftOut: readonly LeftOut[]): Notice {
  const [first] = leftOut;
  const notice = { id: 'unfit', tone: 'warning' } as const;
  if (first !== undefined && leftOut.length === 1) {
    return { ...notice, title: `“${first.layer.name}” was left out`, text: UNFIT_WORDS[first.why] };
  }
  const reasons = Object.entries(COUNTED).flatMap(([why, [one, many]]) => {
    const count = leftOut.filter((other) => other.why === why).length;
    return count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? one : many}`];
  });
  const title = `${plural(leftOut.length, 'layer')} were left out`;
  return { ...notice, title, text: `${reasons.join(', ')}. Nothing was charged for them.` };
}
