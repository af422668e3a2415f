import type { ColorProblem } from '../protocol/palette.ts';

/** What a variable comes to: a color with its alpha, or why there is none. */
export type Followed = { readonly color: RGB; readonly alpha: number } | { readonly problem: ColorProblem };

/** Variables and collections by their ids; null for what is not there or cannot be reached. */
export interface Shelf {
  readonly variable: (id: string) => Promise<Variable | null>;
  readonly collection: (id: string) => Promise<VariableCollection | null>;
}

/** The collection that a palette is read from, and its mode. */
export interface Mode {
  readonly collectionId: string;
  readonly modeId: string;
}

type Value = { readonly value: VariableValue | undefined } | { readonly problem: ColorProblem };

/**
 * The color of a variable in a mode, through aliases and composites. In other collections than the chosen one their default mode counts, as on a
 * layer for which nobody chose another (fact sheet 7).
 */
export async function follow(variable: Variable, mode: Mode, shelf: Shelf): Promise<Followed> {
  const end = await lastValue(variable, mode, { shelf, seen: [] });
  return 'problem' in end ? end : colorOf(end, mode, shelf);
}

interface Way {
  readonly shelf: Shelf;
  readonly seen: readonly string[];
}

/** Where the aliases of a variable end. */
async function lastValue(variable: Variable, mode: Mode, { shelf, seen }: Way): Promise<Value & Partial<Way>> {
  if (seen.includes(variable.id)) return { problem: 'cycle' };
  const passed = [...seen, variable.id];
  const value = await rawValue(variable, mode, shelf);
  if ('problem' in value || !isAlias(value.value)) return { ...value, seen: passed };
  return lastOf(value.value, mode, { shelf, seen: passed });
}

async function lastOf(alias: VariableAlias, mode: Mode, way: Way): Promise<Value & Partial<Way>> {
  const target = await way.shelf.variable(alias.id);
  return target ? lastValue(target, mode, way) : { problem: goneOr(alias.id) };
}

async function rawValue(variable: Variable, mode: Mode, shelf: Shelf): Promise<Value> {
  const { variableCollectionId: id, valuesByMode } = variable;
  if (id === mode.collectionId) return { value: valuesByMode[mode.modeId] };
  const collection = await shelf.collection(id);
  if (!collection) return { problem: variable.remote ? 'remote-unreadable' : 'missing' };
  return { value: valuesByMode[collection.defaultModeId] };
}

async function colorOf(
  { value, seen = [] }: { value?: VariableValue | undefined } & Partial<Way>,
  mode: Mode,
  shelf: Shelf,
): Promise<Followed> {
  if (typeof value !== 'object') return { problem: 'not-a-color' };
  if ('r' in value) return { color: rgbOf(value), alpha: 'a' in value ? value.a : 1 };
  if (!('opacity' in value)) return { problem: 'not-a-color' };
  const way = { shelf, seen };
  const color = isAlias(value.color) ? await lastOf(value.color, mode, way) : { value: value.color };
  if ('problem' in color) return color;
  const percent = isAlias(value.opacity) ? await lastOf(value.opacity, mode, way) : { value: value.opacity };
  if ('problem' in percent) return percent;
  if (typeof percent.value !== 'number') return { problem: 'not-a-color' };
  const base = await colorOf(color, mode, shelf);
  // The opacity stands for the color's own alpha (guess: the typings call it separate, and say no more).
  return 'problem' in base ? base : { color: base.color, alpha: Math.min(1, Math.max(0, percent.value / 100)) };
}

/** A variable of a library has the library's key in its id, before a slash (guess from ids that were seen). */
function goneOr(id: string): ColorProblem {
  return id.includes('/') ? 'remote-unreadable' : 'missing';
}

function rgbOf({ r, g, b }: RGB): RGB {
  return { r, g, b };
}

function isAlias(value: unknown): value is VariableAlias {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'VARIABLE_ALIAS';
}
