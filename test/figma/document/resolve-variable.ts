import type { VariableRecord } from './palette.ts';
import type { Store } from './store.ts';
import { ancestors } from './tree.ts';

/** The mode of each collection that holds for a node, by collection id: its own choice, else the nearest one around it. */
export function chosenModes(store: Store, nodeId: string): Record<string, string> {
  const outwards = [store.get(nodeId), ...ancestors(store, nodeId)];
  return Object.fromEntries(outwards.reverse().flatMap(({ explicitModes = {} }) => Object.entries(explicitModes)));
}

/** The value of a variable for a node, through aliases and composites. Throws an Error on a cycle and on an alias that leads nowhere. */
export function resolveVariable(store: Store, variable: VariableRecord, nodeId: string): VariableValue {
  const modes = chosenModes(store, nodeId);
  return follow(store, variable, modes, []);
}

function follow(
  store: Store,
  variable: VariableRecord,
  modes: Readonly<Record<string, string>>,
  seen: readonly string[],
): VariableValue {
  if (seen.includes(variable.id)) throw new Error('Variable alias cycle');
  const collection = store.palette.collections.get(variable.collectionId);
  const mode = modes[variable.collectionId] ?? collection?.defaultModeId ?? '';
  const value = variable.valuesByMode[mode];
  if (value === undefined) throw new Error(`Variable "${variable.name}" has no value for mode "${mode}"`);
  const inner = (alias: VariableAlias): VariableValue => {
    const target = store.palette.variables.get(alias.id);
    if (!target) throw new Error(`Variable with id "${alias.id}" does not exist`);
    return follow(store, target, modes, [...seen, variable.id]);
  };
  if (isAlias(value)) return inner(value);
  return isComposite(value) ? composed(value, inner) : value;
}

type Composite = VariableComposedColor;

/** Color and opacity in one value; the opacity is in percent (API update 139). */
function composed({ color, opacity }: Composite, inner: (alias: VariableAlias) => VariableValue): VariableValue {
  const base = isAlias(color) ? inner(color) : color;
  const percent = isAlias(opacity) ? inner(opacity) : opacity;
  if (typeof base !== 'object' || !('r' in base) || typeof percent !== 'number') {
    throw new Error('Composite color without a color or an opacity');
  }
  return { r: base.r, g: base.g, b: base.b, a: percent / 100 };
}

function isAlias(value: unknown): value is VariableAlias {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'VARIABLE_ALIAS';
}

function isComposite(value: VariableValue): value is Composite {
  return typeof value === 'object' && 'opacity' in value;
}

/** The color that a variable has for a node; undefined where it leads nowhere or to no color, as when it was deleted. */
export function boundColor(store: Store, variableId: string, nodeId: string): RGBA | undefined {
  const variable = store.palette.variables.get(variableId);
  if (!variable || !store.find(nodeId)) return undefined;
  try {
    const value = resolveVariable(store, variable, nodeId);
    if (typeof value !== 'object' || !('r' in value)) return undefined;
    return { r: value.r, g: value.g, b: value.b, a: 'a' in value ? value.a : 1 };
  } catch {
    // A cycle or an alias that leads nowhere: the paint then keeps the color that it had (guess).
    return undefined;
  }
}
