import * as v from 'valibot';
import { SandboxError } from '../sandbox/host-object.ts';

/** Refuses an argument of the wrong shape in Figma's words: `in notify: Property "options" failed validation: …`. */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  at: { call: string; name: string },
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  const where = path === null ? '' : ` at .${path}`;
  throw new SandboxError(
    `in ${at.call}: Property "${at.name}" failed validation: ${issue.message}${where}`,
    'TypeError',
  );
}

/** Refuses an argument that is no string, in Figma's words. */
export function text(value: unknown, at: { call: string; name: string }): string {
  if (typeof value === 'string') return value;
  throw wrongType('string', value, at);
}

/** Refuses an argument that is no finite number, in Figma's words. */
export function finite(value: unknown, at: { call: string; name: string }): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw wrongType('number', value, at);
}

/** Refuses an argument that is no Uint8Array, in Figma's words. */
export function bytes(value: unknown, at: { call: string; name: string }): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw wrongType('Uint8Array', value, at);
}

/** Refuses an argument that is no function, in Figma's words. */
export function callback(value: unknown, at: { call: string; name: string }): (...args: readonly unknown[]) => unknown {
  if (typeof value === 'function') return value as (...args: readonly unknown[]) => unknown; // narrowed to Function, which cannot be called
  throw wrongType('function', value, at);
}

function wrongType(wanted: string, value: unknown, at: { call: string; name: string }): SandboxError {
  const got = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return new SandboxError(
    `in ${at.call}: Expected "${at.name}" to have type ${wanted} but got ${got} instead`,
    'TypeError',
  );
}
