import type {
  ColorCollection,
  PaletteColor,
  PaletteRead,
  PaletteSource,
  UnreadColor,
  VariablesRead,
} from '../protocol/palette.ts';
import { follow } from './follow.ts';
import type { Mode, Shelf } from './follow.ts';
import { currentProfile } from './profile.ts';
import type { Profile } from './profile.ts';
import { createShelf } from './shelf.ts';

/** The local collections that have colors. Extended ones are left out: their values are not those of `valuesByMode` (fact sheet 7). */
export async function listCollections(): Promise<ColorCollection[]> {
  const [collections, variables] = await Promise.all([
    figma.variables.getLocalVariableCollectionsAsync(),
    figma.variables.getLocalVariablesAsync('COLOR'),
  ]);
  const counts = new Map<string, number>();
  for (const { variableCollectionId: id } of variables) counts.set(id, (counts.get(id) ?? 0) + 1);
  return collections.flatMap((collection) => {
    const colors = counts.get(collection.id) ?? 0;
    return colors === 0 || collection.isExtension ? [] : [describeCollection(collection, colors)];
  });
}

/** The colors of a local collection in one of its modes, in the order of the collection. */
export async function readVariables(source: PaletteSource): Promise<VariablesRead> {
  const state = await stateOf(source);
  if (state !== 'there') return { state };
  const variables = await figma.variables.getLocalVariablesAsync('COLOR');
  const own = variables.filter(({ variableCollectionId }) => variableCollectionId === source.collectionId);
  return { state: 'read', ...(await readEach(own, () => source, createShelf(variables))) };
}

/** Whether a collection and its mode are still there. */
export async function stateOf({
  collectionId,
  modeId,
}: PaletteSource): Promise<'there' | 'collection-gone' | 'mode-gone'> {
  const collection = await figma.variables.getVariableCollectionByIdAsync(collectionId);
  if (!collection) return 'collection-gone';
  return collection.modes.some((mode) => mode.modeId === modeId) ? 'there' : 'mode-gone';
}

/** The colors of variables, each in a mode of its own collection; what cannot be read is told apart. */
export async function readEach(
  variables: readonly Variable[],
  modeOf: (variable: Variable) => Mode,
  shelf: Shelf,
): Promise<PaletteRead> {
  const profile = currentProfile();
  const read = await Promise.all(variables.map((variable) => readOne(variable, modeOf(variable), { shelf, profile })));
  return {
    colors: read.flatMap((each) => ('hex' in each ? [each] : [])),
    unread: read.flatMap((each) => ('problem' in each ? [each] : [])),
  };
}

async function readOne(
  variable: Variable,
  mode: Mode,
  { shelf, profile }: { shelf: Shelf; profile: Profile },
): Promise<PaletteColor | UnreadColor> {
  const { id, name, scopes } = variable;
  const followed = await follow(variable, mode, shelf);
  if ('problem' in followed) return { id, name, problem: followed.problem };
  return { hex: profile.toHex(followed.color), alpha: followed.alpha, name, variableId: id, scopes };
}

function describeCollection({ id, name, modes, defaultModeId }: VariableCollection, colors: number): ColorCollection {
  return { id, name, modes: modes.map((mode) => ({ id: mode.modeId, name: mode.name })), defaultModeId, colors };
}
