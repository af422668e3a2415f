import { GuestError } from './host-object.ts';
import type { AnyFunction } from './wire.ts';

/** The host's ends of the plugin's own functions and promises. The same function of the plugin is always the same here. */
export interface GuestReferences {
  functionOf(id: number): AnyFunction;
  idOf(fn: unknown): number | undefined;
  promiseOf(id: number): Promise<unknown>;
  settle(id: number, outcome: { value: unknown } | { error: unknown }): void;
}

/** `call` runs a function of the plugin by its number. */
export function createGuestReferences(call: (id: number, args: readonly unknown[]) => unknown): GuestReferences {
  const functions = new Map<number, AnyFunction>();
  const ids = new WeakMap<object, number>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();

  function makeFunction(id: number): AnyFunction {
    const fn: AnyFunction = (...args) => call(id, args);
    functions.set(id, fn);
    ids.set(fn, id);
    return fn;
  }

  return {
    functionOf: (id) => functions.get(id) ?? makeFunction(id),
    idOf: (fn) => (typeof fn === 'function' ? ids.get(fn) : undefined),
    promiseOf(id) {
      const promise = new Promise<unknown>((resolve, reject) => promises.set(id, { resolve, reject }));
      // Whoever asked for the promise hears of its failure; a callback whose answer nobody reads must not end the test run.
      promise.catch((error: unknown) => error instanceof GuestError);
      return promise;
    },
    settle(id, outcome) {
      const promise = promises.get(id);
      promises.delete(id);
      if ('error' in outcome) promise?.reject(outcome.error);
      else promise?.resolve(outcome.value);
    },
  };
}
