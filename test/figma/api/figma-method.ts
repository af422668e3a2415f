import type { Member } from '../sandbox/host-object.ts';
import { atAsyncDoor, atDoor, Refusal } from './refusal.ts';

/** A function of `figma` or of one of its parts, with its name put before what it refuses. */
export function figmaMethod(name: string, run: (...args: readonly unknown[]) => unknown): Member {
  const called = (...args: readonly unknown[]): unknown => atDoor(name, () => run(...args));
  return { get: () => called };
}

/** One that answers a promise and rejects with what it refuses. */
export function figmaAsyncMethod(name: string, run: (...args: readonly unknown[]) => unknown): Member {
  const called = (...args: readonly unknown[]): Promise<unknown> => atAsyncDoor(name, () => run(...args));
  return { get: () => called };
}

/** A function that `documentAccess: "dynamic-page"` takes away (fact sheet 5.6). */
export function dynamicPageMethod(name: string, instead: string): Member {
  return figmaMethod(name, () => {
    throw new Refusal(`Cannot call with documentAccess: dynamic-page. Use ${instead} instead`);
  });
}
