import { describe, expect, test } from 'vitest';
import { defaultRecord } from '../../../figma/document/defaults.ts';
import { Store } from '../../../figma/document/store.ts';
import { ancestors, descendants, insert, pageOf, remove } from '../../../figma/document/tree.ts';

function storeWithPage(): { store: Store; page: string; add: (parent: string) => string } {
  const store = new Store();
  const page = store.create(defaultRecord('PAGE'));
  insert(store, page, store.rootId);
  store.goToPage(page);
  store.forgetUndo();
  const add = (parent: string): string => {
    const id = store.create(defaultRecord('FRAME'));
    insert(store, id, parent);
    return id;
  };
  return { store, page, add };
}

describe('the store', () => {
  test('a record is a value: an edit replaces it and changes none that was read before', () => {
    const { store, page, add } = storeWithPage();
    const id = add(page);
    const before = store.get(id);
    store.edit(id, { name: 'New' });
    expect([before.name, store.get(id).name]).toEqual(['Frame', 'New']);
  });

  test('a removed node is known by its record and found no longer', () => {
    const { store, page, add } = storeWithPage();
    const outer = add(page);
    const inner = add(outer);
    remove(store, outer);
    expect([store.find(outer), store.find(inner)]).toEqual([undefined, undefined]);
    expect([store.node(outer)?.removed, store.node(inner)?.removed]).toEqual([true, true]);
    expect(() => store.get(inner)).toThrow(`there is no node ${inner}`);
    expect(() => store.edit('9:9', {})).toThrow('there is no node 9:9');
  });

  test('the tree is walked in document order, downwards and upwards', () => {
    const { store, page, add } = storeWithPage();
    const one = add(page);
    const inner = add(one);
    const two = add(page);
    expect(descendants(store, page)).toEqual([one, inner, two]);
    expect(ancestors(store, inner).map(({ id }) => id)).toEqual([one, page, store.rootId]);
    expect(pageOf(store, inner)?.id).toBe(page);
    insert(store, two, page, 0);
    expect(descendants(store, page)).toEqual([two, one, inner]);
  });

  test('undo of a page that is shown shows the first one', () => {
    const { store, page } = storeWithPage();
    const second = store.create(defaultRecord('PAGE'));
    insert(store, second, store.rootId);
    store.goToPage(second);
    store.undo();
    expect(store.currentPage().id).toBe(page);
    expect(store.find(second)).toBeUndefined();
  });

  test('listeners hear of events until they leave', () => {
    const { store, page } = storeWithPage();
    const heard: string[] = [];
    const leave = store.onEvent((event) => heard.push(event));
    store.emit('change');
    leave();
    store.emit('change');
    expect(heard).toEqual(['change']);
    expect(store.currentPage().id).toBe(page);
  });
});
