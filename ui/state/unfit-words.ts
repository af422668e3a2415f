import type { Unfit } from '../../plugin/protocol/contract.ts';

/** Why a layer can't be sent, and what makes it fit. */
export const UNFIT_WORDS: Readonly<Record<Unfit, string>> = {
  locked: 'It’s locked; unlock it first.',
  hidden: 'It’s hidden; show it first.',
  unsupported: 'Figma can’t export this kind of layer.',
  'no-size': 'It has no width or height.',
  empty: 'There is nothing in it to see.',
  'too-narrow':
    'It’s too narrow: Recraft needs at least 256 px on the short side and takes at most 4,096 px on the long one.',
};
