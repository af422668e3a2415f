import { signal, type ReadonlySignal } from '@preact/signals';
import type { App } from '../../state/types.ts';
import { createThumbnails, type Thumbnails } from '../thumbnails.ts';

/** Pictures of the account's own styles, by their ids. They do not change with the selection. */
export function createStyleThumbnails(app: App, wanted: ReadonlySignal<readonly string[]>): Thumbnails {
  const still = signal(app.selection.peek());
  return createThumbnails({ selection: still, thumbnail: (id) => app.stylePicture(id) }, wanted);
}
