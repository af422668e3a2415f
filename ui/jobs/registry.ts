import type { Operation } from './operation.ts';
import { background } from './operations/background.ts';
import { generate } from './operations/generate.ts';
import { vectorize } from './operations/vectorize.ts';

/** Everything the panel can ask Recraft for. A new operation is one file and one line here. */
export const OPERATIONS = { generate, vectorize, background } satisfies Readonly<
  Record<string, Operation<never, unknown, unknown>>
>;

/** The names of all operations; they stand in jobs, and so in what is stored. */
export type OperationKind = keyof typeof OPERATIONS;
