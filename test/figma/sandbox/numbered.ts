/** Things and the numbers under which the sandbox knows them. */
export interface Numbered<T extends object> {
  idOf(thing: T): number;
  byId(id: unknown): T;
}

/** A table that numbers things by identity. */
export function numbered<T extends object>(): Numbered<T> {
  const ids = new WeakMap<T, number>();
  const things = new Map<number, T>();
  return {
    idOf(thing) {
      const known = ids.get(thing);
      if (known !== undefined) return known;
      const id = things.size + 1;
      ids.set(thing, id);
      things.set(id, thing);
      return id;
    },
    byId(id) {
      const thing = typeof id === 'number' ? things.get(id) : undefined;
      if (!thing) throw new Error(`simulator: nothing has the number ${String(id)}`);
      return thing;
    },
  };
}
