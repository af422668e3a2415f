/** Results that the jobs of a click share, by that click: each stays in memory until the last of them has ended. */
export interface Held {
  has(id: string): boolean;
  hold(run: string, id: string): void;
  /** Answers what the run held. */
  release(run: string): readonly string[];
}

/** `onChange` hears all that is held. */
export function createHeld(onChange: (ids: ReadonlySet<string>) => void): Held {
  const runs = new Map<string, ReadonlySet<string>>();

  function all(): ReadonlySet<string> {
    return new Set([...runs.values()].flatMap((ids) => [...ids]));
  }

  return {
    has: (id) => all().has(id),
    hold(run, id) {
      runs.set(run, new Set([...(runs.get(run) ?? []), id]));
      onChange(all());
    },
    release(run) {
      const ids = [...(runs.get(run) ?? [])];
      if (runs.delete(run)) onChange(all());
      return ids;
    },
  };
}
