import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { BrandSources, PaletteChoice } from '../../state/brand/types.ts';
import type { App } from '../../state/types.ts';

export type SourceKind = PaletteChoice['kind'];

/** Where the palette is read from, and what there is to choose from. */
export interface SourcesModel {
  /** The kind that is shown: it may be still without a choice, as long as there is nothing to choose. */
  readonly kind: ReadonlySignal<SourceKind>;
  readonly choice: ReadonlySignal<PaletteChoice | null>;
  readonly sources: ReadonlySignal<BrandSources>;
  readonly loading: ReadonlySignal<boolean>;
  /** What keeps this kind from giving colors, in a sentence; null where nothing does. */
  readonly hint: ReadonlySignal<string | null>;
  /** Reads what there is, and the first collection where nothing was ever chosen. */
  start(): Promise<void>;
  chooseKind(kind: SourceKind): void;
  choose(choice: PaletteChoice): void;
  /** Reads the chosen source once more. */
  readAgain(): void;
  /** Deletes a saved palette; the colors stay in use. */
  remove(place: 'file' | 'user', id: string): void;
  dispose(): void;
}

/** As many colors as a picture is read as, unless told otherwise. */
const usualCount = 8;

export function createSourcesModel(app: App): SourcesModel {
  const { choice, sources, loading, palette } = app.brand;
  const wanted = signal<SourceKind | null>(null);
  const kind = computed(() => wanted.value ?? choice.value?.kind ?? 'variables');
  const selected = computed(() => app.selection.value.layers.length);

  function choose(next: PaletteChoice) {
    void app.choosePalette(next);
  }

  function chooseKind(next: SourceKind) {
    wanted.value = next;
    if (next === 'library' && sources.value.libraries.state !== 'listed') void app.loadLibraries();
    // Typed colors begin with none: those that are there are not thrown away by a look at the list.
    if (next === 'typed' && palette.value.length > 0) return;
    const first = firstOf(next, sources.value, selected.value);
    if (first !== null) choose(first);
  }

  const stop = effect(() => {
    if (choice.value?.kind === wanted.value) wanted.value = null;
  });

  return {
    kind,
    choice,
    sources,
    loading,
    hint: computed(() => hintOf(kind.value, sources.value, selected.value)),
    async start() {
      await app.loadSources();
      if (choice.value === null && palette.value.length === 0 && wanted.value === null) chooseKind('variables');
    },
    chooseKind,
    choose,
    readAgain() {
      const again =
        choice.value?.kind === kind.value ? choice.value : firstOf(kind.value, sources.value, selected.value);
      if (again !== null) choose(again);
    },
    remove: (place, id) => void app.removePalette(place, id),
    dispose: stop,
  };
}

/** What a kind of source gives before anything else was chosen; null where the user has to choose, or there is nothing. */
function firstOf(kind: SourceKind, sources: BrandSources, selected: number): PaletteChoice | null {
  switch (kind) {
    case 'variables': {
      const [first] = sources.collections;
      return first === undefined ? null : { kind, collectionId: first.id, modeId: first.defaultModeId };
    }
    case 'styles':
      return sources.styles === 0 ? null : { kind };
    case 'library':
      return null;
    case 'selection':
      return selected === 0 ? null : { kind };
    case 'image':
      return selected === 0 ? null : { kind, count: usualCount };
    case 'typed':
      return { kind };
    case 'saved': {
      const [inFile] = sources.file;
      const [ofUser] = sources.user;
      if (inFile !== undefined) return { kind, place: 'file', id: inFile.id };
      return ofUser === undefined ? null : { kind, place: 'user', id: ofUser.id };
    }
  }
}

function hintOf(kind: SourceKind, sources: BrandSources, selected: number): string | null {
  switch (kind) {
    case 'variables':
      return sources.collections.length === 0 ? 'This file has no color variables.' : null;
    case 'styles':
      return sources.styles === 0 ? 'This file has no color styles.' : null;
    case 'library':
      return libraryHint(sources.libraries);
    case 'selection':
      return selected === 0 ? 'Select layers to read their colors.' : null;
    case 'image':
      return selected === 0 ? 'Select a layer with a picture.' : null;
    case 'typed':
      return null;
    case 'saved':
      return sources.file.length + sources.user.length === 0 ? 'No palette has been saved yet.' : null;
  }
}

function libraryHint(libraries: BrandSources['libraries']): string | null {
  switch (libraries.state) {
    case 'unasked':
    case 'loading':
      return 'Looking for libraries';
    case 'refused':
      return libraries.text;
    case 'listed':
      return libraries.collections.length === 0 ? 'No library with color variables is enabled for this file.' : null;
  }
}
