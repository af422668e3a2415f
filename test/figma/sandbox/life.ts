/** How far a plugin's life has come. */
export interface Life {
  /** Why the API is closed, or null while it is open. */
  readonly closed: string | null;
  /** How deep host and plugin call into each other. */
  readonly depth: number;
  /** Whether the last words are being said. */
  readonly ending: boolean;
  activity: number;
  inside<T>(run: () => T): T;
  close(reason: string, lastWords: () => void): void;
}

/** Keeps `end` until the plugin is closed and none of its code is running: it may close itself from within. */
export function createLife(end: () => void): Life {
  let closed: string | null = null;
  let ending = false;
  let depth = 0;
  return {
    get closed() {
      return closed;
    },
    get ending() {
      return ending;
    },
    get depth() {
      return depth;
    },
    activity: 0,
    inside(run) {
      depth += 1;
      try {
        return run();
      } finally {
        depth -= 1;
        if (closed !== null && depth === 0) end();
      }
    },
    close(reason, lastWords) {
      if (ending) return;
      ending = true;
      lastWords();
      closed = reason;
      if (depth === 0) end();
    },
  };
}
