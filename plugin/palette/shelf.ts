import type { Shelf } from './follow.ts';

/** What was asked of Figma once is at hand: aliases of a palette lead to the same few variables again and again. */
export function createShelf(known: readonly Variable[] = []): Shelf {
  const variables = new Map(known.map((variable) => [variable.id, Promise.resolve<Variable | null>(variable)]));
  const collections = new Map<string, Promise<VariableCollection | null>>();
  return {
    variable: (id) => remembered(variables, id, () => figma.variables.getVariableByIdAsync(id)),
    collection: (id) => remembered(collections, id, () => figma.variables.getVariableCollectionByIdAsync(id)),
  };
}

/** What cannot be reached counts as not there; the caller says which of both it can be. */
function remembered<Item>(known: Map<string, Promise<Item | null>>, id: string, ask: () => Promise<Item | null>) {
  const before = known.get(id);
  if (before) return before;
  const answer = ask().catch(() => null);
  known.set(id, answer);
  return answer;
}
