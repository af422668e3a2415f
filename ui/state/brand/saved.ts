import type { PaletteFunctions, SavedPalette } from '../../../plugin/protocol/palette.ts';
import { colorsFrom } from './crossing.ts';
import type { PaletteStore } from './palette-store.ts';
import type { SourceStore } from './sources.ts';
import type { PaletteChoice } from './types.ts';

interface SavedOptions {
  readonly plugin: PaletteFunctions;
  readonly ids: () => string;
  readonly used: PaletteStore;
  readonly sources: SourceStore;
}

/** Palettes that are given a name and kept, with the file or on this computer. Both reject where Figma refuses to store. */
export interface SavedPalettes {
  /** Over the one of that name, where there is one. */
  save(place: 'file' | 'user', name: string): Promise<void>;
  /** Answers its name, or null where it was gone already. The colors stay in use. */
  remove(place: 'file' | 'user', id: string): Promise<string | null>;
  /** Keeps the one that was removed last again. */
  putBack(): Promise<void>;
}

interface Removed {
  readonly place: 'file' | 'user';
  readonly palette: SavedPalette;
  readonly wasUsed: boolean;
}

export function createSavedPalettes({ plugin, ids, used, sources }: SavedOptions): SavedPalettes {
  let removed: Removed | null = null;

  async function store(place: 'file' | 'user', palette: SavedPalette): Promise<void> {
    await plugin['palette.save']({ place, palette });
    sources.changeSaved(place, (all) => sorted([...all.filter(({ id }) => id !== palette.id), palette]));
  }

  return {
    async save(place, given) {
      const name = given.trim().slice(0, NAME_LENGTH);
      if (name === '' || used.palette.peek().length === 0) return;
      const palettes = (await sources.known())[place];
      const id = palettes.find((palette) => palette.name === name)?.id ?? ids();
      const palette: SavedPalette = {
        id,
        name,
        colors: colorsFrom(used.palette.peek()),
        ...sourceOf(used.choice.peek()),
      };
      await store(place, palette);
      used.rename({ kind: 'saved', place, id }, name, false);
    },
    async remove(place, id) {
      const palette = (await sources.known())[place].find((saved) => saved.id === id);
      await plugin['palette.remove']({ place, id });
      sources.changeSaved(place, (all) => all.filter((other) => other.id !== id));
      const choice = used.choice.peek();
      const wasUsed = choice?.kind === 'saved' && choice.place === place && choice.id === id;
      if (wasUsed) used.rename({ kind: 'typed' }, used.name.peek(), true);
      // The notice still offers the one before.
      if (palette === undefined) return null;
      removed = { place, palette, wasUsed };
      return palette.name;
    },
    async putBack() {
      if (removed === null) return;
      const { place, palette, wasUsed } = removed;
      await store(place, palette);
      removed = null;
      const isStillUsed = wasUsed && used.choice.peek()?.kind === 'typed' && used.name.peek() === palette.name;
      if (isStillUsed) used.rename({ kind: 'saved', place, id: palette.id }, palette.name, false);
    },
  };
}

/** A palette's name is one short line. */
const NAME_LENGTH = 200;

/** What to look at later, to tell whether it is still there. */
function sourceOf(choice: PaletteChoice | null): Pick<SavedPalette, 'source'> {
  if (choice?.kind !== 'variables') return {};
  return { source: { collectionId: choice.collectionId, modeId: choice.modeId } };
}

function sorted(palettes: readonly SavedPalette[]): readonly SavedPalette[] {
  return [...palettes].sort((one, other) => one.name.localeCompare(other.name));
}
