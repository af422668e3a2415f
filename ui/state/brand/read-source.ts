import { MOST_COLORS } from '../../../plugin/protocol/palette-schemas.ts';
import type {
  PaletteColor,
  PaletteFunctions,
  PaletteRead,
  SavedPalette,
  UnreadColor,
} from '../../../plugin/protocol/palette.ts';
import type { BrandSources, PaletteChoice } from './types.ts';
import { sourceWords, tooManyWords, unreadWords } from './problem-words.ts';

/** What came of reading a source: colors, or why there are none. `modes`: of the library. */
export type SourceRead =
  | {
      readonly state: 'read';
      readonly name: string;
      readonly colors: readonly PaletteColor[];
      readonly problems: readonly string[];
      readonly modes?: readonly string[];
    }
  | { readonly state: 'nothing'; readonly problem: string };

export interface ReadOptions {
  readonly plugin: PaletteFunctions;
  readonly ids: () => string;
  /** What there is to choose from, read where it was not. */
  readonly sources: () => Promise<BrandSources>;
  /** Colors of the selected layer's picture. */
  readonly readPicture: (count: number) => Promise<SourceRead>;
}

/** Reads what was chosen. Rejects where the controller does. */
export async function readSource(choice: PaletteChoice, options: ReadOptions): Promise<SourceRead> {
  const { plugin } = options;
  switch (choice.kind) {
    case 'variables':
      return readVariables(choice, options);
    case 'styles':
      return readOf('Color styles', await plugin['palette.readStyles']());
    case 'library':
      return readLibrary(choice, options);
    case 'selection':
      return readSelection(options);
    case 'image':
      return options.readPicture(choice.count);
    case 'typed':
      return { state: 'read', name: 'Typed colors', colors: [], problems: [] };
    case 'saved':
      return readSaved(choice, await options.sources());
    default:
      return choice satisfies never;
  }
}

function readOf(name: string, { colors, unread }: PaletteRead): SourceRead {
  const problems = [...tooManyWords(colors.length, MOST_COLORS), ...unreadWords(unread)];
  return { state: 'read', name, colors: colors.slice(0, MOST_COLORS), problems };
}

async function readVariables(
  { collectionId, modeId }: PaletteChoice & { kind: 'variables' },
  { plugin, sources }: ReadOptions,
): Promise<SourceRead> {
  const [read, { collections }] = await Promise.all([
    plugin['palette.readVariables']({ collectionId, modeId }),
    sources(),
  ]);
  if (read.state !== 'read') return { state: 'nothing', problem: sourceWords(read.state) };
  const collection = collections.find(({ id }) => id === collectionId);
  const modes = collection?.modes ?? [];
  const mode = modes.length > 1 ? modes.find(({ id }) => id === modeId)?.name : undefined;
  return readOf(named(collection?.name ?? 'Variables', mode), read);
}

/** Only as many variables are imported as are used: each makes the file refer to its library. */
async function readLibrary(
  { collectionKey, mode }: PaletteChoice & { kind: 'library' },
  { plugin, sources }: ReadOptions,
): Promise<SourceRead> {
  const names = await plugin['palette.libraryNames'](collectionKey);
  if (names.state === 'refused')
    return { state: 'nothing', problem: `Figma doesn’t tell this library’s colors: ${names.detail}` };
  const nameOf = new Map(names.variables.map(({ key, name }) => [key, name]));
  const keys = [...nameOf.keys()];
  const read = await plugin['palette.readLibrary']({ keys: keys.slice(0, MOST_COLORS), mode });
  const { libraries } = await sources();
  const listed = libraries.state === 'listed' ? libraries.collections : [];
  const collection = listed.find(({ key }) => key === collectionKey);
  const name = collection === undefined ? 'Library' : `${collection.library} / ${collection.name}`;
  const unread = read.unread.map((each): UnreadColor => ({ ...each, name: nameOf.get(each.id) ?? each.name }));
  const found = readOf(named(name, mode), { ...read, unread });
  if (found.state !== 'read') return found;
  const problems = [...tooManyWords(keys.length, MOST_COLORS), ...found.problems];
  return { ...found, problems, modes: read.modes };
}

async function readSelection({ plugin, ids }: ReadOptions): Promise<SourceRead> {
  const { state, colors } = await plugin['palette.readSelection'](ids());
  if (state !== 'read')
    return { state: 'nothing', problem: 'Nothing is selected: select layers to read their colors.' };
  if (colors.length === 0) return { state: 'nothing', problem: 'The selected layers have no colors of their own.' };
  return readOf('Selection', { colors, unread: [] });
}

function readSaved({ place, id }: PaletteChoice & { kind: 'saved' }, sources: BrandSources): SourceRead {
  const palette: SavedPalette | undefined = sources[place].find((each) => each.id === id);
  if (palette === undefined) {
    const where = place === 'file' ? 'in this file' : 'on this computer';
    return {
      state: 'nothing',
      problem: `This palette isn’t saved ${where} any longer; its colors are used as they were last.`,
    };
  }
  return readOf(palette.name, { colors: palette.colors, unread: [] });
}

function named(name: string, mode: string | null | undefined): string {
  return mode === null || mode === undefined ? name : `${name}, ${mode}`;
}
