import { isHostObject, SandboxError } from '../sandbox/host-object.ts';

/** What one hop may carry: dates cross by message, and are not in the list of what clientStorage keeps. */
export interface CloneRules {
  /** Named in errors: `postMessage`, `setAsync`. */
  readonly call: string;
  readonly dates: boolean;
}

/**
 * A strict structured clone, as Figma carries values: plain data and Uint8Array alone, prototypes stripped, nothing shared. Stricter than Figma
 * in that functions throw instead of being lost. Throws a SandboxError.
 */
export function strictClone(value: unknown, rules: CloneRules): unknown {
  return clone(value, rules, []);
}

/** The bytes that a cloned value takes: JSON, and byte arrays as they are. */
export function sizeOf(value: unknown): number {
  let raw = 0;
  const json = JSON.stringify(value, (_, inner: unknown) => {
    if (!(inner instanceof Uint8Array)) return inner;
    raw += inner.length;
    return null;
  }) as string | undefined; // undefined has no JSON, which the typings forget
  return raw + new TextEncoder().encode(json ?? '').length;
}

function clone(value: unknown, rules: CloneRules, path: readonly object[]): unknown {
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
    case 'number':
    case 'string':
      return value;
    case 'object':
      return value === null ? null : cloneObject(value, rules, path);
    case 'function':
    case 'symbol':
    case 'bigint':
      throw refuse(rules, typeof value);
  }
}

function cloneObject(value: object, rules: CloneRules, path: readonly object[]): unknown {
  if (path.includes(value)) throw refuse(rules, 'a cyclic value');
  if (isHostObject(value)) throw refuse(rules, 'an object of the API');
  // By tag, since what a page or another realm made is no instance of our classes.
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  const inner = [...path, value];
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (value instanceof Date && rules.dates) return new Date(value);
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => clone(item, rules, inner));
  if (tag !== 'Object' && tag !== 'Error') throw refuse(rules, tag);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clone(item, rules, inner)]));
}

function refuse(rules: CloneRules, what: string): SandboxError {
  return new SandboxError(`in ${rules.call}: Cannot unwrap ${what}`, 'TypeError');
}
