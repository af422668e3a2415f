import { omit } from '../document/omit.ts';
import { override } from '../document/overrides.ts';
import type { CollectionRecord } from '../document/palette.ts';
import type { Store } from '../document/store.ts';
import type { SimulatedFigma } from '../types.ts';

type Names = 'setVariableMode' | 'removeVariable' | 'removeMode' | 'removePaintStyle';

/** What a person does to variables and styles. Taking them away cannot be undone here, as the palette has no history. */
export function createPaletteActions(store: Store): Pick<SimulatedFigma['user'], Names> {
  const { palette } = store;
  function changed(done: boolean): void {
    if (!done) throw new Error('simulator: there is nothing of this name to be removed');
    store.emit('change');
  }
  return {
    setVariableMode(collection, mode, nodeId = store.currentPage().id) {
      const { id, modes } = named(store, collection);
      const { explicitModes = {} } = store.get(nodeId);
      const modeId = modes.find(({ name }) => name === mode)?.modeId;
      if (mode !== null && modeId === undefined) throw new Error(`simulator: ${collection} has no mode ${mode}`);
      const chosen = modeId === undefined ? omit(explicitModes, id) : { ...explicitModes, [id]: modeId };
      store.asUser(() => override(store, nodeId, { explicitModes: chosen }));
      store.emit('change');
    },
    removeVariable(id) {
      changed(palette.variables.delete(id));
      for (const [key, each] of palette.collections) {
        palette.collections.set(key, { ...each, variableIds: each.variableIds.filter((own) => own !== id) });
      }
    },
    removeMode(collection, mode) {
      const record = named(store, collection);
      const modes = record.modes.filter(({ name }) => name !== mode);
      const [first] = modes;
      if (!first) throw new Error('simulator: the last mode of a collection cannot be removed');
      const kept = modes.some(({ modeId }) => modeId === record.defaultModeId);
      const defaultModeId = kept ? record.defaultModeId : first.modeId;
      palette.collections.set(record.id, { ...record, modes, defaultModeId });
      changed(modes.length < record.modes.length);
    },
    removePaintStyle: (id) => changed(palette.paintStyles.delete(id)),
  };
}

/** The collections of the document itself, as a person sees them. */
export function localCollections({ palette }: Store): ReturnType<SimulatedFigma['document']['collections']> {
  const local = [...palette.collections.values()].filter(({ remote }) => !remote);
  return local.map(({ name, modes }) => ({ name, modes: modes.map((mode) => mode.name) }));
}

/** The mode that a node chose for a collection. */
export function chosenMode(store: Store, collection: string, nodeId = store.currentPage().id): string | null {
  const { id, modes } = named(store, collection);
  const chosen = store.get(nodeId).explicitModes?.[id];
  return modes.find(({ modeId }) => modeId === chosen)?.name ?? null;
}

function named({ palette }: Store, name: string): CollectionRecord {
  const found = [...palette.collections.values()].find((each) => each.name === name);
  if (!found) throw new Error(`simulator: there is no collection ${name}`);
  return found;
}
