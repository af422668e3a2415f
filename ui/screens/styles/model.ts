import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Model } from '../../catalog/models.ts';
import type { ShownStyle } from '../../state/styles/types.ts';
import type { App } from '../../state/types.ts';
import { createThumbnails, type Thumbnails } from '../thumbnails.ts';
import { createStyleForm, type ResultReference, type StyleForm } from './form-model.ts';
import { createStyleThumbnails } from './style-thumbnails.ts';

/** The part of the panel that knows which screen is open, and what a style is used in. */
export interface StylesPanel {
  readonly view: ReadonlySignal<string>;
  open(view: 'styles'): void;
  back(): boolean;
  /** Leads to Create with a style chosen, and a model that can draw in it. */
  useStyle(style: Pick<ShownStyle, 'id' | 'model'>): void;
}

export interface StylesModel {
  readonly list: ReadonlySignal<readonly ShownStyle[]>;
  readonly listing: App['styles']['listing'];
  readonly pictures: Thumbnails;
  /** Small pictures of the layers that a new style is made from, and of the result. */
  readonly layerPictures: Thumbnails;
  readonly expanded: Signal<boolean>;
  /** The style whose name is being written, and the one that is to be confirmed to go. */
  readonly renaming: Signal<string | null>;
  readonly deleting: Signal<string | null>;
  readonly form: StyleForm;
  /** Opened from Create, where the new style will be used. */
  readonly forCreate: ReadonlySignal<boolean>;
  /** `result`: to make a style from a result of the history. `forCreate`: the new style is used at once. */
  open(wanted?: { readonly result?: ResultReference; readonly forCreate?: boolean }): void;
  /** One step back within the screen; false where there is none. */
  back(): boolean;
  leave(): void;
  use(id: string): void;
  rename(id: string, name: string): void;
  remove(id: string): Promise<void>;
  make(): Promise<void>;
  dispose(): void;
}

export function createStylesModel(app: App, panel: StylesPanel, current: ReadonlySignal<Model>): StylesModel {
  const { list, listing } = app.styles;
  const form = createStyleForm(app, current);
  const renaming = signal<string | null>(null);
  const deleting = signal<string | null>(null);
  const expanded = signal(false);
  const forCreate = signal(false);
  const isOpen = computed(() => panel.view.value === 'styles');
  const shown = createPictures(app, isOpen, form);

  return {
    list,
    listing,
    ...shown,
    expanded,
    renaming,
    deleting,
    form,
    forCreate,
    open({ result, forCreate: used = false } = {}) {
      form.result.value = result ?? null;
      forCreate.value = used;
      renaming.value = null;
      deleting.value = null;
      panel.open('styles');
      void app.refreshStyles();
    },
    back() {
      if (renaming.value === null && deleting.value === null) return false;
      renaming.value = null;
      deleting.value = null;
      return true;
    },
    leave: () => void panel.back(),
    use(id) {
      const style = list.value.find((each) => each.id === id);
      if (style !== undefined && !style.gone) panel.useStyle(style);
    },
    rename(id, name) {
      void app.renameStyle(id, name);
    },
    async remove(id) {
      await app.deleteStyle(id);
      if (deleting.value === id) deleting.value = null;
    },
    async make() {
      const used = forCreate.value;
      const model = form.model.value.id;
      const id = await form.make();
      if (id !== null && used && isOpen.value) panel.useStyle({ id, model });
    },
    dispose() {
      shown.pictures.dispose();
      shown.layerPictures.dispose();
    },
  };
}

function createPictures(app: App, isOpen: ReadonlySignal<boolean>, form: StyleForm) {
  return {
    pictures: createStyleThumbnails(
      app,
      computed(() => (isOpen.value ? app.styles.list.value.map(({ id }) => id) : [])),
    ),
    layerPictures: createThumbnails(
      { selection: app.selection, thumbnail: (id) => pictureOf(app, form.result.peek(), id) },
      computed(() => {
        if (!isOpen.value) return [];
        return form.result.value === null ? form.layers.value.map(({ layer }) => layer.id) : [form.result.value.entry];
      }),
    ),
  };
}

function pictureOf(app: App, result: ResultReference | null, id: string): Promise<Uint8Array | null> {
  return result?.entry === id ? app.entryThumbnail(id) : app.thumbnail(id);
}
