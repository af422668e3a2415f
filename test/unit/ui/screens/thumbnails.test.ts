import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createThumbnails } from '../../../../ui/screens/thumbnails.ts';
import { createSignalApp } from './signal-app.ts';

const one = new Uint8Array([1]);
const two = new Uint8Array([2]);

function settle() {
  return new Promise((resolve) => setTimeout(resolve));
}

function setUp(...wanted: string[]) {
  const app = createSignalApp();
  app.thumbnails.set('a', one).set('b', two);
  const asked: string[] = [];
  const ids = signal<readonly string[]>(wanted);
  const source = {
    selection: app.selection,
    thumbnail(layerId: string) {
      asked.push(layerId);
      return app.thumbnail(layerId);
    },
  };
  return { app, asked, ids, thumbnails: createThumbnails(source, ids) };
}

describe('thumbnails', () => {
  test('are there once they have been fetched; a layer without one has none', async () => {
    const { thumbnails } = setUp('a', 'c');
    expect(thumbnails.of('a')).toBeNull();
    await settle();
    expect(thumbnails.of('a')).toBe(one);
    expect(thumbnails.of('c')).toBeNull();
  });

  test('are fetched once while the selection stays, and again when it changes', async () => {
    const { app, asked, ids } = setUp('a');
    await settle();
    ids.value = ['a', 'b'];
    await settle();
    expect(asked).toEqual(['a', 'b']);
    app.selection.value = { pageId: '0:1', layers: [], frame: null };
    await settle();
    expect(asked).toEqual(['a', 'b', 'a', 'b']);
  });

  test('of layers that are no longer shown are dropped', async () => {
    const { ids, thumbnails } = setUp('a', 'b');
    await settle();
    ids.value = ['b'];
    expect(thumbnails.of('a')).toBeNull();
    expect(thumbnails.of('b')).toBe(two);
  });

  test('of layers that are shown again are there again', async () => {
    const { ids, thumbnails } = setUp('a', 'b');
    await settle();
    ids.value = [];
    ids.value = ['a'];
    await settle();
    expect(thumbnails.of('a')).toBe(one);
  });

  test('stop when the panel goes', async () => {
    const { asked, ids, thumbnails } = setUp('a', 'b');
    thumbnails.dispose();
    ids.value = ['b'];
    await settle();
    expect(asked).toEqual(['a']);
    expect(thumbnails.of('a')).toBeNull();
  });
});
