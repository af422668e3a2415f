/** Runs one thing after another: a turn starts when the one before has ended, whether well or badly. */
export type Turns = <Answer>(run: () => Promise<Answer>) => Promise<Answer>;

/**
 * Whatever changes the document takes a turn. While a copy stands on the canvas to be exported no result may commit an undo
 * step: taking that step back would bring the copy to the canvas again.
 */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run);
    // The caller hears of a failure; the next turn only waits for its end.
    last = turn.catch(() => undefined);
    return turn;
  };
}
