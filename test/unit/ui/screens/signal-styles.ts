import { signal, type Signal } from '@preact/signals';
import type { StyleVerbs, ShownStyle, StyleListing, StylesView } from '../../../../ui/state/styles/types.ts';

/** Styles whose signals a test sets by hand. */
export interface SignalStyles extends StylesView {
  readonly list: Signal<readonly ShownStyle[]>;
  readonly listing: Signal<StyleListing>;
  readonly making: Signal<{ since: number; sent: number | null; until: number | null } | null>;
}

export function createSignalStyles(): SignalStyles {
  return {
    list: signal<readonly ShownStyle[]>([]),
    listing: signal<StyleListing>({ state: 'listed' }),
    making: signal<{ since: number; sent: number | null; until: number | null } | null>(null),
  };
}

/** Verbs that are written down, each of which succeeds. */
export function createStyleVerbs(calls: (readonly [string, ...unknown[]])[]): StyleVerbs {
  return {
    refreshStyles() {
      calls.push(['refreshStyles']);
      return Promise.resolve();
    },
    makeStyle(order) {
      calls.push(['makeStyle', order]);
      return Promise.resolve('made-1');
    },
    deleteStyle(id) {
      calls.push(['deleteStyle', id]);
      return Promise.resolve(true);
    },
    renameStyle(id, name, model) {
      calls.push(['renameStyle', id, name, model]);
      return Promise.resolve();
    },
    stopMakingStyle: () => void calls.push(['stopMakingStyle']),
    stylePicture: () => Promise.resolve(null),
  };
}
