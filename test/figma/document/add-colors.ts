import type { Palette } from './palette.ts';

/**
 * A collection of color variables. Values are CSS hex by mode name, or `{another name}` for an alias of a variable that is there already.
 * Answers the ids by variable name.
 */
export function addColors(
  palette: Palette,
  name: string,
  modeNames: readonly string[],
  values: Record<string, Record<string, string>>,
): Record<string, string> {
  const collectionId = `VariableCollectionId:2:${palette.number()}`;
  const modes = modeNames.map((mode) => ({ modeId: `2:${palette.number()}`, name: mode }));
  const variableIds: string[] = [];
  const ids: Record<string, string> = {};
  const [first] = modes;
  if (!first) throw new Error('a collection of variables has at least one mode');
  palette.collections.set(collectionId, {
    id: collectionId,
    key: `collection-${collectionId}`,
    name,
    modes,
    defaultModeId: first.modeId,
    variableIds,
    remote: false,
  });
  for (const [variable, byMode] of Object.entries(values)) {
    const id = `VariableID:2:${palette.number()}`;
    ids[variable] = id;
    variableIds.push(id);
    palette.variables.set(id, {
      id,
      key: `variable-${id}`,
      name: variable,
      resolvedType: 'COLOR',
      collectionId,
      valuesByMode: Object.fromEntries(modes.map((mode) => [mode.modeId, valueOf(palette, byMode[mode.name] ?? '')])),
      scopes: ['ALL_SCOPES'],
      remote: false,
    });
  }
  return ids;
}

function valueOf(palette: Palette, text: string): VariableValue {
  const alias = /^\{(.+)\}$/.exec(text)?.[1];
  if (alias === undefined) return hexColor(text);
  const target = [...palette.variables.values()].find(({ name }) => name === alias);
  if (!target) throw new Error(`no variable ${alias} to be an alias of`);
  return { type: 'VARIABLE_ALIAS', id: target.id };
}

function hexColor(hex: string): RGBA {
  const digits = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(hex);
  if (!digits) throw new Error(`not a color: ${hex}`);
  const [, rgb = '', alpha = 'ff'] = digits;
  const channel = (at: number): number => parseInt(rgb.slice(at, at + 2), 16) / 255;
  return { r: channel(0), g: channel(2), b: channel(4), a: parseInt(alpha, 16) / 255 };
}
