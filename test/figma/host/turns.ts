/** Things that happen to the plugin from outside, each in a turn of its own, in the order in which they were asked for. */
export interface Turns {
  soon(run: () => void): void;
  /** Runs what is due now; false where nothing was. */
  flush(): boolean;
  clear(): void;
}

/** Turns of the host's own event loop: they pass in real time, however the plugin's clock stands. */
export function createTurns(): Turns {
  let queue: (() => void)[] = [];
  let scheduled = false;

  function flush(): boolean {
    const due = queue;
    queue = [];
    for (const run of due) run();
    return due.length > 0;
  }

  return {
    soon(run) {
      queue.push(run);
      if (scheduled) return;
      scheduled = true;
      setTimeout(() => {
        scheduled = false;
        flush();
      }, 0);
    },
    flush,
    clear() {
      queue = [];
    },
  };
}
