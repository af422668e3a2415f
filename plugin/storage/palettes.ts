import type * as v from 'valibot';
import type { PaletteFunctions, SavedPalette, SavedPalettes } from '../protocol/palette.ts';
import { savedPaletteSchema } from '../protocol/palette-schemas.ts';
import { decode, encode, read, refused, remove, write } from './property.ts';
import type { Property } from './property.ts';
import { storedKeys } from './stock.ts';

type Stored = v.InferOutput<typeof savedPaletteSchema>;

const PREFIX = 'palette:';

/** One key for each palette, in the file as on this computer: of two who save at a time neither writes over the other. */
function paletteProperty(id: string): Property<Stored | null> {
  return { key: PREFIX + id, version: 1, initial: null, schema: savedPaletteSchema, migrations: [] };
}

/** Saved palettes of the file and of the user. Runs one thing after another, as the file's are undo steps of their own. */
export function createPalettes(turns: <Answer>(run: () => Promise<Answer>) => Promise<Answer>): {
  list: PaletteFunctions['palette.listSaved'];
  save: PaletteFunctions['palette.save'];
  remove: PaletteFunctions['palette.remove'];
} {
  return {
    list: listPalettes,
    save: ({ place, palette: { id, ...palette } }) => {
      const property = paletteProperty(id);
      if (place === 'user') return write(property, palette);
      return turns(() => writeToFile(property.key, JSON.stringify(encode(property, palette))));
    },
    remove: ({ place, id }) => {
      const property = paletteProperty(id);
      return place === 'user' ? remove(property) : turns(() => writeToFile(property.key, ''));
    },
  };
}

async function listPalettes(): Promise<SavedPalettes> {
  const ownKeys = (await storedKeys()).filter(isPalette);
  const user = await Promise.all(ownKeys.map(async (key) => asSaved(key, await read(paletteProperty(idOf(key))))));
  const file = figma.root.getPluginDataKeys().filter(isPalette).map(readFromFile);
  const all = [...user, ...file];
  return {
    ...{ file: readable(file), user: readable(user) },
    unreadable: all.flatMap((each) => ('unreadable' in each ? [each.unreadable] : [])),
  };
}

type Read = SavedPalette | { readonly unreadable: string };

function readFromFile(key: string): Read {
  return asSaved(key, decode(paletteProperty(idOf(key)), parse(figma.root.getPluginData(key))));
}

function asSaved(key: string, { value }: { value: Stored | null }): Read {
  return value ? { id: idOf(key), ...value } : { unreadable: key };
}

function readable(read: readonly Read[]): SavedPalette[] {
  const palettes = read.flatMap((each) => ('unreadable' in each ? [] : [each]));
  return palettes.sort((one, other) => one.name.localeCompare(other.name));
}

/** An undo step of its own; an empty text deletes. Throws `storage-refused` above 100 kB (typings, `setPluginData`). */
function writeToFile(key: string, text: string): Promise<void> {
  figma.commitUndo();
  try {
    figma.root.setPluginData(key, text);
    return Promise.resolve();
  } catch (thrown) {
    return Promise.reject(refused(thrown));
  } finally {
    figma.commitUndo();
  }
}

/** What is no JSON is not understood, as is JSON of another shape. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isPalette(key: string): boolean {
  return key.startsWith(PREFIX);
}

function idOf(key: string): string {
  return key.slice(PREFIX.length);
}
