import { describe } from '../protocol/fault.ts';
import type { Libraries, LibraryNames, LibraryRead, UnreadColor } from '../protocol/palette.ts';
import type { Mode } from './follow.ts';
import { createShelf } from './shelf.ts';
import { readEach } from './variables.ts';

/** The collections of enabled libraries. Nothing is imported. */
export async function listLibraries(): Promise<Libraries> {
  try {
    const found = await figma.teamLibrary.getAvailableLibraryVariableCollectionsAsync();
    const collections = found.map(({ key, name, libraryName }) => ({ key, name, library: libraryName }));
    return { state: 'listed', collections };
  } catch (thrown) {
    return { state: 'refused', detail: describe(thrown) };
  }
}

/** The names of a library's colors. Nothing is imported. */
export async function listLibraryNames(collectionKey: string): Promise<LibraryNames> {
  try {
    const found = await figma.teamLibrary.getVariablesInLibraryCollectionAsync(collectionKey);
    const colors = found.filter(({ resolvedType }) => resolvedType === 'COLOR');
    return { state: 'listed', variables: colors.map(({ key, name }) => ({ key, name })) };
  } catch (thrown) {
    return { state: 'refused', detail: describe(thrown) };
  }
}

/**
 * Imports variables and reads them. Whether an import is a change that undo takes back is not known (fact sheet 12): it is kept apart from what
 * comes before and after.
 */
export async function readLibrary({
  keys,
  mode,
}: {
  keys: readonly string[];
  mode: string | null;
}): Promise<LibraryRead> {
  figma.commitUndo();
  const imported = await Promise.all(keys.map(importOne));
  figma.commitUndo();
  const variables = imported.flatMap((each) => ('problem' in each ? [] : [each]));
  const shelf = createShelf(variables);
  const collections = await collectionsOf(variables, shelf.collection);
  const read = await readEach(
    variables,
    (variable) => modeIn(collections.get(variable.variableCollectionId), variable, mode),
    shelf,
  );
  const names = [...collections.values()].flatMap(({ modes }) => modes.map(({ name }) => name));
  return {
    colors: read.colors,
    unread: [...imported.flatMap((each) => ('problem' in each ? [each] : [])), ...read.unread],
    modes: [...new Set(names)],
  };
}

async function importOne(key: string): Promise<Variable | UnreadColor> {
  try {
    return await figma.variables.importVariableByKeyAsync(key);
  } catch (thrown) {
    return { id: key, name: key, problem: 'remote-unreadable', detail: describe(thrown) };
  }
}

async function collectionsOf(
  variables: readonly Variable[],
  ask: (id: string) => Promise<VariableCollection | null>,
): Promise<ReadonlyMap<string, VariableCollection>> {
  const ids = [...new Set(variables.map(({ variableCollectionId }) => variableCollectionId))];
  const found = await Promise.all(ids.map(async (id) => ({ id, collection: await ask(id) })));
  return new Map(found.flatMap(({ id, collection }) => (collection ? [[id, collection] as const] : [])));
}

/** Of a collection that cannot be read no mode is chosen: the reader then says so. */
function modeIn(
  collection: VariableCollection | undefined,
  { variableCollectionId }: Variable,
  name: string | null,
): Mode {
  if (!collection) return { collectionId: '', modeId: '' };
  const named = collection.modes.find((mode) => mode.name === name);
  return { collectionId: variableCollectionId, modeId: named?.modeId ?? collection.defaultModeId };
}
