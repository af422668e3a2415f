import { computed, signal } from '@preact/signals';
import type { App } from '../../state/types.ts';
import type { StylePicker } from '../styles/picker.ts';
import { createStyleThumbnails } from '../styles/style-thumbnails.ts';
import type { Thumbnails } from '../thumbnails.ts';

export interface StylePictures {
  readonly stylePictures: Thumbnails;
  /** The menu of styles opens: Recraft is asked which the account has. */
  lookForStyles(): void;
}

/** Until the list of styles was opened, the chosen one alone is pictured. */
export function createStylePictures(app: App, { fitting, own }: Pick<StylePicker, 'fitting' | 'own'>): StylePictures {
  const looked = signal(false);
  return {
    stylePictures: createStyleThumbnails(
      app,
      computed(() => (looked.value ? fitting.value : [own.value]).flatMap((style) => style?.id ?? [])),
    ),
    lookForStyles() {
      looked.value = true;
      void app.refreshStyles();
    },
  };
}
