import { signal, type ReadonlySignal } from '@preact/signals';
import type { PluginFunctions, Selection } from '../../plugin/protocol/contract.ts';
import type { AnimatedFill } from '../../plugin/protocol/cutting.ts';

/** What is selected on the canvas, and small pictures of it. */
export interface SelectionStore {
  readonly value: ReadonlySignal<Selection>;
  change(selection: Selection): void;
  /** Null where the layer shows nothing or cannot be drawn. */
  thumbnail(layerId: string, side?: number): Promise<Uint8Array | null>;
  animated(): Promise<readonly AnimatedFill[]>;
}

/** The long side of a picture in a list: three times its 32 px, for dense screens. */
const LIST_SIDE = 96;

/** Until the controller has told what is selected. */
export const NOTHING_SELECTED: Selection = { pageId: '', layers: [], frame: null };

/** Starts with nothing selected. */
export function createSelection(plugin: PluginFunctions): SelectionStore {
  const value = signal(NOTHING_SELECTED);
  const thumbnails = new Map<string, Promise<Uint8Array | null>>();

  return {
    value,
    change(selection) {
      thumbnails.clear();
      value.value = selection;
    },
    thumbnail(layerId, side = LIST_SIDE) {
      const key = `${layerId} ${String(side)}`;
      const cached = thumbnails.get(key);
      if (cached !== undefined) return cached;
      // A list without a picture is still a list. Every failure here reads as "no picture".
      const picture = plugin['layer.thumbnail']({ layerId, side }).catch(() => null);
      thumbnails.set(key, picture);
      return picture;
    },
    // Each result says it as well.
    animated: () => plugin['selection.animated']().catch(() => []),
  };
}
