/** Time, handed in. `pause` lets Figma do whatever else waits: its canvas is drawn on the same thread. */
export interface Clock {
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

/** A run that somebody may end. The sandbox has no AbortSignal (fact sheet 2.2). */
export interface Run {
  readonly cancelled: boolean;
}

/** Long work in stretches. */
export interface Pace {
  /** Whether this stretch has been long enough. */
  due(): boolean;
  /** Ends the stretch and starts the next one. Whatever was held of the document may be gone afterwards. */
  rest(): Promise<void>;
}

/** Stretches of at most 50 ms: what one more layer takes is left of it. */
const STRETCH = 40;

export function createPace({ now, pause }: Clock): Pace {
  let started = now();
  return {
    due: () => now() - started >= STRETCH,
    async rest() {
      await pause();
      started = now();
    },
  };
}
