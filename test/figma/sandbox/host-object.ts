/** What the sandbox marshals between the host and the plugin's own engine. */

/**
 * An object of the API that lives in the host: `figma`, a node, an image, a variable, a style. In the sandbox it is a proxy; the same
 * HostObject is always the same proxy. `get` answers a host value or throws; `set` validates or throws; `has` serves the `in` operator.
 */
export interface HostObject {
  readonly hostObject: true;
  /** Under what name its members are counted and named in errors, for example `figma.ui`; `node` where it is missing. */
  readonly label?: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  has(name: string): boolean;
}

/**
 * Values that cross: undefined, null, booleans, numbers, strings, Uint8Array (copied), MIXED, HostObject, functions (either way; a host function
 * may answer a promise), promises, dates, and plain arrays and objects of these. Plain data arrives in the sandbox as a fresh, deeply frozen copy.
 */

/** Stands for `figma.mixed` on the host's side of the boundary. */
export const MIXED: unique symbol = Symbol('figma.mixed');

/** An error to be thrown inside the sandbox, of the named class there. */
export class SandboxError extends Error {
  constructor(
    message: string,
    readonly type: 'Error' | 'TypeError' | 'RangeError' = 'Error',
  ) {
    super(message);
  }
}

/** A value that is no Error, thrown as it is inside the sandbox (as `createNodeFromSvg` is reported to do). */
export class SandboxThrow {
  constructor(readonly value: unknown) {}
}

/** Plain data that the sandbox may change: a message, a stored value, a new paint. Everything else arrives frozen. */
export class Thawed {
  constructor(readonly value: unknown) {}
}

/** An error that the plugin's own code threw. The name, message and stack are the plugin's. */
export class GuestError extends Error {
  constructor(name: string, message: string, stack: string) {
    super(message);
    this.name = name;
    this.stack = `${name}: ${message}\n${stack}`;
  }
}

/** Whether a value is an object of the API. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'hostObject' in value && value.hostObject === true;
}

/** One member of an API object: a getter, and a setter where it is writable. Functions are getters that answer a function. */
export interface Member {
  get(): unknown;
  set?(value: unknown): void;
}

/** Members by name. What is not in the table is not simulated, and says so. */
export type Members = Readonly<Record<string, Member>>;
