import * as v from 'valibot';
import { Refusal } from './refusal.ts';

/**
 * The value as the schema has it, or a refusal in Figma's words: `Expected "opacity" to have type number but got string instead` for a wrong
 * type, `Property "fills" failed validation: Unrecognized key(s) in object: 'a' at [0].color` for what is wrong inside.
 */
export function checked<S extends v.GenericSchema>(schema: S, value: unknown, name: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = deepest(result.issues[0]);
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  if (path.length === 0 && PRIMITIVES.includes(issue.expected ?? '')) {
    throw new Refusal(`Expected "${name}" to have type ${issue.expected} but got ${typeName(value)} instead`);
  }
  throw new Refusal(`Property "${name}" failed validation: ${sentence(issue, path)}`);
}

const PRIMITIVES: readonly string[] = ['string', 'number', 'boolean'];

/** Of a union, the complaint of the option that came furthest. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = (issue.issues ?? []).map(deepest);
  return inner.reduce((best, next) => ((next.path?.length ?? 0) > (best.path?.length ?? 0) ? next : best), issue);
}

function sentence(issue: v.BaseIssue<unknown>, path: readonly string[]): string {
  const at = (keys: readonly string[]): string => (keys.length === 0 ? '' : ` at ${keys.join('')}`);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const key = issue.path?.at(-1)?.key;
    return `Unrecognized key(s) in object: '${String(key)}'${at(path.slice(0, -1))}`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') return `Required value missing${at(path)}`;
  return `${issue.message}${at(path)}`;
}

/** The name of a value's type in Figma's messages. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A finite number of at least `min`. */
export function atLeast(min: number) {
  return v.pipe(v.number(), v.finite(), v.minValue(min, `Number must be greater than or equal to ${min}`));
}

/** A number from 0 to 1: a channel, an opacity, a position. */
export const fraction = v.pipe(atLeast(0), v.maxValue(1, 'Number must be less than or equal to 1'));

export const finite = v.pipe(v.number(), v.finite());
