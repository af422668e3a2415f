import { addColors } from './add-colors.ts';
import { Palette, type VariableRecord } from './palette.ts';

/** What of a library is not as usual: it cannot be reached any more, by listing or by importing. */
export interface LibraryOptions {
  readonly unreachable?: boolean;
}

/** A collection of an enabled library; values as `addColors` takes them. Answers the keys by variable name. */
export function addLibrary(
  palette: Palette,
  [libraryName, name]: readonly [library: string, collection: string],
  colors: { modes: readonly string[]; values: Record<string, Record<string, string>> },
  { unreachable = false }: LibraryOptions = {},
): Record<string, string> {
  const file = `library-${palette.number()}`;
  const own = new Palette();
  addColors(own, name, colors.modes, colors.values);
  const [collection] = own.collections.values();
  if (!collection) throw new Error('a library has a collection');
  const remote = (id: string): string => id.replace(/:(?=2:)/, `:${file}/`);
  const variables = [...own.variables.values()].map((variable): VariableRecord => {
    const values = Object.entries(variable.valuesByMode).map(([mode, value]) => [mode, withRemoteAlias(value, remote)]);
    return {
      ...variable,
      id: remote(variable.id),
      key: `${file}-${variable.name}`,
      collectionId: remote(collection.id),
      valuesByMode: Object.fromEntries(values) as Record<string, VariableValue>, // entries lose their types
      remote: true,
    };
  });
  const key = `${file}-${name}`;
  palette.libraries.set(key, {
    libraryName,
    collection: { ...collection, id: remote(collection.id), key, variableIds: [], remote: true },
    variables,
    unreachable,
  });
  return Object.fromEntries(variables.map((variable) => [variable.name, variable.key]));
}

/**
 * Brings a variable of a library into the document, with those that it is an alias of, and answers its id; undefined where no library that can be
 * reached has it.
 */
export function importVariable(palette: Palette, key: string): string | undefined {
  const library = [...palette.libraries.values()].find(({ variables }) => variables.some((each) => each.key === key));
  const variable = library?.variables.find((each) => each.key === key);
  if (!library || !variable || library.unreachable) return undefined;
  if (palette.variables.has(variable.id)) return variable.id;
  palette.variables.set(variable.id, variable);
  const there = palette.collections.get(library.collection.id) ?? library.collection;
  palette.collections.set(there.id, { ...there, variableIds: [...there.variableIds, variable.id] });
  for (const value of Object.values(variable.valuesByMode)) {
    const target = isAlias(value) && library.variables.find(({ id }) => id === value.id);
    if (target) importVariable(palette, target.key);
  }
  return variable.id;
}

function withRemoteAlias(value: VariableValue, remote: (id: string) => string): VariableValue {
  return isAlias(value) ? { ...value, id: remote(value.id) } : value;
}

function isAlias(value: VariableValue): value is VariableAlias {
  return typeof value === 'object' && 'type' in value && value.type === 'VARIABLE_ALIAS';
}
