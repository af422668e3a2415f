import { signal, type ReadonlySignal } from '@preact/signals';
import type { PaletteFunctions, SavedPalette } from '../../../plugin/protocol/palette.ts';
import { unreadableWords } from './problem-words.ts';
import type { BrandSources } from './types.ts';

/** What there is to choose a palette from. Nothing is read until it is asked for. */
export interface SourceStore {
  readonly value: ReadonlySignal<BrandSources>;
  /** Saved palettes that could not be understood, in words. */
  readonly problems: ReadonlySignal<readonly string[]>;
  /** Reads collections, styles and saved palettes, again where they were read. */
  load(): Promise<BrandSources>;
  /** What was read, read now where nothing was. */
  known(): Promise<BrandSources>;
  loadLibraries(): Promise<void>;
  sawModes(modes: readonly string[]): void;
  /** What was saved or removed just now. */
  changeSaved(place: 'file' | 'user', change: (palettes: readonly SavedPalette[]) => readonly SavedPalette[]): void;
}

const NO_SOURCES: BrandSources = {
  collections: [],
  styles: 0,
  libraries: { state: 'unasked' },
  libraryModes: [],
  file: [],
  user: [],
};

export function createSources({ plugin }: { plugin: PaletteFunctions }): SourceStore {
  const value = signal(NO_SOURCES);
  const problems = signal<readonly string[]>([]);
  let loading: Promise<BrandSources> | null = null;

  async function read(): Promise<BrandSources> {
    const [{ collections, styles }, saved] = await Promise.all([
      plugin['palette.sources'](),
      plugin['palette.listSaved'](),
    ]);
    const { file, user, unreadable } = saved;
    value.value = { ...value.value, collections, styles, file, user };
    problems.value = unreadableWords(unreadable.length);
    return value.value;
  }

  function load(): Promise<BrandSources> {
    const reading = read();
    loading = reading;
    reading.catch(() => {
      if (loading === reading) loading = null;
    });
    return reading;
  }

  return {
    value,
    problems,
    load,
    known: () => (loading ?? load()).then(() => value.value),
    async loadLibraries() {
      if (value.value.libraries.state === 'loading') return;
      value.value = { ...value.value, libraries: { state: 'loading' } };
      try {
        const found = await plugin['palette.libraries']();
        const libraries =
          found.state === 'listed' ? found : ({ state: 'refused', text: refusal(found.detail) } as const);
        value.value = { ...value.value, libraries };
      } catch (error) {
        value.value = { ...value.value, libraries: { state: 'unasked' } };
        throw error;
      }
    },
    sawModes(libraryModes) {
      value.value = { ...value.value, libraryModes };
    },
    changeSaved(place, change) {
      value.value = { ...value.value, [place]: change(value.value[place]) };
    },
  };
}

function refusal(detail: string): string {
  return `Figma doesn’t list the libraries of this file. It says: “${detail.trim().replace(/\.$/, '')}”.`;
}
