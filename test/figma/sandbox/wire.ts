/**
 * Values as they cross: JSON, in which an object with a `$` key stands for what JSON lacks. `object`, `host`, `guest` and `promise` are ids in the
 * tables below; `bytes` is a place in a list of buffers that travel beside the text.
 */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

/** A failure on its way: an error by name, or a value that is none. */
export type WireError = { name: string; message: string; stack?: string } | { value: unknown };

/** What one side answers the other. */
export type Outcome = { readonly value: unknown } | { readonly error: WireError };

/** A function as it crosses. */
export type AnyFunction = (...args: readonly unknown[]) => unknown;
