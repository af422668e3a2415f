import { background } from './operations/background.ts';
import { explore } from './operations/explore.ts';
import { generate } from './operations/generate.ts';
import { vectorize } from './operations/vectorize.ts';
import type { BoundOperation } from './work.ts';

/** Everything the panel can ask Recraft for. A new operation is one file and one line here. */
export const OPERATIONS = { generate, vectorize, background, explore } satisfies Readonly<
  Record<string, Pick<BoundOperation<never, never, never>, 'label' | 'revive'>>
>;

/** The names of all operations; they stand in jobs, and so in what is stored. */
export type OperationKind = keyof typeof OPERATIONS;

/** The kinds in the order of the registry, for decoding. */
export const OPERATION_KINDS = Object.keys(OPERATIONS) as readonly OperationKind[]; // `Object.keys` forgets the keys' type
