import { assertCanMove } from '../api/move-rules.ts';
import { Refusal } from '../api/refusal.ts';
import { moveInPlace } from '../document/move-in-place.ts';
import { setMatrix } from '../document/move.ts';
import { omit } from '../document/omit.ts';
import { fixedByInstance, override } from '../document/overrides.ts';
import type { NodeRecord } from '../document/record.ts';
import { reflow } from '../document/reflow.ts';
import { fixSizing, resizeNode } from '../document/resize.ts';
import { select } from '../document/select.ts';
import type { Store } from '../document/store.ts';
import { remove } from '../document/tree.ts';
import type { FontOutlines } from '../render/font.ts';
import type { SimulatedFigma } from '../types.ts';
import { findByName } from './document-view.ts';

type DocumentActions = Pick<
  SimulatedFigma['user'],
  'select' | 'selectByName' | 'delete' | 'edit' | 'reparent' | 'goToPage' | 'undo' | 'setAccess'
>;

/** What nobody sets on a layer: it follows from other actions. */
const NOT_EDITED: readonly string[] = [
  ...(['id', 'type', 'parent', 'children', 'removed', 'mainComponent', 'repeats', 'overrides'] as const),
  'selection',
] satisfies (keyof NodeRecord)[];

/**
 * What a person does to the document: whatever the plugin is in the middle of, and no more than the editor lets them. What it does not let them
 * do throws, for then the test is wrong.
 */
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
    delete: (id) => change(() => erase(store, id)),
    edit: (id, keys) => change(() => edit(store, id, keys)),
    reparent(id, parentId, index) {
      assertCanMove(store, store.get(id).id, store.get(parentId).id);
      change(() => moveInPlace(store, id, parentId, index));
    },
    goToPage: (id) => store.goToPage(store.get(id).id),
    undo: () => store.undo(),
    setAccess: (may) => store.refuseWrites(may === 'edit' ? null : refuse),
  };
}

/** Figma's words of Dev Mode (fact sheet 5.4); that a file which may only be viewed has the same is a guess. */
function refuse(): never {
  throw new Refusal('Cannot write to internal and read-only nodes');
}

/** Inside an instance nothing can be taken out: the Delete key hides the layer instead (as the editor is remembered: guess). */
function erase(store: Store, id: string): void {
  if (store.get(id).repeats === undefined) remove(store, id);
  else override(store, id, { visible: false });
}

function edit(store: Store, id: string, keys: Partial<NodeRecord>): void {
  const record = store.get(id);
  const refused =
    Object.keys(keys).find((key) => NOT_EDITED.includes(key)) ?? fixedByInstance(record, Object.keys(keys));
  if (refused !== undefined) throw new Error(`simulator: nobody can set "${refused}" of ${record.type} ${id}`);
  const { width = record.width, height = record.height, relativeTransform } = keys;
  if (width !== undefined && height !== undefined && ('width' in keys || 'height' in keys)) {
    fixSizing(store, id);
    resizeNode(store, id, [width, height]);
  }
  if (relativeTransform) setMatrix(store, id, relativeTransform);
  const looks = omit(keys, 'width', 'height', 'relativeTransform');
  // Painting by hand detaches a style.
  const detached = looks.fills && looks.fillStyleId === undefined && record.fillStyleId ? { fillStyleId: '' } : {};
  if (Object.keys(looks).length > 0) override(store, id, { ...looks, ...detached });
}
