import { abortError } from '../lib/abort.ts';

/** Lets at most so many through at once, the others in the order in which they came. */
export interface Gate {
  /** Runs `task` when there is room; rejects with an `AbortError` if the signal fires before that. */
  run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** A gate with so many places. */
export function createGate(limit: number): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;

  function leave(): void {
    inside -= 1;
    waiting.shift()?.();
  }

  function enter(signal: AbortSignal): Promise<void> {
    if (inside < limit) {
      inside += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      function admit(): void {
        signal.removeEventListener('abort', giveUp);
        inside += 1;
        resolve();
      }
      function giveUp(): void {
        waiting.splice(waiting.indexOf(admit), 1);
        reject(abortError());
      }
      waiting.push(admit);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    async run(task, signal) {
      if (signal.aborted) throw abortError();
      await enter(signal);
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}
