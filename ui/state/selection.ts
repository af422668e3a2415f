import { signal, type ReadonlySignal } from '@preact/signals';
import type { PluginFunctions, Selection } from '../../plugin/protocol/contract.ts';

/** What is selected on the canvas, and small pictures of it. */
export interface SelectionStore {
  readonly value: ReadonlySignal<Selection>;
  change(selection: Selection): void;
  /** Null where the layer shows nothing or cannot be drawn. */
  thumbnail(layerId: string): Promise<Uint8Array | null>;
}

export const NOTHING_SELECTED: Selection = { pageId: '', layers: [], frame: null };

export function createSelection(plugin: PluginFunctions): SelectionStore {
  const value = signal(NOTHING_SELECTED);
  const thumbnails = new Map<string, Promise<Uint8Array | null>>();

  return {
    value,
    change(selection) {
      thumbnails.clear();
      value.value = selection;
    },
    thumbnail(layerId) {
      const cached = thumbnails.get(layerId);
      if (cached !== undefined) return cached;
      // A list without a picture is still a list: any failure here reads as "no picture".
      const picture = plugin['layer.thumbnail'](layerId).catch(() => null);
      thumbnails.set(layerId, picture);
      return picture;
    },
  };
}
