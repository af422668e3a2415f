/** Time as it is handed in: real in the panel, virtual in tests. Milliseconds. */
export interface Clock {
  /** The time since 1970 as it was when the panel opened, running on evenly: it never jumps. What waits and what is paced goes by it. */
  now(): number;
  /** The time since 1970 as the computer has it at this moment; it may jump. Dates go by it. */
  date(): number;
  /** Calls back once after `ms`; the answer cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** What the real clock is made of: the members of `globalThis` that tell and keep time. */
export interface TimeGlobals<Id> {
  readonly Date: { now(): number };
  readonly performance: { now(): number };
  setTimeout(run: () => void, ms: number): Id;
  clearTimeout(id: Id): void;
}

/** The real clock. Timers are called as members, because a browser refuses them with another `this`. */
export function systemClock<Id>(globals: TimeGlobals<Id>): Clock {
  const opened = globals.Date.now() - globals.performance.now();
  return {
    now: () => opened + globals.performance.now(),
    date: () => globals.Date.now(),
    after(ms, run) {
      const id = globals.setTimeout(run, ms);
      return () => {
        globals.clearTimeout(id);
      };
    },
  };
}
