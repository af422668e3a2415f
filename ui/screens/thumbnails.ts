import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { App } from '../state/types.ts';

/** Small pictures of layers, fetched one after the other while a screen shows them. */
export interface Thumbnails {
  /** Null where there is none, or none yet. */
  of(layerId: string): Uint8Array | null;
  dispose(): void;
}

/** `wanted` are the layers on show; pictures of all others are dropped. A new selection makes all of them old. */
export function createThumbnails(
  app: Pick<App, 'selection' | 'thumbnail'>,
  wanted: ReadonlySignal<readonly string[]>,
): Thumbnails {
  const pictures = signal<ReadonlyMap<string, Uint8Array>>(new Map());
  const fresh = new Set<string>();
  let selection = app.selection.peek();
  let turn = 0;

  async function fetchMissing(layerIds: readonly string[]) {
    turn += 1;
    const mine = turn;
    const wantedIds = new Set(layerIds);
    pictures.value = new Map([...pictures.value].filter(([id]) => wantedIds.has(id)));
    for (const id of fresh) if (!wantedIds.has(id)) fresh.delete(id);
    for (const layerId of layerIds.filter((id) => !fresh.has(id))) {
      const bytes = await app.thumbnail(layerId);
      if (mine !== turn) return;
      fresh.add(layerId);
      if (bytes !== null) pictures.value = new Map([...pictures.value, [layerId, bytes]]);
    }
  }

  const stop = effect(() => {
    if (app.selection.value !== selection) fresh.clear();
    selection = app.selection.value;
    const layerIds = wanted.value;
    untracked(() => void fetchMissing(layerIds));
  });

  return {
    of: (layerId) => pictures.value.get(layerId) ?? null,
    dispose() {
      turn += 1;
      stop();
    },
  };
}
