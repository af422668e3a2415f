import { reflow } from '../document/reflow.ts';
import type { DocumentEvent, Store } from '../document/store.ts';
import { apiObject } from '../host/api-object.ts';
import type { HostObject, Member, Members } from '../sandbox/host-object.ts';
import { arrangeMembers } from './arrange-members.ts';
import { createMembers } from './create-members.ts';
import { lookupMembers } from './lookup-members.ts';
import { nodeMembers } from './node-members.ts';
import { createNodeObjects } from './node-object.ts';
import { paletteObjects } from './palette-objects.ts';
import { atDoor } from './refusal.ts';
import type { DocumentEnv, Session } from './session.ts';
import { styleApiMembers } from './styles-api.ts';
import { variablesMembers } from './variables-api.ts';
import { teamLibrary } from './team-library.ts';
import { viewportMembers } from './viewport-api.ts';

/** What the document gives to a running plugin. */
export interface DocumentApi {
  /** The part of `figma` that is about the document. */
  readonly members: Members;
  /** The object of a node; the same one for the same id. */
  readonly object: (id: string) => HostObject;
  readonly document: Store;
  /** Raw events, at the moment they happen; `zoom` tells how the plugin moved the view. */
  onEvent(listener: (event: DocumentEvent | { readonly zoom: string }) => void): () => void;
}

/** The document's API for one run of a plugin. The store outlives it. */
export function createDocumentApi(env: DocumentEnv): DocumentApi {
  const { store, font } = env;
  const zoomListeners = new Set<(event: { readonly zoom: string }) => void>();
  const nodes = createNodeObjects(() => session, nodeMembers);
  const palette = paletteObjects(() => session);

  const session: Session = {
    env,
    store,
    font,
    loadedFonts: new Set(),
    skipsInvisible: false,
    loadedPages: new Set(),
    allPagesLoaded: false,
    node: nodes.object,
    nodeId: nodes.idOf,
    ...palette,
    settle() {
      if (reflow(store, font)) store.emit('change');
    },
  };

  const moved = (zoom: string): void => {
    for (const tell of [...zoomListeners]) tell({ zoom });
  };
  const viewport = apiObject('figma.viewport', atDoors(viewportMembers(session, moved)));
  const variables = apiObject('figma.variables', atDoors(variablesMembers(session)));
  const libraries = teamLibrary(session);
  const members = {
    ...lookupMembers(session),
    ...createMembers(session),
    ...arrangeMembers(session),
    ...styleApiMembers(session),
    viewport: { get: () => viewport },
    variables: { get: () => variables },
    teamLibrary: { get: () => libraries },
  } satisfies Partial<Record<keyof PluginAPI, Member>>;

  return {
    members: atDoors(members),
    object: nodes.object,
    document: store,
    onEvent(listener) {
      zoomListeners.add(listener);
      const off = store.onEvent(listener);
      return () => {
        off();
        zoomListeners.delete(listener);
      };
    },
  };
}

/** Puts `in get_name: ` and `in set_name: ` before what getters and setters refuse. */
function atDoors(members: Members): Members {
  const doors = Object.entries(members).map(([name, member]): [string, Member] => {
    const get = (): unknown => atDoor(`get_${name}`, () => member.get());
    if (!member.set) return [name, { get }];
    return [name, { get, set: (value) => atDoor(`set_${name}`, () => member.set?.(value)) }];
  });
  return Object.fromEntries(doors);
}
