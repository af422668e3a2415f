import type { PaletteCheck, PaletteSource, PaletteSources } from '../protocol/palette.ts';
import { listCollections, stateOf } from './variables.ts';

/** What the file has to read a palette from. */
export async function listSources(): Promise<PaletteSources> {
  const [collections, styles] = await Promise.all([listCollections(), figma.getLocalPaintStylesAsync()]);
  return { collections, styles: styles.length };
}

/** Looks whether the sources of a palette are still there. */
export async function checkPalette(asked: {
  variableIds: readonly string[];
  styleIds: readonly string[];
  source: PaletteSource | null;
}): Promise<PaletteCheck> {
  const [variables, styles, source] = await Promise.all([
    gone(asked.variableIds, (id) => figma.variables.getVariableByIdAsync(id)),
    gone(asked.styleIds, (id) => figma.getStyleByIdAsync(id)),
    asked.source && stateOf(asked.source),
  ]);
  return { variables, styles, source };
}

/** What a library does not answer for is gone as well, as far as anybody here can tell. */
async function gone(ids: readonly string[], find: (id: string) => Promise<unknown>): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => find(id).catch(() => null)));
  return ids.filter((_, index) => found[index] === null);
}
