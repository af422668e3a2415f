/** Time as it is handed in: real in the panel, virtual in tests. Milliseconds. */
export interface Clock {
  now(): number;
  /** Calls back once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** What the real clock is made of: the members of `globalThis` that tell and keep time. */
export interface TimeGlobals<Id> {
  readonly Date: { now(): number };
  setTimeout(run: () => void, ms: number): Id;
  clearTimeout(id: Id): void;
}

/** The real clock. Timers are called as members, because a browser refuses them with another `this`. */
export function systemClock<Id>(globals: TimeGlobals<Id>): Clock {
  return {
    now: () => globals.Date.now(),
    after(ms, run) {
      const id = globals.setTimeout(run, ms);
      return () => {
        globals.clearTimeout(id);
      };
    },
  };
}
