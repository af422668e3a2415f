import { reflow } from '../document/reflow.ts';
import { select } from '../document/select.ts';
import type { Store } from '../document/store.ts';
import { insert, remove } from '../document/tree.ts';
import type { FontOutlines } from '../render/font.ts';
import type { SimulatedFigma } from '../types.ts';
import { findByName } from './document-view.ts';

type DocumentActions = Omit<SimulatedFigma['user'], 'closePlugin' | 'wipeStorage' | 'pressNotification'>;

/** What a person does to the document. Unlike a plugin, they may do so whatever the plugin is in the middle of. */
export function createUserActions(store: Store, font: FontOutlines): DocumentActions {
  function change(action: () => void): void {
    store.asUser(() => {
      action();
      reflow(store, font);
    });
    store.emit('change');
  }

  function choose(ids: readonly string[]): void {
    for (const id of ids) store.get(id);
    select(store, store.currentPage().id, ids);
  }

  return {
    select: choose,
    selectByName: (...names) => choose(names.map((name) => findByName(store, name))),
    delete: (id) => change(() => remove(store, id)),
    edit: (id, keys) => change(() => store.edit(store.get(id).id, keys)),
    reparent: (id, parentId, index) => change(() => insert(store, id, parentId, index)),
    goToPage: (id) => store.goToPage(store.get(id).id),
    undo: () => store.undo(),
  };
}
