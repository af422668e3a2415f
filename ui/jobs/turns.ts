/** Lets what was begun side by side go on in the order in which it was begun. */
export interface Turns {
  take(): Turn;
}

/** One's place in that order. */
export interface Turn {
  /** All that took their turns earlier are over. */
  readonly come: Promise<void>;
  /** Lets the next one go on, as soon as those before this one are over too. */
  over(): void;
}

/** Nobody has taken a turn. */
export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();

  return {
    take() {
      const come = last;
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      last = come.then(() => ended);
      return { come, over: () => end() };
    },
  };
}
