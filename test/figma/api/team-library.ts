import * as v from 'valibot';
import type { LibraryRecord } from '../document/palette.ts';
import { apiObject } from '../host/api-object.ts';
import type { HostObject, Member } from '../sandbox/host-object.ts';
import { figmaAsyncMethod } from './figma-method.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { checked } from './validate.ts';

/** `figma.teamLibrary`: collections and names of enabled libraries; values come with an import alone (fact sheet 7). */
export function teamLibrary({ store }: Session): HostObject {
  const { libraries } = store.palette;
  return apiObject('figma.teamLibrary', {
    getAvailableLibraryVariableCollectionsAsync: figmaAsyncMethod('getAvailableLibraryVariableCollectionsAsync', () => {
      return [...libraries].map(([key, { libraryName, collection }]) => ({ name: collection.name, key, libraryName }));
    }),
    getVariablesInLibraryCollectionAsync: figmaAsyncMethod('getVariablesInLibraryCollectionAsync', (key) => {
      const { variables } = reached(libraries.get(checked(v.string(), key, 'libraryCollectionKey')));
      return variables.map(({ name, key: own, resolvedType }) => ({ name, key: own, resolvedType }));
    }),
  } satisfies Partial<Record<keyof TeamLibraryAPI, Member>>);
}

/** The words are a guess; that it rejects is documented. */
function reached(library: LibraryRecord | undefined): LibraryRecord {
  if (!library || library.unreachable) throw new Refusal('The library variable collection could not be found');
  return library;
}
